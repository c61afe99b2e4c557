// The routines of a process as they stood at one time, made ready to be applied. Made once per set of versions.
import type { RoutineReference } from '../domain/plan.ts';
import { catalogue, routinesFor, scopeOf, versionName } from './catalogue.ts';
import type { VersionChoice } from './catalogue.ts';
import { CodeSets } from './code-sets.ts';
import type { Process } from './fact-kind.ts';
import type { DocumentId, Routine } from './routine.ts';
import { RuleIndex } from './rule-index.ts';
import { rulesOf } from './rule.ts';

export interface Edition {
  readonly process: Process;
  readonly index: RuleIndex;
  /** Made when something is first asked. */
  readonly codeSets: CodeSets;
  readonly references: ReadonlyMap<DocumentId, RoutineReference>;
}

export function editionOf(process: Process, routines: readonly Routine[]): Edition {
  const index = new RuleIndex(rulesOf(routines, scopeOf));
  let codeSets: CodeSets | undefined;
  return {
    process,
    index,
    get codeSets() {
      return (codeSets ??= new CodeSets(index));
    },
    references: new Map(
      routines.map((routine) => [
        routine.document,
        { document: routine.document, version: versionName(routine), validFrom: routine.version.validFrom },
      ]),
    ),
  };
}

const made = new Map<string, Edition>();
const chosen = new Map<string, Edition>();
const rememberedChoices = 1000;

/** The edition of the published routines that the choice asks for. Throws when a pinned version does not exist. */
export function publishedEdition(process: Process, choice: VersionChoice): Edition {
  const asked = choice.versions ? null : `${process} ${choice.on ?? ''}`;
  const known = asked === null ? undefined : chosen.get(asked);
  if (known) return known;
  const routines = routinesFor(process, choice, catalogue);
  const key = routines.map((routine) => `${routine.document} ${versionName(routine)}`).join();
  const edition = made.get(key) ?? editionOf(process, routines);
  made.set(key, edition);
  if (asked !== null && chosen.size < rememberedChoices) chosen.set(asked, edition);
  return edition;
}
