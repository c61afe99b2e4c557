// Facts from outside: accepted whole, or refused with one line for every mistake. Nothing is corrected or assumed.
import { Temporal } from 'temporal-polyfill';
import type { FactName, Facts, FactValue } from '../domain/facts.ts';
import { processes } from './fact-kind.ts';
import type { FactDefinition, Process } from './fact-kind.ts';
import { findFact, isDateFact, processesOf } from './fact-table.ts';
import { findImpossibility } from './impossible.ts';

export interface FactProblem {
  readonly fact: FactName;
  /** Swedish, one line, naming the fact and the value. */
  readonly text: string;
}

export type FactReading =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly FactProblem[] };

/** Reads one JSON object. `null` and "unknown" mean left out. Names and words may be composed or decomposed Unicode. */
export function readFacts(input: unknown): FactReading {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refused([{ fact: 'process', text: `Fakta ska vara ett objekt, inte ${shown(input)}.` }]);
  }
  const entries = Object.entries(input)
    .map(([name, value]) => [name.normalize('NFC'), normal(value)] as const)
    .filter(([, value]) => value !== null && value !== 'unknown');
  const process = entries.find(([name]) => name === 'process')?.[1];
  if (process === undefined) {
    return refused([{ fact: 'process', text: `process saknas. Välj ${choices(processes)}.` }]);
  }
  if (!isProcess(process)) {
    return refused([{ fact: 'process', text: `process: ${shown(process)} finns inte. Välj ${choices(processes)}.` }]);
  }
  const facts = new Map<FactName, FactValue>([['process', process]]);
  const problems: FactProblem[] = [];
  for (const [name, value] of entries) {
    if (name === 'process') continue;
    const text = problemOf(process, name, value);
    if (text !== null) problems.push({ fact: name, text });
    else if (facts.has(name)) problems.push({ fact: name, text: `${shownName(name)} står mer än en gång.` });
    else facts.set(name, distinct(value as FactValue));
  }
  const read = Object.fromEntries(facts);
  const clash = problems.length === 0 ? findImpossibility(read) : null;
  if (clash) {
    const [fact, other] = clash.facts;
    const text = `${fact}: ${shown(read[fact])} går inte ihop med ${other}: ${shown(read[other])} – ${clash.text}.`;
    return refused([{ fact, text }]);
  }
  return problems.length > 0 ? refused(problems) : { ok: true, facts: read };
}

function refused(problems: readonly FactProblem[]): FactReading {
  return { ok: false, problems };
}

/** Null when the fact may have the value. */
function problemOf(process: Process, name: string, value: unknown): string | null {
  if (isDateFact(name)) return dateProblem(name, value);
  const fact = findFact(process, name);
  if (!fact) return unknownProblem(process, name, value);
  if (fact.derived) return `${name}: ${shown(value)} räknas ut och ska inte anges.`;
  return valueProblem(fact, value);
}

function unknownProblem(process: Process, name: string, value: unknown): string {
  const elsewhere = processesOf(name);
  if (elsewhere.length === 0) return `${shownName(name)}: ${shown(value)} – faktumet finns inte.`;
  return `${name}: ${shown(value)} hör till process ${choices(elsewhere)}, inte ${shown(process)}.`;
}

function dateProblem(name: string, value: unknown): string | null {
  if (typeof value !== 'string') return `${name}: ${shown(value)} har fel typ. Skriv ett datum som "2027-01-11".`;
  if (isDate(value)) return null;
  return `${name}: ${shown(value)} är inget datum. Skriv som "2027-01-11".`;
}

function valueProblem(fact: FactDefinition, value: unknown): string | null {
  const given = `${fact.name}: ${shown(value)}`;
  switch (fact.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? null : `${given} har fel typ. Skriv true eller false.`;
    case 'choice':
      if (typeof value !== 'string') return `${given} har fel typ. Välj ${choices(fact.values)}.`;
      return fact.values.includes(value) ? null : `${given} finns inte. Välj ${choices(fact.values)}.`;
    case 'list': {
      if (!Array.isArray(value)) return `${given} har fel typ. Skriv en lista av ${choices(fact.values)}.`;
      const wrong = value.filter((item) => !fact.values.includes(item as string));
      if (wrong.length === 0) return null;
      return `${fact.name}: ${wrong.map(shown).join(', ')} finns inte. Välj bland ${choices(fact.values)}.`;
    }
    case 'number':
      if (typeof value !== 'number') return `${given} har fel typ. Skriv ett tal.`;
      return value >= 0 && value <= fact.max
        ? null
        : `${given} är inte möjligt. Skriv ett tal från 0 till ${fact.max}.`;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isProcess(value: unknown): value is Process {
  return processes.includes(value as Process);
}

function normal(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'string' ? item.normalize('NFC') : item));
  return value;
}

function distinct(value: FactValue): FactValue {
  return typeof value === 'object' ? [...new Set(value)] : value;
}

const longestShown = 60;

/** A value on one line, cut when long; what is nested is not shown. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 5).map(shownItem).join(', ')}${value.length > 5 ? ', …' : ''}]`;
  return shownItem(value);
}

function shownItem(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'bigint' || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Names of facts are shown bare, anything stranger in quotes. */
function shownName(name: string): string {
  return /^\p{L}{1,40}$/u.test(name) ? name : shown(name);
}

function choices(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1) ?? ''}`;
}
