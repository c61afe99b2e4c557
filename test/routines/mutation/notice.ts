// Whether the worked examples or the check notice that a routine has been changed.
import { editionOf } from '../../../src/routines/edition.ts';
import { judge } from '../../../src/routines/evaluate.ts';
import { catalogue, processOfDocument } from '../../../src/routines/catalogue.ts';
import { check } from '../../../src/routines/check/check.ts';
import { isAlways } from '../../../src/routines/condition.ts';
import type { DocumentId, Routine } from '../../../src/routines/routine.ts';
import type { Example } from '../examples/example.ts';

const standing = new Set(
  catalogue.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.filter(({ when }) => isAlways(when)).map(({ id }) => id)),
  ),
);

/** The sentence of an example that fails with the routine in its document's place, or null. */
export function failingExample(routine: Routine, examples: readonly Example[]): string | null {
  const process = processOfDocument(routine.document);
  const routines = catalogue
    .filter(({ document }) => processOfDocument(document) === process)
    .map((one) => (one.document === routine.document ? routine : one));
  const edition = editionOf(process, routines);
  return (
    examples.find((example) => !holds(example, judge({ ...example.facts, today: example.date }, edition)))?.sentence ??
    null
  );
}

function holds(example: Example, { outcome }: ReturnType<typeof judge>): boolean {
  const { codes } = outcome;
  if (!example.expected.every((code) => codes.has(code)) || example.forbidden.some((code) => codes.has(code)))
    return false;
  if (!example.complete) return true;
  const own = new Set<string>();
  for (const { fired, act } of outcome.given) {
    if (fired.rule.document === example.document && !standing.has(fired.rule.id)) own.add(act.code);
  }
  for (const { fired, flag } of outcome.flags) if (fired.rule.document === example.document) own.add(flag.code);
  return own.size === new Set(example.expected).size;
}

/** What the check finds in the routine and does not know, or null. */
export function newFinding(routine: Routine): string | null {
  const others = catalogue.filter(({ document }: { readonly document: DocumentId }) => document !== routine.document);
  return check([routine], [...others, routine]).undeclared[0]?.text ?? null;
}
