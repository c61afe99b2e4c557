import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { monthlyAhead, monthlyMeetings, restOfMonth, restOfWeek } from '../../../src/domain/series/monthly.ts';
import type { MonthlyMeeting, MonthlyRhythm } from '../../../src/domain/series/monthly.ts';
import { addDays } from '../../../src/domain/time.ts';
import { isWorkday } from '../../../src/domain/workday.ts';
import { effort } from '../../effort.ts';

const held = (day: string): MonthlyMeeting => ({ day, state: 'held' });
const missed = (day: string): MonthlyMeeting => ({ day, state: 'missed' });
const booked = (day: string): MonthlyMeeting => ({ day, state: 'booked' });
const warnings = (plan: ReturnType<typeof monthlyMeetings>) => plan.warnings.map(({ warning }) => warning);

describe('the next monthly meeting', () => {
  for (const [what, last, lastDay, proposed] of [
    ['a month later on the same day', '2027-02-02', '2027-03-02', '2027-03-02'],
    ['proposed on the weekday of the last one', '2027-03-03', '2027-04-02', '2027-03-31'],
    ['on the last day of a month that is too short', '2027-08-31', '2027-09-30', '2027-09-28'],
    ['in February also after the last of January', '2028-01-31', '2028-02-29', '2028-02-28'],
    ['before the red days it would fall on', '2026-12-01', '2026-12-30', '2026-12-29'],
    ['in the same month when the day a month later is red', '2027-04-06', '2027-05-05', '2027-05-04'],
  ] as const) {
    it(`is due ${what}`, () => {
      const plan = monthlyMeetings('2026-11-02', [held('2026-11-10'), held(last)], last);
      assert.deepEqual([plan.lastDay, plan.proposed], [lastDay, proposed]);
    });
  }

  it('is due in the month of the placement when none has been held', () => {
    assert.equal(monthlyMeetings('2026-11-09', [], '2026-11-09').lastDay, '2026-11-30');
    assert.equal(monthlyMeetings('2026-10-31', [], '2026-11-02').lastDay, '2026-11-30');
  });

  it('is not fulfilled by one that was missed or called off', () => {
    const history = [held('2027-02-02'), missed('2027-02-23'), { day: '2027-02-25', state: 'cancelled' as const }];
    assert.equal(monthlyMeetings('2026-11-02', history, '2027-02-26').lastDay, '2027-03-02');
  });

  it('is counted from the latest that was held, in whatever order they are told', () => {
    const plan = monthlyMeetings('2026-11-02', [held('2027-02-02'), held('2026-12-09')], '2027-02-03');
    assert.equal(plan.lastDay, '2027-03-02');
  });

  it('leaves time to book anew when three weeks are wanted', () => {
    assert.equal(monthlyMeetings('2026-11-02', [held('2027-02-02')], '2027-02-03', 3).proposed, '2027-02-23');
  });

  it('is warned of when booked too late, and not when booked in time', () => {
    const history = [held('2027-02-02')];
    assert.deepEqual(monthlyMeetings('2026-11-02', [...history, booked('2027-03-02')], '2027-02-03').warnings, []);
    const late = monthlyMeetings('2026-11-02', [...history, booked('2027-03-03')], '2027-02-03');
    assert.deepEqual(late.warnings, [{ warning: 'bookedTooLate', day: '2027-03-03' }]);
    assert.equal(late.booked, '2027-03-03');
  });

  it('is warned of when nothing is booked, and when its last day has passed', () => {
    const history = [held('2027-02-02'), booked('2027-02-25')];
    assert.deepEqual(warnings(monthlyMeetings('2026-11-02', history, '2027-02-26')), ['notBooked']);
    const plan = monthlyMeetings('2026-11-02', history, '2027-03-06');
    assert.deepEqual(warnings(plan), ['notBooked', 'overdue']);
    assert.equal(plan.proposed, '2027-03-08', 'the next working day there is');
  });

  it('is warned of when two in a row were missed, and no longer once one is held', () => {
    const history = [held('2027-02-02'), missed('2027-02-23'), missed('2027-02-26'), booked('2027-03-02')];
    assert.deepEqual(monthlyMeetings('2026-11-02', history, '2027-03-01').warnings, [
      { warning: 'missedInARow', count: 2 },
    ]);
    const since = [...history.slice(0, 3), held('2027-03-02'), missed('2027-03-16'), booked('2027-03-30')];
    assert.deepEqual(monthlyMeetings('2026-11-02', since, '2027-03-17').warnings, []);
  });

  it('that was missed can be booked anew in the rest of its month, and a call in the rest of its week', () => {
    assert.deepEqual(restOfMonth('2026-12-22'), ['2026-12-23', '2026-12-28', '2026-12-29', '2026-12-30']);
    assert.deepEqual(restOfMonth('2026-12-30'), []);
    assert.deepEqual(restOfWeek('2027-03-24'), ['2027-03-25']);
    assert.deepEqual(restOfWeek('2027-03-25'), []);
  });
});

describe('any monthly meetings held as they are proposed, over five years', () => {
  const rhythms = fc.record({
    since: fc.integer({ min: 0, max: 5 * 366 }).map((after) => addDays('2026-01-01', after)),
    weeks: fc.constantFrom<MonthlyRhythm>(3, 4),
  });

  it('are at least one in every calendar month, never more than a calendar month apart, and never on a red day', () => {
    fc.assert(
      fc.property(rhythms, ({ since, weeks }) => {
        const days = monthlyAhead(since, [], since, 30, weeks);
        for (const [index, day] of days.entries()) {
          assert.ok(isWorkday(day), `${day} is a red day`);
          const before = days[index - 1] ?? since;
          const limit = Temporal.PlainDate.from(before).add({ months: 1 }).toString();
          assert.ok(day <= limit, `${day} is more than a calendar month after ${before}`);
          assert.ok(index === 0 ? day >= since : day > before);
        }
        const months = new Set(days.map((day) => day.slice(0, 7)));
        for (const month of wholeMonths(since, days.at(-1) ?? '')) assert.ok(months.has(month), `none in ${month}`);
      }),
      { numRuns: effort(100, 1500) },
    );
  });

  it('are due on a working day that both readings allow, after any history', () => {
    const histories = fc.record({
      since: fc.integer({ min: 0, max: 365 }).map((after) => addDays('2026-01-01', after)),
      after: fc.array(
        fc.record({
          days: fc.integer({ min: 0, max: 900 }),
          state: fc.constantFrom('held', 'missed', 'booked', 'cancelled'),
        }),
        { maxLength: 20 },
      ),
      today: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(histories, ({ since, after, today }) => {
        const history = after.map(({ days, state }) => ({ day: addDays(since, days), state }));
        const plan = monthlyMeetings(since, history, addDays(since, today));
        const last = history
          .filter(({ state }) => state === 'held')
          .map(({ day }) => day)
          .toSorted()
          .at(-1);
        assert.ok(isWorkday(plan.lastDay) && isWorkday(plan.proposed));
        assert.ok(
          plan.lastDay <=
            Temporal.PlainDate.from(last ?? since)
              .add({ months: 1 })
              .toString(),
        );
        if (last !== undefined) assert.ok(plan.lastDay > last);
        assert.ok(plan.proposed >= addDays(since, today));
        assert.ok(
          plan.proposed <= plan.lastDay || addDays(since, today) > plan.lastDay || !isWorkday(addDays(since, today)),
        );
        const tooLate = plan.booked !== null && plan.booked > plan.lastDay;
        assert.equal(warnings(plan).includes('bookedTooLate'), tooLate);
      }),
      { numRuns: effort(200, 3000) },
    );
  });
});

/** The calendar months from that of the first day, when a working day is left in it, to the one before the last day's. */
function wholeMonths(since: string, until: string): readonly string[] {
  const months: string[] = [];
  let month = Temporal.PlainYearMonth.from(since.slice(0, 7));
  let day = since;
  while (!isWorkday(day)) day = addDays(day, 1);
  if (day.slice(0, 7) !== since.slice(0, 7)) month = month.add({ months: 1 });
  for (; month.toString() < until.slice(0, 7); month = month.add({ months: 1 })) months.push(month.toString());
  return months;
}
