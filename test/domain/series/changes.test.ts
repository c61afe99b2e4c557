import assert from 'node:assert/strict';
import { cancelOccurrence, missedInARow, moveOccurrence, nextDue } from '../../../src/domain/series/changes.ts';
import type { Followed } from '../../../src/domain/series/changes.ts';
import { WEEKLY_TOLERANCE, weeklyOccurrences } from '../../../src/domain/series/weekly.ts';

const rhythm = { from: '2026-11-23', weekday: 2, time: '10:00', minutes: 30, tolerance: WEEKLY_TOLERANCE } as const;

/** Tuesdays from 24 November 2026; the first ones in the given states, the others planned. */
function series(...states: readonly Followed['state'][]): readonly Followed[] {
  return weeklyOccurrences(rhythm, 8).map(({ number, regular, day }, index) => ({
    number,
    regular,
    day,
    state: states[index] ?? 'planned',
  }));
}

const move = (number: number, day: string, of = series()) => moveOccurrence(of, number, day, WEEKLY_TOLERANCE);
const cancel = (number: number, of = series()) => cancelOccurrence(of, number, WEEKLY_TOLERANCE);

describe('one occurrence of a series', () => {
  it('is moved while all others stay, and keeps the regular day it is known by', () => {
    const change = move(3, '2026-12-10');
    assert.ok(change.change === 'made');
    assert.deepEqual(change.gaps, []);
    assert.deepEqual(change.series[2], { number: 3, regular: '2026-12-08', day: '2026-12-10', state: 'planned' });
    assert.deepEqual(change.series.toSpliced(2, 1), series().toSpliced(2, 1));
  });

  it('may be moved outside the tolerance, and that is told', () => {
    const change = move(3, '2026-12-11');
    assert.ok(change.change === 'made');
    assert.deepEqual(change.gaps, [
      { from: '2026-12-01', to: '2026-12-11', days: 10 },
      { from: '2026-12-11', to: '2026-12-15', days: 4 },
    ]);
  });

  for (const [what, change, because] of [
    ['to a red day', move(3, '2026-12-12'), 'dayOff'],
    ['onto the day of its neighbour', move(3, '2026-12-15'), 'crosses'],
    ['past the one before', move(3, '2026-11-30'), 'crosses'],
    ['past the day its neighbour was moved to', movedThen(4, '2026-12-11', 3, '2026-12-14'), 'crosses'],
    ['when it has been held', move(1, '2026-11-25', series('held')), 'over'],
    ['when there is none', move(99, '2026-11-25'), 'unknown'],
  ] as const) {
    it(`is not moved ${what}`, () => {
      assert.deepEqual(change, { change: 'refused', because });
    });
  }

  it('is called off, and the gap it leaves is told', () => {
    const change = cancel(3);
    assert.ok(change.change === 'made');
    assert.equal(change.series[2]?.state, 'cancelled');
    assert.deepEqual(change.gaps, [{ from: '2026-12-01', to: '2026-12-15', days: 14 }]);
  });

  it('is not called off when it is over', () => {
    assert.deepEqual(cancel(1, series('missed')), { change: 'refused', because: 'over' });
    assert.deepEqual(cancel(99), { change: 'refused', because: 'unknown' });
  });
});

function movedThen(first: number, to: string, second: number, day: string) {
  const change = move(first, to);
  assert.ok(change.change === 'made');
  return move(second, day, change.series);
}

describe('a series that is followed', () => {
  it('is due again the tolerance’s most days after the last that was held, on a working day', () => {
    assert.equal(nextDue(series('held', 'held'), WEEKLY_TOLERANCE), '2026-12-10');
    assert.equal(nextDue(series('held', 'missed'), WEEKLY_TOLERANCE), '2026-12-03');
    const beforeChristmas = series('held', 'held', 'held', 'held');
    assert.equal(nextDue(beforeChristmas, { least: 5, most: 10 }), '2026-12-23');
    assert.equal(nextDue(series(), WEEKLY_TOLERANCE), null);
  });

  it('counts those missed in a row, and begins anew with one that is held', () => {
    assert.equal(missedInARow(series()), 0);
    assert.equal(missedInARow(series('held', 'missed')), 1);
    assert.equal(missedInARow(series('held', 'missed', 'cancelled', 'missed')), 2);
    assert.equal(missedInARow(series('missed', 'missed', 'held')), 0);
    assert.equal(missedInARow(series('missed', 'missed')), 2);
  });
});
