// "Påminn mig senare": which lines may be put off, until when, and what waits meanwhile.
import type { ActId, ActLine } from '../domain/case-plan.ts';
import type { EvictionCase } from '../domain/case.ts';
import type { Snooze } from '../domain/course.ts';
import type { UnitSettings } from '../domain/organisation.ts';
import { addDays, type LocalDate } from '../domain/time.ts';

/** For a unit that has not said anything else. */
const usualDays = 10;

/** What is due the same day, and what another unit waits for, is not put off. */
const never: ReadonlySet<ActId> = new Set<ActId>([
  'confirmToKfm',
  'copyToTenant',
  'tellEB',
  'tellBoU',
  'appointEB',
  'appointBoU',
  'attendEviction',
  'passOnConcern',
]);

export function maySnooze({ act, tick, deadline }: ActLine): boolean {
  return !never.has(act) && tick === null && deadline?.due == null;
}

/** The last day it may be put off to: the unit's own, and never past an eviction. */
export function latestSnooze(subject: EvictionCase, settings: UnitSettings, today: LocalDate): LocalDate {
  const own = addDays(today, settings.snoozeDays ?? usualDays);
  const eviction = subject.course.evictionCancelled ? null : (subject.entry.eviction?.date ?? null);
  return eviction !== null && eviction > today && own >= eviction ? addDays(eviction, -1) : own;
}

/** Put off and not yet due again. */
export function snoozeOf({ course }: Pick<EvictionCase, 'course'>, act: ActId, today: LocalDate): Snooze | undefined {
  return (course.snoozes ?? []).find((each) => each.act === act && each.until > today);
}

/** What the unit is reminded of by a text of that kind. */
const remindedOf: Readonly<Record<'R4' | 'R7' | 'R8', readonly ActId[]>> = {
  R4: ['sendLetter', 'homeVisitLetter'],
  R7: ['checkReply', 'verifyWithLandlord'],
  R8: ['evaluatePlan'],
};

/** Until when the unit's own reminder of that kind waits, or null. */
export function reminderWaits(
  subject: EvictionCase,
  text: keyof typeof remindedOf,
  today: LocalDate,
): LocalDate | null {
  const waiting = remindedOf[text].flatMap((act) => snoozeOf(subject, act, today)?.until ?? []);
  return waiting.sort().at(-1) ?? null;
}
