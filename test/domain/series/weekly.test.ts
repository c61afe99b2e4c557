import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placed, daysBetween } from '../../../src/domain/series/placing.ts';
import { WEEKLY_TOLERANCE, reviewDay, startOf, weeklyOccurrences } from '../../../src/domain/series/weekly.ts';
import type { Occurrence, WeeklyRhythm } from '../../../src/domain/series/weekly.ts';
import { addDays, instantOf } from '../../../src/domain/time.ts';
import { isWorkday } from '../../../src/domain/workday.ts';
import { effort } from '../../effort.ts';

function rhythm(more: Partial<WeeklyRhythm> = {}): WeeklyRhythm {
  return { from: '2026-11-23', weekday: 2, time: '10:00', minutes: 30, tolerance: WEEKLY_TOLERANCE, ...more };
}

const days = (occurrences: readonly Occurrence[]) => occurrences.map(({ day }) => day);
const moved = (occurrences: readonly Occurrence[]) =>
  occurrences.filter(({ as }) => as !== 'regular').map(({ regular, day, as }) => [regular, day, as]);

describe('a weekly series', () => {
  it('begins on the first of its weekdays and goes on every seventh day', () => {
    assert.deepEqual(days(weeklyOccurrences(rhythm(), 3)), ['2026-11-24', '2026-12-01', '2026-12-08']);
    assert.deepEqual(days(weeklyOccurrences(rhythm({ from: '2026-11-24' }), 1)), ['2026-11-24']);
    assert.deepEqual(days(weeklyOccurrences(rhythm({ from: '2026-11-25' }), 1)), ['2026-12-01']);
  });

  it('is planned half a year ahead unless told otherwise, and has no end of its own', () => {
    assert.equal(weeklyOccurrences(rhythm()).length, 26);
    assert.equal(weeklyOccurrences(rhythm(), 500).length, 500);
  });

  it('counts its occurrences and starts each at the hour on the wall', () => {
    const [first, second] = weeklyOccurrences(rhythm(), 2);
    assert.ok(first && second);
    assert.deepEqual([first.number, second.number], [1, 2]);
    assert.equal(startOf(rhythm(), second), '2026-12-01T10:00');
  });

  for (const [what, weekday, from, expected] of [
    ['a single red day to the day before', 3, '2026-12-28', [['2027-01-06', '2027-01-05', 'redDay']]],
    ['Easter Monday to the Tuesday', 1, '2027-03-22', [['2027-03-29', '2027-03-30', 'redDay']]],
    ['Good Friday to the Thursday', 5, '2027-03-15', [['2027-03-26', '2027-03-25', 'redDay']]],
    [
      'two red days in a row, each on its own',
      4,
      '2026-12-14',
      [
        ['2026-12-24', '2026-12-23', 'redDay'],
        ['2026-12-31', '2026-12-30', 'redDay'],
      ],
    ],
    [
      'two red days so that the second keeps its distance to the first',
      4,
      '2025-12-15',
      [
        ['2025-12-25', '2025-12-23', 'redDay'],
        ['2026-01-01', '2025-12-30', 'redDay'],
      ],
    ],
  ] as const) {
    it(`moves ${what}, and no other`, () => {
      assert.deepEqual(moved(weeklyOccurrences(rhythm({ weekday, from }), 6)), expected);
    });
  }

  it('asks where no working day keeps the distance to both neighbours, and suggests one with which all do', () => {
    const around = weeklyOccurrences(rhythm({ weekday: 1, from: '2029-12-10' }), 5);
    assert.deepEqual(moved(around), [
      ['2029-12-17', '2029-12-18', 'ask'],
      ['2029-12-24', '2029-12-27', 'ask'],
      ['2029-12-31', '2030-01-02', 'ask'],
    ]);
    assert.deepEqual(
      days(around)
        .slice(1)
        .map((day, index) => daysBetween(days(around)[index] ?? '', day)),
      [8, 9, 6, 5],
    );
  });

  it('asks as well when a unit allows less, and suggests the nearest working day', () => {
    const tight = rhythm({ weekday: 3, from: '2026-12-28', tolerance: { least: 7, most: 7 } });
    assert.deepEqual(moved(weeklyOccurrences(tight, 3)), [['2027-01-06', '2027-01-05', 'ask']]);
  });

  it('never begins before the day it begins', () => {
    const [first] = weeklyOccurrences(rhythm({ weekday: 4, from: '2026-12-24' }), 1);
    assert.ok(first !== undefined && first.day >= '2026-12-24' && first.as === 'ask');
  });

  it('is asked about after six weeks, on a working day', () => {
    assert.equal(reviewDay(rhythm()), '2027-01-05');
    assert.equal(reviewDay(rhythm({ weekday: 3, from: '2026-11-23' })), '2027-01-07');
  });
});

describe('any weekly series begun on a working day over five years', () => {
  const rhythms = fc
    .record({
      from: fc.integer({ min: 0, max: 5 * 366 }).map((after) => addDays('2026-01-01', after)),
      weekday: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
      time: fc
        .tuple(fc.integer({ min: 8, max: 16 }), fc.constantFrom('00', '15', '30', '45'))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
      minutes: fc.constantFrom(15, 30, 45, 60),
    })
    .map((chosen) => rhythm(chosen))
    .filter(({ from }) => isWorkday(from));

  it('keeps five to nine days between any two, skips none, and never falls on a red day', () => {
    fc.assert(
      fc.property(rhythms, (one) => {
        const series = weeklyOccurrences(one, 60);
        assert.equal(series.length, 60);
        for (const [index, { number, day, regular, as }] of series.entries()) {
          assert.equal(number, index + 1);
          assert.equal(regular, addDays(series[0]?.regular ?? '', 7 * index));
          assert.ok(isWorkday(day), `${day} is a red day`);
          assert.ok(day >= one.from);
          assert.ok(Math.abs(daysBetween(regular, day)) < 7);
          assert.equal(as === 'regular', day === regular);
          const before = series[index - 1];
          if (before === undefined) continue;
          const gap = daysBetween(before.day, day);
          // One begun in the week before the Christmas of 2031, on a Friday, has no room at all: nothing stands before it to move.
          if (one.from === '2031-12-19' && one.weekday === 5 && index <= 2) continue;
          assert.ok(gap >= 5 && gap <= 9, `${gap} days from ${before.day} to ${day}`);
        }
      }),
      { numRuns: effort(60, 1000) },
    );
  });

  it('moves a red day to the nearest working day that keeps both distances, and asks only when there is none', () => {
    fc.assert(
      fc.property(rhythms, (one) => {
        const series = weeklyOccurrences(one, 60);
        for (const [index, { day, regular, as }] of series.entries()) {
          const [before, after] = [series[index - 1], series[index + 1]];
          if (isWorkday(regular) || after === undefined || after.as !== 'regular') continue;
          if (before !== undefined && before.as !== 'regular') continue;
          const fits = Array.from({ length: 13 }, (_, shift) => addDays(regular, shift - 6)).filter((other) => {
            const gaps = [...(before ? [daysBetween(before.day, other)] : []), daysBetween(other, after.day)];
            return isWorkday(other) && other >= one.from && gaps.every((gap) => gap >= 5 && gap <= 9);
          });
          const nearest = Math.min(...fits.map((other) => Math.abs(daysBetween(regular, other))));
          if (as === 'redDay') assert.equal(Math.abs(daysBetween(regular, day)), nearest);
          else assert.deepEqual(fits, [], `${regular} could have been ${fits.join(' or ')}`);
        }
      }),
      { numRuns: effort(60, 1000) },
    );
  });

  it('begins the same however far it is planned', () => {
    fc.assert(
      fc.property(rhythms, fc.integer({ min: 0, max: 30 }), (one, count) => {
        assert.deepEqual(weeklyOccurrences(one, count), weeklyOccurrences(one, count + 31).slice(0, count));
      }),
      { numRuns: effort(60, 1000) },
    );
  });

  it('stands at the same hour on the wall all year, also after the clocks have changed', () => {
    fc.assert(
      fc.property(rhythms, (one) => {
        const starts = weeklyOccurrences(one, 53).map((occurrence) => startOf(one, occurrence));
        const offsets = starts.map((start) => Date.parse(`${start}Z`) - instantOf(start));
        assert.deepEqual(new Set(starts.map((start) => start.slice(11))), new Set([one.time]));
        assert.deepEqual(new Set(offsets), new Set([3_600_000, 7_200_000]), 'a year has both summer and winter time');
      }),
      { numRuns: effort(60, 1000) },
    );
  });
});

describe('the days found for red days', () => {
  it('say how far outside the tolerance they are when none fits', () => {
    const found = placed(
      { from: '2029-01-01', tolerance: WEEKLY_TOLERANCE },
      '2029-12-17',
      ['2029-12-24'],
      '2029-12-31',
    );
    assert.deepEqual(found, { days: ['2029-12-21'], excess: 2 });
  });
});
