// What is said around a time before it is booked: the unit's own rules, and the days the household has been given.
import type { FullView } from '../domain/case-view.ts';
import type { Concern, Meeting, Slot } from '../domain/meeting.ts';
import type { LocalDateTime } from '../domain/time.ts';
import { longDate, shortDate, shortDateTime } from '../swedish/dates.ts';
import { clashesInWords, concernsInWords, slotInWords } from '../swedish/meetings.ts';

/** What a card of W001 knows beside the meeting itself; a workflow beside it has nothing to say here. */
export type Beside = Pick<FullView, 'booking' | 'case' | 'names'>;

export function concernsOf(beside: Beside | null, meeting: Meeting, start: LocalDateTime): readonly Concern[] {
  return beside?.booking.concerns[meeting.id]?.[start] ?? [];
}

/** A proposal as it stands in the list: when, who is free, and what to think of. Going alone is said once, above. */
export function proposalInWords(beside: Beside | null, meeting: Meeting, slot: Slot): string {
  const marks = concernsOf(beside, meeting, slot.start).filter((concern) => concern !== 'alone');
  return marks.length === 0 ? slotInWords(slot) : `${slotInWords(slot)} – obs: ${concernsInWords(marks)}`;
}

/** `tis 2 feb 10:00 krockar: EB upptagen. Att tänka på: efter sista dagen i underrättelsen.` */
export function againstInWords(
  beside: Beside | null,
  meeting: Meeting,
  start: LocalDateTime,
  clashes: Slot['clashes'],
): string {
  const when = shortDateTime(start);
  const concerns = concernsOf(beside, meeting, start);
  if (clashes.length === 0 && concerns.length === 0) return `${when} går bra nu.`;
  if (clashes.length === 0) return `${when}: ${concernsInWords(concerns)}.`;
  const also = concerns.length === 0 ? '' : ` Dessutom: ${concernsInWords(concerns)}.`;
  return `${when} krockar: ${clashesInWords(clashes)}.${also}`;
}

/** Above the times: the rules they keep to, each called the unit's own, and the days that matter. */
export function rulesInWords(beside: Beside | null, meeting: Meeting): readonly string[] {
  if (beside === null) return [];
  const { booking, case: matter, names } = beside;
  const hours = booking.hours[meeting.id] ?? null;
  const travel = booking.travelMinutes[meeting.id];
  const { eviction, lastDay = null } = matter.entry;
  const date = matter.course.evictionCancelled ? null : (eviction?.date ?? null);
  return [
    ...(hours === null ? [] : [`Förslagen ligger inom enheternas kontorstid ${hours.from}–${hours.to}.`]),
    ...(travel === undefined ? [] : [`Restid före och efter: ${travel} minuter (enhetens egen regel).`]),
    ...(travel === undefined || !booking.wantsTwo ? [] : [twoInWords(booking.second, names)]),
    ...(lastDay === null ? [] : [`Sista dagen som står i underrättelsen är ${longDate(lastDay)}.`]),
    ...(date === null ? [] : [`Avhysningen är ${shortDate(date)}.`]),
  ];
}

function twoInWords(second: string | null, names: FullView['names']): string {
  const rule = 'Två handläggare gör hembesöket (enhetens egen regel)';
  return second === null
    ? `${rule}: ingen kollega är utsedd.`
    : `${rule}: ${names[second] ?? 'en kollega'} följer med.`;
}
