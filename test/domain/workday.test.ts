import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWorkdays, isWorkday, nextWorkday } from '../../src/domain/workday.ts';
import { effort } from '../effort.ts';

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());

describe('working days', () => {
  for (const [from, to] of [
    ['2026-12-23', '2026-12-28'],
    ['2026-12-30', '2027-01-04'],
    ['2027-01-05', '2027-01-07'],
    ['2027-03-25', '2027-03-30'],
    ['2027-04-30', '2027-05-03'],
    ['2027-05-05', '2027-05-07'],
    ['2027-06-24', '2027-06-28'],
    ['2027-12-23', '2027-12-27'],
    ['2028-06-05', '2028-06-07'],
  ] as const) {
    it(`go from ${from} to ${to}`, () => {
      assert.equal(nextWorkday(from), to);
    });
  }

  it('agree with an independent calendar on every date from 2024 to 2060', () => {
    const calendar = new Holidays('SE');
    for (let year = 2024; year <= 2060; year += 1) {
      const free = new Set(
        calendar
          .getHolidays(year)
          .filter(({ type, name }) => type === 'public' || /midsommarafton|julafton|nyårsafton/i.test(name))
          .map(({ date }) => date.slice(0, 10)),
      );
      let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
      for (; day.year === year; day = day.add({ days: 1 })) {
        const date = day.toString();
        assert.equal(isWorkday(date), day.dayOfWeek <= 5 && !free.has(date), date);
      }
    }
  });

  it('count bridge days and the days before other holidays', () => {
    for (const date of ['2026-01-02', '2026-01-05', '2026-05-15', '2026-04-02', '2026-04-30']) {
      assert.equal(isWorkday(date), true, date);
    }
  });

  it('lose and gain no day when the clocks change', () => {
    for (const sunday of ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']) {
      const friday = Temporal.PlainDate.from(sunday).subtract({ days: 2 }).toString();
      const monday = Temporal.PlainDate.from(sunday).add({ days: 1 }).toString();
      const tuesday = Temporal.PlainDate.from(sunday).add({ days: 2 }).toString();
      const reckoned = friday === '2027-03-26' ? '2027-03-30' : monday;
      assert.equal(nextWorkday(friday), reckoned);
      assert.equal(nextWorkday(sunday), reckoned);
      assert.equal(addWorkdays(monday, 1), tuesday);
    }
  });

  it('are always later, always working, with none in between', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = nextWorkday(date);
        assert.ok(next > date && isWorkday(next));
        let between = Temporal.PlainDate.from(date).add({ days: 1 });
        for (; between.toString() < next; between = between.add({ days: 1 })) {
          assert.equal(isWorkday(between.toString()), false);
        }
      }),
      { numRuns: effort(500, 10_000) },
    );
  });

  it('add up: so many forward and as many back is the same working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const start = nextWorkday(date);
        assert.equal(addWorkdays(addWorkdays(start, count), -count), start);
      }),
      { numRuns: effort(200, 5_000) },
    );
  });

  it('are counted whole, and only from dates', () => {
    assert.equal(addWorkdays('2026-12-24', 0), '2026-12-24');
    assert.throws(() => addWorkdays('2026-12-24', 1.5), RangeError);
    assert.throws(() => isWorkday('2026-02-30'), RangeError);
    assert.throws(() => isWorkday('julafton'), RangeError);
  });
});
