// $filter: comparisons, and/or/not, startsWith/contains, and any() over extended properties.
import { GraphFault } from './answer.ts';

/** Whether an item, given as its JSON, passes. */
export type Filter = (item: Readonly<Record<string, unknown>>) => boolean;

type Scope = Readonly<Record<string, unknown>>;
type Value = (scope: Scope) => unknown;
type Test = (scope: Scope) => boolean;

const invalid = (detail: string) =>
  new GraphFault(400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.', {
    target: '$filter',
    reason: detail,
  });

const tokenPattern = /\s*('(?:[^']|'')*'|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?|[(),:]|[^\s(),:']+)/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  tokenPattern.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (!match?.[1]) throw invalid('unreadable');
    found.push(match[1]);
  }
  return found;
}

/** Throws 400 ErrorInvalidUrlQueryFilter on anything it cannot carry out. */
export function parseFilter(text: string): Filter {
  const left = tokens(text);
  const test = anyOf(left);
  if (left.length > 0) throw invalid(`unexpected '${left[0] ?? ''}'`);
  return test;
}

function anyOf(left: string[]): Test {
  const first = allOf(left);
  if (left[0]?.toLowerCase() !== 'or') return first;
  left.shift();
  const rest = anyOf(left);
  return (scope) => first(scope) || rest(scope);
}

function allOf(left: string[]): Test {
  const first = one(left);
  if (left[0]?.toLowerCase() !== 'and') return first;
  left.shift();
  const rest = allOf(left);
  return (scope) => first(scope) && rest(scope);
}

function one(left: string[]): Test {
  const head = left.shift();
  if (head === undefined) throw invalid('ended too early');
  if (head.toLowerCase() === 'not') {
    const inner = one(left);
    return (scope) => !inner(scope);
  }
  if (head === '(') {
    const inner = anyOf(left);
    take(left, ')');
    return inner;
  }
  if (left[0] === '(') return call(head, left);
  const value = operand(head);
  const operator = compare[left.shift()?.toLowerCase() ?? ''];
  if (!operator) throw invalid(`no comparison after '${head}'`);
  const other = operand(left.shift() ?? '');
  return (scope) => operator(comparable(value(scope)), comparable(other(scope)));
}

const compare: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a !== null && b !== null && a > b,
  ge: (a, b) => a !== null && b !== null && a >= b,
  lt: (a, b) => a !== null && b !== null && a < b,
  le: (a, b) => a !== null && b !== null && a <= b,
};

type Comparable = string | number | boolean | null;

/** Text compares without case, and times without trailing zeros, as the service does. */
function comparable(value: unknown): Comparable {
  if (typeof value === 'string') return value.toLowerCase().replace(/(t\d\d:\d\d:\d\d)(\.0+)?z?$/, '$1');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function call(name: string, left: string[]): Test {
  take(left, '(');
  if (/\/any$/i.test(name)) return anyMember(name.slice(0, -4), left);
  const value = operand(left.shift() ?? '');
  take(left, ',');
  const part = operand(left.shift() ?? '');
  take(left, ')');
  const test = textTests[name.toLowerCase()];
  if (!test) throw invalid(`no function '${name}'`);
  return (scope) => test(String(comparable(value(scope))), String(comparable(part(scope))));
}

const textTests: Readonly<Record<string, (value: string, part: string) => boolean>> = {
  startswith: (value, part) => value.startsWith(part),
  endswith: (value, part) => value.endsWith(part),
  contains: (value, part) => value.includes(part),
};

function anyMember(collection: string, left: string[]): Test {
  const variable = left.shift() ?? '';
  take(left, ':');
  const test = anyOf(left);
  take(left, ')');
  const members = path(collection);
  return (scope) => {
    const list = members(scope);
    return Array.isArray(list) && list.some((item: unknown) => test({ ...scope, [variable]: item }));
  };
}

function operand(token: string): Value {
  if (token.startsWith("'")) return () => token.slice(1, -1).replaceAll("''", "'");
  if (/^(true|false)$/i.test(token)) return () => token.toLowerCase() === 'true';
  if (/^null$/i.test(token)) return () => null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return () => Number(token);
  if (/^\d{4}-\d{2}-\d{2}/.test(token)) return () => token;
  if (!/^[\w@./]+$/.test(token)) throw invalid(`unexpected '${token}'`);
  return path(token);
}

/** Reads a/b/c, names without case. A name that leads nowhere gives null. */
function path(text: string): Value {
  const steps = text.toLowerCase().split('/');
  return (scope) =>
    steps.reduce<unknown>((value, step) => {
      if (value === null || typeof value !== 'object') return null;
      return Object.entries(value).find(([name]) => name.toLowerCase() === step)?.[1] ?? null;
    }, scope);
}

function take(left: string[], expected: string): void {
  if (left.shift() !== expected) throw invalid(`expected '${expected}'`);
}
