// What a new version of a routine would change in cases that are judged by another.
import type { Facts } from '../domain/facts.ts';
import { processOfDocument, routinesFor } from './catalogue.ts';
import type { VersionChoice } from './catalogue.ts';
import { editionOf } from './edition.ts';
import { judge } from './evaluate.ts';
import type { Routine } from './routine.ts';

export interface CaseImpact {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * The codes that each case would gain and lose under the new version, in the order of the cases; null for cases of
 * another process. `choice` names the versions they are judged by now.
 */
export function impactOf(
  newer: Routine,
  cases: readonly Facts[],
  choice: VersionChoice = {},
): readonly (CaseImpact | null)[] {
  const process = processOfDocument(newer.document);
  const now = routinesFor(process, choice);
  const present = editionOf(process, now);
  const future = editionOf(
    process,
    now.map((routine) => (routine.document === newer.document ? newer : routine)),
  );
  return cases.map((facts) => {
    if (facts['process'] !== process) return null;
    const before = judge(facts, present).outcome.codes;
    const after = judge(facts, future).outcome.codes;
    return {
      added: [...after].filter((code) => !before.has(code)),
      dropped: [...before].filter((code) => !after.has(code)),
    };
  });
}
