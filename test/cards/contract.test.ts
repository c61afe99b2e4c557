import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCardData, verbs } from '../../src/intake/card-data.ts';
import { drawn } from './drawn.ts';
import { filledIn, inputs, nodes, ofType, press } from './walk.ts';

const root = path.resolve(import.meta.dirname, '../..');
const templates = readdirSync(path.join(root, 'cards')).filter((name) => name.endsWith('.json'));
const cards = Object.entries(drawn);

/** An answer to an input, as a person may give it. */
function answerTo(input: Readonly<Record<string, unknown>>): string {
  switch (input['type']) {
    case 'Input.Date':
      return '2027-01-22';
    case 'Input.Time':
      return '08:30';
    case 'Input.ChoiceSet':
      return (input['choices'] as { value: string }[])[0]!.value;
    default:
      return '2027-4711';
  }
}

describe('a template and its partner', () => {
  for (const file of templates) {
    const name = file.replace(/\.json$/, '');

    it(`${name} belong together`, () => {
      const partner = readFileSync(path.join(root, 'src/cards', `${name}.ts`), 'utf8');
      assert.match(partner, new RegExp(`cards/${name}\\.json`));
    });

    it(`${name} are drawn in the samples, with nothing left unfilled`, () => {
      const samples = cards.filter(([sample]) => sample === name || sample.startsWith(`${name} (`));
      assert.ok(samples.length > 0);
      for (const [sample, card] of samples) assert.doesNotMatch(JSON.stringify(card), /\$\{|null|undefined/, sample);
    });
  }
});

describe('what cards send', () => {
  const executed = cards.flatMap(([name, card]) =>
    ofType(card, 'Action.Execute').map((action) => ({ name, card, action })),
  );

  it('is understood, every press of it, with inputs as they stand and with none', () => {
    for (const { name, card, action } of executed) {
      for (const filled of [filledIn(card), {}]) {
        assert.equal(readCardData(press(action, filled)).verb, action['verb'], `${name}: ${String(action['title'])}`);
      }
    }
  });

  it('covers every verb there is, and no other', () => {
    assert.deepEqual([...new Set(executed.map(({ action }) => String(action['verb'])))].sort(), [...verbs].sort());
  });

  it('is the same from the fallback of an older client', () => {
    for (const { name, action } of executed) {
      const fallback = action['fallback'] as Readonly<Record<string, unknown>>;
      assert.equal(fallback['type'], 'Action.Submit', name);
      assert.deepEqual(fallback['data'], action['data']);
      assert.equal(fallback['associatedInputs'], action['associatedInputs']);
      assert.equal((action['data'] as { verb: string }).verb, action['verb']);
    }
  });

  it('brings what was filled in, input by input', () => {
    for (const { name, card, action } of executed.filter(
      ({ action: { associatedInputs } }) => associatedInputs === 'auto',
    )) {
      for (const input of inputs(card)) {
        const id = String(input['id']);
        const answer = answerTo(input);
        const read = readCardData(press(action, { [id]: answer }));
        assert.ok(JSON.stringify(read).includes(JSON.stringify(answer).slice(1, -1)), `${name}: ${id}`);
      }
    }
  });

  it('never speaks in the chat for her', () => {
    for (const [name, card] of cards) {
      const data = nodes(card).flatMap((node) => (node['data'] === undefined ? [] : [JSON.stringify(node['data'])]));
      for (const each of data) assert.doesNotMatch(each, /imBack|messageBack|task\/fetch/, name);
    }
  });
});
