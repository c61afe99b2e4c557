// A home visit held only for the case that the household does not come to the office: it waits beside the meeting there, and is
// confirmed or let go by what becomes of that. Looked at after every change of the case, and when its own time comes.
import type { EvictionCase } from '../domain/case.ts';
import type { MeetingNeed } from '../domain/case-plan.ts';
import type { Meeting } from '../domain/meeting.ts';
import { hasEnded } from '../domain/stage.ts';
import { instantOf, type Instant } from '../domain/time.ts';
import { countsAsFamily } from './case-facts.ts';
import { casePlanOf, meetingNeedOf, readRoutine } from './case-plan.ts';
import { attendeesOf, updateAttendees } from './decide/attendees.ts';
import { cancelling } from './decide/booking.ts';
import { noChange } from './decide/together.ts';
import type { Deciding, Decision } from './deciding.ts';
import { remindersOf } from './meeting-reminders.ts';
import { mailboxLane, promise, wake } from './promises.ts';
import { companion } from './second-official.ts';
import { askSubstitutes } from './substitutes.ts';

/** The home visit that is held and neither confirmed nor let go. */
export function heldVisit({ meetings }: EvictionCase): Meeting | undefined {
  return meetings.find((meeting) => isHeld(meeting) && isLive(meeting));
}

export function isHeld({ hold }: Meeting): boolean {
  return (hold ?? null) !== null;
}

function isLive({ state, event }: Meeting): boolean {
  switch (state) {
    case 'seeking':
    case 'proposed':
    case 'sending':
    case 'booked':
      return true;
    case 'failed':
      return event === null;
    case 'cancelling':
    case 'cancelled':
      return false;
  }
}

/** The home visit that the routine asks for next should the household not come to the office; null where it asks for none. */
export function visitIfMissed(standing: EvictionCase): MeetingNeed | null {
  if (standing.stage !== 'new' && standing.stage !== 'no-reply') return null;
  const asked = countsAsFamily(standing.entry)
    ? {}
    : { debtUnpaid: true, disturbanceSerious: true, disturbanceContinues: true };
  const need = meetingNeedOf(readRoutine(standing, 'missed-office-visit', asked).duties);
  return need?.kind === 'announcedHomeVisit' ? need : null;
}

/** The meeting at the office that stands and is still to come. */
export function officeMeetingAhead({ meetings }: EvictionCase, now: Instant): Meeting | undefined {
  return meetings.find((meeting) => meeting.kind === 'officeVisit' && isAwaited(meeting) && startOf(meeting) > now);
}

function isAwaited({ state, outcome }: Meeting): boolean {
  return outcome === null && (state === 'sending' || state === 'booked');
}

const startOf = ({ start }: Meeting): Instant => (start === null ? Infinity : instantOf(start));

type Fate = 'keep' | 'confirm' | 'release';

/** What is to become of it as the case stands. It is meant only once the question on danger is answered, as every home visit is. */
export function fateOf(standing: EvictionCase, held: Meeting, now: Instant): Fate {
  if (hasEnded(standing) || startOf(held) <= now) return 'release';
  const chosen = held.state === 'sending' || held.state === 'booked';
  if (standing.stage === 'missed-office-visit') {
    if (!chosen) return 'release';
    if (standing.state === 'landlordCheck2') return 'keep';
    if (casePlanOf(standing).meeting?.kind !== 'announcedHomeVisit') return 'release';
    const clear = standing.course.safety === 'clear' && standing.course.chiefQuestion === null;
    return clear && standing.approval !== 'waiting' ? 'confirm' : 'keep';
  }
  const office = standing.meetings.find(({ id }) => id === held.hold?.after);
  const stays = office !== undefined && isAwaited(office) && (held.start === null || startOf(office) < startOf(held));
  return stays && visitIfMissed(standing) !== null ? 'keep' : 'release';
}

/** One look ahead for a held visit: in a moment when something is to become of it, so that a slip can be taken back; else at its time. */
export function heldFollowed(deciding: Deciding, after: EvictionCase): Decision {
  const held = heldVisit(after);
  if (held === undefined) return noChange;
  const settles = fateOf(after, held, deciding.now) !== 'keep';
  const at = settles ? deciding.now + deciding.settings.holdMs : startOf(held);
  if (at === Infinity) return noChange;
  return { ...noChange, promises: [wake(deciding, after.ref, at, { wake: 'holdSettles', meeting: held.id })] };
}

export function settleHeld(deciding: Deciding, before: EvictionCase, id: string): Decision {
  const held = heldVisit(before);
  if (held?.id !== id) return noChange;
  switch (fateOf(before, held, deciding.now)) {
    case 'keep':
      return noChange;
    case 'release':
      return cancelling(deciding, before, held);
    case 'confirm':
      return confirming(deciding, before, held);
  }
}

/** Everybody the routine asks for is invited from now on, and reminded as to any meeting. */
function confirming(deciding: Deciding, before: EvictionCase, held: Meeting): Decision {
  const units = casePlanOf(before).meeting?.units ?? held.units;
  const come = units.filter((unit) => !held.units.includes(unit));
  const attendees = [
    ...held.attendees.filter(({ unit, second }) => units.includes(unit) && second !== true),
    ...attendeesOf(deciding, before, come),
    ...companion(deciding, before, held.kind),
  ];
  const { event, start } = held;
  const declined = attendees.filter(({ response }) => response === 'declined').map(({ mailbox }) => mailbox);
  const others = askSubstitutes(deciding, before, { ...held, attendees }, declined);
  if (event === null || start === null)
    return {
      ...others,
      events: [{ event: 'holdConfirmed', meeting: held.id, units, attendees }, ...others.events],
    };
  const invited = (each: Meeting['attendees']): string => each.map(({ mailbox }) => mailbox).join();
  const same = invited(attendees) === invited(held.attendees);
  return {
    events: [{ event: 'holdConfirmed', meeting: held.id, units, attendees }, ...others.events],
    promises: [
      ...others.promises,
      confirmEvent(deciding, before, held, event),
      ...(same ? [] : [updateAttendees(deciding, before, held, event, attendees)]),
      ...remindersOf(deciding, before, { ...held, hold: null }, start),
    ],
    withdrawn: [],
  };
}

export function confirmEvent(
  deciding: Deciding,
  before: Pick<EvictionCase, 'ref'>,
  meeting: Meeting,
  event: NonNullable<Meeting['event']>,
): ReturnType<typeof promise> {
  return promise(deciding, before.ref, `confirm:${meeting.id}`, mailboxLane(event.mailbox), deciding.now, {
    kind: 'confirmEvent',
    meeting: meeting.id,
    event,
  });
}
