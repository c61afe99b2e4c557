// The OData query options of a collection: $filter, $select, $expand, $orderby, $top, $skip, $count.
import { GraphFault } from './answer.ts';
import { eventShape } from './event-shape.ts';
import { parseFilter } from './odata-filter.ts';
import type { Filter } from './odata-filter.ts';

export interface Query {
  /** First value of a parameter; names are compared without case. */
  get(name: string): string | undefined;
  readonly names: readonly string[];
}

export interface Expansion {
  readonly name: string;
  readonly filter: Filter | undefined;
}

export interface QueryOptions {
  readonly filter: Filter | undefined;
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expansion[];
  readonly orderBy: { readonly path: string; readonly descending: boolean } | undefined;
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
}

export function readQuery(search: string): Query {
  const pairs = [...new URLSearchParams(search)];
  return {
    get: (name) => pairs.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1],
    names: pairs.map(([key]) => key),
  };
}

const bad = (code: string, message: string) => new GraphFault(400, code, message);

/** Throws 400 for an option the stand-in cannot carry out, rather than leaving it unheeded. */
export function readOptions(query: Query): QueryOptions {
  for (const name of query.names) {
    if (name.startsWith('$') && !known.includes(name.toLowerCase())) {
      throw bad('BadRequest', `The query parameter '${name}' is not supported.`);
    }
  }
  const filter = query.get('$filter');
  const orderBy = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(query.get('$orderby') ?? '');
  if (query.get('$orderby') !== undefined && !orderBy) {
    throw bad('ErrorInvalidUrlQuery', `The $orderby '${query.get('$orderby') ?? ''}' is not supported.`);
  }
  return {
    filter: filter === undefined ? undefined : parseFilter(filter),
    select: readSelect(query.get('$select')),
    expand: readExpand(query.get('$expand') ?? ''),
    orderBy: orderBy ? { path: orderBy[1] ?? '', descending: orderBy[2]?.toLowerCase() === 'desc' } : undefined,
    top: whole(query, '$top', 1, 1000),
    skip: whole(query, '$skip', 0, 1_000_000) ?? 0,
    count: query.get('$count')?.toLowerCase() === 'true',
  };
}

const known = ['$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$count'];

function whole(query: Query, name: string, least: number, most: number): number | undefined {
  const given = query.get(name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const range = `Must be between ${String(least)} and ${String(most)} inclusive.`;
  throw bad('ErrorInvalidUrlQuery', `Invalid value specified for ${name}: '${given}'. ${range}`);
}

const expandable = ['singlevalueextendedproperties', 'extensions', 'attachments', 'exceptionoccurrences', 'calendar'];

function readExpand(text: string): Expansion[] {
  return splitOutsideBrackets(text).map((part) => {
    const [, name = '', options] = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(part) ?? [];
    if (!expandable.includes(name.toLowerCase())) {
      throw bad(
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' to expand.`,
      );
    }
    const filter = /^\s*\$filter\s*=([\s\S]*)$/i.exec(options ?? '')?.[1];
    return { name: name.toLowerCase(), filter: filter === undefined ? undefined : parseFilter(filter) };
  });
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].filter((one) => one.trim() !== '');
}

/** Throws 400 on a name events lack. */
function readSelect(text: string | undefined): readonly string[] | undefined {
  const names = text?.split(',').map((name) => name.trim().split('/')[0] ?? '');
  const known = new Set(Object.keys(eventShape.properties).map((name) => name.toLowerCase()));
  for (const name of names ?? []) {
    if (known.has(name.toLowerCase())) continue;
    throw bad('BadRequest', `Could not find a property named '${name}' on type 'Microsoft.OutlookServices.Event'.`);
  }
  return names;
}

/** The chosen properties, with id and etag, which the service always sends. */
export function select(answer: Record<string, unknown>, names: readonly string[] | undefined): Record<string, unknown> {
  if (!names) return answer;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(answer).filter(
      ([name]) => name === 'id' || name.startsWith('@odata.') || wanted.has(name.toLowerCase()),
    ),
  );
}
