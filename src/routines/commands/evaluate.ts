// npm run -s evaluate -- [--json] [whynot <code>] [facts.json]: the plan for facts in a file or on standard input.
import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../domain/facts.ts';
import { evaluate } from '../evaluate.ts';
import { whyNot } from '../explain.ts';
import { readFacts } from '../read-facts.ts';
import { checklist } from './checklist.ts';
import { InputMistake, parseJson, readInput } from './input.ts';
import { complain, write } from './output.ts';
import { whyNotInWords } from './why-not.ts';

const usage = 'Användning: evaluate [--json] [whynot <kod>] [fakta.json]. Utan fil läses standard in.';

interface Request {
  readonly json: boolean;
  readonly code: string | null;
  readonly file: string | undefined;
}

/** Null asks for the usage. Throws `InputMistake`. */
function readArguments(given: readonly string[]): Request | null {
  const json = given.includes('--json');
  if (given.includes('--help')) return null;
  const flag = given.find((one) => one.startsWith('--') && one !== '--' && one !== '--json');
  if (flag !== undefined) throw new InputMistake(`Okänd flagga ${flag}. ${usage}`);
  const words = given.filter((one) => !one.startsWith('--'));
  const asksWhyNot = words[0] === 'whynot';
  const code = asksWhyNot ? words[1] : null;
  if (code === undefined) throw new InputMistake(`Vilken kod gäller frågan? ${usage}`);
  const files = words.slice(asksWhyNot ? 2 : 0);
  if (files.length > 1) throw new InputMistake(`Ange högst en fil. ${usage}`);
  return { json, code, file: files[0] };
}

/** All objects, or a complaint for each mistake in any of them. */
function readAll(input: unknown): readonly Facts[] | null {
  const several = Array.isArray(input);
  const readings = (several ? (input as readonly unknown[]) : [input]).map(readFacts);
  const mistakes = readings.flatMap((reading, place) =>
    reading.ok ? [] : reading.problems.map(({ text }) => (several ? `Objekt ${place + 1}: ${text}` : text)),
  );
  complain(mistakes);
  return mistakes.length > 0 ? null : readings.flatMap((reading) => (reading.ok ? [reading.facts] : []));
}

function answer(facts: Facts, { json, code }: Request, on: string): string {
  const choice = typeof facts['today'] === 'string' ? {} : { on };
  if (code === null) {
    const plan = evaluate(facts, choice);
    return json ? JSON.stringify(plan) : checklist(plan);
  }
  const reason = whyNot(code, facts, choice);
  return json ? JSON.stringify(reason) : whyNotInWords(reason);
}

/** `today` is an ISO date: which versions hold where the facts do not say. Gives the exit code. */
async function run(given: readonly string[], today: string): Promise<number> {
  const request = readArguments(given);
  if (request === null) {
    await write(`${usage}\n`);
    return 0;
  }
  const input = parseJson(await readInput(request.file));
  const all = readAll(input);
  if (all === null) return 2;
  const asArray = request.json && Array.isArray(input);
  if (asArray) await write('[');
  for (const [place, facts] of all.entries()) {
    const separator = place === 0 ? '' : request.json ? ',\n' : '\n';
    await write(separator + answer(facts, request, today));
  }
  await write(asArray ? ']\n' : request.json ? '\n' : '');
  return 0;
}

try {
  // eslint-disable-next-line house/handed-in -- this is an entry point: the clock is handed in from here
  const today = Temporal.Now.plainDateISO('Europe/Stockholm').toString();
  process.exitCode = await run(process.argv.slice(2), today);
} catch (error) {
  if (!(error instanceof InputMistake)) throw error;
  complain([error.message]);
  process.exitCode = 2;
}
