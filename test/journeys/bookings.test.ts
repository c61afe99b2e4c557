// What follows a booking, through the cards and the calendar over HTTP: moved despite a clash, moved by hand, answered, held beside.
import assert from 'node:assert/strict';
import { addMinutes } from '../../src/domain/time.ts';
import { keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';
const organiser = 'moten.sf@kommunen.example';
const eb = 'enhet.eb@kommunen.example';
const outlook = { 'Content-Type': 'application/json', Prefer: 'IdType="ImmutableId"' };
const time = (local: string): object => ({ dateTime: `${local}:00`, timeZone: 'W. Europe Standard Time' });

describe('what follows a booking, through the cards and the calendar', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'hyresskuld' });
    await town.press(vux, 'Ekonomiskt bistånd');
    await town.press(vux, 'Visa vad som gäller', { occurrence: 'first', lastDay: '2027-01-19' });
    ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
  });
  afterEach(() => town.close());

  const matter = () => keptCase(town, ref);
  const sees = (text: string): void => assert.ok(town.sees(vux).includes(text), `${text} in\n${town.sees(vux)}`);

  async function booked(): Promise<string> {
    await town.press(vux, 'Boka mötet');
    await town.settle();
    sees('Sista dagen som står i underrättelsen är tisdag 19 januari');
    sees('obs: efter sista dagen i underrättelsen');
    const start = (await matter()).meetings.at(-1)?.proposals[0]?.start ?? '';
    await town.press(vux, 'Boka och bjud in', { slot: start });
    await town.until('2027-01-11T11:00');
    sees('Bokat');
    return start;
  }

  async function patch(mailbox: string, body: object): Promise<void> {
    const [event] = (await town.calendar(mailbox)).filter(({ isCancelled }) => !isCancelled);
    const response = await fetch(`${town.graph.url}/v1.0/users/${mailbox}/events/${event?.id ?? ''}`, {
      method: 'PATCH',
      headers: outlook,
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 200);
  }

  it('a move to where somebody is taken is asked about, let go, asked again and made', async () => {
    const start = await booked();
    await fetch(`${town.graph.url}/v1.0/users/${eb}/events`, {
      method: 'POST',
      headers: outlook,
      body: JSON.stringify({
        subject: 'Annat',
        transactionId: 'annat',
        start: time('2027-01-18T14:00'),
        end: time('2027-01-18T15:00'),
      }),
    });
    const move = async (date: string, at: string): Promise<void> => {
      await town.press(vux, 'Flytta mötet');
      await town.press(vux, 'Flytta', { date, time: at });
      await town.settle();
    };
    await move('2027-01-18', '14:30');
    sees('mån 18 jan 14:30 krockar: EB upptagen.');
    await town.press(vux, 'Låt mötet stå');
    sees('Bokat');
    assert.equal((await matter()).meetings[0]?.start, start);
    await move('2027-01-18', '14:30');
    await town.press(vux, 'Flytta ändå');
    await town.until('2027-01-11T12:00');
    assert.match((await town.calendar(organiser)).at(-1)?.start.dateTime ?? '', /^2027-01-18T14:30/);
    // Half an hour on, the meeting would lie beside itself: that is no clash, and EB's own hour is over.
    await move('2027-01-18', '15:00');
    await town.until('2027-01-11T13:00');
    sees('Bokat mån 18 jan 15:00');
  });

  it('what is done in the calendar comes back to the card: answers with names, another time', async () => {
    const start = await booked();
    await town.answer('anna.viksten@kommunen.example', 'accept');
    await town.answer(eb, 'tentativelyAccept');
    const later = addMinutes(start, 24 * 60);
    await patch(organiser, { start: time(later), end: time(addMinutes(later, 60)) });
    await town.until('2027-01-11T14:30');
    sees('Flyttat för hand i kalendern, från mån 18 jan 09:00. Säg till hushållet.');
    await town.answer('anna.viksten@kommunen.example', 'accept');
    await town.answer(eb, 'decline');
    await town.until('2027-01-11T16:30');
    sees('VUX, Anna Viksten: kommer');
    sees('EB: har tackat nej');
  });

  it('a home visit is held beside the meeting, tentatively, and meant when the household does not come', async () => {
    const start = await booked();
    await town.press(vux, 'Håll tid för hembesök');
    await town.settle();
    sees('Att hålla: ');
    sees('Restid före och efter: 0 minuter (enhetens egen regel).');
    await town.press(vux, 'Håll tiden');
    await town.until('2027-01-11T12:30');
    sees('Preliminärt hembesök: ');
    const shown = async (): Promise<readonly string[]> =>
      town.graph
        .events(organiser)
        .filter(({ isCancelled, folder }) => !isCancelled && folder === 'calendar')
        .map(({ content }) => content.showAs);
    assert.deepEqual(await shown(), ['busy', 'tentative']);
    await town.until(addMinutes(start, 90));
    await town.type(vux, ref);
    await town.press(vux, 'Hur gick mötet?');
    await town.press(vux, 'Uteblev');
    await town.settle();
    await town.type(vux, ref);
    await town.press(vux, 'Inför hembesöket');
    await town.press(vux, 'Nej');
    await town.until(addMinutes(start, 180));
    assert.deepEqual(await shown(), ['busy', 'busy']);
    assert.equal((await matter()).meetings.filter(({ kind }) => kind === 'announcedHomeVisit').length, 1);
    await town.type(vux, ref);
    sees('Brev inför hembesök');
  });

  it('a home visit that was held is let go when the household comes', async () => {
    const start = await booked();
    await town.press(vux, 'Håll tid för hembesök');
    await town.settle();
    await town.press(vux, 'Håll tiden');
    await town.until(addMinutes(start, 90));
    await town.type(vux, ref);
    await town.press(vux, 'Hur gick mötet?');
    await town.press(vux, 'Familjen kom');
    await town.until(addMinutes(start, 180));
    const standing = (await town.calendar(eb)).filter(({ isCancelled }) => !isCancelled);
    assert.equal(standing.length, 1);
    assert.equal((await matter()).meetings.find(({ kind }) => kind === 'announcedHomeVisit')?.state, 'cancelled');
  });
});
