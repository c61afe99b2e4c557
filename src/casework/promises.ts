// How each promise is written: its key, its lane and when it is due.
import type { CaseRef, Tell } from '../domain/case.ts';
import type { DirectScreen, IntentContent, NewIntent, WakeFor } from '../domain/intent.ts';
import type { CaseText } from '../domain/outgoing.ts';
import { actingFor, type PersonId, type UnitId } from '../domain/organisation.ts';
import { instantOf, localDate, type Instant, type LocalDate } from '../domain/time.ts';
import { nextWorkday } from '../domain/workday.ts';
import type { Deciding } from './deciding.ts';

type Making = Pick<Deciding, 'chance' | 'now' | 'settings'>;

export function promise(
  making: Making,
  ref: CaseRef,
  key: string,
  lane: string,
  runAt: Instant,
  content: IntentContent,
): NewIntent {
  return { id: making.chance.id(), key: `${ref}:${key}`, ref, lane, runAt, content };
}

export const channelLane = (unit: UnitId): string => `channel:${unit}`;
export const personLane = (person: PersonId): string => `person:${person}`;
export const mailboxLane = (mailbox: string): string => `mailbox:${mailbox}`;
/** Reading a calendar waits for nobody. */
const readLane = (ref: CaseRef): string => `read:${ref}`;
const wakeLane = (ref: CaseRef): string => `wake:${ref}`;

export function tellUnit(making: Making, ref: CaseRef, tell: Tell): NewIntent {
  const round = tell.repeats === 0 ? '' : `:${String(tell.repeats)}`;
  const due = tell.repeats === 0 ? making.now + making.settings.holdMs : making.now;
  const content: IntentContent = { kind: 'tellUnit', unit: tell.unit, tell: tell.id, text: { text: tell.text, ref } };
  return promise(making, ref, `tell:${tell.id}${round}`, channelLane(tell.unit), due, content);
}

export function updateTell(making: Making, ref: CaseRef, tell: Tell, text: CaseText): NewIntent {
  const content: IntentContent = { kind: 'updateTell', unit: tell.unit, tell: tell.id, text };
  return promise(making, ref, `retell:${tell.id}`, channelLane(tell.unit), making.now, content);
}

export function remindUnit(making: Making, ref: CaseRef, unit: UnitId, about: string, text: CaseText): NewIntent {
  return promise(making, ref, `remind:${text.text}:${unit}:${about}`, channelLane(unit), making.now, {
    kind: 'remindUnit',
    unit,
    text,
  });
}

/** To a person, or to whoever acts for her today. */
export function direct(
  making: Making & Pick<Deciding, 'organisation'>,
  ref: CaseRef,
  to: PersonId,
  screen: DirectScreen,
  text: CaseText,
  about = '',
): NewIntent {
  const person = actingFor(making.organisation, to);
  const content: IntentContent = { kind: 'direct', person, screen, text };
  return promise(making, ref, `direct:${screen}:${person}:${about}`, personLane(person), making.now, content);
}

/** How long the answer to a press may take to become the card itself, ms. */
const answerMs = 1500;

/**
 * Brings somebody's card up to date. Who made the change is answered with her card at once: for her this is the safeguard, should
 * the process end before that card stands, and it keeps out of the way of the answer.
 */
export function refreshCard(making: Making, ref: CaseRef, person: PersonId, by: PersonId | null): NewIntent {
  const due = making.now + (person === by ? answerMs : 0);
  return promise(making, ref, `card:${person}`, `card:${ref}:${person}`, due, { kind: 'refreshCard', person });
}

export function wake(making: Making, ref: CaseRef, at: Instant, what: WakeFor): NewIntent {
  const about = Object.entries(what)
    .filter(([part]) => part !== 'wake')
    .map(([, value]) => `:${value}`)
    .join('');
  return promise(making, ref, `wake:${what.wake}${about}`, wakeLane(ref), at, { kind: 'wake', for: what });
}

export function reading(making: Making, ref: CaseRef, key: string, at: Instant, content: IntentContent): NewIntent {
  return promise(making, ref, key, readLane(ref), at, content);
}

/** 09:00 the first working day after the day of `at`. */
export function nextMorning(at: Instant): Instant {
  return morningOf(nextWorkday(localDate(at)));
}

/** 09:00 on a date; no clock in Sweden is changed at that hour. */
export function morningOf(date: LocalDate): Instant {
  return instantOf(`${date}T09:00`);
}
