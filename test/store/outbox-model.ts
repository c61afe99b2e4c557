// The outbox said once more, as plainly as possible: lists in memory, no SQL, no regard for speed. The engines must agree with it.
import type { CaseChange, ClaimedIntent, CommitResult, Outbox, StuckPromise } from '../../src/casework/ports.ts';
import type { Intent, NewIntent, Outcome } from '../../src/domain/intent.ts';
import { stepsAsideAfter } from '../../src/store/outbox.ts';

interface Row extends NewIntent {
  state: 'queued' | 'leased' | 'parked' | 'refused';
  dueAt: number;
  nextAt: number;
  createdAt: number;
  place: number;
  /** Attempts begun. */
  begun: number;
  leasedUntil: number;
  unknown: boolean;
  unwanted: boolean;
  released: boolean;
  code: string;
  since: number;
}

export interface Model extends Outbox {
  commit(change: CaseChange): CommitResult;
}

export function createModel(): Model {
  const versions = new Map<string, number>();
  let rows: Row[] = [];

  const inOrder = (a: Row, b: Row): number =>
    a.dueAt - b.dueAt || a.createdAt - b.createdAt || a.place - b.place || (a.id < b.id ? -1 : 1);
  const remove = (gone: Row): void => {
    rows = rows.filter((row) => row !== gone);
  };

  function withdraw(pattern: string): void {
    for (const row of rows) {
      const fits = pattern.endsWith('*') ? row.key.startsWith(pattern.slice(0, -1)) : row.key === pattern;
      if (!fits) continue;
      const begun = row.state === 'leased' || (row.state === 'queued' && row.unknown);
      if (begun) row.unwanted = true;
      else remove(row);
    }
  }

  function write(change: CaseChange, at: number | null): void {
    versions.set(change.case.ref, change.case.version);
    change.withdrawn.forEach(withdraw);
    const createdAt = at ?? change.history.at(-1)?.at ?? Math.min(...change.promises.map(({ runAt }) => runAt));
    for (const promise of change.promises) {
      withdraw(promise.key);
      const places = rows.filter(({ ref }) => ref === promise.ref).map(({ place }) => place);
      rows.push({
        ...promise,
        state: 'queued',
        dueAt: promise.runAt,
        nextAt: promise.runAt,
        createdAt,
        place: Math.max(0, ...places) + 1,
        begun: 0,
        leasedUntil: 0,
        unknown: false,
        unwanted: false,
        released: false,
        code: '',
        since: 0,
      });
    }
  }

  const fits = (change: CaseChange): boolean => (versions.get(change.case.ref) ?? 0) === change.expectedVersion;

  const behindOneOfItsKey = (row: Row): boolean =>
    rows.some(
      (other) =>
        other !== row &&
        other.key === row.key &&
        other.unwanted &&
        (other.state === 'queued' || other.state === 'leased'),
    );
  const behindRetry = (row: Row, isLater: (other: Row) => boolean): boolean =>
    rows.some(
      (other) =>
        other.lane === row.lane &&
        other.state === 'queued' &&
        other.begun > 0 &&
        isLater(other) &&
        inOrder(other, row) < 0 &&
        (other.ref === row.ref || other.begun < stepsAsideAfter),
    );

  function headOf(lane: string, now: number): Row | undefined {
    const ofLane = rows.filter((row) => row.lane === lane).sort(inOrder);
    const leased = ofLane.find(({ state }) => state === 'leased');
    if (leased !== undefined) return leased.leasedUntil <= now ? leased : undefined;
    return ofLane.find(
      (row) =>
        row.state === 'queued' &&
        row.nextAt <= now &&
        !behindOneOfItsKey(row) &&
        !behindRetry(row, ({ nextAt }) => nextAt > now),
    );
  }

  function claimed(row: Row, until: number): ClaimedIntent {
    if (row.state === 'leased') row.unknown = true;
    row.state = 'leased';
    row.leasedUntil = until;
    row.released = false;
    row.begun += 1;
    return {
      id: row.id,
      key: row.key,
      ref: row.ref,
      lane: row.lane,
      runAt: row.nextAt,
      content: row.content,
      attempts: row.begun - 1,
      createdAt: row.createdAt,
      unknownOutcome: row.unknown,
      unwanted: row.unwanted,
    };
  }

  function end(row: Row, outcome: Outcome, runAt: number | null, now: number): void {
    if (outcome.outcome === 'done') {
      remove(row);
      return;
    }
    row.unknown ||= outcome.outcome === 'unknown';
    if (row.unwanted && (outcome.outcome === 'waiting' || !row.unknown)) {
      remove(row);
      return;
    }
    if (outcome.outcome === 'again' || outcome.outcome === 'unknown') {
      row.state = 'queued';
      row.nextAt = runAt ?? (outcome.outcome === 'again' ? outcome.at : null) ?? now + 30_000;
      return;
    }
    if (outcome.outcome === 'waiting') {
      row.begun -= 1;
      if (row.released) {
        row.state = 'queued';
        row.nextAt = now;
        return;
      }
    }
    row.state = outcome.outcome === 'waiting' ? 'parked' : 'refused';
    row.code = outcome.code;
    row.since = now;
  }

  return {
    commit(change) {
      if (!fits(change)) return 'conflict';
      write(change, null);
      return 'committed';
    },
    async claim(now, limit, leaseMs) {
      const lanes = [...new Set(rows.map(({ lane }) => lane))];
      const heads = lanes.flatMap((lane) => headOf(lane, now) ?? []).sort(inOrder);
      return heads.slice(0, limit).map((row) => claimed(row, now + leaseMs));
    },
    async settle(intent: Intent, outcome, runAt, change, now) {
      const row = rows.find(
        ({ id, state, begun }) => id === intent.id && state === 'leased' && begun === intent.attempts + 1,
      );
      if (row === undefined) return 'committed';
      if (change !== null && 'dialogue' in change) throw new Error('the model knows cases alone');
      if (change !== null && !fits(change)) return 'conflict';
      end(row, outcome, runAt, now);
      if (change !== null) write(change, now);
      return 'committed';
    },
    async release(lane, now) {
      const ofLane = rows.filter((row) => row.lane === lane);
      for (const row of ofLane) if (row.state === 'leased') row.released = true;
      const parked = ofLane.filter(({ state }) => state === 'parked');
      for (const row of parked) {
        row.state = 'queued';
        row.nextAt = now;
      }
      return parked.length;
    },
    async unfinished(key) {
      return rows.some((row) => row.key === key && row.state !== 'refused');
    },
    async nextDue() {
      const leases = rows.filter(({ state }) => state === 'leased');
      const free = rows.filter(
        (row) =>
          row.state === 'queued' &&
          !leases.some(({ lane }) => lane === row.lane) &&
          !behindOneOfItsKey(row) &&
          !behindRetry(row, () => true),
      );
      const times = [...leases.map(({ leasedUntil }) => leasedUntil), ...free.map(({ nextAt }) => nextAt)];
      return times.length === 0 ? null : Math.min(...times);
    },
    async stuck() {
      return rows
        .filter(({ state }) => state === 'parked' || state === 'refused')
        .map((row): StuckPromise => ({
          ref: row.ref,
          key: row.key,
          kind: row.content.kind,
          lane: row.lane,
          code: row.code,
          since: row.since,
        }));
    },
    async oldestUndelivered(now) {
      const due = rows.filter(({ state, dueAt }) => state !== 'refused' && dueAt <= now).map(({ dueAt }) => dueAt);
      return due.length === 0 ? null : Math.min(...due);
    },
  };
}
