// Who may do what: one table, action by relation to the case. Checked on the server at every action, by Entra object id.
import type { ActionName } from '../domain/action.ts';
import { isDiscreet, type Case, type CaseHeader } from '../domain/case.ts';
import { actingFor, leads, unitOf, type Organisation, type Person, type PersonId } from '../domain/organisation.ts';

/**
 * own: answers for the case or registered it · unit: a colleague in the case's unit · chief: chief or deputy of that unit ·
 * participant: an official of a unit that takes part · participantChief: its chief or deputy · administrator and
 * processLeader: the organisation and the routines, no cases · asked: chief of a discreet case, while something is asked of her ·
 * none: everybody else. In a discreet case there is nobody but own, asked and none.
 */
export type Relation =
  'own' | 'unit' | 'chief' | 'participant' | 'participantChief' | 'administrator' | 'processLeader' | 'asked' | 'none';

/** What one may see: everything, the own unit's part, that it exists and what is next, the question alone, nothing. */
export type Access = 'full' | 'participant' | 'unit' | 'asked' | 'none';

const officials: readonly Relation[] = ['own', 'chief'];

export const allowed: Readonly<
  Record<Exclude<ActionName, 'registerNotice' | 'startFlow' | 'bindChannel' | 'setAbsence'>, readonly Relation[]>
> = {
  newNoticeInCase: officials,
  correctFact: officials,
  tick: officials,
  undo: officials,
  take: ['own', 'unit', 'chief', 'participant', 'participantChief'],
  assign: ['own', 'chief', 'participant', 'participantChief'],
  assignPhone: officials,
  acknowledge: ['participant', 'participantChief'],
  seekTimes: officials,
  book: officials,
  cancel: officials,
  outcome: officials,
  undoOutcome: officials,
  move: officials,
  notHeardFrom: officials,
  heardFrom: officials,
  landlordAnswer: officials,
  setCheckDate: officials,
  logAttempt: officials,
  planAttempts: officials,
  answerSafety: officials,
  decideUnannounced: officials,
  chiefDecides: ['chief'],
  bookAttendance: officials,
  nameWhoGoes: ['own', 'chief', 'participant', 'participantChief'],
  evictionMoved: officials,
  evictionCancelled: officials,
  evictionCarriedOut: officials,
  exemptAttendance: ['chief'],
  planAgreed: officials,
  planEvaluated: officials,
  planDeclined: officials,
  close: officials,
  misregistered: officials,
  dispute: officials,
  approveProposal: ['chief'],
  declineProposal: ['chief'],
  happen: officials,
  tickTask: officials,
  untickTask: officials,
  flowChiefDecides: ['chief', 'asked'],
  askConsent: officials,
  noteConsent: officials,
  withdrawConsent: officials,
  askGround: officials,
  decideGround: ['chief', 'asked'],
  handOver: ['own', 'chief', 'participant', 'participantChief'],
  // Who may hand over whose work is judged with the one who leaves; an administrator sees nothing of the case.
  handOverAll: ['own', 'chief', 'participant', 'participantChief', 'administrator'],
};

const seen: Readonly<Record<Relation, Access>> = {
  own: 'full',
  chief: 'full',
  unit: 'unit',
  participant: 'participant',
  participantChief: 'participant',
  administrator: 'none',
  processLeader: 'none',
  asked: 'asked',
  none: 'none',
};

export function relationTo(organisation: Organisation, person: Person, subject: Case): Relation {
  if (isDiscreet(subject)) return discreetly(organisation, person, subject);
  if (person.role === 'administrator' || person.role === 'processLeader') return person.role;
  const ofCase = unitOf(organisation, subject.unit);
  if (leads(organisation, ofCase.id, person.id)) return 'chief';
  if (person.unit === subject.unit) {
    const own = isOwn(organisation, subject, person.id);
    return own ? 'own' : 'unit';
  }
  if (person.unit === null || !takesPart(subject, person.unit, organisation)) return 'none';
  return leads(organisation, person.unit, person.id) ? 'participantChief' : 'participant';
}

/** The named official alone; nobody acts for her here, she hands the case over herself. */
function discreetly(organisation: Organisation, person: Person, subject: Case): Relation {
  if (person.role === 'administrator' || person.role === 'processLeader') return person.role;
  if (subject.responsible === person.id) return 'own';
  return asksChief(subject) && leads(organisation, subject.unit, person.id) ? 'asked' : 'none';
}

function asksChief(subject: Case): boolean {
  const question = subject.workflow !== 'W001' && subject.chiefQuestion !== null;
  return question || subject.consents.some(({ state }) => state === 'groundWaiting');
}

/** She answers for it, registered it, or acts today for the one who answers for it. */
function isOwn(organisation: Organisation, { responsible, registeredBy }: CaseHeader, person: PersonId): boolean {
  return responsible === person || registeredBy === person || actingFor(organisation, responsible) === person;
}

export function accessOf(relation: Relation): Access {
  return seen[relation];
}

/** A unit takes part from the moment it is told something or invited; what is held or withdrawn tells nobody anything. */
export function takesPart(subject: CaseHeader, unit: string, organisation: Organisation): boolean {
  if (subject.tells.some((tell) => tell.unit === unit && tell.state !== 'held' && tell.state !== 'withdrawn'))
    return true;
  const { kind, administration } = unitOf(organisation, unit);
  return subject.meetings.some(
    ({ state, circle, attendees }) =>
      state === 'booked' &&
      (circle ?? subject.administration) === administration &&
      attendees.some((attendee) => attendee.unit === kind),
  );
}
