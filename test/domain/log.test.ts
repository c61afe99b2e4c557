import assert from 'node:assert/strict';
import { createLog, logCode, logCodeOf, logCodes } from '../../src/domain/log.ts';
import { faultTexts, KvarboError, type FaultCode } from '../../src/errors.ts';

const faultCodes = Object.keys(faultTexts) as FaultCode[];

describe('the log', () => {
  const lines: string[] = [];
  const log = createLog({ now: () => Date.UTC(2026, 2, 2, 8) }, (line) => lines.push(line));
  beforeEach(() => {
    lines.length = 0;
  });

  it('writes one JSON object a line: time, event and the fields given', () => {
    log('delivered', { ref: '7K3Q', kind: 'tellUnit', attempt: 1, ms: 20 });
    log('started');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        { at: '2026-03-02T08:00:00.000Z', event: 'delivered', ref: '7K3Q', kind: 'tellUnit', attempt: 1, ms: 20 },
        { at: '2026-03-02T08:00:00.000Z', event: 'started' },
      ],
    );
  });

  it('does not write what is no reference as one', () => {
    log('delivered', { ref: 'Anna Andersson' });
    assert.ok(!lines[0]?.includes('Anna'));
  });

  it('writes nothing beside its own fields, whatever it is handed', () => {
    const handed = { ref: '7K3Q', text: 'hyresskuld hos Andersson' };
    log('delivered', handed);
    assert.ok(!lines[0]?.includes('Andersson'));
  });

  it('knows codes and turns every other text into one', () => {
    assert.equal(logCode('gaveUp'), 'gaveUp');
    assert.equal(logCode('Andersson'), 'other');
    assert.equal(logCodeOf(Object.assign(new Error('x'), { code: 'ECONNRESET' })), 'ECONNRESET');
    for (const odd of [new Error('text'), Object.assign(new Error('x'), { code: 'Andersson' }), 'text', undefined]) {
      assert.equal(logCodeOf(odd), 'fault');
    }
  });

  it('knows the code of every fault an operator meets', () => {
    for (const code of faultCodes) assert.equal(logCodeOf(new KvarboError(code)), code);
    assert.equal(new Set(logCodes).size, logCodes.length);
  });
});
