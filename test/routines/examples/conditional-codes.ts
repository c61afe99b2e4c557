import type { Plan } from '../../../src/domain/plan.ts';
import { catalogue } from '../../../src/routines/catalogue.ts';
import { isAlways } from '../../../src/routines/condition.ts';
import type { DocumentId } from '../../../src/routines/routine.ts';

const standingRows = new Set(
  catalogue.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.filter(({ when }) => isAlways(when)).map(({ id }) => id)),
  ),
);

/** The codes that rows and flags of one document gave, without what its rows without a condition always give. */
export function conditionalCodes(document: DocumentId, plan: Plan): ReadonlySet<string> {
  const duties = plan.duties.filter((duty) => duty.row.startsWith(document) && !standingRows.has(duty.row));
  const flags = plan.flags.filter((flag) => flagCodes.get(flag.code) === document);
  return new Set([...duties, ...flags].map(({ code }) => code));
}

const flagCodes = new Map(
  catalogue.flatMap(({ document, flags, sections }) => [
    ...flags.map(({ code }) => [code, document] as const),
    ...sections.flatMap(({ rows }) =>
      rows.flatMap(({ codes }) =>
        codes.filter((code) => code.startsWith('FLAG.')).map((code) => [code, document] as const),
      ),
    ),
  ]),
);
