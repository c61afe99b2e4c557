// What is said around a meeting because its time is known: before it, and after it while nobody has told how it went.
import type { CaseHeader } from '../domain/case.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Meeting } from '../domain/meeting.ts';
import { addMinutes, instantOf, type Instant, type LocalDateTime } from '../domain/time.ts';
import { addWorkdays, isWorkday, previousWorkday } from '../domain/workday.ts';
import type { Deciding } from './deciding.ts';
import { morningOf, wake } from './promises.ts';

/** Everything that is to be said around a meeting: before it, and after it while nobody has told how it went. */
export function remindersOf(
  deciding: Deciding,
  before: CaseHeader,
  meeting: Meeting,
  start: LocalDateTime,
): readonly NewIntent[] {
  // Nobody is reminded of a visit that may never be made.
  if ((meeting.hold ?? null) !== null) return [];
  // How a meeting went is told once, of the first circle's.
  if (meeting.together !== null) return dayBefore(deciding, before, meeting.id, start);
  const after = wake(deciding, before.ref, reportMoment(start, meeting.minutes), {
    wake: 'meetingPassed',
    meeting: meeting.id,
  });
  if (meeting.kind !== 'evictionAttendance') return [...dayBefore(deciding, before, meeting.id, start), after];
  const date = start.slice(0, 10);
  const days = [
    ['early', morningOf(addWorkdays(date, -3))],
    ['eve', morningOf(previousWorkday(date))],
  ] as const;
  const ahead = days.filter(([day, at]) => at > deciding.now || (day === 'eve' && instantOf(start) > deciding.now));
  return [
    ...ahead.map(([day, at]) =>
      wake(deciding, before.ref, Math.max(at, deciding.now), { wake: 'attendance', meeting: meeting.id, day }),
    ),
    after,
  ];
}

/** An hour after the end while somebody is at work, else the next working morning. */
function reportMoment(start: LocalDateTime, minutes: number): Instant {
  const at = addMinutes(start, minutes + 60);
  const date = at.slice(0, 10);
  return isWorkday(date) && at.slice(11) < '17:00' ? instantOf(at) : morningOf(addWorkdays(date, 1));
}

/** The reminder of the working day before, unless that morning is past. */
function dayBefore(
  deciding: Deciding,
  before: CaseHeader,
  meeting: string,
  start: LocalDateTime,
): readonly NewIntent[] {
  const morning = morningOf(previousWorkday(start.slice(0, 10)));
  return morning > deciding.now ? [wake(deciding, before.ref, morning, { wake: 'dayBeforeMeeting', meeting })] : [];
}
