import assert from 'node:assert/strict';
import { openTown, type Town } from '../journeys/town.ts';

/** What stands out of each text, so that a piece of it would be found too. */
const texts: readonly (readonly [string, string, readonly string[]])[] = [
  ['hon heter Zacharina, 19830417-9876', 'ett personnummer', ['Zacharina', '9876', '830417']],
  ['ring 0729-87 65 43', 'ett telefonnummer', ['0729', '87 65']],
  ['öppna zacharina@hemma.example', 'en e-postadress', ['zacharina', 'hemma.example']],
  ['koppla Trulsegatan 47', 'en gatuadress', ['Trulse', '47']],
  ['Zacharina Trulsson svarar inte', 'något om en person', ['Zacharina', 'Trulsson']],
];

describe('text about a person, typed in the chat', () => {
  let town: Town;
  before(async () => {
    town = await openTown();
    await town.meet('VUX.official1');
  });
  after(() => town.close());

  for (const [text, kind, pieces] of texts) {
    it(`is answered with where it belongs and how to delete it, and is nowhere afterwards: ${kind}`, async () => {
      const before = town.teams.calls.length;
      await town.type('VUX.official1', text);
      const seen = town.sees('VUX.official1');
      assert.match(seen, /Skriv det i Treserva/);
      assert.ok(seen.includes(`Det ser ut som ${kind}.`), seen);
      assert.match(seen, /Fler alternativ \(…\) och sedan Ta bort/);
      const left = JSON.stringify(town.teams.calls.slice(before).map(({ body, path }) => [body, path]));
      for (const piece of pieces) {
        assert.ok(!left.includes(piece), `${piece} is said again`);
        assert.ok(!town.files().includes(piece) || piece.length < 4, `${piece} is kept`);
        assert.ok(!town.logged.join('\n').includes(piece) || piece.length < 4, `${piece} is logged`);
      }
    });
  }

  it('is not shown again in a form either', async () => {
    await town.type('VUX.official1', 'ny underrättelse');
    await town.press('VUX.official1', 'Ja, fortsätt i det', { find: '19830417-9876' });
    assert.doesNotMatch(JSON.stringify(town.teams.seen(town.person('VUX.official1'), newest())), /9876/);
  });

  function newest(): string {
    return town.teams.standing(town.teams.chatOf(town.person('VUX.official1'))).at(-1)?.activity ?? '';
  }
});
