import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { drawn } from './drawn.ts';
import { buttons, inputs, nodes, ofType, shown } from './walk.ts';
import type { Node } from './walk.ts';

const cards = Object.entries(drawn);
const schemaFile = path.resolve(import.meta.dirname, '../../../shared/contracts/adaptive-card-1.5.0.schema.json');

/** What cards may be made of: no more than clients from 1.5 on all draw. */
const known: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['version', 'lang', 'fallbackText', 'speak', 'body', 'actions'],
  TextBlock: ['text', 'wrap', 'size', 'weight', 'color', 'isSubtle', 'style', 'spacing', 'id', 'isVisible'],
  Container: ['items', 'style', 'spacing', 'id', 'isVisible', 'selectAction'],
  ColumnSet: ['columns', 'style', 'spacing', 'selectAction'],
  Column: ['items', 'width', 'spacing'],
  ActionSet: ['actions'],
  'Input.ChoiceSet': ['id', 'label', 'style', 'choices', 'value', 'placeholder', 'wrap', 'isMultiSelect'],
  'Input.Date': ['id', 'label', 'value', 'placeholder', 'spacing'],
  'Input.Time': ['id', 'label', 'value', 'placeholder'],
  'Input.Text': ['id', 'label', 'value', 'placeholder', 'maxLength', 'isMultiline'],
  'Action.Execute': ['title', 'verb', 'data', 'style', 'associatedInputs', 'fallback'],
  'Action.ToggleVisibility': ['title', 'targetElements'],
  'Action.OpenUrl': ['title', 'url'],
};

describe('every card', () => {
  for (const [name, card] of cards) {
    it(`${name} is of version 1.5, Swedish, and can be told without being drawn`, () => {
      assert.equal(card.version, '1.5');
      assert.equal(card['lang'], 'sv');
      for (const told of ['fallbackText', 'speak']) assert.match(String(card[told]), /\p{L}{3}/u);
    });

    it(`${name} is made of what every client knows`, () => {
      for (const node of nodes(card).filter(({ type }) => type !== undefined)) {
        const properties = known[String(node.type)];
        assert.ok(properties, `unknown ${String(node.type)}`);
        for (const property of Object.keys(node)) {
          assert.ok(property === 'type' || properties.includes(property), `${String(node.type)}.${property}`);
        }
      }
    });

    it(`${name} has a label on every input and a name on every press`, () => {
      for (const input of inputs(card)) assert.match(String(input['label']), /\p{L}{3}/u);
      for (const node of nodes(card).filter(({ type }) => type?.startsWith('Action.') === true)) {
        assert.match(String(node['title']), /\p{L}{2}/u);
      }
    });

    it(`${name} starts with a heading, and lets every text go on to the next line`, () => {
      const texts = ofType(card, 'TextBlock');
      if (!name.startsWith('unit-post')) assert.ok(texts.slice(0, 2).some((text) => text['style'] === 'heading'));
      for (const text of texts)
        assert.ok(text['wrap'] === true || String(text['text']).length <= 4, String(text['text']));
    });

    it(`${name} gives every element that has an id its own, and unfolds only what is there`, () => {
      const ids = nodes(card).flatMap((node) =>
        node.type !== undefined && typeof node['id'] === 'string' ? [node['id']] : [],
      );
      assert.deepEqual(ids, [...new Set(ids)]);
      for (const toggle of ofType(card, 'Action.ToggleVisibility')) {
        for (const target of toggle['targetElements'] as string[]) assert.ok(ids.includes(target), target);
      }
    });

    it(`${name} shows one primary button at most, three beside it, and six in any row`, () => {
      const atFirst = buttons(shown(card));
      assert.ok(atFirst.filter((action) => action['style'] === 'positive').length <= 1);
      assert.ok(atFirst.length <= 4, atFirst.map((action) => String(action['title'])).join(', '));
      for (const row of nodes(card).filter((node) => Array.isArray(node['actions']))) {
        assert.ok((row['actions'] as Node[]).length <= 6);
      }
    });

    it(`${name} sends inputs only where they are asked for, and is never stopped by hidden ones`, () => {
      for (const action of ofType(card, 'Action.Execute')) {
        const sends = action['associatedInputs'] === 'auto';
        assert.equal(action['associatedInputs'], sends ? 'auto' : 'none', 'said either way');
      }
      assert.deepEqual(inputs(card).length, inputs(shown(card)).length);
    });
  }

  it('fits the schema of version 1.5', function () {
    if (!existsSync(schemaFile)) {
      console.warn(`      not checked: ${schemaFile} is not there`);
      this.skip();
    }
    const validate = schema();
    assert.ok(
      !validate({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'a' }] }),
      'it says no',
    );
    for (const [name, card] of cards) {
      assert.ok(validate(card), `${name}: ${nearest(validate.errors ?? [])}`);
    }
  });
});

/** The published schema is draft 6 with leftovers of draft 3; ajv takes it without those. */
function schema() {
  const json = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  delete json['id'];
  delete json['$schema'];
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  return ajv.compile(withoutBooleanRequired(json) as object);
}

function withoutBooleanRequired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBooleanRequired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, child]) => !(name === 'required' && typeof child === 'boolean'))
      .map(([name, child]) => [name, withoutBooleanRequired(child)]),
  );
}

function nearest(errors: readonly { readonly instancePath: string; readonly message?: string }[]): string {
  const deepest = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  return `${deepest?.instancePath ?? ''} ${deepest?.message ?? ''}`;
}
