// Who may do what, and see what: one table, action by relation to the case. Asked on the server at every press, command and page,
// by Entra object id. `docs/rights.md` is printed from it, and a test sends every action of it by everybody over HTTP.
import type { ActionName } from '../domain/action.ts';
import { isDiscreet, type Case, type CaseHeader, type Tell } from '../domain/case.ts';
import { openGlass } from '../domain/glass.ts';
import { actingFor, leads, unitOf, type Organisation, type Person, type PersonId } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';

/**
 * own: answers for the case · unit: a colleague in the case's unit · chief: chief or deputy of that unit ·
 * participant: an official of a unit that takes part · participantChief: its chief or deputy · former: of a unit that took part,
 * answered, and no longer does · otherChief: leads another unit of the same förvaltning that has no part in it · otherUnit: works in
 * one · otherAdministration: works in another förvaltning, without a part · none: works in no unit · administrator and
 * processLeader: the organisation and the routines, no cases. In a discreet case there is nobody but own, asked (its chief, while
 * something is asked of her), sealed (its chief, otherwise), the two roles, and none: everybody else.
 */
export const relations = [
  'own',
  'unit',
  'chief',
  'participant',
  'participantChief',
  'former',
  'otherChief',
  'otherUnit',
  'otherAdministration',
  'none',
  'administrator',
  'processLeader',
  'asked',
  'sealed',
] as const;
export type Relation = (typeof relations)[number];

/** What one may see: everything, the own unit's part, what the own unit answered once, that it exists and is next, the question alone, nothing. */
export type Access = 'full' | 'participant' | 'former' | 'unit' | 'asked' | 'none';

/** Actions on a case there is. */
export type RightInCase = Exclude<ActionName, 'registerNotice' | 'startFlow' | 'bindChannel' | 'setAbsence'>;

const officials: readonly Relation[] = ['own', 'chief'];

export const allowed: Readonly<Record<RightInCase, readonly Relation[]>> = {
  newNoticeInCase: officials,
  correctFact: officials,
  tick: officials,
  undo: officials,
  take: ['own', 'unit', 'chief', 'participant', 'participantChief'],
  assign: ['own', 'chief', 'participant', 'participantChief'],
  assignPhone: officials,
  acknowledge: ['participant', 'participantChief'],
  askRightUnit: ['participant', 'participantChief'],
  nameRightUnit: ['participant', 'participantChief'],
  answerWrongUnit: officials,
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
  snooze: officials,
  unsnooze: officials,
  noteNeeds: officials,
  noteChildView: officials,
  raiseConcern: officials,
  passOnConcern: officials,
  bookAssessment: officials,
  bookAttendance: officials,
  nameWhoGoes: ['own', 'chief', 'participant', 'participantChief'],
  nameSecond: officials,
  holdVisit: officials,
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
  // Only who leads a unit of the case's own förvaltning; of a discreet case its unit's chief alone. See `break-glass.ts`.
  breakGlass: ['participantChief', 'otherChief', 'sealed'],
  handOver: ['own', 'chief', 'participant', 'participantChief'],
  // Who may hand over whose work is judged with the one who leaves; an administrator sees nothing of the case.
  handOverAll: ['own', 'chief', 'participant', 'participantChief', 'administrator'],
};

/** Looking: `see` whatever part is hers, `seeWhole` what only those who may work on the whole of it are shown, forms among them. */
export type Look = 'see' | 'seeWhole';

export const mayLook: Readonly<Record<Look, readonly Relation[]>> = {
  see: ['own', 'unit', 'chief', 'participant', 'participantChief', 'former', 'asked'],
  seeWhole: officials,
};

export type CaseRight = RightInCase | Look;

export function mayInCase(right: CaseRight): readonly Relation[] {
  return right === 'see' || right === 'seeWhole' ? mayLook[right] : allowed[right];
}

const seen: Readonly<Record<Relation, Access>> = {
  own: 'full',
  chief: 'full',
  unit: 'unit',
  participant: 'participant',
  participantChief: 'participant',
  former: 'former',
  otherChief: 'none',
  otherUnit: 'none',
  otherAdministration: 'none',
  none: 'none',
  administrator: 'none',
  processLeader: 'none',
  asked: 'asked',
  sealed: 'none',
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
  if (person.unit === null) return 'none';
  if (takesPart(subject, person.unit, organisation))
    return leads(organisation, person.unit, person.id) ? 'participantChief' : 'participant';
  return outside(organisation, person, subject);
}

/** Of a unit that takes no part, or none any more. */
function outside(organisation: Organisation, person: Person, subject: CaseHeader): Relation {
  const here = organisation.units.filter(({ administration }) => administration === subject.administration);
  if (here.some(({ id }) => leads(organisation, id, person.id))) return 'otherChief';
  const answered = subject.tells.some(({ unit, acknowledgedAt }) => unit === person.unit && acknowledgedAt !== null);
  if (answered) return 'former';
  return here.some(({ id }) => id === person.unit) ? 'otherUnit' : 'otherAdministration';
}

/** The named official alone; nobody acts for her here, she hands the case over herself. */
function discreetly(organisation: Organisation, person: Person, subject: Case): Relation {
  if (person.role === 'administrator' || person.role === 'processLeader') return person.role;
  if (subject.responsible === person.id) return 'own';
  if (asksChief(subject) && leads(organisation, subject.unit, person.id)) return 'asked';
  const { chief } = unitOf(organisation, subject.unit);
  return actingFor(organisation, chief) === person.id ? 'sealed' : 'none';
}

function asksChief(subject: Case): boolean {
  const question = subject.workflow !== 'W001' && subject.chiefQuestion !== null;
  return question || subject.consents.some(({ state }) => state === 'groundWaiting');
}

/** She answers for it, or acts today for the one who does. Who registered it and has given it away is a colleague. */
function isOwn(organisation: Organisation, { responsible }: CaseHeader, person: PersonId): boolean {
  return responsible === person || actingFor(organisation, responsible) === person;
}

export function accessOf(relation: Relation): Access {
  return seen[relation];
}

/**
 * Until when a person sees a case, without changing it, because she has broken its glass; null when she has not, or needs not.
 * What is asked of her as its chief comes first.
 */
export function throughGlass(subject: Case, relation: Relation, person: PersonId, now: Instant): Instant | null {
  if (!allowed.breakGlass.includes(relation)) return null;
  return openGlass(subject, person, now)?.until ?? null;
}

/** Whether what a unit was told has reached it: before that it knows of nothing, and what was withdrawn tells it nothing more. */
const hasReached: Readonly<Record<Tell['state'], boolean>> = {
  held: false,
  queued: false,
  sent: true,
  acknowledged: true,
  withdrawn: false,
};

/** The case as it is to somebody who holds a post of it: that its random id is known shows that it has reached its unit. */
export function asPosted<C extends Case>(subject: C, id: string | null): C {
  const posted = subject.tells.some((tell) => tell.id === id && tell.state === 'queued');
  if (!posted) return subject;
  return { ...subject, tells: subject.tells.map((tell) => (tell.id === id ? { ...tell, state: 'sent' } : tell)) };
}

/** A unit takes part from the moment it has been told something or invited. */
export function takesPart(subject: CaseHeader, unit: string, organisation: Organisation): boolean {
  if (subject.tells.some((tell) => tell.unit === unit && hasReached[tell.state])) return true;
  const { kind, administration } = unitOf(organisation, unit);
  return subject.meetings.some(
    ({ state, circle, attendees }) =>
      state === 'booked' &&
      (circle ?? subject.administration) === administration &&
      attendees.some((attendee) => attendee.unit === kind),
  );
}

/** What one may do beside cases: every official · chief: leads a unit · somebody in no unit at all · the two roles. */
export const standings = ['official', 'chief', 'unplaced', 'administrator', 'processLeader'] as const;
export type Standing = (typeof standings)[number];

/** begin: a case of a workflow her unit begins · ownWork: her list, help, her absence · review: who has had her unit's cases. */
export type RightBeside =
  'beginNotice' | 'beginFlow' | 'ownWork' | 'review' | 'shut' | 'staff' | 'beginDialogue' | 'organisation';

const everybody: readonly Standing[] = standings;

export const besides: Readonly<Record<RightBeside, readonly Standing[]>> = {
  // Of a unit that begins such cases: vuxenenheten for W001, for the others as their definition says.
  beginNotice: ['official', 'chief'],
  beginFlow: ['official', 'chief'],
  ownWork: everybody,
  review: ['chief'],
  // The form that asks why a glass is to be broken; whether it may be is asked of the case.
  shut: ['chief'],
  staff: ['chief'],
  // Of a unit of routine 001.
  beginDialogue: ['chief'],
  organisation: ['administrator'],
};

export function standingOf(organisation: Organisation, person: Person): Standing {
  if (person.role === 'administrator' || person.role === 'processLeader') return person.role;
  if (organisation.units.some(({ id }) => leads(organisation, id, person.id))) return 'chief';
  return person.unit === null ? 'unplaced' : 'official';
}
