// routine impact: which cases a new version would change, and how. A case is {"ref": "7K3Q", "facts": {…}} or bare facts.
import { Temporal } from 'temporal-polyfill';
import { impactOf } from '../impact.ts';
import type { CaseImpact } from '../impact.ts';
import { readFacts } from '../read-facts.ts';
import { complain, write } from './output.ts';
import { InputMistake, parseJson, readInput } from './input.ts';
import { findVersion, versionId } from './routine-versions.ts';

const usage = 'Användning: routine impact <version> --cases <fil> [--json]';

export async function runImpact(given: readonly string[]): Promise<number> {
  const json = given.includes('--json');
  const at = given.indexOf('--cases');
  const file = at === -1 ? undefined : given[at + 1];
  const words = given.filter((word, place) => word !== '--json' && (at === -1 || (place !== at && place !== at + 1)));
  const [name, ...rest] = words;
  if (name === undefined || rest.length > 0 || file === undefined) throw new InputMistake(usage);
  const routine = await findVersion(name);
  const cases = readCases(parseJson(await readInput(file)));
  if (cases === null) return 2;
  // eslint-disable-next-line house/handed-in -- this is an entry point: the clock is handed in from here
  const on = Temporal.Now.plainDateISO('Europe/Stockholm').toString();
  const impacts = impactOf(
    routine,
    cases.map(({ facts }) => facts),
    { on },
  );
  const changed = cases.flatMap(({ ref }, place) => {
    const impact = impacts[place];
    return impact && impact.added.length + impact.dropped.length > 0 ? [{ ref, ...impact }] : [];
  });
  await write(
    json
      ? `${JSON.stringify({ version: versionId(routine), cases: cases.length, changed })}\n`
      : report(versionId(routine), cases.length, changed),
  );
  return 0;
}

interface NamedCase {
  readonly ref: string;
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Null after a complaint for each mistake. */
function readCases(input: unknown): readonly NamedCase[] | null {
  if (!Array.isArray(input)) throw new InputMistake('Filen med ärenden ska vara en lista.');
  const mistakes: string[] = [];
  const cases = (input as readonly unknown[]).flatMap((entry, place): readonly NamedCase[] => {
    const named = typeof entry === 'object' && entry !== null && 'facts' in entry ? entry : { facts: entry };
    const ref = 'ref' in named && typeof named.ref === 'string' ? named.ref : `ärende ${place + 1}`;
    const reading = readFacts(named.facts);
    if (reading.ok) return [{ ref, facts: reading.facts }];
    mistakes.push(...reading.problems.map(({ text }) => `${ref}: ${text}`));
    return [];
  });
  complain(mistakes);
  return mistakes.length > 0 ? null : cases;
}

function report(version: string, total: number, changed: readonly ({ readonly ref: string } & CaseImpact)[]): string {
  return [
    `${version} ändrar ${changed.length} av ${total} ärenden.`,
    ...changed.flatMap(({ ref, added, dropped }) => [
      `  ${ref}`,
      ...added.map((code) => `    + ${code}`),
      ...dropped.map((code) => `    – ${code}`),
    ]),
    '',
  ].join('\n');
}
