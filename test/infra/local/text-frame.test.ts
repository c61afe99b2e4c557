import assert from 'node:assert/strict';
import { textFrame } from '../../../infra/local/playground/text-frame.ts';

describe('a WebSocket text frame', () => {
  for (const [length, header] of [
    [0, '8100'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
  ] as const) {
    it(`of ${length} bytes begins with its length`, () => {
      const frame = textFrame('x'.repeat(length));
      assert.equal(frame.subarray(0, header.length / 2).toString('hex'), header);
      assert.equal(frame.length, header.length / 2 + length);
    });
  }

  it('counts bytes, not letters', () => {
    assert.equal(textFrame('åäö')[1], 6);
  });
});
