// What may be written to the log: events, codes and counts from closed lists, and references. There is no field for a text, so
// nothing anybody typed, and nobody's name, can get there. A new event or code is a line here.
import { isCaseRef, type CaseRef } from './case.ts';
import { isDialogueRef } from './dialogue.ts';
import type { IntentKind } from './intent.ts';
import type { Clock } from './time.ts';

export const logEvents = [
  'started',
  'stopping',
  'stopped',
  'startFailed',
  'turnFault',
  /** Requests that were turned away within a minute: `status` and `count`. */
  'turnRejected',
  /** A library wrote to the console; what it wrote was not kept. `count` of a minute. */
  'consoleDropped',
  /** Something threw where nobody listens: the process ends and is begun anew. */
  'crashed',
  'delivered',
  /** Will be tried again; `code` says why. */
  'deliveryAgain',
  /** May have had its effect; looked at first next time. */
  'deliveryUnknown',
  'deliveryRefused',
  'deliveryWaiting',
  /** Tried as often as it may be; shown to a person. */
  'deliveryGaveUp',
  /** The deliverer threw. */
  'deliveryFault',
  /** Withdrawn after an attempt with unknown outcome, and let go. */
  'deliveryLetGo',
  /** An attempt outlasted its lease and was given a new one. */
  'leaseRenewed',
  /** What an attempt came to could not be written down. */
  'outcomeFault',
  /** The outbox could not be asked. */
  'outboxFault',
  /** The head of a case's chain: `count` is its place, `hash` its hash. `npm run audit -- verify` reads them. */
  'chainHead',
  /** The end of the chain of a case that has been erased. */
  'chainErased',
  /** Ended cases were erased when their time was up; `count` says how many. */
  'erased',
  /** The day's upkeep could not be done; it is tried again. */
  'upkeepFault',
  /** Somebody in no unit tried to use the bot: her first time that day. */
  'stranger',
  /** The organisation's file was read again; refused: it does not hold, and the one in use stays. `count` faults. */
  'organisationRead',
  'organisationRefused',
  /** An administrator or a chief changed the organisation; `count` is its revision. */
  'organisationChanged',
  /** The Teams team of a unit was read, with how many in it, or could not be. */
  'rosterRead',
  'rosterUnread',
] as const;

export type LogEvent = (typeof logEvents)[number];

/** Codes known to the log. `other` stands for every code that is not listed. */
export const logCodes = [
  'other',
  // promises
  'channelNotBound',
  'personNotReached',
  'gaveUp',
  'gaveUpUnknown',
  'notRecorded',
  'fault',
  'conflict',
  // calendars
  'moveNotNow',
  'calendarBusy',
  'calendarDown',
  'calendarSilent',
  'calendarUnreadable',
  'calendarSignIn',
  'calendarConflict',
  'calendarDenied',
  'calendarRefused',
  'mailboxUnknown',
  'eventGone',
  'eventRemoved',
  'timeImpossible',
  // Teams
  'teamsBusy',
  'teamsDown',
  'teamsSilent',
  'teamsSignIn',
  'teamsRefused',
  'teamsTooBig',
  // the way there
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ABORT_ERR',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
] as const;

declare const ofFault: unique symbol;
/** The code of a fault an operator meets; they are listed with the faults. Only `logCodeOf` makes one. */
export type FaultLogCode = string & { readonly [ofFault]: true };

export type LogCode = (typeof logCodes)[number] | FaultLogCode;

declare const inSource: unique symbol;
/** File and line of our own source, for example `src/casework/handle.ts:136`. Only `placeOf` makes one. */
export type FaultPlace = string & { readonly [inSource]: true };

export interface LogFields {
  readonly ref?: CaseRef;
  readonly kind?: IntentKind;
  readonly code?: LogCode;
  /** Duration. */
  readonly ms?: number;
  /** Which attempt it was, from 1. */
  readonly attempt?: number;
  readonly count?: number;
  readonly status?: number;
  /** Eight hexadecimal digits: the number a person was shown when something went wrong. */
  readonly fault?: string;
  /** Where in our source it went wrong. */
  readonly where?: FaultPlace | null;
  /** SHA-256 in hexadecimal. */
  readonly hash?: string;
}

/** What is told of every line, and of what was left out of it. */
export interface LogCounts {
  event(event: LogEvent, code?: LogCode): void;
  dropped(what: 'field'): void;
}

export type Log = (event: LogEvent, fields?: LogFields) => void;

const events: ReadonlySet<string> = new Set(logEvents);
const known: ReadonlySet<string> = new Set(logCodes);
/** A record rather than a list, so that the compiler asks for each. */
const kindNames: Readonly<Record<IntentKind, true>> = {
  tellUnit: true,
  updateTell: true,
  remindUnit: true,
  refreshCard: true,
  direct: true,
  findTimes: true,
  checkTime: true,
  createEvent: true,
  confirmEvent: true,
  createSeries: true,
  moveOccurrence: true,
  cancelOccurrence: true,
  endSeries: true,
  updateAttendees: true,
  moveEvent: true,
  cancelEvent: true,
  readResponses: true,
  wake: true,
};

export function logCode(code: string): LogCode {
  return known.has(code) ? (code as LogCode) : 'other';
}

/** The code an error carries, when it is a fault an operator meets or listed here; else `fault`. Its message is never read. */
export function logCodeOf(error: unknown): LogCode {
  if (!(error instanceof Error)) return 'fault';
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return 'fault';
  if (error.name === 'KvarboError' && isFaultCode(code)) return code as FaultLogCode;
  return known.has(code) ? logCode(code) : 'fault';
}

/** The innermost line of our own source that an error came through; null when there is none. */
export function placeOf(error: unknown): FaultPlace | null {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return null;
  // The stack begins with the message, which may hold anything, lines that look like places among it.
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack.startsWith(head) ? error.stack.slice(head.length) : '';
  return (/^ {4}at .*\/(src\/[a-z/-]{1,80}\.ts:\d{1,5}):\d+\)?$/mu.exec(stack)?.[1] ?? null) as FaultPlace | null;
}

/** What each field must be to be written; a field that is not here is not written. */
const fits: { readonly [F in keyof Required<LogFields>]: (value: unknown) => boolean } = {
  ref: (value) => typeof value === 'string' && (isCaseRef(value) || isDialogueRef(value)),
  kind: (value) => typeof value === 'string' && Object.hasOwn(kindNames, value),
  code: (value) => typeof value === 'string' && (known.has(value) || isFaultCode(value)),
  ms: isFigure,
  attempt: isFigure,
  count: isFigure,
  status: isFigure,
  fault: (value) => typeof value === 'string' && /^[0-9A-F]{8}$/.test(value),
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  where: (value) => typeof value === 'string' && /^src\/[a-z/-]{1,80}\.ts:\d{1,5}$/.test(value),
};

/**
 * A log of one JSON object a line: the time (UTC), the event and its fields. What does not fit its field is left out, and counted.
 */
export function createLog(clock: Clock, write: (line: string) => void, counts?: LogCounts): Log {
  return (event, fields = {}) => {
    const at = new Date(clock.now()).toISOString();
    const line: Record<string, unknown> = { at, event: events.has(event) ? event : 'other' };
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined || value === null) continue;
      if (Object.hasOwn(fits, name) && fits[name as keyof LogFields](value)) line[name] = value;
      else counts?.dropped('field');
    }
    counts?.event(event, line['code'] as LogCode | undefined);
    write(JSON.stringify(line));
  };
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Faults are named by their room and what is wrong, `databaseFull`; they stand in a list that this room may not know. */
function isFaultCode(code: string): boolean {
  return /^(?:database|teams|organisation|audit|retention|graph)[A-Z][A-Za-z]{2,30}$/.test(code);
}
