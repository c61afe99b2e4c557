import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { looksLikePersonalNumber } from '../../src/intake/personal-number.ts';
import { defaultTreservaPattern, readTreservaNumber } from '../../src/intake/treserva-number.ts';

const rule = { allowed: true, pattern: defaultTreservaPattern };
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));

/** Ten or twelve digits with a real birth date or a coordination number's, and separators anywhere. */
const personal = fc
  .tuple(
    fc.constantFrom('', '19', '20'),
    two(0, 99),
    two(1, 12),
    fc.oneof(two(1, 31), two(61, 91)),
    fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    fc.array(fc.tuple(fc.nat(14), fc.constantFrom(' ', '-', '+', '–', '\u00a0', '.')), { maxLength: 4 }),
    fc.constantFrom('', 'Anna ', 'nr '),
  )
  .map(([century, year, month, day, last, marks, before]) => {
    const digits = Array.from(`${century}${year}${month}${day}${last}`);
    for (const [at, mark] of marks) digits.splice(at, 0, mark);
    return before + digits.join('');
  });

describe('something shaped like a personnummer', () => {
  for (const text of [
    '800101-1234',
    '8001011234',
    '19800101-1234',
    '19800101 1234',
    '1980 01 01 12 34',
    '800161-1234',
    '010101+1234',
    '８００１０１-１２３４',
    '19800101-TF12',
    'ärende 800101-1234 Anna',
    '99800101-1234',
  ]) {
    it(`is seen in ${text}`, () => assert.ok(looksLikePersonalNumber(text)));
  }

  for (const text of ['2027-4711', '12345/2027', '7K3Q', '20270111', '801301-1234', 'B2027-00412', '']) {
    it(`is not seen in ${JSON.stringify(text)}`, () => assert.ok(!looksLikePersonalNumber(text)));
  }

  it('is refused as a Treserva number however it is written', () => {
    fc.assert(
      fc.property(personal, (text) => {
        assert.deepEqual(readTreservaNumber(text, rule), { number: null, problem: 'personalNumber' });
      }),
      { numRuns: effort(500, 20_000) },
    );
  });
});

describe('a Treserva number', () => {
  it('is optional', () => assert.deepEqual(readTreservaNumber('  ', rule), { number: null, problem: null }));

  it('is kept without spaces', () =>
    assert.deepEqual(readTreservaNumber(' 2027 - 4711 ', rule), { number: '2027-4711', problem: null }));

  it('has the form the organisation has set', () => {
    const own = { allowed: true, pattern: /T\d{5}/ };
    assert.equal(readTreservaNumber('T12345', own).number, 'T12345');
    assert.equal(readTreservaNumber('xT12345', own).problem, 'treservaFormat');
    assert.equal(readTreservaNumber('Anna Andersson', rule).problem, 'treservaFormat');
  });

  it('is not taken where none is kept, whatever it looks like', () => {
    assert.equal(readTreservaNumber('2027-4711', { ...rule, allowed: false }).problem, 'treservaOff');
    assert.equal(readTreservaNumber('800101-1234', { ...rule, allowed: false }).problem, 'personalNumber');
  });
});
