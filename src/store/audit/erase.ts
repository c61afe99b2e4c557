// Erases the logistics of cases that ended long enough ago. What is left: the end of the chain, and a count.
import type { Case } from '../../domain/case.ts';
import type { IntentContent } from '../../domain/intent.ts';
import { localDate, type Instant } from '../../domain/time.ts';
import { numberIn, textIn, type Database, type Row, type Session } from '../database.ts';
import { hashOfErasure, type Erasure } from './chain.ts';

/** What a unit's archive plan says, as settings. */
export interface KeepRules {
  /** Days after the last thing that happened in an ended case, by workflow; one that is not named is never erased. */
  readonly caseDays: Readonly<Record<string, number>>;
  /** Days after which nobody's card of an ended case is kept current any more. */
  readonly cardDays: number;
}

/** Rows that went, or would go, by table; `waiting` counts ended cases from which something is still to leave. */
export interface Erased {
  readonly cases: number;
  readonly history: number;
  readonly access: number;
  readonly promises: number;
  readonly case_units: number;
  readonly live_cards: number;
  readonly conversations: number;
  readonly waiting: number;
}

const nothing: Erased = {
  cases: 0,
  history: 0,
  access: 0,
  promises: 0,
  case_units: 0,
  live_cards: 0,
  conversations: 0,
  waiting: 0,
};

const dayMs = 86_400_000;

/** @param dryRun counts and changes nothing */
export async function erase(database: Database, rules: KeepRules, now: Instant, dryRun: boolean): Promise<Erased> {
  const ended = await database.all(
    `select c.ref, c.version, c.body, (select max(h.made_at) from history h where h.ref = c.ref) as ended_at
     from cases c where c.is_open = 0 order by c.ref`,
  );
  let sum = nothing;
  for (const row of ended) {
    const value = JSON.parse(textIn(row, 'body')) as Case;
    const endedAt = numberIn(row, 'ended_at');
    const days = rules.caseDays[value.workflow];
    const due = days !== undefined && now - endedAt >= days * dayMs;
    const cardsDue = now - endedAt >= rules.cardDays * dayMs;
    if (!due && !cardsDue) continue;
    const counted = await database.transaction(async (session) => {
      if (!(await asItWas(session, row))) return nothing;
      if (!due) return eraseCards(session, value.ref, dryRun);
      return eraseCase(session, value, { at: now, endedAt }, dryRun);
    });
    sum = added(sum, counted);
  }
  const conversations = await database.transaction((session) =>
    remove(session, `conversations where state = 'gone'`, [], dryRun),
  );
  return added(sum, { ...nothing, conversations });
}

/** Nothing has happened to the case since it was judged. */
async function asItWas(session: Session, row: Row): Promise<boolean> {
  const found = await session.all('select ref from cases where ref = $1 and version = $2 and is_open = 0', [
    textIn(row, 'ref'),
    numberIn(row, 'version'),
  ]);
  return found.length > 0;
}

async function eraseCards(session: Session, ref: string, dryRun: boolean): Promise<Erased> {
  return { ...nothing, live_cards: await remove(session, 'live_cards where ref = $1', [ref], dryRun) };
}

async function eraseCase(
  session: Session,
  value: Case,
  { at, endedAt }: { readonly at: Instant; readonly endedAt: Instant },
  dryRun: boolean,
): Promise<Erased> {
  const { ref } = value;
  const going = await session.all(`select content from promises where ref = $1 and state in ('queued', 'leased')`, [
    ref,
  ]);
  if (going.some(leaves)) return { ...nothing, waiting: 1 };
  const gone = {
    ...(await eraseCards(session, ref, dryRun)),
    promises: await remove(session, 'promises where ref = $1', [ref], dryRun),
    case_units: await remove(session, 'case_units where ref = $1', [ref], dryRun),
    history: await remove(session, 'history where ref = $1', [ref], dryRun),
    access: await remove(session, 'access where ref = $1', [ref], dryRun),
    cases: await remove(session, 'cases where ref = $1', [ref], dryRun),
  };
  if (dryRun) return gone;
  const [head] = await session.all('select place, hash from chains where ref = $1', [ref]);
  if (head === undefined) throw new Error(`case ${ref} has no chain`);
  await session.run('delete from chains where ref = $1', [ref]);
  await leaveEnd(session, {
    ref,
    place: numberIn(head, 'place') + 1,
    previous: textIn(head, 'hash'),
    at,
    endedAt,
    events: gone.history,
    entries: gone.access,
  });
  await count(session, value, endedAt);
  return gone;
}

/** Whether keeping the promise would reach somebody; a wake or a card brought up to date would find an ended case. */
function leaves(row: Row): boolean {
  const { kind } = JSON.parse(textIn(row, 'content')) as IntentContent;
  return kind !== 'wake' && kind !== 'refreshCard';
}

async function leaveEnd(session: Session, erasure: Erasure): Promise<void> {
  const { ref, place, previous, at, endedAt, events, entries } = erasure;
  await session.run(
    `insert into erasures (ref, place, previous, made_at, ended_at, events, entries, hash, kept)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
    [ref, place, previous, at, endedAt, events, entries, hashOfErasure(erasure)],
  );
}

async function count(session: Session, value: Case, endedAt: Instant): Promise<void> {
  const cause = 'entry' in value ? value.entry.kind : '-';
  await session.run(
    `insert into statistics (year, workflow, cause, ending, cases) values ($1, $2, $3, $4, 1)
     on conflict (year, workflow, cause, ending) do update set cases = statistics.cases + 1`,
    [Number(localDate(endedAt).slice(0, 4)), value.workflow, cause, value.state],
  );
}

async function remove(session: Session, where: string, values: readonly string[], dryRun: boolean): Promise<number> {
  if (!dryRun) return session.run(`delete from ${where}`, values);
  const [row] = await session.all(`select count(*) as rows from ${where}`, values);
  return row === undefined ? 0 : numberIn(row, 'rows');
}

function added(a: Erased, b: Erased): Erased {
  const names = Object.keys(a) as (keyof Erased)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as unknown as Erased;
}
