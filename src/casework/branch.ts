// The name of the branch a case is in: the routine's section and subsection, as 1A … 2B.
import type { Entry } from '../domain/notice.ts';
import { countsAsFamily } from './case-facts.ts';

/** Null where the routine has no section: both units have a case, or the cause is neither debt nor disturbance. */
export function branchOf(entry: Entry): string | null {
  const ground = entry.kind === 'KFM' ? (entry.eviction?.ground ?? 'unknown') : entry.kind;
  if (ground !== 'hyresskuld' && ground !== 'störning') return null;
  const open = entry.open === 'unknown' ? [] : entry.open;
  if (!countsAsFamily(entry)) return open.includes('EB') ? '2A' : '2B';
  if (open.includes('EB')) return open.includes('BoU') ? null : '1A';
  return open.includes('BoU') ? '1B' : '1C';
}
