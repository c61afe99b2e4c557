// Who answers for what: a unit's official, and who phones the household.
import type { Action } from '../../domain/action.ts';
import { isDiscreet, type Case, type EvictionCase, type Tell } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { personOf, unitOf, type Person, type UnitKind } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { directly } from '../discretion.ts';
import { updateTell } from '../promises.ts';
import { mayTell, unitMeant } from '../recipients.ts';
import { moveInvitations } from './attendees.ts';

/** "Jag tar det": the actor becomes her own unit's official. */
export function decideTake(by: ByPerson, before: Case): Decided {
  const kind = by.actor.unit === null ? null : unitOf(by.organisation, by.actor.unit).kind;
  if (kind === null) return refused('unknownPerson');
  // Another förvaltning's unit of the kind that answers for the case has its own place, and that is not this one.
  if (by.actor.unit !== before.unit && kind === unitOf(by.organisation, before.unit).kind)
    return refused('notYourUnit');
  if (before.appointed[kind] === by.actor.id) return nothing;
  return change(...appointing(by, before, kind, by.actor));
}

export function decideAssign(by: ByPerson, before: Case, action: Extract<Action, { do: 'assign' }>): Decided {
  if (action.rev !== before.version) return stale;
  const person = personOf(by.organisation, action.person);
  const unit = person?.unit === null || person === undefined ? null : unitOf(by.organisation, person.unit);
  const meant = unitMeant(by.organisation, before, action.unit);
  if (person === undefined || unit?.kind !== action.unit || unit.id !== meant?.id) return refused('personNotInUnit');
  // Whoever is named hears of it.
  if (!mayTell(before, unit, localDate(by.now))) return refused('consentMissing');
  if (before.appointed[action.unit] === person.id) return nothing;
  return change(...appointing(by, before, action.unit, person));
}

export function decideAssignPhone(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'assignPhone' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  const person = personOf(by.organisation, action.person);
  if (person?.unit === null || person === undefined) return refused('personNotInUnit');
  if (before.phoneBy === person.id) return nothing;
  return change([{ event: 'phoneAssigned', person: person.id }]);
}

/** Appointing answers everything the unit was told, takes over its invitations and gives the official her own card. */
export function appointing(
  by: ByPerson,
  before: Case,
  kind: UnitKind,
  person: Person,
): [CaseEvent[], NewIntent[], string[]] {
  const answered = before.tells.filter((tell) => tell.kind === kind && isOpen(tell));
  const moved = moveInvitations(by, before, kind, person, (meeting) => !isSpokenFor(before, meeting, kind));
  const events: CaseEvent[] = [
    { event: 'appointed', unit: kind, person: person.id },
    ...answered.map((tell): CaseEvent => ({ event: 'tellAcknowledged', tell: tell.id })),
    ...moved.events,
  ];
  const promises: NewIntent[] = [
    ...answered
      .filter((tell) => tell.post !== null)
      .map((tell) => updateTell(by, before.ref, tell, { text: 'A1', ref: before.ref, role: kind })),
    ...moved.promises,
    ...(isDiscreet(before) && person.unit !== before.unit
      ? []
      : [directly(by, before, person.id, 'taken', { text: 'R1', ref: before.ref }, kind)]),
  ];
  // What has not left yet need not leave: the unit has taken it.
  const unsent = answered.filter((tell) => tell.post === null);
  return [
    events,
    promises,
    [
      ...answered.map((tell) => `${before.ref}:wake:unacknowledged:${tell.id}`),
      ...unsent.map((tell) => `${before.ref}:tell:${tell.id}*`),
    ],
  ];
}

export function isOpen(tell: Tell): boolean {
  return tell.state === 'queued' || tell.state === 'sent';
}

/** The unit has said who goes to the eviction; whoever is appointed later does not take her place. */
function isSpokenFor(before: Case, meeting: Meeting, kind: UnitKind): boolean {
  return (
    before.workflow === 'W001' && meeting.kind === 'evictionAttendance' && before.course.whoGoes[kind] !== undefined
  );
}
