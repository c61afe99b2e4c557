import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { cardOf } from '../../src/cards/card.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { messageCard, messageView } from '../../src/cards/message.ts';
import { ofType } from './walk.ts';

const template = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Hej ${name}' },
    { type: 'Input.Text', id: 'a', label: 'A', value: '${name}' },
  ],
  actions: [{ type: 'Action.Execute', title: '${name}', verb: 'help', data: { n: '${count}' } }],
};

describe('a card', () => {
  it('refuses a view with a value missing, and says which', () => {
    assert.throws(() => cardOf(template)({ name: 'Anna' }), /not filled in: \$\{count\}/);
    assert.throws(() => cardOf(template)({ name: null, count: 1 }), /the view lacks view\.name/);
    assert.throws(() => cardOf(template)({ name: 'A', count: 1, rows: [{ x: undefined }] }), /view\.rows\[0\]\.x/);
  });

  it('is built when its template is loaded, so that a fault in one stops the start', () => {
    assert.throws(() => cardOf({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '${a b c' + '}' }] }));
  });

  it('shows what was typed as it was typed, even a placeholder', () => {
    const card = cardOf(template)({ name: '${1+1} [x](y)', count: 2 });
    assert.equal(ofType(card, 'TextBlock')[0]?.['text'], String.raw`Hej ${'$'}{1+1} \[x\](y)`);
    assert.equal(ofType(card, 'Input.Text')[0]?.['value'], '${1+1} [x](y)');
  });

  it('carries the verb in its data, and a fallback that sends the same', () => {
    const action = ofType(cardOf(template)({ name: 'A', count: 2 }), 'Action.Execute')[0];
    assert.deepEqual(action?.['data'], { n: 2, verb: 'help' });
    assert.deepEqual(action['fallback'], { type: 'Action.Submit', title: 'A', data: { n: 2, verb: 'help' } });
  });
});

describe('text on a card', () => {
  it('is never read as Markdown', () => {
    assert.equal(
      escapeMarkdown('[x](https://e.se) *a* _b_ `c` <d>'),
      String.raw`\[x\](https://e.se) \*a\* \_b\_ \`c\` \<d>`,
    );
    assert.equal(escapeMarkdown('1. a\n- b\n# c'), '1\\. a\n\\- b\n\\# c');
    assert.equal(escapeMarkdown('VUX + EB · kl. 10.00 (2)'), 'VUX + EB · kl. 10.00 (2)');
  });

  it('keeps every character, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const card = messageCard(messageView(`T${text}`, [], []));
        const drawn = String(ofType(card, 'TextBlock')[0]?.['text']);
        assert.equal(unescaped(drawn), `T${text}`);
      }),
      { numRuns: effort(300, 10_000) },
    );
  });
});

/** What a Markdown reader makes of the escapes. */
function unescaped(text: string): string {
  return text.replace(/\\([\\`*_[\]<~\-+#>.)])/g, '$1');
}
