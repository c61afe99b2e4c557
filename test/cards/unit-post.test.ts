import assert from 'node:assert/strict';
import { unitPostCard, unitPostView } from '../../src/cards/unit-post.ts';
import { strings } from './walk.ts';

describe('a post in a unit’s channel', () => {
  const asked = { ref: '7K3Q', tell: 'tell-1' };

  it('says its closed text and nothing about anyone', () => {
    const card = unitPostCard(unitPostView({ text: 'R1', ref: '7K3Q' }, asked));
    const seen = strings(card['body']).filter((text) => /\s/.test(text));
    assert.deepEqual(seen, ['Ref 7K3Q: nytt att ta emot. Öppna boten.']);
    assert.deepEqual(
      unitPostView({ text: 'R1', ref: '7K3Q' }, asked).buttons.map(({ title }) => title),
      ['Mottaget', 'Jag tar det', 'Fel enhet'],
    );
  });

  it('has no buttons once it is answered', () => {
    assert.deepEqual(unitPostView({ text: 'A1', ref: '7K3Q', role: 'EB' }, null), {
      text: 'Ref 7K3Q: mottaget av handläggare EB.',
      buttons: [],
    });
  });

  it('that asks for an official is answered by taking it, or by saying that it is for another unit', () => {
    const { buttons } = unitPostView({ text: 'R2', ref: '7K3Q' }, asked);
    assert.deepEqual(
      buttons.map(({ verb }) => verb),
      ['take', 'askRightUnit'],
    );
  });
});
