// What may be written to the log: events, codes and counts from closed lists, and references. There is no field for a text, so
// nothing anybody typed, and nobody's name, can get there. A new event or code is a line here.
import { isCaseRef, type CaseRef } from './case.ts';
import type { IntentKind } from './intent.ts';
import type { Clock } from './time.ts';

export const logEvents = [
  'started',
  'stopping',
  'stopped',
  'startFailed',
  /** A turn of the conversation was answered. */
  'turnHandled',
  'turnFault',
  /** An activity that was not what it claims to be. */
  'turnRejected',
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
}

export type Log = (event: LogEvent, fields?: LogFields) => void;

const known: ReadonlySet<string> = new Set(logCodes);

export function logCode(code: string): LogCode {
  return known.has(code) ? (code as LogCode) : 'other';
}

/** The code an error carries, when it is a fault an operator meets or listed here; else `fault`. Its message is never read. */
export function logCodeOf(error: unknown): LogCode {
  if (!(error instanceof Error)) return 'fault';
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return 'fault';
  if (error.name === 'KvarboError') return code as FaultLogCode;
  return known.has(code) ? logCode(code) : 'fault';
}

/** A log of one JSON object a line: the time (UTC), the event and its fields. What is no reference is not written as one. */
export function createLog(clock: Clock, write: (line: string) => void): Log {
  return (event, { ref, kind, code, ms, attempt, count, status, fault } = {}) => {
    const at = new Date(clock.now()).toISOString();
    const reference = ref !== undefined && isCaseRef(ref) ? ref : undefined;
    const shown = fault !== undefined && /^[0-9A-F]{8}$/.test(fault) ? fault : undefined;
    write(JSON.stringify({ at, event, ref: reference, kind, code, ms, attempt, count, status, fault: shown }));
  };
}
