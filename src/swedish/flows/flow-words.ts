// Codes of the workflows beside W001 put into words; what has none is never shown as a code.
import type { FlowName } from '../../domain/flow.ts';
import { isLocalDate } from '../../domain/time.ts';
import type { UnitKind } from '../../domain/organisation.ts';
import { partyName } from '../consents.ts';
import { shortDate } from '../dates.ts';
import { unitName } from '../units.ts';
import { partsOf, type ChiefWords, type FlowWords } from './words.ts';
import { w000Words } from './w000.ts';
import { w002Words } from './w002.ts';
import { w003Words } from './w003.ts';

const flows: Readonly<Record<FlowName, FlowWords>> = { W000: w000Words, W002: w002Words, W003: w003Words };

/** Stands where a definition has a code that nobody has put into words; a test sees to it that it never does. */
export const missing = 'Text saknas';

export function wordsOf(flow: FlowName): FlowWords {
  return flows[flow];
}

export function stateWords(flow: FlowName, state: string): string {
  return filled(flows[flow].states, state) ?? missing;
}

export function questionLabel(flow: FlowName, question: string): string {
  return filled(labelsOf(flow), question) ?? missing;
}

export function questionHint(flow: FlowName, question: string): string {
  return flows[flow].questions[partsOf(question).code]?.hint ?? '';
}

export function optionWords(flow: FlowName, question: string, option: string): string {
  const own = flows[flow].questions[partsOf(question).code]?.options ?? {};
  return filled(own, option) ?? everywhere(option) ?? missing;
}

export function happeningTitle(flow: FlowName, what: string): string {
  return filled(titlesOf(flow), what) ?? missing;
}

export function happeningLines(flow: FlowName, what: string): readonly string[] {
  return flows[flow].happenings[partsOf(what).code]?.lines ?? [];
}

export function dateWords(flow: FlowName, what: string): string {
  return filled(flows[flow].dates, what) ?? missing;
}

/** The button of one of the chief's answers. */
export function decisionWords(flow: FlowName, question: string, decision: string): string {
  return own(chiefWords(flow, question).decisions, decision) ?? missing;
}

export function chiefWords(flow: FlowName, question: string): ChiefWords {
  const { code, argument } = partsOf(question);
  const words = own(flows[flow].chief, code);
  if (words === undefined) return { what: missing, decisions: {} };
  return { ...words, what: put(words.what, argument) ?? missing };
}

function labelsOf(flow: FlowName): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(flows[flow].questions).map(([id, { label }]) => [id, label]));
}

function titlesOf(flow: FlowName): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(flows[flow].happenings).map(([what, { title }]) => [what, title]));
}

/** The line as it stands for the whole code, or the one for its first part with the argument put in. */
function filled(lines: Readonly<Record<string, string>>, code: string): string | null {
  const whole = own(lines, code);
  if (whole !== undefined) return whole;
  const parts = partsOf(code);
  const line = parts.argument === null ? undefined : own(lines, parts.code);
  return line === undefined ? null : put(line, parts.argument);
}

function put(line: string, argument: string | null): string | null {
  if (!line.includes('{}')) return line;
  const words = argument === null ? null : everywhere(argument);
  return words === null ? null : line.replaceAll('{}', words);
}

function own<T>(lines: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(lines, code) ? lines[code] : undefined;
}

const common: Readonly<Record<string, string>> = {
  yes: 'Ja',
  no: 'Nej',
  unknown: 'Vet inte',
  none: 'Ingen',
  notAsked: 'Inte tillfrågad',
  given: 'Lämnat',
  refused: 'Nekat',
  withdrawn: 'Återtaget',
  unsure: 'Osäkert',
  SF: 'Socialförvaltningen',
};

const units: Readonly<Record<UnitKind, true>> = {
  VUX: true,
  EB: true,
  BoU: true,
  FFS: true,
  ÄVO: true,
  SAV: true,
  BoH: true,
};

/** What means the same in every workflow. */
function everywhere(code: string): string | null {
  if (isLocalDate(code)) return shortDate(code);
  if (Object.hasOwn(units, code)) return unitName(code);
  return own(common, code) ?? partyName(code);
}
