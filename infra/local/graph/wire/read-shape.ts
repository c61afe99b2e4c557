// Reading JSON against the types of Graph's metadata: unknown properties, wrong types and unknown enum members are
// refused the way the service does; enum members are taken in any case and kept in camelCase.
import { unreadable } from './answer.ts';

export type Kind =
  | { readonly is: 'string' | 'boolean' | 'number' | 'instant' | 'date' | 'anything' }
  | { readonly is: 'integer'; readonly nullable: boolean }
  | { readonly is: 'member'; readonly type: string; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Kind }
  | { readonly is: 'object'; readonly shape: () => Shape };

export interface Shape {
  /** Name in messages, without namespace: Event, ItemBody. */
  readonly name: string;
  readonly properties: Readonly<Record<string, Kind>>;
  /** Open types take any further property. */
  readonly open?: boolean;
  /** Action parameters are taken with a capital first letter too. */
  readonly looseCase?: boolean;
}

export const text: Kind = { is: 'string' };
export const yesNo: Kind = { is: 'boolean' };
export const decimal: Kind = { is: 'number' };
export const instant: Kind = { is: 'instant' };
export const date: Kind = { is: 'date' };
export const anything: Kind = { is: 'anything' };
export const integer: Kind = { is: 'integer', nullable: true };
export const integerNotNull: Kind = { is: 'integer', nullable: false };
export const member = (type: string, ...of: string[]): Kind => ({ is: 'member', type, of });
export const list = (of: Kind): Kind => ({ is: 'list', of });
export const object = (shape: () => Shape): Kind => ({ is: 'object', shape });

const namespace = 'Microsoft.OutlookServices';
const edm = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  number: 'Edm.Double',
  instant: 'Edm.DateTimeOffset',
  date: 'Edm.Date',
};

/** `value` as the shape allows it, enum members in camelCase, annotations dropped. Throws 400 RequestBodyRead. */
export function readShape(shape: Shape, value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw unreadable(
      'An unexpected node was found when reading from the JSON reader. A StartObject node was expected.',
    );
  }
  const read: Record<string, unknown> = {};
  for (const [given, item] of Object.entries(value)) {
    if (/^[^@]*@(odata|microsoft\.graph)\.[a-z.]+$/i.test(given)) continue;
    const name = shape.looseCase === true ? given.charAt(0).toLowerCase() + given.slice(1) : given;
    const kind = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
    if (kind !== undefined) read[name] = readKind(kind, item, name);
    else if (shape.open === true) read[name] = item;
    else {
      throw unreadable(
        `The property '${given}' does not exist on type '${namespace}.${shape.name}'. Make sure to only use property ` +
          'names that are defined by the type or mark the type as open type.',
      );
    }
  }
  return read;
}

function readKind(kind: Kind, value: unknown, name: string): unknown {
  if (kind.is === 'anything') return value;
  if (kind.is === 'list') return readList(kind.of, value, name);
  if (value === null) {
    if (kind.is === 'integer' && !kind.nullable) throw nullFound(name, 'Edm.Int32');
    return null;
  }
  switch (kind.is) {
    case 'object':
      return readShape(kind.shape(), value);
    case 'member':
      return readMember(kind.type, kind.of, value);
    case 'integer':
      if (Number.isInteger(value) && Math.abs(value as number) <= 2147483647) return value;
      throw wrongLiteral(value, 'Edm.Int32');
    case 'string':
    case 'boolean':
    case 'number':
      if (typeof value === kind.is) return value;
      throw wrongLiteral(value, edm[kind.is]);
    case 'instant':
      if (typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value))) return value;
      throw wrongLiteral(value, edm.instant);
    case 'date':
      if (typeof value === 'string' && datePattern.test(value) && !Number.isNaN(Date.parse(value))) return value;
      throw wrongLiteral(value, edm.date);
  }
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(Z|[+-]\d{2}:\d{2})$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

function readList(of: Kind, value: unknown, name: string): unknown[] {
  if (value === null) throw nullFound(name, 'Collection');
  if (!Array.isArray(value)) {
    throw unreadable(`An unexpected node was found when reading '${name}'. A StartArray node was expected.`);
  }
  return value.map((item: unknown) => {
    if (item === null) throw nullFound(name, 'Collection member');
    return readKind(of, item, name);
  });
}

function readMember(type: string, of: readonly string[], value: unknown): string {
  const found = typeof value === 'string' ? of.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw wrongLiteral(value, `${namespace}.${type}`);
  return found;
}

const wrongLiteral = (value: unknown, type: string) =>
  unreadable(
    `Cannot convert the literal '${typeof value === 'string' ? value : JSON.stringify(value)}' to the expected type '${type}'.`,
  );

const nullFound = (name: string, type: string) =>
  unreadable(
    `A null value was found for the property named '${name}', which has the expected type '${type}[Nullable=False]'.`,
  );
