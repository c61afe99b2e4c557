import assert from 'node:assert/strict';
import type { Duty } from '../../src/domain/plan.ts';
import { reasonInWords, reasonsInShort } from '../../src/swedish/reasons.ts';

function duty(paragraph: number, strength: Duty['strength'] = 'must', because: Duty['because'] = {}): Duty {
  return {
    row: `001-X-${paragraph}`,
    code: 'VUX.x',
    unit: 'VUX',
    with: [],
    to: [],
    strength,
    deadline: null,
    text: 'Skicka informationsbrev.',
    source: {
      document: '001',
      heading: ['Rutin', '1. Samverkan', 'Underrättelse gällande barnfamiljer på enheten för ekonomiskt bistånd'],
      paragraph,
      sentence: null,
    },
    because,
  };
}

describe('why', () => {
  it('is told under a line by strength, places and facts, with unit names shortened', () => {
    assert.deepEqual(
      reasonsInShort([duty(1, 'should'), duty(2, 'must', { EB: 'open' }), duty(3, 'must', { repeated: true })]),
      [
        'ska: Rutin 001, avsnitt 1, ”… barnfamiljer på EB”, stycke 2; Rutin 001, avsnitt 1, ”… barnfamiljer på EB”, stycke 3. ' +
          'För att: EB = har ärende, upprepad = ja.',
        'bör: Rutin 001, avsnitt 1, ”… barnfamiljer på EB”, stycke 1. Gäller alltid.',
      ],
    );
  });

  it('counts the places that do not fit, and says where they are', () => {
    const [many = ''] = reasonsInShort(Array.from({ length: 20 }, (_, index) => duty(index + 1)));
    assert.match(many, /stycke 1; .*; och 1\d ställen till, se Alla källor\. Gäller alltid\.$/);
  });

  it('is told in full under the name of its place', () => {
    assert.equal(
      reasonInWords(duty(4, 'may', { household: 'barnfamilj' })),
      'kan: Skicka informationsbrev. Stycke 4. För att: barn = ja.',
    );
  });
});
