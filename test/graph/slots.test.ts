import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Slot } from '../../src/domain/meeting.ts';
import { addMinutes, instantOf, localDate } from '../../src/domain/time.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import { isWorkday } from '../../src/domain/workday.ts';
import { clashesAt, proposals, searchDays } from '../../src/graph/slots.ts';
import type { Busy, Wish } from '../../src/graph/slots.ts';
import { effort } from '../effort.ts';

const monday = { now: instantOf('2027-01-11T08:00'), from: '2027-01-18', minutes: 60, bufferMinutes: 0 };

function taken(unit: Busy['unit'], as: Busy['as'], start: LocalDateTime, end: LocalDateTime): Busy {
  return { unit, as, from: instantOf(start), until: instantOf(end) };
}

const starts = (slots: readonly Slot[]) => slots.map(({ start }) => start);

describe('the times that are proposed', () => {
  it('are the earliest of each day when everybody is free, and one later with room for another between', () => {
    assert.deepEqual(starts(proposals(monday, [], 0)), [
      '2027-01-18T09:00',
      '2027-01-18T11:00',
      '2027-01-19T09:00',
      '2027-01-19T11:00',
      '2027-01-20T09:00',
    ]);
  });

  it('keep within the hours that those who meet have in common, from the next half hour on', () => {
    const starting = starts(proposals({ ...monday, hours: { from: '10:10', to: '12:00' } }, [], 0));
    assert.deepEqual(new Set(starting.map((start) => start.slice(11))), new Set(['10:30']));
    assert.equal(starts(proposals({ ...monday, hours: { from: '07:00', to: '19:00' } }, [], 0))[0], '2027-01-18T07:00');
    assert.deepEqual(proposals({ ...monday, hours: { from: '13:00', to: '12:00' } }, [], 0), [], 'no hour in common');
  });

  it('go on where the last ones ended when more are asked for', () => {
    assert.deepEqual(starts(proposals(monday, [], 5)), [
      '2027-01-20T11:00',
      '2027-01-21T09:00',
      '2027-01-21T11:00',
      '2027-01-22T09:00',
      '2027-01-22T11:00',
    ]);
  });

  it('run out after twenty working days', () => {
    assert.equal(proposals(monday, [], 38).length, 2);
    assert.deepEqual(proposals(monday, [], 40), []);
  });

  it('put a free time of a later day before an earlier one with a clash', () => {
    const busy = [taken('EB', 'tentative', '2027-01-18T00:00', '2027-01-20T13:00')];
    const [first, second, third] = proposals(monday, busy, 0);
    assert.deepEqual(
      [first?.start, second?.start, third?.start],
      ['2027-01-20T13:00', '2027-01-20T15:00', '2027-01-21T09:00'],
    );
  });

  it('of equally many clashes prefer tentative to busy and busy to absent', () => {
    const busy = [
      taken('EB', 'oof', '2027-01-01T00:00', '2027-01-19T00:00'),
      taken('EB', 'busy', '2027-01-19T00:00', '2027-01-20T00:00'),
      taken('EB', 'tentative', '2027-01-20T00:00', '2027-01-21T00:00'),
      taken('EB', 'oof', '2027-01-21T00:00', '2027-03-01T00:00'),
    ];
    const six = [...proposals(monday, busy, 0), ...proposals(monday, busy, 5)].slice(0, 6);
    assert.deepEqual(
      six.map(({ start, clashes }) => [start.slice(0, 10), clashes[0]?.as]),
      [
        ['2027-01-20', 'tentative'],
        ['2027-01-20', 'tentative'],
        ['2027-01-19', 'busy'],
        ['2027-01-19', 'busy'],
        ['2027-01-18', 'oof'],
        ['2027-01-18', 'oof'],
      ],
    );
  });

  it('prefer one absent unit to two that are tentative', () => {
    const busy = [
      taken('EB', 'tentative', '2027-01-01T00:00', '2027-03-01T00:00'),
      taken('VUX', 'tentative', '2027-01-01T00:00', '2027-01-27T00:00'),
      taken('VUX', 'tentative', '2027-01-28T00:00', '2027-03-01T00:00'),
    ];
    assert.deepEqual(proposals(monday, busy, 0)[0], {
      start: '2027-01-27T09:00',
      clashes: [{ unit: 'EB', as: 'tentative' }],
    });
  });

  it('start today only at times still to come', () => {
    const now = instantOf('2027-01-18T14:31');
    assert.deepEqual(starts(proposals({ ...monday, now }, [], 0)).slice(0, 2), [
      '2027-01-18T15:00',
      '2027-01-19T09:00',
    ]);
    const exactly = instantOf('2027-01-18T15:00');
    assert.equal(proposals({ ...monday, now: exactly }, [], 0)[0]?.start, '2027-01-18T15:00');
  });

  it('start today when the wanted first day has passed', () => {
    assert.equal(proposals({ ...monday, from: '2026-01-01' }, [], 0)[0]?.start, '2027-01-11T09:00');
  });

  it('pass over Christmas and New Year, but not the days between', () => {
    const days = searchDays({ now: monday.now, from: '2027-12-23' });
    assert.deepEqual(days.slice(0, 8), [
      '2027-12-23',
      '2027-12-27',
      '2027-12-28',
      '2027-12-29',
      '2027-12-30',
      '2028-01-03',
      '2028-01-04',
      '2028-01-05',
    ]);
    assert.equal(days[8], '2028-01-07');
  });

  it('fit seven hours into a day in one way, and longer ones in none', () => {
    assert.deepEqual(starts(proposals({ ...monday, minutes: 420 }, [], 0)).slice(0, 2), [
      '2027-01-18T09:00',
      '2027-01-19T09:00',
    ]);
    assert.deepEqual(proposals({ ...monday, minutes: 421 }, [], 0), []);
  });

  it('end by 16 whatever their length', () => {
    const onlyLate = [taken('EB', 'busy', '2027-01-18T09:00', '2027-01-18T14:30'), ...everyDayBut('2027-01-18')];
    const first = (minutes: number) => starts(proposals({ ...monday, minutes }, onlyLate, 0)).slice(0, 2);
    assert.deepEqual(first(30), ['2027-01-18T14:30', '2027-01-18T15:30']);
    assert.deepEqual(first(61), ['2027-01-18T14:30', '2027-01-18T09:00']);
  });

  it('take what ends as the meeting starts for no clash', () => {
    const busy = [
      taken('EB', 'busy', '2027-01-18T00:00', '2027-01-18T11:00'),
      taken('EB', 'busy', '2027-01-18T12:00', '2027-01-19T00:00'),
      ...everyDayBut('2027-01-18'),
    ];
    assert.deepEqual(proposals(monday, busy, 0)[0], { start: '2027-01-18T11:00', clashes: [] });
  });
});

function everyDayBut(day: string): Busy[] {
  return [
    taken('EB', 'oof', '2027-01-01T00:00', `${day}T00:00`),
    taken('EB', 'oof', `${day}T23:59`, '2027-06-01T00:00'),
  ];
}

describe('what clashes with a time', () => {
  it('is also what takes the travel time before and after it, and nothing beyond', () => {
    const at = (start: string, end: string, buffer: number) =>
      clashesAt('2027-01-18T10:00', 60, [taken('EB', 'busy', `2027-01-18T${start}`, `2027-01-18T${end}`)], buffer)
        .length;
    assert.deepEqual([at('09:00', '09:45', 15), at('09:00', '09:45', 30), at('09:00', '09:45', 0)], [0, 1, 0]);
    assert.deepEqual([at('11:15', '12:00', 15), at('11:15', '12:00', 30), at('11:15', '12:00', 0)], [0, 1, 0]);
  });

  it('names a unit once, with the weightiest reason', () => {
    const busy = [
      taken('EB', 'tentative', '2027-01-18T10:00', '2027-01-18T10:30'),
      taken('VUX', 'busy', '2027-01-18T10:00', '2027-01-18T11:00'),
      taken('EB', 'oof', '2027-01-18T10:30', '2027-01-18T11:00'),
      taken('EB', 'busy', '2027-01-18T10:30', '2027-01-18T11:00'),
    ];
    assert.deepEqual(clashesAt('2027-01-18T10:00', 60, busy), [
      { unit: 'EB', as: 'oof' },
      { unit: 'VUX', as: 'busy' },
    ]);
  });
});

describe('any times that are proposed', () => {
  const base = instantOf('2026-01-01T00:00');
  const wishes = fc
    .record({
      day: fc.integer({ min: 0, max: 3 * 365 }),
      minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      ahead: fc.integer({ min: -10, max: 60 }),
      minutes: fc.constantFrom(15, 30, 45, 50, 60, 90, 120, 180),
      bufferMinutes: fc.constantFrom(0, 0, 15, 30, 45),
    })
    .map(({ day, minute, ahead, minutes, bufferMinutes }): Wish => {
      const now = base + (day * 1440 + minute) * 60_000;
      return { now, from: localDate(now + ahead * 86_400_000), minutes, bufferMinutes };
    });
  const cases = wishes.chain((wish) =>
    fc.tuple(
      fc.constant(wish),
      fc.array(
        fc
          .record({
            unit: fc.constantFrom('VUX' as const, 'EB' as const, 'BoU' as const),
            as: fc.constantFrom('tentative' as const, 'busy' as const, 'oof' as const),
            from: fc.integer({ min: 0, max: 45 * 48 }),
            length: fc.integer({ min: 1, max: 200 }),
          })
          .map(({ unit, as, from, length }): Busy => {
            const start = wish.now + from * 1_800_000;
            return { unit, as, from: start, until: start + length * 1_800_000 };
          }),
        { maxLength: 40 },
      ),
    ),
  );

  it('are at most five, on the grid, within hours, on working days, and neither past nor before the wanted day', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 45 }), ([wish, busy], skip) => {
        const slots = proposals(wish, busy, skip);
        assert.ok(slots.length <= 5);
        for (const { start } of slots) {
          const day = start.slice(0, 10);
          assert.ok(isWorkday(day), `${start} is a day off`);
          assert.match(start, /T(09|1[0-5]):[03]0$/);
          assert.ok(addMinutes(start, wish.minutes) <= `${day}T16:00`, `${start} ends too late`);
          assert.ok(instantOf(start) >= wish.now + wish.bufferMinutes * 60_000, `nobody gets there by ${start}`);
          assert.ok(day >= wish.from, `${start} is too early`);
        }
      }),
      { numRuns: effort(100, 1500) },
    );
  });

  it('say truly what stands against them', () => {
    fc.assert(
      fc.property(cases, ([wish, busy]) => {
        for (const slot of proposals(wish, busy, 0)) {
          assert.deepEqual(slot.clashes, clashesAt(slot.start, wish.minutes, busy, wish.bufferMinutes));
        }
      }),
      { numRuns: effort(50, 800) },
    );
  });

  it('are in order of preference, at most two of a day with room between them, and none is shown twice by asking for more', () => {
    fc.assert(
      fc.property(cases, ([wish, busy]) => {
        const all: Slot[] = [];
        for (let page = proposals(wish, busy, 0); page.length > 0; page = proposals(wish, busy, all.length))
          all.push(...page);
        assert.equal(new Set(starts(all)).size, all.length);
        const ranks = all.map(rank);
        assert.deepEqual(ranks, ranks.toSorted(), 'not in order of preference');
        const days = Map.groupBy(all, ({ start }) => start.slice(0, 10));
        for (const [day, slots] of days) {
          assert.ok(slots.length <= 2, `${day} is proposed ${slots.length} times`);
          const [early, late] = starts(slots).toSorted();
          if (early === undefined || late === undefined) continue;
          assert.ok(addMinutes(early, 2 * wish.minutes) <= late, `${early} and ${late} are too near`);
        }
      }),
      { numRuns: effort(25, 300) },
    );
  });

  it('include a time when all are free whenever there is one', () => {
    fc.assert(
      fc.property(cases, ([wish, busy]) => {
        const free = searchDays(wish)
          .flatMap((day) => Array.from({ length: 14 }, (_, half) => addMinutes(`${day}T09:00`, half * 30)))
          .filter((start) => addMinutes(start, wish.minutes) <= `${start.slice(0, 10)}T16:00`)
          .filter((start) => instantOf(start) >= wish.now + wish.bufferMinutes * 60_000)
          .filter((start) => clashesAt(start, wish.minutes, busy, wish.bufferMinutes).length === 0);
        const [first] = proposals(wish, busy, 0);
        if (free.length > 0) assert.deepEqual(first, { start: free[0], clashes: [] });
        else assert.ok(first === undefined || first.clashes.length > 0);
      }),
      { numRuns: effort(50, 800) },
    );
  });
});

/** Sorts as text the way the times are to be preferred. */
function rank({ clashes, start }: Slot): string {
  const count = (as: Busy['as']) => clashes.filter((clash) => clash.as === as).length;
  return [clashes.length, count('oof'), count('busy'), start].join(' ');
}
