// What became of a step, told alike whichever way it was carried out.
import type { ActResult } from '../../../src/casework/casework.ts';
import type { RefusalCode } from '../../../src/domain/action.ts';
import { refusalSentence } from '../../../src/swedish/refusals.ts';

/** Reasons of the story's own, beside the product's. */
export type StoryRefusal =
  /** The action is not in the product yet. */
  | 'notInProduct'
  /** Somebody is busy then, and the story did not say to go ahead. */
  | 'clash'
  /** A form was not filled in so that it could be sent; `says` holds what stands beside the fields. */
  | 'formProblem'
  /** The calendar or the invitation refused. */
  | 'calendar';

export interface Result {
  /** `failed`: the product said that something went wrong. `noAnswer`: it died, and again when asked once more. */
  readonly result: 'done' | 'again' | 'stale' | 'refused' | 'failed' | 'noAnswer';
  readonly reason: RefusalCode | StoryRefusal | null;
  /** What the person got to read of it. */
  readonly says: string | null;
  /** What else was done on the way, by action name. */
  readonly also: readonly string[];
  /** Pressed on a card, typed, done in the calendar, or given straight to casework. */
  readonly through: 'card' | 'text' | 'calendar' | 'casework';
}

export function plain(result: Result['result'], through: Result['through'], more: Partial<Result> = {}): Result {
  return { result, reason: null, says: null, also: [], through, ...more };
}

export function refused(
  reason: NonNullable<Result['reason']>,
  through: Result['through'],
  says: string | null = null,
): Result {
  return plain('refused', through, { reason, says: says ?? sentences[reason] ?? null });
}

const sentences: Readonly<Partial<Record<string, string>>> = {
  notInProduct: 'Det finns inte i produkten än.',
  clash: 'Någon är upptagen den tiden.',
};

export function fromCasework(result: ActResult): Result {
  return result.result === 'refused'
    ? refused(result.why, 'casework', refusalSentence(result.why))
    : plain(result.result, 'casework');
}

/** A record rather than a list, so that the compiler asks for each. */
const every: Readonly<Record<RefusalCode, true>> = {
  notYourUnit: true,
  chiefOnly: true,
  administratorOnly: true,
  unknownPerson: true,
  notFound: true,
  notShut: true,
  notSnoozed: true,
  snoozeTooLong: true,
  notOffered: true,
  channelHasOtherUnit: true,
  unitHasOtherChannel: true,
  personNotInUnit: true,
  timePassed: true,
  timeNotReal: true,
  meetingHandled: true,
  treservaNotAllowed: true,
  meetingNotOver: true,
  outcomeFirst: true,
  undoTooLate: true,
  letterFirst: true,
  attemptsMissing: true,
  visitsOff: true,
  safetyFirst: true,
  chiefFirst: true,
  afterEviction: true,
  caseEnded: true,
  consentMissing: true,
  consentTooGeneral: true,
  consentDate: true,
  dateAhead: true,
  dateBefore: true,
  needsOther: true,
  answerMissing: true,
  nameFirst: true,
  dayOff: true,
  besideOther: true,
};

const codes = Object.keys(every) as readonly RefusalCode[];

/** Sentences that say no in other words than the list of refusals. */
const otherWords: readonly (readonly [string, RefusalCode])[] = [
  ['Jag hittar inget sådant ärende', 'notFound'],
  ['Du finns inte i Kvarbo än', 'unknownPerson'],
  ['Samtycke saknas för ', 'consentMissing'],
  ['Det kan bara enhetens egna handläggare göra.', 'notYourUnit'],
  ['Det kan enhetens chef eller Kvarbos administratör göra.', 'chiefOnly'],
];

/** Why, read from what she was shown; null when it says no refusal. */
export function refusalIn(texts: string): RefusalCode | null {
  return (
    codes.find((code) => texts.includes(refusalSentence(code))) ??
    otherWords.find(([words]) => texts.includes(words))?.[1] ??
    null
  );
}
