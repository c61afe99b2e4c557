// A decision written down: the case, what was added to its history, and what was promised, inside a transaction of the caller's.
import type { CaseChange, CommitResult } from '../casework/ports.ts';
import type { Instant } from '../domain/time.ts';
import { append } from './audit/chain.ts';
import { isOpen, normalTreserva, unitsTakingPart, type UnitFinder } from './case-columns.ts';
import type { Session } from './database.ts';
import { addPromise, withdraw } from './promise-rows.ts';

/**
 * Writes nothing unless it gives 'committed'.
 * @param at when it is written; without it, when its last event happened, or when its first promise is due
 * @param between what else belongs to the transaction and must be done before the new promises are made
 */
export async function writeChange(
  session: Session,
  change: CaseChange,
  unitOf: UnitFinder,
  at: Instant | null = null,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<CommitResult> {
  const made = change.history.length > 0 ? change.expectedVersion + 1 : change.expectedVersion;
  if (change.case.version !== made || made === 0) {
    throw new RangeError(`a change of version ${String(change.expectedVersion)} must make version ${String(made)}`);
  }
  const result = change.expectedVersion === 0 ? await insertCase(session, change) : await updateCase(session, change);
  if (result !== 'committed') return result;
  await writeUnits(session, change, unitOf);
  await writeHistory(session, change);
  await between();
  for (const key of change.withdrawn) await withdraw(session, key);
  const createdAt = at ?? change.history.at(-1)?.at ?? Math.min(...change.promises.map(({ runAt }) => runAt));
  for (const promise of change.promises) await addPromise(session, promise, createdAt);
  return 'committed';
}

async function insertCase(session: Session, { case: value }: CaseChange): Promise<CommitResult> {
  // The reference of an erased case is not given to another: its chain has ended.
  if ((await session.all('select ref from erasures where ref = $1', [value.ref])).length > 0) return 'refTaken';
  const inserted = await session.run(
    `insert into cases (ref, version, unit, administration, responsible, treserva, is_open, body, form)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [...columns({ case: value }), value.form],
  );
  if (inserted === 1) return 'committed';
  const sameForm = await session.all('select ref from cases where form = $1', [value.form]);
  return sameForm.length > 0 ? 'formUsed' : 'refTaken';
}

async function updateCase(session: Session, change: CaseChange): Promise<CommitResult> {
  const updated = await session.run(
    `update cases set version = $2, unit = $3, administration = $4, responsible = $5, treserva = $6, is_open = $7, body = $8
     where ref = $1 and version = $9`,
    [...columns(change), change.expectedVersion],
  );
  return updated === 1 ? 'committed' : 'conflict';
}

function columns({ case: value }: Pick<CaseChange, 'case'>): (string | number | null)[] {
  return [
    value.ref,
    value.version,
    value.unit,
    value.administration,
    value.responsible,
    value.treserva === null ? null : normalTreserva(value.treserva),
    isOpen(value) ? 1 : 0,
    JSON.stringify(value),
  ];
}

async function writeUnits(session: Session, { case: value }: CaseChange, unitOf: UnitFinder): Promise<void> {
  await session.run('delete from case_units where ref = $1', [value.ref]);
  for (const unit of unitsTakingPart(value, unitOf)) {
    await session.run('insert into case_units (ref, unit) values ($1, $2)', [value.ref, unit]);
  }
}

function writeHistory(session: Session, { case: { ref }, history }: CaseChange): Promise<void> {
  const links = history.map(
    ({ at, by, event }) => ({ table: 'history', at, by, text: JSON.stringify(event) }) as const,
  );
  return append(session, ref, links);
}
