// From what was answered at entry to the facts the routine is read with.
import type { Assumption } from '../domain/case.ts';
import type { Stage } from '../domain/case.ts';
import type { Facts, FactValue } from '../domain/facts.ts';
import type { Entry, EvictionGround } from '../domain/notice.ts';

/** Answers that are still "vet inte" and change what holds. */
export function assumptionsOf(entry: Entry): readonly Assumption[] {
  const found: Assumption[] = [];
  if (entry.children === 'unknown') found.push({ about: 'children' });
  if (entry.open === 'unknown') found.push({ about: 'open' });
  if (entry.occurrence === 'unknown') found.push({ about: 'occurrence' });
  if (entry.kind === 'KFM' && (entry.eviction?.ground ?? 'unknown') === 'unknown') found.push({ about: 'ground' });
  return found;
}

/** Whether the household counts as a family, also while that is not known. */
export function countsAsFamily(entry: Entry): boolean {
  return entry.children !== 'no';
}

/**
 * The facts of the case at a stage. Unknown answers are counted as the product decisions say: a family, no open case,
 * repeated; Kronofogden's information counts as repeated only when somebody said so.
 * `ground` replaces an unknown ground, for looking at each of the two ladders.
 */
export function factsOf(entry: Entry, stage: Stage, ground?: EvictionGround): Facts {
  const facts: Record<string, FactValue> = { process: 'eviction', stage, receivedOn: entry.receivedOn };
  switch (entry.kind) {
    case 'hyresskuld':
    case 'störning':
      facts['notice'] = entry.kind;
      break;
    case 'KFM': {
      facts['notice'] = 'KFM';
      const cause = ground ?? entry.eviction?.ground ?? 'unknown';
      if (cause !== 'unknown') facts['kfmCause'] = cause;
      break;
    }
    case 'elskuld':
    case 'olovlig andrahandsuthyrning':
    case 'annat':
      facts['notice'] = 'annan';
      facts['causeCode'] = entry.kind;
      break;
  }
  const family = countsAsFamily(entry);
  facts['household'] = family ? 'barnfamilj' : 'utan-barn';
  const open = entry.open === 'unknown' ? [] : entry.open;
  facts['EB'] = open.includes('EB') ? 'open' : 'none';
  if (family) facts['BoU'] = open.includes('BoU') ? 'open' : 'none';
  const repeated = repeatedFact(entry);
  if (repeated !== null) facts['repeated'] = repeated;
  return facts;
}

function repeatedFact(entry: Entry): boolean | null {
  switch (entry.occurrence) {
    case 'first':
      return false;
    case 'repeated':
      return true;
    case 'unknown':
      return entry.kind !== 'KFM';
    case null:
      return null;
  }
}
