import assert from 'node:assert/strict';
import { createLeftList, textsOf } from '../../../infra/local/outgoing.ts';

describe('the list of what has left the bot', () => {
  it('reads every text of a card, wherever it stands, and its buttons', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Ref 7K3Q' },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'inuti' }] }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'löpande' }] },
        { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Fel enhet' }] },
      ],
      actions: [{ type: 'Action.Execute', title: 'Mottaget' }],
    };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    assert.deepEqual(textsOf({ text: 'före', attachments }), [
      'före',
      'Ref 7K3Q',
      'inuti',
      'löpande',
      '[ Fel enhet ]',
      '[ Mottaget ]',
    ]);
  });

  it('finds no text in what is no message', () => {
    for (const odd of [undefined, null, 3, [], {}, { attachments: 'none' }]) assert.deepEqual(textsOf(odd), []);
  });

  it('keeps the latest, newest first', () => {
    const list = createLeftList();
    for (let at = 0; at < 100; at += 1) list.add({ at, where: 'chatt', to: 'Anna', what: 'Meddelande', lines: [] });
    const latest = list.latest();
    assert.equal(latest[0]?.at, 99);
    assert.equal(latest.length, 40);
  });
});
