// Holds everything that must not have been changed against its chain, case by case, and against heads kept elsewhere.
import { numberIn, numberOrNullIn, textIn, textOrNullIn, type Database, type Row, type Session } from '../database.ts';
import { hashOfErasure, type Chained, type Erasure } from './chain.ts';
import { checkCase, type Replay } from './check-case.ts';
import { checkChain, type Head, type Standing } from './check-chain.ts';
import type { Finding } from './findings.ts';
import type { KeptHead } from './kept-heads.ts';

export interface Verified {
  readonly cases: number;
  readonly rows: number;
  readonly erased: number;
  readonly findings: readonly Finding[];
}

/** @param heads those kept outside the database; null when none were given, and a cut tail may then go unseen */
export async function verify(database: Database, heads: readonly KeptHead[] | null, replay: Replay): Promise<Verified> {
  const refs = await database.all(
    `select ref from cases union select ref from chains union select ref from history union select ref from access order by ref`,
  );
  const keptByRef = Map.groupBy(heads ?? [], ({ ref }) => ref);
  const findings: Finding[] = [];
  let cases = 0;
  let rows = 0;
  for (const ref of refs.map((row) => textIn(row, 'ref'))) {
    const found = await database.transaction((session) => standing(session, ref));
    if (found === null) continue; // erased since the references were read
    cases += 1;
    rows += found.rows.length;
    findings.push(...checkChain(ref, found.rows, found.head));
    findings.push(
      ...(found.body === undefined
        ? [{ found: 'caseMissing', ref } as const]
        : checkCase(found.body, found.rows, replay)),
    );
    findings.push(...againstKept(ref, found.rows, keptByRef.get(ref) ?? []));
    keptByRef.delete(ref);
  }
  const erasures = await database.all('select * from erasures order by ref');
  for (const row of erasures) {
    const ref = textIn(row, 'ref');
    findings.push(...checkErasure(row, heads === null ? null : (keptByRef.get(ref) ?? [])));
    keptByRef.delete(ref);
  }
  for (const [ref, kept] of keptByRef) findings.push({ found: 'tailCut', ref, place: furthest(kept) });
  return { cases, rows, erased: erasures.length, findings };
}

interface Found {
  readonly rows: readonly Standing[];
  readonly head: Head | null;
  readonly body: Row | undefined;
}

/** One state of all that belongs to a case; null when nothing does. */
async function standing(session: Session, ref: string): Promise<Found | null> {
  const [body] = await session.all('select * from cases where ref = $1', [ref]);
  const [chain] = await session.all('select place, events, hash from chains where ref = $1', [ref]);
  const history = await session.all('select * from history where ref = $1', [ref]);
  const access = await session.all('select * from access where ref = $1', [ref]);
  const rows = [...history.map((row) => rowOf(row, 'history')), ...access.map((row) => rowOf(row, 'access'))];
  if (body === undefined && chain === undefined && rows.length === 0) return null;
  return { rows, head: chain === undefined ? null : headOf(chain), body };
}

function rowOf(row: Row, table: Chained): Standing {
  return {
    table,
    at: numberIn(row, 'made_at'),
    by: textOrNullIn(row, 'actor'),
    text: textIn(row, table === 'history' ? 'event' : 'entry'),
    place: numberOrNullIn(row, 'place'),
    seq: table === 'history' ? numberIn(row, 'seq') : null,
    hash: textOrNullIn(row, 'hash'),
  };
}

function headOf(row: Row): Head {
  return { place: numberIn(row, 'place'), events: numberIn(row, 'events'), hash: textIn(row, 'hash') };
}

function againstKept(ref: string, rows: readonly Standing[], kept: readonly KeptHead[]): readonly Finding[] {
  const hashes = new Map(rows.map(({ place, hash }) => [place, hash]));
  const end = Math.max(0, ...rows.map(({ place }) => place ?? 0));
  // The first that does not fit says where; those after it follow from it.
  const [first] = kept.filter(({ place, hash, erased }) => erased || hashes.get(place) !== hash).toSorted(byPlace);
  if (first === undefined) return [];
  return [{ found: first.place > end ? 'tailCut' : 'chainRewritten', ref, place: first.place }];
}

function checkErasure(row: Row, kept: readonly KeptHead[] | null): readonly Finding[] {
  const erasure: Erasure = {
    ref: textIn(row, 'ref'),
    place: numberIn(row, 'place'),
    previous: textIn(row, 'previous'),
    at: numberIn(row, 'made_at'),
    endedAt: numberIn(row, 'ended_at'),
    events: numberIn(row, 'events'),
    entries: numberIn(row, 'entries'),
  };
  const { ref, place, previous } = erasure;
  const hash = textIn(row, 'hash');
  if (hash !== hashOfErasure(erasure) || erasure.events + erasure.entries !== place - 1) {
    return [{ found: 'erasureChanged', ref, place }];
  }
  if (kept === null) return [];
  if (!kept.some((head) => head.erased && head.place === place && head.hash === hash)) {
    return [{ found: 'erasureNotKept', ref, place }];
  }
  const unfit = kept.find(
    (head) => head.place > place || (head.place === place - 1 && !head.erased && head.hash !== previous),
  );
  return unfit === undefined ? [] : [{ found: 'chainRewritten', ref, place: unfit.place }];
}

const byPlace = (a: KeptHead, b: KeptHead): number => a.place - b.place;

function furthest(kept: readonly KeptHead[]): number {
  return Math.max(...kept.map(({ place }) => place));
}
