// Time zones as Graph takes them: Windows names, and the few IANA names its page for dateTimeTimeZone lists.
// Europe/Stockholm is not on that page and is refused, so a caller that sends it finds out here.
import { Temporal } from 'temporal-polyfill';
import { GraphFault, invalidProperty } from '../wire/answer.ts';

/** A wall clock reading with its zone, as in Graph's dateTimeTimeZone. */
export interface WallTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

const windowsZones: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Romance Standard Time': 'Europe/Paris',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Russian Standard Time': 'Europe/Moscow',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'China Standard Time': 'Asia/Shanghai',
  'India Standard Time': 'Asia/Kolkata',
};

const documentedIana: readonly string[] = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Budapest',
  'Europe/Paris',
  'Europe/Warsaw',
  'Europe/Bucharest',
  'Europe/Kyiv',
  'Europe/Istanbul',
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Atlantic/Reykjavik',
  'Etc/GMT',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
];

const byLowerCase = new Map<string, string>([
  ...documentedIana.map((name): [string, string] => [
    name.toLowerCase(),
    name === 'Europe/Kyiv' ? 'Europe/Kiev' : name,
  ]),
  ...Object.entries(windowsZones).map(([name, iana]): [string, string] => [name.toLowerCase(), iana]),
]);

/** The IANA zone behind a name Graph accepts. Throws 400 TimeZoneNotSupportedException otherwise. */
export function requireZone(name: string): string {
  const iana = byLowerCase.get(name.toLowerCase());
  if (iana !== undefined) return iana;
  throw new GraphFault(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}

const wallPattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/** A checked wall time with seven decimals. A missing zone is UTC, as the service has it. Throws 400. */
export function readWallTime(given: { dateTime?: string | null; timeZone?: string | null }, target: string): WallTime {
  const timeZone = given.timeZone ?? 'UTC';
  requireZone(timeZone);
  const parts = wallPattern.exec(given.dateTime ?? '');
  if (!parts?.[1]) throw invalidProperty(target, 'dateTime must be {date}T{time}');
  // An offset that says something else than the zone is how an hour gets lost; the stand-in will not guess.
  if (parts[2] !== undefined && !(parts[2] === 'Z' && timeZone === 'UTC')) {
    throw invalidProperty(target, 'dateTime carries an offset beside timeZone');
  }
  return { dateTime: plain(parts[1], target).toString({ fractionalSecondDigits: 7 }), timeZone };
}

function plain(text: string, target: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    throw invalidProperty(target, 'no such date or time');
  }
}

export const wallDate = (wall: WallTime): string => wall.dateTime.slice(0, 10);
export const wallClock = (wall: WallTime): string => wall.dateTime.slice(11);

/** Epoch milliseconds of a wall time; in the spring gap and the autumn fold as RFC 5545 has it ("compatible"). */
export function instantOf(wall: WallTime): number {
  return Temporal.PlainDateTime.from(wall.dateTime).toZonedDateTime(requireZone(wall.timeZone)).epochMilliseconds;
}

/** The wall time an instant (epoch milliseconds) shows in a zone, with seven decimals. */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(requireZone(timeZone));
  return { dateTime: shown.toPlainDateTime().toString({ fractionalSecondDigits: 7 }), timeZone };
}

/** `date` (YYYY-MM-DD) moved by whole days. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** A wall time moved by whole days, its clock reading unchanged. */
export const moveDays = (wall: WallTime, days: number): WallTime => ({
  ...wall,
  dateTime: `${addDays(wallDate(wall), days)}T${wallClock(wall)}`,
});

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** An ISO instant as Graph writes DateTimeOffset, seven decimals and Z. */
export const isoInstant = (instant: number): string => new Date(instant).toISOString().replace('Z', '0000Z');
