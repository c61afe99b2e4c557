import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { datesOf } from '../../../infra/local/graph/model/recurrence.ts';
import type { DayOfWeek, Recurrence, RecurrencePattern } from '../../../infra/local/graph/model/event.ts';
import { effort } from '../../effort.ts';

const days: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function recurrence(pattern: Partial<RecurrencePattern>, range: Partial<Recurrence['range']>): Recurrence {
  return {
    pattern: {
      type: 'daily',
      interval: 1,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek: [],
      firstDayOfWeek: 'sunday',
      index: 'first',
      ...pattern,
    },
    range: {
      type: 'noEnd',
      startDate: '2026-12-07',
      endDate: '0001-01-01',
      recurrenceTimeZone: 'UTC',
      numberOfOccurrences: 0,
      ...range,
    },
  };
}

const first = (count: number, pattern: Partial<RecurrencePattern>, startDate: string) => [
  ...datesOf(recurrence(pattern, { type: 'numbered', startDate, numberOfOccurrences: count }), '2099-12-31'),
];

describe('the dates of a pattern', () => {
  const examples: [string, Partial<RecurrencePattern>, string, string[]][] = [
    ['every third day', { interval: 3 }, '2026-12-30', ['2026-12-30', '2027-01-02', '2027-01-05']],
    [
      'Mondays and Thursdays every other week',
      { type: 'weekly', interval: 2, daysOfWeek: ['monday', 'thursday'], firstDayOfWeek: 'monday' },
      '2026-12-10',
      ['2026-12-10', '2026-12-21', '2026-12-24'],
    ],
    [
      'Sundays every other week, weeks from Monday',
      { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'monday'], firstDayOfWeek: 'monday' },
      '2026-12-07',
      ['2026-12-07', '2026-12-13', '2026-12-21'],
    ],
    [
      'Sundays every other week, weeks from Sunday',
      { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'monday'], firstDayOfWeek: 'sunday' },
      '2026-12-07',
      ['2026-12-07', '2026-12-20', '2026-12-21'],
    ],
    [
      'the 31st, or the last day there is',
      { type: 'absoluteMonthly', dayOfMonth: 31 },
      '2027-01-31',
      ['2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    [
      'the last Friday',
      { type: 'relativeMonthly', daysOfWeek: ['friday'], index: 'last' },
      '2026-12-01',
      ['2026-12-25', '2027-01-29', '2027-02-26'],
    ],
    [
      'the first weekday',
      { type: 'relativeMonthly', daysOfWeek: days.slice(0, 5), index: 'first' },
      '2027-01-01',
      ['2027-01-01', '2027-02-01', '2027-03-01'],
    ],
    [
      'the second Tuesday every third month',
      { type: 'relativeMonthly', interval: 3, daysOfWeek: ['tuesday'], index: 'second' },
      '2026-12-01',
      ['2026-12-08', '2027-03-09', '2027-06-08'],
    ],
    [
      'leap day, or the day before',
      { type: 'absoluteYearly', month: 2, dayOfMonth: 29 },
      '2027-01-01',
      ['2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    [
      'the third Thursday of November',
      { type: 'relativeYearly', month: 11, daysOfWeek: ['thursday'], index: 'third' },
      '2026-01-01',
      ['2026-11-19', '2027-11-18', '2028-11-16'],
    ],
  ];
  for (const [what, pattern, startDate, dates] of examples) {
    it(`are ${what}`, () => {
      assert.deepEqual(first(3, pattern, startDate), dates);
    });
  }

  it('end with the end date, that day included', () => {
    const weekly = recurrence({ type: 'weekly', daysOfWeek: ['monday'] }, { type: 'endDate', endDate: '2026-12-21' });
    assert.deepEqual([...datesOf(weekly, '2027-12-31')], ['2026-12-07', '2026-12-14', '2026-12-21']);
  });

  const pattern = fc.record({
    type: fc.constantFrom<RecurrencePattern['type']>(
      'daily',
      'weekly',
      'absoluteMonthly',
      'relativeMonthly',
      'absoluteYearly',
      'relativeYearly',
    ),
    interval: fc.integer({ min: 1, max: 5 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
    daysOfWeek: fc.uniqueArray(fc.constantFrom(...days), { minLength: 1 }),
    firstDayOfWeek: fc.constantFrom(...days),
    index: fc.constantFrom<RecurrencePattern['index']>('first', 'second', 'third', 'fourth', 'last'),
  });
  const start = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString());

  it('are in order, none before the start, and as many as asked for', () => {
    fc.assert(
      fc.property(pattern, start, fc.integer({ min: 1, max: 12 }), (given, startDate, count) => {
        const dates = first(count, given, startDate);
        assert.equal(dates.length, count);
        assert.deepEqual(dates, [...new Set(dates)].sort());
        assert.ok((dates[0] ?? '') >= startDate);
      }),
      { numRuns: effort(200, 3000) },
    );
  });

  /** Whether a date belongs to the pattern, asked of the date alone: another way to the same answer. */
  function belongs(date: Temporal.PlainDate, from: Temporal.PlainDate, given: RecurrencePattern): boolean {
    const months = (date.year - from.year) * 12 + date.month - from.month;
    const inDays = given.daysOfWeek.includes(days[date.dayOfWeek - 1] ?? 'monday');
    const nth = () => {
      const all = Array.from({ length: date.daysInMonth }, (_, i) => date.with({ day: i + 1 })).filter((one) =>
        given.daysOfWeek.includes(days[one.dayOfWeek - 1] ?? 'monday'),
      );
      const chosen =
        given.index === 'last' ? all.at(-1) : all[['first', 'second', 'third', 'fourth'].indexOf(given.index)];
      return chosen?.equals(date) ?? false;
    };
    const weekStart = (one: Temporal.PlainDate) =>
      one.subtract({ days: (one.dayOfWeek - 1 - days.indexOf(given.firstDayOfWeek) + 7) % 7 });
    switch (given.type) {
      case 'daily':
        return from.until(date, { largestUnit: 'day' }).days % given.interval === 0;
      case 'weekly':
        return (
          inDays && (weekStart(from).until(weekStart(date), { largestUnit: 'day' }).days / 7) % given.interval === 0
        );
      case 'absoluteMonthly':
        return months % given.interval === 0 && date.day === Math.min(given.dayOfMonth, date.daysInMonth);
      case 'relativeMonthly':
        return months % given.interval === 0 && nth();
      case 'absoluteYearly':
        return (
          date.month === given.month &&
          (date.year - from.year) % given.interval === 0 &&
          date.day === Math.min(given.dayOfMonth, date.daysInMonth)
        );
      case 'relativeYearly':
        return date.month === given.month && (date.year - from.year) % given.interval === 0 && nth();
    }
  }

  it('are exactly those that belong to it, day by day', () => {
    fc.assert(
      fc.property(pattern, start, (given, startDate) => {
        const from = Temporal.PlainDate.from(startDate);
        const until = from.add({ days: 800 });
        const wanted: string[] = [];
        for (let date = from; Temporal.PlainDate.compare(date, until) <= 0; date = date.add({ days: 1 })) {
          if (belongs(date, from, given)) wanted.push(date.toString());
        }
        assert.deepEqual([...datesOf(recurrence(given, { startDate }), until.toString())], wanted);
      }),
      { numRuns: effort(60, 1500) },
    );
  });
});
