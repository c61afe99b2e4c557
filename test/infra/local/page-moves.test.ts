import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMove } from '../../../infra/local/page-moves.ts';
import { instantOf, localDateTime } from '../../../src/domain/time.ts';
import { effort } from '../../effort.ts';

const now = instantOf('2027-03-27T09:30');

const problemOf = (given: unknown): string => {
  const move = readMove(given, now);
  assert.ok('problem' in move, JSON.stringify(move));
  return move.problem;
};

describe('what the start page may ask of the clock', () => {
  it('a day later is the same time of day, also when summer time begins', () => {
    const move = readMove({ by: 'day' }, now);
    assert.ok('to' in move);
    assert.equal(localDateTime(move.to), '2027-03-28T09:30');
  });

  it('a time is Swedish wall time', () => {
    assert.deepEqual(readMove({ to: '2027-04-01T08:00' }, now), { to: instantOf('2027-04-01T08:00') });
  });

  it('not back, and not to now', () => {
    assert.match(problemOf({ to: '2027-03-27T09:29' }), /bara framåt/);
    assert.match(problemOf({ to: '2027-03-27T09:30' }), /bara framåt/);
  });

  it('not to an hour that the change to summer time skips', () => {
    assert.match(problemOf({ to: '2027-03-28T02:30' }), /finns inte/);
  });

  it('not years away at once', () => {
    assert.match(problemOf({ to: '2099-01-01T08:00' }), /Högst/);
  });

  it('anything else is answered with a sentence, never with a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const move = readMove(given, now);
        assert.ok('problem' in move || 'to' in move || 'next' in move);
      }),
      { numRuns: effort(300, 20_000) },
    );
    assert.match(problemOf({ to: 'i morgon' }), /dag och klockslag/);
    assert.match(problemOf({ to: '2027-02-30T08:00' }), /finns inte/);
    assert.match(problemOf(null), /dag och klockslag/);
  });
});
