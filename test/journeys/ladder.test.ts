import assert from 'node:assert/strict';
import type { ActId } from '../../src/domain/case-plan.ts';
import { keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';
const chief = 'VUX.chief';

describe('a case goes on from meeting to meeting, told from the cards', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
  });
  afterEach(() => town.close());

  interface Household {
    readonly kind?: string;
    readonly children?: 'Ja' | 'Nej' | 'Vet inte';
    readonly open?: string;
  }

  async function register({ kind = 'hyresskuld', children = 'Ja', open = 'Ekonomiskt bistånd' }: Household = {}) {
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, children, { kind });
    const kfm = kind === 'KFM';
    await town.press(vux, open, kfm ? { receivedAt: '08:40' } : {});
    await town.press(vux, 'Visa vad som gäller', {
      occurrence: 'first',
      ...(kfm && { evictionDate: '2027-02-10', evictionTime: '09:00', ground: 'hyresskuld' }),
    });
    ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
  }

  const matter = () => keptCase(town, ref);

  async function tick(act: ActId): Promise<void> {
    await town.click(vux, 'tick', { verb: 'tick', ref, rev: (await matter()).version, act });
  }

  /** Books the first time proposed and waits until it is in the calendar; gives the start. */
  async function book(press: string): Promise<string> {
    await town.press(vux, press);
    await town.settle();
    const start = (await matter()).meetings.at(-1)?.proposals[0]?.start ?? '';
    await town.press(vux, 'Boka och bjud in', { slot: start });
    await town.until(`${town.now().slice(0, 11)}23:00`);
    assert.equal((await matter()).meetings.at(-1)?.state, 'booked');
    return start;
  }

  /** Until the product itself has asked how it went. */
  async function asked(start: string): Promise<void> {
    await town.until(`${start.slice(0, 11)}20:00`);
  }

  it('asks the official when the time has passed, and shows the next step with its place', async () => {
    await register();
    const start = await book('Boka mötet');
    await asked(start);
    assert.match(
      town.sees(vux),
      new RegExp(`^${ref} Hur gick mötet i dag kl\\. ${start.slice(11).replace(':', '.')}\\?`),
    );
    assert.ok(town.posts('VUX').includes(`Ref ${ref}: återrapportera hur det gick.`));
    await town.press(vux, 'Uteblev');
    const seen = town.sees(vux);
    for (const words of [
      'Nästa steg enligt rutinen:',
      'Gemensamt aviserat hembesök, VUX + EB. Brev inför hembesöket först.',
      'Rutin 001, avsnitt 1',
      'Ångra',
    ]) {
      assert.ok(seen.includes(words), `${words} in ${seen}`);
    }
  });

  it('is reached from her list and from the plan too', async () => {
    await register();
    const start = await book('Boka mötet');
    await asked(start);
    await town.type(vux, 'mina ärenden');
    assert.ok(town.sees(vux).includes('Berätta hur mötet gick'));
    await town.click(vux, 'openCase', { verb: 'openCase', ref });
    assert.ok(town.sees(vux).includes('Hur gick mötet i dag'));
    await town.type(vux, ref);
    await town.press(vux, 'Hur gick mötet?');
    await town.press(vux, 'Sjukdom');
    assert.ok(town.sees(vux).includes(`${ref} Sjukdom`));
    await town.press(vux, 'Boka mötet');
    assert.ok(town.sees(vux).includes('Söker tider'));
  });

  it('takes an outcome back within thirty seconds, and the plan with it', async () => {
    await register();
    await asked(await book('Boka mötet'));
    await town.press(vux, 'Uteblev');
    assert.equal((await matter()).stage, 'missed-office-visit');
    await town.press(vux, 'Ångra');
    assert.equal((await matter()).stage, 'new');
    assert.ok(town.sees(vux).includes('Hur gick mötet'));
    await town.press(vux, 'Familjen kom');
    assert.equal((await matter()).state, 'met');
    assert.ok(town.sees(vux).includes('Gör en handlingsplan med familjen.'));
  });

  it('leads a family from a missed meeting to a home visit, a plan and the end', async () => {
    await register();
    await asked(await book('Boka mötet'));
    await town.press(vux, 'Uteblev');
    await town.press(vux, 'Inför hembesöket');
    assert.ok(town.sees(vux).includes('Skyddade uppgifter eller fara?'));
    await town.press(vux, 'Nej');
    await asked(await book('Boka besöket'));
    assert.match(town.sees(vux), /Hur gick hembesöket/);
    await town.press(vux, 'Vi fick prata');
    await town.press(vux, 'Handlingsplan');
    await town.press(vux, 'Spara planen', { ends: '' });
    assert.ok(town.sees(vux).includes('Välj ett datum.'));
    await town.press(vux, 'Spara planen', { ends: '2027-04-12' });
    assert.ok(town.sees(vux).includes('Planen gäller till mån 12 apr'), town.sees(vux));
    await town.until('2027-04-12T09:30');
    assert.ok(town.posts('VUX').includes(`Ref ${ref}: uppföljning ska göras senast 2027-04-12.`));
    await town.type(vux, ref);
    await town.press(vux, 'Följ upp planen');
    await town.press(vux, 'Målen är nådda');
    assert.equal((await matter()).state, 'closed');
    assert.ok(town.sees(vux).includes('Ärendet är avslutat: planen är uppföljd.'));
    await town.settle();
    assert.ok(town.posts('EB').includes(`Ref ${ref}: inte längre aktuellt.`), town.posts('EB').join('\n'));
  });

  it('leads a household without children by the landlord’s answers, and stops when the debt is paid', async () => {
    await register({ children: 'Nej' });
    await tick('sendLetter');
    await town.type(vux, ref);
    await town.press(vux, 'Har hushållet hört av sig?');
    await town.press(vux, 'Ändra kontrolldatum');
    await town.press(vux, 'Spara', { on: '2027-01-27' });
    assert.ok(town.sees(vux).includes('Egen kontroll ons 27 jan (enhetens egen frist)'));
    await town.until('2027-01-27T09:30');
    assert.ok(town.posts('VUX').includes(`Ref ${ref}: dags för kontroll inför nästa steg.`));
    await town.press(vux, 'Har hushållet hört av sig?');
    await town.press(vux, 'Nej');
    await town.press(vux, 'Hyresvärdens svar');
    await town.press(vux, 'Spara svaret');
    assert.ok(town.sees(vux).includes('Välj ett svar.'));
    await town.press(vux, 'Spara svaret', { answer: 'debtUnsettled' });
    await asked(await book('Boka mötet'));
    await town.press(vux, 'Uteblev');
    assert.ok(town.sees(vux).includes('Fråga hyresvärden'), town.sees(vux));
    await town.press(vux, 'Hyresvärdens svar');
    await town.press(vux, 'Spara svaret', { answer: 'debtSettled' });
    assert.equal((await matter()).state, 'standTaken');
    await tick('takePosition');
    assert.match(town.sees(vux), /Ärendet är avslutat/);
  });

  it('lets nobody be booked for an unannounced visit before attempts, safety and a named person', async () => {
    await register({ open: 'Barn och unga' });
    await asked(await book('Boka mötet'));
    await town.press(vux, 'Uteblev');
    await town.press(vux, 'Inför hembesöket');
    await town.press(vux, 'Nej');
    await asked(await book('Boka besöket'));
    await town.press(vux, 'Ingen öppnade');
    await town.press(vux, 'Inför oanmält hembesök');
    assert.ok(town.sees(vux).includes('Saknas före oanmält hembesök: brev och telefonsamtal.'), town.sees(vux));
    assert.ok(town.sees(vux).includes('Rutinen säger både att BoU följer med'));
    for (const kind of ['letter', 'phoneImpossible']) {
      await town.press(vux, 'Kontaktförsök');
      await town.press(vux, 'Anteckna', { kind });
    }
    await town.press(vux, 'Inför oanmält hembesök');
    await town.press(vux, 'Skyddade uppgifter eller fara?');
    await town.press(vux, 'Nej');
    await town.press(vux, 'Inför oanmält hembesök');
    await town.press(vux, 'Besluta om besöket', { reason: 'noContact' });
    assert.ok(town.sees(vux).includes('Välj en person.'));
    const decider = town.person(chief).id;
    await town.press(vux, 'Besluta om besöket', { decider, reason: 'noContact', concern: 'no' });
    assert.deepEqual((await matter()).course.gate, { decider, reason: 'noContact' });
    const start = await book('Boka besöket');
    assert.deepEqual(
      (await matter()).meetings.at(-1)?.attendees.map(({ unit }) => unit),
      ['VUX'],
      'no BoU without a stated concern',
    );
    await town.meet(chief);
    await asked(start);
    await town.press(vux, 'Ingen öppnade');
    await town.until(`${start.slice(0, 11)}21:00`);
    assert.ok(town.sees(chief).includes('Ingen har öppnat, trots alla försök.'), town.sees(chief));
    await town.press(chief, 'Försök igen');
    assert.equal((await matter()).stage, 'new');
  });

  it('follows Kronofogden for a family: who is there, a new date, the day itself and the follow-up', async () => {
    await register({ kind: 'KFM' });
    await town.until('2027-01-11T09:05');
    await tick('confirmToKfm');
    assert.ok((await matter()).ticks['confirmToKfm'] !== undefined);
    await town.press(vux, 'Kronofogden');
    await town.press(vux, 'Boka närvaro');
    await town.press(vux, 'Boka', { time: '09:00' });
    await town.until('2027-01-11T09:10');
    await town.meet('BoU.official1');
    await town.type('BoU.official1', ref);
    await town.press('BoU.official1', 'Vem åker?');
    await town.press('BoU.official1', 'Spara');
    assert.ok(town.sees('BoU.official1').includes('Välj en person.'));
    await town.press('BoU.official1', 'Spara', { person: town.person('BoU.official2').id });
    await town.type(vux, ref);
    await town.press(vux, 'Kronofogden');
    assert.ok(town.sees(vux).includes('BoU: Omar Dahlin åker'), town.sees(vux));
    assert.ok(town.sees(vux).includes('VUX: ingen har sagt vem som åker'));
    await town.press(vux, 'Vem åker?');
    await town.press(vux, 'Spara', { person: town.person(vux).id });
    await town.press(vux, 'Kronofogden');
    await town.press(vux, 'Ny tid från Kronofogden');
    await town.press(vux, 'Spara', { date: '2027-02-17', time: '10:00' });
    await town.until('2027-01-11T09:20');
    assert.equal((await matter()).meetings[0]?.start, '2027-02-17T10:00');
    const goes = await town.calendar(town.person('BoU.official2').mailbox);
    assert.match(goes.find(({ isCancelled }) => !isCancelled)?.start.dateTime ?? '', /^2027-02-17T10:00/);
    await town.until('2027-02-17T18:00');
    assert.match(town.sees(vux), /Vad hände i dag kl\. 10\.00\?/);
    await town.press(vux, 'Avhysningen genomfördes');
    assert.ok(town.sees(vux).includes('Följ upp efter avhysningen.'), town.sees(vux));
    await town.press(vux, 'Uppföljt');
    await town.press(vux, 'Avsluta');
    assert.equal((await matter()).state, 'followedUp');
  });

  it('goes on when the eviction is called off', async () => {
    await register({ kind: 'KFM' });
    await town.press(vux, 'Kronofogden');
    await town.press(vux, 'Boka närvaro');
    await town.press(vux, 'Boka', { time: '09:00' });
    await town.until('2027-01-11T09:10');
    await town.type(vux, ref);
    await town.press(vux, 'Kronofogden');
    await town.press(vux, 'Inställd');
    await town.press(vux, 'Ja, inställd');
    await town.settle();
    const standing = (await town.calendar('enhet.bou@kommunen.example')).filter(({ isCancelled }) => !isCancelled);
    assert.deepEqual(standing, []);
    assert.equal((await matter()).state, 'registered');
    assert.ok(town.sees(vux).includes('Boka mötet'));
    await town.press(vux, 'Avsluta ärendet');
    await town.press(vux, 'Avsluta', { ending: 'evictionAverted' });
    assert.equal((await matter()).state, 'evictionAverted');
  });

  it('moves a booked meeting, and everybody has the new time', async () => {
    await register();
    await book('Boka mötet');
    await town.type(vux, ref);
    await town.press(vux, 'Flytta eller avboka mötet');
    await town.press(vux, 'Flytta mötet');
    await town.press(vux, 'Flytta', { date: '2027-01-26', time: '' });
    assert.ok(town.sees(vux).includes('Skriv klockslaget'));
    await town.press(vux, 'Flytta', { date: '2027-01-26', time: '13:00' });
    assert.ok(town.sees(vux).includes('Kontrollerar tis 26 jan 13:00'), town.sees(vux));
    await town.until('2027-01-12T09:00');
    for (const mailbox of ['moten.sf', 'enhet.eb', 'anna.viksten']) {
      const [event] = (await town.calendar(`${mailbox}@kommunen.example`)).filter((each) => !each.isCancelled);
      assert.match(event?.start.dateTime ?? '', /^2027-01-26T13:00/, mailbox);
    }
    assert.ok(town.sees(vux).includes('Bokat tis 26 jan 13:00'));
  });

  it('stops for danger until the chief has decided', async () => {
    await register();
    await town.meet(chief);
    await town.press(vux, 'Kontaktförsök');
    await town.press(vux, 'Skyddade uppgifter eller fara');
    await town.press(vux, 'Ja, stanna upp');
    assert.ok(town.sees(vux).includes('Enhetschefen ska besluta.'));
    await town.until('2027-01-11T09:02');
    assert.ok(town.sees(chief).includes('skyddade uppgifter eller fara'), town.sees(chief));
    await town.press(chief, 'Gå vidare ändå');
    assert.equal((await matter()).course.safety, 'clear');
  });

  it('ends a case that was registered by mistake, neutrally', async () => {
    await register();
    await town.until('2027-01-11T09:05');
    await town.press(vux, 'Avsluta ärendet');
    await town.press(vux, 'Avsluta');
    assert.ok(town.sees(vux).includes('Välj ett svar.'));
    await town.press(vux, 'Avsluta', { ending: 'misregistered' });
    await town.settle();
    assert.equal((await matter()).state, 'misregistered');
    assert.deepEqual(town.posts('EB'), [`Ref ${ref}: inte längre aktuellt.`]);
    assert.ok(town.sees(vux).includes('Ärendet är avslutat: felregistrerat.'));
  });
});
