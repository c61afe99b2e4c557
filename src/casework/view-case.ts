// A case as one person may see it. What is not hers is left out of the value, not hidden on the card.
import type { ActLine } from '../domain/case-plan.ts';
import type { CaseHeader, EvictionCase } from '../domain/case.ts';
import type { CaseView, FormerView, FullView, ParticipantView, Stuck } from '../domain/case-view.ts';
import { personOf, unitOf, type Organisation, type Person, type Unit, type UnitKind } from '../domain/organisation.ts';
import { localDate, localDateTime, type Instant } from '../domain/time.ts';
import type { DutyStrength } from '../domain/plan.ts';
import { bareCode } from './act-of-code.ts';
import { line } from './act-lines.ts';
import { casePlanOf, readingOf } from './case-plan.ts';
import { bookingSideOf } from './booking-side.ts';
import type { Deciding } from './deciding.ts';
import { upcomingFor } from './next-step.ts';
import { offersOf } from './offers.ts';
import { unitsBeside } from './other-units.ts';
import type { StuckPromise } from './ports.ts';
import { accessOf, relationTo, throughGlass } from './rights.ts';

/** What a case is seen by. */
export type Viewing = Pick<Deciding, 'organisation' | 'now' | 'settings' | 'flows'>;

/** Null when the person may not know that the case exists. */
export function viewCase(
  { organisation, now, settings }: Viewing,
  viewer: Person,
  subject: EvictionCase,
  stuck: readonly StuckPromise[],
): CaseView | null {
  const relation = relationTo(organisation, viewer, subject);
  const until = throughGlass(subject, relation, viewer.id, now);
  if (until !== null) {
    const seen = fullView({ organisation, now, settings }, viewer, subject, stuck, false);
    return { access: 'glass', ref: subject.ref, version: subject.version, until, seen };
  }
  switch (accessOf(relation)) {
    case 'former':
      return formerView(organisation, viewer, subject);
    case 'none':
    case 'asked':
      return null;
    case 'unit':
      return unitView(organisation, subject, now);
    case 'participant':
      return participantView(organisation, viewer, subject, now);
    case 'full':
      return fullView({ organisation, now, settings }, viewer, subject, stuck, relation === 'chief');
  }
}

/** Somebody who has left stands with her id's place but no name. */
export function knownPerson(organisation: Organisation, id: string): Person {
  return personOf(organisation, id) ?? { id, name: 'har slutat', mailbox: '', unit: null, role: 'official' };
}

function unitView(organisation: Organisation, subject: EvictionCase, now: Instant): CaseView {
  const next = upcomingFor(subject, localDateTime(now));
  const responsible = knownPerson(organisation, subject.responsible);
  return { access: 'unit', ref: subject.ref, version: subject.version, responsible, step: next.step, date: next.date };
}

function fullView(
  { organisation, now, settings }: Viewing,
  viewer: Person,
  subject: EvictionCase,
  stuck: readonly StuckPromise[],
  isChief: boolean,
): FullView {
  const units = organisation.units.filter((unit) => unit.administration === subject.administration);
  const staff = organisation.people.filter((person) => units.some((unit) => unit.id === person.unit));
  return {
    access: 'full',
    viewer,
    case: subject,
    plan: casePlanOf(subject),
    booking: bookingSideOf({ organisation }, subject),
    offers: offersOf({ organisation, now, settings, actor: viewer }, subject),
    stuck: stuck.filter((each) => each.ref === subject.ref).map((each) => shownStuck(organisation, each)),
    isChief,
    today: localDate(now),
    now: localDateTime(now),
    staff,
    unitOfPerson: Object.fromEntries(staff.map((person) => [person.id, unitOf(organisation, person.unit ?? '').kind])),
    names: Object.fromEntries(organisation.people.map((person) => [person.id, person.name])),
  };
}

export function shownStuck(organisation: Organisation, stuck: StuckPromise): Stuck {
  const unit = organisation.units.find((each) => stuck.lane === `channel:${each.id}`);
  return { code: stuck.code, unit: unit?.kind ?? null, since: stuck.since };
}

function participantView(
  organisation: Organisation,
  viewer: Person,
  subject: EvictionCase,
  now: Instant,
): ParticipantView {
  const unit = unitOf(organisation, viewer.unit ?? '');
  const appointed = subject.appointed[unit.kind];
  return {
    access: 'participant',
    viewer,
    ref: subject.ref,
    version: subject.version,
    unit: unit.kind,
    duties: ownDuties(subject, unit.kind),
    unanswered: unansweredTells(subject, unit),
    others: unitsBeside(organisation, unit),
    appointed: appointed === undefined ? null : knownPerson(organisation, appointed),
    meetings: invitedMeetings(subject, unit),
    contact: knownPerson(organisation, subject.responsible),
    staff: organisation.people.filter((person) => person.unit === unit.id),
    today: localDate(now),
  };
}

/** What her unit answered last. Null when it never did. */
export function formerView(organisation: Organisation, viewer: Person, subject: CaseHeader): FormerView | null {
  const unit = unitOf(organisation, viewer.unit ?? '');
  const last = subject.tells
    .filter((tell) => tell.unit === unit.id && tell.acknowledgedAt !== null)
    .toSorted((a, b) => (a.acknowledgedAt ?? 0) - (b.acknowledgedAt ?? 0))
    .at(-1);
  if (last?.acknowledgedAt == null) return null;
  const by = last.acknowledgedBy === null ? null : (personOf(organisation, last.acknowledgedBy) ?? null);
  const { ref, version } = subject;
  return { access: 'former', ref, version, unit: unit.kind, answered: last.acknowledgedAt, by };
}

/** What the unit has been told and nobody there has answered. */
export function unansweredTells({ tells }: CaseHeader, unit: Unit): readonly string[] {
  return tells
    .filter(({ unit: to, state }) => to === unit.id && (state === 'sent' || state === 'queued'))
    .map(({ id }) => id);
}

/** The meetings to come that the unit is invited to, in its own circle. */
export function invitedMeetings(subject: CaseHeader, unit: Unit): ParticipantView['meetings'] {
  return subject.meetings
    .filter(
      ({ state, outcome, hold, circle, attendees }) =>
        state === 'booked' &&
        outcome === null &&
        (hold ?? null) === null &&
        (circle ?? subject.administration) === unit.administration &&
        attendees.some((attendee) => attendee.unit === unit.kind),
    )
    .map(({ id, revision, state, start, minutes, kind }) => ({ id, revision, state, start, minutes, kind }));
}

const ownActs: readonly (readonly [RegExp, ActLine['act']])[] = [
  [/\.appoint-handler$/, 'appointEB'],
  [/\.assess-if-sign-of-unmet-basic-needs$/, 'assessChild'],
  [/\.investigate-child-need$/, 'investigateChild'],
  [/\.joint-preliminary-meeting$/, 'passOnConcern'],
  [/\.(join-office-visit|announced-home-visit|attend-eviction)$/, 'meet'],
];

/** The duties that are the unit's own, without the reasons: those are facts of the household, not the unit's to see here. */
function ownDuties(subject: EvictionCase, kind: UnitKind): readonly ActLine[] {
  const { duties } = readingOf(subject);
  return ownActs.flatMap(([pattern, act]): readonly ActLine[] => {
    const own = duties.filter(
      (duty) => duty.unit === kind && pattern.test(bareCode(duty.code)) && duty.strength !== 'must-not',
    );
    const first = own[0];
    if (first === undefined) return [];
    const named = act === 'appointEB' && kind === 'BoU' ? 'appointBoU' : act;
    const strength: DutyStrength = first.strength;
    return [{ ...line(named, []), unit: kind, strength, codes: own.map((duty) => duty.code), control: 'none' }];
  });
}
