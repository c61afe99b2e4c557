// Everything that must hold once the faults have stopped and time has passed; a line for each thing that does not.
import type { EvictionCase } from '../../../src/domain/case.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import type { Town } from '../../story/town/town.ts';
import type { Ledger } from '../ledger.ts';
import { calendarsAudit } from './calendars.ts';
import { caseAudit } from './cases.ts';
import { postsAudit } from './posts.ts';
import { promisesAudit } from './promises.ts';

export interface Audited {
  readonly town: Town;
  readonly ledger: Ledger;
  readonly refs: readonly string[];
  /** By unit id: how often a post that had been made could not be noted as made. */
  readonly unnoted: ReadonlyMap<string, number>;
}

export async function audited({ town, ledger, refs, unnoted }: Audited): Promise<readonly string[]> {
  const cases: EvictionCase[] = [];
  const wrong: string[] = [];
  for (const ref of refs) {
    const subject = await town.store.cases.load(ref);
    if (subject?.workflow !== 'W001') {
      wrong.push(`${ref} is gone`);
      continue;
    }
    cases.push(subject);
    wrong.push(...caseAudit(subject, await town.store.cases.history(ref), localDateTime(town.now())));
  }
  const stuck = await town.store.outbox.stuck();
  return [
    ...wrong,
    ...calendarsAudit(town, cases),
    ...promisesAudit(town.file, ledger, stuck, town.now()),
    ...postsAudit(town, ledger, unnoted),
  ];
}
