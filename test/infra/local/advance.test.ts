import assert from 'node:assert/strict';
import { advanceTo, advanceToNext, type Advancing, type Settled } from '../../../infra/local/advance.ts';
import type { IntentKind } from '../../../src/domain/intent.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Promised {
  readonly kind: IntentKind;
  readonly ref: string;
  /** Promised anew so long after it was kept. */
  readonly every?: number;
  readonly at: number;
}

/** A worker that keeps what is due, and a note of when it did. */
function world(start: number, promised: readonly Promised[]) {
  let now = start;
  let waiting = [...promised];
  const kept: (Promised & { readonly keptAt: number })[] = [];
  const listeners = new Set<(settled: Settled) => void>();
  const advancing: Advancing = {
    clock: {
      now: () => now,
      moveTo(at) {
        assert.ok(at >= now, 'the clock went back');
        now = at;
      },
    },
    outbox: {
      nextDue: async () =>
        waiting.map(({ at }) => at).reduce<number | null>((a, b) => (a === null ? b : Math.min(a, b)), null),
    },
    worker: {
      async runDue() {
        const due = waiting.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
        waiting = waiting.filter(({ at }) => at > now);
        for (const each of due) {
          kept.push({ ...each, keptAt: now });
          if (each.every !== undefined) waiting.push({ ...each, at: now + each.every });
          for (const listener of listeners) listener({ kind: each.kind, ref: each.ref, outcome: 'done', at: now });
        }
        return due.length;
      },
    },
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { advancing, kept, now: () => now, listening: () => listeners.size };
}

describe('moving the clock', () => {
  it('keeps every promise on the way at its own time and in order', async () => {
    const { advancing, kept, now } = world(0, [
      { kind: 'remindUnit', ref: 'BBBB', at: 3 * hour + 17 },
      { kind: 'tellUnit', ref: 'AAAA', at: 30_000 },
      { kind: 'wake', ref: 'CCCC', at: 2 * day },
    ]);
    const happened = await advanceTo(advancing, day);
    assert.deepEqual(
      kept.map(({ ref, keptAt }) => [ref, keptAt]),
      [
        ['AAAA', 30_000],
        ['BBBB', 3 * hour + 17],
      ],
    );
    assert.deepEqual(
      happened.map(({ ref }) => ref),
      ['AAAA', 'BBBB'],
    );
    assert.equal(now(), day);
  });

  it('keeps what a kept promise promises, before the goal', async () => {
    const { advancing, kept } = world(0, [{ kind: 'wake', ref: 'AAAA', at: 8 * hour, every: 8 * hour }]);
    await advanceTo(advancing, day);
    assert.deepEqual(
      kept.map(({ keptAt }) => keptAt),
      [8 * hour, 16 * hour, day],
    );
  });

  it('does not go from minute to minute for answers that are read every minute', async () => {
    const { advancing, kept } = world(0, [
      { kind: 'readResponses', ref: 'AAAA', at: minute, every: minute },
      { kind: 'remindUnit', ref: 'BBBB', at: 9 * hour },
    ]);
    const happened = await advanceTo(advancing, day);
    const reads = kept.filter(({ kind }) => kind === 'readResponses').length;
    assert.ok(reads >= 10 && reads <= 40, `${reads} reads in a day`);
    assert.equal(kept.find(({ ref }) => ref === 'BBBB')?.keptAt, 9 * hour);
    assert.deepEqual(
      happened.map(({ ref }) => ref),
      ['BBBB'],
    );
  });

  it('to the next thing stops where the first thing happens, and reading answers is no thing', async () => {
    const { advancing, now } = world(0, [
      { kind: 'readResponses', ref: 'AAAA', at: minute, every: minute },
      { kind: 'remindUnit', ref: 'BBBB', at: 9 * hour },
      { kind: 'remindUnit', ref: 'CCCC', at: 10 * hour },
    ]);
    const happened = await advanceToNext(advancing, 100 * day);
    assert.deepEqual(
      happened.map(({ ref }) => ref),
      ['BBBB'],
    );
    assert.equal(now(), 9 * hour);
  });

  it('to the next thing passes a card that is brought up to date, and keeps the next promise’s own time', async () => {
    const { advancing, now } = world(0, [
      { kind: 'refreshCard', ref: 'AAAA', at: 3_000 },
      { kind: 'createEvent', ref: 'AAAA', at: 30_000 },
    ]);
    const happened = await advanceToNext(advancing, day);
    assert.deepEqual(
      happened.map(({ kind }) => kind),
      ['createEvent'],
    );
    assert.equal(now(), 30_000);
  });

  it('to the next thing stays where it is when nothing is promised', async () => {
    const { advancing, now } = world(5, []);
    assert.deepEqual(await advanceToNext(advancing, 100 * day), []);
    assert.equal(now(), 5);
  });

  it('is refused backwards, and nobody listens on afterwards', async () => {
    const { advancing, listening } = world(day, []);
    await assert.rejects(advanceTo(advancing, day - 1), RangeError);
    await advanceTo(advancing, day + 1);
    assert.equal(listening(), 0);
  });
});
