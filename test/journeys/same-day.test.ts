import assert from 'node:assert/strict';
import { keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('Kronofogden’s same day, and the question before a letter', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'KFM' });
    await town.press(vux, 'Ekonomiskt bistånd', { receivedAt: '08:40' });
    await town.press(vux, 'Visa vad som gäller', {
      occurrence: 'first',
      evictionDate: '2027-02-10',
      evictionTime: '09:00',
      ground: 'hyresskuld',
    });
    ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
  });
  afterEach(() => town.close());

  const matter = () => keptCase(town, ref);

  it('an unconfirmed message comes as a card: what came, by when, and the button that settles it', async () => {
    await town.until('2027-01-11T15:05');
    const seen = town.sees(vux);
    for (const words of [`${ref} Bekräfta till Kronofogden`, 'Beskedet kom', 'kl. 08:40', 'avhysning', 'senast'])
      assert.ok(seen.toLowerCase().includes(words.toLowerCase()), `${words} in ${seen}`);
    await town.press(vux, 'Bekräftat');
    assert.ok((await matter()).ticks['confirmToKfm'], town.sees(vux));
    assert.ok(town.sees(vux).includes('Att göra nu'));
  });

  it('the letter’s row asks whether a letter may be dangerous before it can be ticked', async () => {
    const letter = 'Skicka informationsbrev';
    const row = (): string => {
      const chat = town.teams.chatOf(town.person(vux));
      const activity = town.teams.standing(chat).at(-1)?.activity ?? '';
      return (
        new RegExp(`"${letter}[^"]*(Svara på frågan först|Bocka av)"`).exec(
          JSON.stringify(town.teams.seen(town.person(vux), activity)),
        )?.[1] ?? ''
      );
    };
    assert.equal(row(), 'Svara på frågan först');
    await town.click(vux, 'openForm', { verb: 'openForm', ref, form: 'safety' });
    await town.press(vux, 'Nej');
    assert.equal(row(), 'Bocka av');
  });
});
