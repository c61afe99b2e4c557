import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { enterFamilyDebt, keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('facts change: shown side by side, said yes to, and followed by bookings and posts', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    ref = await enterFamilyDebt(town, vux, 'repeated');
    await town.until('2027-01-11T09:05');
  });
  afterEach(() => town.close());

  const matter = () => keptCase(town, ref);

  async function book(): Promise<string> {
    await town.press(vux, 'Boka mötet');
    await town.settle();
    const start = (await matter()).meetings.at(-1)?.proposals[0]?.start ?? '';
    await town.press(vux, 'Boka och bjud in', { slot: start });
    await town.until('2027-01-11T09:30');
    assert.equal((await matter()).meetings.at(-1)?.state, 'booked');
    return (await matter()).meetings.at(-1)?.id ?? '';
  }

  /** Through the form with other answers, to where the change is shown. */
  async function correct(children: string, open: string, occurrence = 'repeated'): Promise<void> {
    await town.type(vux, ref);
    await town.click(vux, 'openCorrect', { verb: 'openCorrect', ref });
    await answer(children);
    await answer(open);
    await town.press(vux, 'Spara ändringen', { occurrence });
  }

  /** The answer she gave before says so itself. */
  async function answer(title: string): Promise<void> {
    const given = `${title} ditt svar`;
    await town.press(vux, town.sees(vux).includes(given) ? given : title);
  }

  it('shows what comes and goes before anything happens, and going back changes nothing', async () => {
    await book();
    const before = await matter();
    await correct('Ja', 'Ekonomiskt bistånd', 'first');
    const seen = town.sees(vux);
    for (const words of ['Det här ändras', 'Inget har ändrats än', 'Förut', 'Nu', 'Bortfaller', 'Vilka ska vara kvar?'])
      assert.ok(seen.includes(words), `${words} in ${seen}`);
    assert.deepEqual(await matter(), before);
    await town.press(vux, 'Tillbaka');
    assert.ok(town.sees(vux).includes('Steg 3 av 3'));
    await town.press(vux, 'Avbryt');
    assert.deepEqual(await matter(), before);
  });

  it('keeps a unit that she lets stay, and takes one she lets go off the meeting and tells its channel neutrally', async () => {
    await book();
    await correct('Ja', 'Ekonomiskt bistånd', 'first');
    await town.press(vux, 'Spara ändringen', { stay: 'BoU' });
    assert.deepEqual((await matter()).meetings.at(-1)?.units, ['VUX', 'EB', 'BoU']);
    assert.ok(!town.posts('BoU').some((text) => text.includes('inte längre aktuellt')));
    await correct('Ja', 'Ekonomiskt bistånd', 'repeated');
    await town.press(vux, 'Spara ändringen');
    assert.equal((await matter()).entry.occurrence, 'repeated');
    await correct('Ja', 'Ekonomiskt bistånd', 'first');
    await town.press(vux, 'Spara ändringen', { stay: '' });
    await town.until('2027-01-11T09:45');
    assert.deepEqual((await matter()).meetings.at(-1)?.units, ['VUX', 'EB']);
    assert.ok(town.posts('BoU').includes(`Ref ${ref}: inte längre aktuellt.`));
    const seen = (await town.calendar(sampleOrganisation.administrations[0]!.organiserMailbox))
      .at(-1)
      ?.attendees.map(({ emailAddress }) => emailAddress.address);
    assert.ok(
      seen?.every((address) => !address.startsWith('bou')),
      JSON.stringify(seen),
    );
    await town.meet('BoU.official1');
    await town.type('BoU.official1', ref);
    assert.ok(!town.sees('BoU.official1').includes('Din enhet deltar'));
  });

  it('asks about a meeting that nothing asks for any more, and calls it off only when she says so', async () => {
    const meeting = await book();
    await correct('Nej', 'Ekonomiskt bistånd', 'repeated');
    assert.ok(town.sees(vux).includes('begärs inte längre'));
    await town.press(vux, 'Spara ändringen', { stay: 'BoU' });
    assert.ok(town.sees(vux).includes('Välj ett svar.'));
    assert.equal((await matter()).entry.children, 'yes');
    await town.press(vux, 'Spara ändringen', { stay: 'EB', [`off-${meeting}`]: 'cancel' });
    await town.until('2027-01-11T09:45');
    const after = await matter();
    assert.equal(after.entry.children, 'no');
    assert.equal(after.meetings.at(-1)?.state, 'cancelled');
  });

  it('shows the change anew when the case has gone on meanwhile', async () => {
    await book();
    await correct('Ja', 'Ekonomiskt bistånd', 'first');
    await town.kvarbo.casework.act(town.person('VUX.chief').id, {
      do: 'tick',
      ref,
      rev: (await matter()).version,
      act: 'register',
    });
    await town.press(vux, 'Spara ändringen', { stay: 'BoU' });
    assert.ok(town.sees(vux).includes('Ärendet har ändrats medan du svarade.'));
    assert.equal((await matter()).entry.occurrence, 'repeated');
    await town.press(vux, 'Spara ändringen', { stay: 'BoU' });
    assert.equal((await matter()).entry.occurrence, 'first');
  });
});
