// What follows when there is a word on consent: what rested on one that fell is called off and taken back, and the workflow is read
// anew. One place for a consent that is refused or withdrawn and for one that has run out.
import type { Case, Tell } from '../domain/case.ts';
import type { Consent } from '../domain/consent.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { PersonId, Unit } from '../domain/organisation.ts';
import { addDays, instantOf, localDate, localDateTime } from '../domain/time.ts';
import { invitedUnit } from './circles.ts';
import { holds, sameRecipient, standing as standingConsent } from './consent.ts';
import { cancelling, cancellingAll } from './decide/booking.ts';
import { noChange, together } from './decide/together.ts';
import type { Deciding, Decision } from './deciding.ts';
import { replay } from './evolve.ts';
import { nowOf } from './flows/now-of.ts';
import { flowOf } from './flows/registry.ts';
import { standingAfter, stepTaken } from './flows/take-step.ts';
import { updateTell, wake } from './promises.ts';
import { mayMeet, mayTell, needsBasis, recipientOf } from './recipients.ts';

/** The record is noted and what follows is done. */
export function consentNoted(deciding: Deciding, before: Case, consent: Consent, by: PersonId): Decision {
  const event: CaseEvent = { event: 'consentNoted', consent };
  const after: Case = replay(before, [{ at: deciding.now, by, event }]) ?? before;
  const noted: Decision = { ...noChange, events: [event], promises: endOf(deciding, after, consent) };
  return together([noted, consentChanged(deciding, after, consent, by)]);
}

/** `wakeRings` the day after the last day a consent was given for, unless another word has come since. */
export function consentEnds(deciding: Deciding, before: Case, id: string): Decision {
  const consent = before.consents.find((each) => each.id === id);
  if (consent === undefined || holds(consent, localDate(deciding.now))) return noChange;
  const latest = standingConsent(before.consents, consent.recipient, consent.purpose);
  return latest?.id === id && consent.state === 'given' ? consentChanged(deciding, before, consent, null) : noChange;
}

function consentChanged(deciding: Deciding, after: Case, consent: Consent, by: PersonId | null): Decision {
  const fell = fallen(deciding, after, consent);
  if (after.workflow === 'W001') return fell;
  const flow = flowOf(deciding, after.workflow);
  if (flow === undefined || after.ended) return fell;
  const standing = standingAfter(deciding, after, fell.events, by);
  const step = flow.afterConsent(standing, consent, nowOf(deciding, after.unit));
  return together([fell, stepTaken(deciding, flow, standing, step)]);
}

function endOf(deciding: Deciding, after: Case, { id, state, validUntil }: Consent): Decision['promises'] {
  if (state !== 'given' || validUntil === null) return [];
  const at = instantOf(`${addDays(validUntil, 1)}T00:00`);
  return [wake(deciding, after.ref, Math.max(deciding.now, at), { wake: 'consentEnds', consent: id })];
}

/** Everything made for the recipient that nothing carries any more. What was lawfully shared is not recalled. */
function fallen(deciding: Deciding, after: Case, { recipient }: Consent): Decision {
  if (recipient.to !== 'unit') return noChange;
  const units = deciding.organisation.units.filter(
    (unit) => sameRecipient(recipientOf(unit), recipient) && needsBasis(after, unit),
  );
  return together(units.map((unit) => together([uninvited(deciding, after, unit), untold(deciding, after, unit)])));
}

/** Its meetings to come are called off with the neutral text; those of the other circles stand. */
function uninvited(deciding: Deciding, after: Case, unit: Unit): Decision {
  const now = localDateTime(deciding.now);
  const today = now.slice(0, 10);
  const invited = after.meetings.filter(
    (meeting) =>
      meeting.outcome === null &&
      (meeting.start === null || meeting.start > now) &&
      meeting.state !== 'cancelled' &&
      meeting.state !== 'cancelling' &&
      meeting.attendees.some(({ unit: kind }) => isFor(deciding, after, meeting, kind, unit)) &&
      !mayMeet(after, unit, meeting.kind, [today]),
  );
  // Where the unit is of the case's own circle, the meeting is with it or not at all.
  const off = (meeting: Meeting): Decision =>
    meeting.together === null ? cancellingAll(deciding, after, meeting) : cancelling(deciding, after, meeting);
  return together(invited.map(off));
}

function isFor(deciding: Deciding, after: Case, meeting: Meeting, kind: Unit['kind'], unit: Unit): boolean {
  return invitedUnit(deciding.organisation, after, meeting, kind)?.id === unit.id;
}

/** What it has been told is taken back in place, and it takes no part any more. */
function untold(deciding: Deciding, after: Case, unit: Unit): Decision {
  const { ref } = after;
  if (mayTell(after, unit, localDate(deciding.now))) return noChange;
  const tells = after.tells.filter((tell) => tell.unit === unit.id && tell.state !== 'withdrawn');
  const posted = tells.filter((tell) => tell.post !== null);
  return {
    events: tells.map(({ id }) => ({ event: 'tellWithdrawn', tell: id })),
    promises: posted.map((tell: Tell) => updateTell(deciding, ref, tell, { text: 'A2', ref })),
    withdrawn: [
      ...tells.flatMap(({ id }) => [`${ref}:tell:${id}*`, `${ref}:wake:unacknowledged:${id}`]),
      ...reminders.map((text) => `${ref}:remind:${text}:${unit.id}:*`),
    ],
  };
}

/** Texts that go to a unit's own channel. */
const reminders = ['R5', 'R7', 'R8', 'A3', 'F1', 'F2', 'F3', 'F4', 'F5'] as const;
