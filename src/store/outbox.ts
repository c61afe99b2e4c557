// The promises the worker keeps: who may try which one when, and what an attempt came to.
import type { CommitResult, Outbox, StuckPromise } from '../casework/ports.ts';
import { isDialogueRef } from '../domain/dialogue.ts';
import type { Intent, IntentContent, Outcome } from '../domain/intent.ts';
import type { Instant } from '../domain/time.ts';
import { append } from './audit/chain.ts';
import type { UnitFinder } from './case-columns.ts';
import { writeDialogue } from './dialogue-store.ts';
import { numberIn, numberOrNullIn, textIn, type Database, type Row, type Session } from './database.ts';
import { leavings, type Look } from './leavings.ts';
import { promiseOf } from './promise-rows.ts';
import { writeChange } from './write-change.ts';

/**
 * After this many attempts a promise no longer holds up other cases in its lane while it waits for its next try; its own case
 * still waits, so that what is said about a case is said in order.
 */
export const stepsAsideAfter = 6;

/** Order within a lane: by when it was promised for, then as decided. A retry keeps its place. */
const order = (row: string): string => `${row}.due_at, ${row}.created_at, ${row}.place, ${row}.id`;

/** Whether another promise must come to its end, or to its next try, before `p`. */
const heldBack = (retryIsLater: string): string => `(
  exists (select 1 from promises q where q.key = p.key and q.id <> p.id and q.unwanted = 1 and q.state in ('queued', 'leased'))
  or exists (
    select 1 from promises q where q.lane = p.lane and q.state = 'queued' and q.attempts > 0 ${retryIsLater}
    and (${order('q')}) < (${order('p')}) and (q.ref = p.ref or q.attempts < ${String(stepsAsideAfter)})
  ))`;

const claimSql = `
update promises set
  unknown_outcome = case when state = 'leased' then 1 else unknown_outcome end,
  state = 'leased', leased_until = $2, attempts = attempts + 1, released = 0
where id in (
  select id from (
    select ${order('p')}, row_number() over (
      partition by p.lane order by case when p.state = 'leased' then 0 else 1 end, ${order('p')}) as nth
    from promises p
    where (p.state = 'leased' and p.leased_until <= $1)
      or (p.state = 'queued' and p.run_at <= $1
        and not exists (select 1 from promises q where q.lane = p.lane and q.state = 'leased' and q.leased_until > $1)
        and not ${heldBack('and q.run_at > $1')})
  ) first_of_lane
  where nth = 1 order by due_at, created_at, place, id limit $3
)
returning *`;

/** Whether anything may be due; what only looks so is left by the claim. */
const dueSql = `
select 1 as due where exists (select 1 from promises where state = 'leased' and leased_until <= $1)
  or exists (select 1 from promises where state = 'queued' and run_at <= $1)`;

/** How long a failed attempt waits when whoever reports it names no time. */
const againAfterMs = 30_000;

export function createOutbox(database: Database, unitOf: UnitFinder): Outbox {
  return {
    async claim(now, limit, leaseMs) {
      if (limit <= 0) return [];
      // Mostly nothing is due, and to see that no writer need be kept waiting.
      if ((await database.all(dueSql, [now])).length === 0) return [];
      const rows = await database.transaction((session) => session.all(claimSql, [now, now + leaseMs, limit]));
      return rows.toSorted(byOrder).map(promiseOf);
    },

    settle: (intent, outcome, runAt, change, now) =>
      database.transaction(async (session): Promise<CommitResult> => {
        // An attempt whose lease has gone to another has nothing left to say.
        const [row] = await session.all(
          `select unwanted, released, unknown_outcome from promises where id = $1 and state = 'leased' and attempts = $2`,
          [intent.id, intent.attempts + 1],
        );
        if (row === undefined) return 'committed';
        const end = async (): Promise<void> => {
          await endAttempt(session, intent, row, outcome, runAt, now);
          // The chain is a case's: what a dialogue meeting brings to whom stands in its own history.
          if (!isDialogueRef(intent.ref))
            await append(session, intent.ref, leavings(intent, outcome, lookOf(row), now));
        };
        if (change !== null && 'dialogue' in change) return writeDialogue(session, change, now, end);
        if (change !== null) return writeChange(session, change, unitOf, now, end);
        await end();
        return 'committed';
      }),

    release: (lane, now) =>
      database.transaction(async (session) => {
        // One that is being tried may have looked before the lane was opened; it is not parked when it says so.
        await session.run(`update promises set released = 1 where lane = $1 and state = 'leased'`, [lane]);
        return session.run(
          `update promises set state = 'queued', run_at = $2, code = null, since = null where lane = $1 and state = 'parked'`,
          [lane, now],
        );
      }),

    async unfinished(key) {
      const rows = await database.all(`select id from promises where key = $1 and state <> 'refused' limit 1`, [key]);
      return rows.length > 0;
    },

    async nextDue() {
      const [leased] = await database.all(`select min(leased_until) as at from promises where state = 'leased'`);
      const [queued] = await database.all(
        `select p.run_at as at from promises p where p.state = 'queued'
         and not exists (select 1 from promises q where q.lane = p.lane and q.state = 'leased') and not ${heldBack('')}
         order by p.run_at limit 1`,
      );
      const times = [leased, queued].flatMap((row) => (row === undefined ? [] : (numberOrNullIn(row, 'at') ?? [])));
      return times.length === 0 ? null : Math.min(...times);
    },

    async stuck() {
      const rows = await database.all(
        `select ref, key, lane, content, code, since from promises where state in ('parked', 'refused') order by since, key`,
      );
      return rows.map(stuckOf);
    },

    async oldestUndelivered(now) {
      const [row] = await database.all(
        `select min(due_at) as at from promises where state in ('queued', 'leased', 'parked') and due_at <= $1`,
        [now],
      );
      return row === undefined ? null : numberOrNullIn(row, 'at');
    },
  };
}

function lookOf(row: Row): Look {
  return { unwanted: numberIn(row, 'unwanted') === 1, unknown: numberIn(row, 'unknown_outcome') === 1 };
}

async function endAttempt(
  session: Session,
  { id }: Intent,
  row: Row,
  outcome: Outcome,
  runAt: Instant | null,
  now: Instant,
): Promise<void> {
  const unwanted = numberIn(row, 'unwanted') === 1;
  const unknown = outcome.outcome === 'unknown' || numberIn(row, 'unknown_outcome') === 1;
  // Nobody waits for an unwanted one; it is kept only while its effect may be out there.
  if (outcome.outcome === 'done' || (unwanted && (!unknown || outcome.outcome === 'waiting'))) {
    await session.run('delete from promises where id = $1', [id]);
    return;
  }
  const queue = (at: Instant): Promise<number> =>
    session.run(
      `update promises set state = 'queued', leased_until = null, run_at = $2, unknown_outcome = $3 where id = $1`,
      [id, at, unknown ? 1 : 0],
    );
  const shelve = (state: 'parked' | 'refused', code: string, attempts: number): Promise<number> =>
    session.run(
      `update promises set state = $2, leased_until = null, code = $3, since = $4, attempts = attempts - $5 where id = $1`,
      [id, state, code, now, attempts],
    );
  switch (outcome.outcome) {
    case 'again':
      await queue(runAt ?? outcome.at ?? now + againAfterMs);
      return;
    case 'unknown':
      await queue(runAt ?? now + againAfterMs);
      return;
    case 'waiting':
      // Waiting is no failure, so it is not counted towards giving up.
      await shelve('parked', outcome.code, 1);
      if (numberIn(row, 'released') === 1) {
        await session.run(
          `update promises set state = 'queued', run_at = $2, code = null, since = null where id = $1`,
          [id, now],
        );
      }
      return;
    case 'refused':
      await shelve('refused', outcome.code, 0);
      return;
  }
}

function byOrder(a: Row, b: Row): number {
  return (
    numberIn(a, 'due_at') - numberIn(b, 'due_at') ||
    numberIn(a, 'created_at') - numberIn(b, 'created_at') ||
    numberIn(a, 'place') - numberIn(b, 'place') ||
    (textIn(a, 'id') < textIn(b, 'id') ? -1 : 1)
  );
}

function stuckOf(row: Row): StuckPromise {
  return {
    ref: textIn(row, 'ref'),
    key: textIn(row, 'key'),
    kind: (JSON.parse(textIn(row, 'content')) as IntentContent).kind,
    lane: textIn(row, 'lane'),
    code: textIn(row, 'code'),
    since: numberIn(row, 'since'),
  };
}
