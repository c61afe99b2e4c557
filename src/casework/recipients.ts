// Which unit is meant, and whether anything may be made for it: within one förvaltning what the routine says, to another one only
// what a consent or another approved ground carries on that day.
import { isDiscreet, type Case } from '../domain/case.ts';
import type { ConsentPurpose, Recipient } from '../domain/consent.ts';
import type { FlowMeetingKind, MeetingKind } from '../domain/meeting.ts';
import { unitOf, unitOfKind, type Organisation, type Unit, type UnitKind } from '../domain/organisation.ts';
import type { LocalDate } from '../domain/time.ts';
import { basisFor } from './consent.ts';

/** The unit of a kind that a case means: its own, the one a consent names, or the one there is. */
export function unitMeant(organisation: Organisation, subject: Case, kind: UnitKind): Unit | undefined {
  const own = unitOf(organisation, subject.unit);
  if (own.kind === kind) return own;
  const beside = unitOfKind(organisation, kind, subject.administration);
  if (subject.workflow === 'W001') return beside;
  const naming = subject.consents.filter(({ recipient }) => recipient.to === 'unit' && recipient.kind === kind);
  const named = naming.findLast(({ state }) => state === 'given' || state === 'ground') ?? naming.at(-1);
  if (named?.recipient.to !== 'unit') return beside;
  const { administration } = named.recipient;
  return organisation.units.find((unit) => unit.kind === kind && unit.administration === administration) ?? beside;
}

export function recipientOf(unit: Unit): Recipient {
  return { to: 'unit', kind: unit.kind, administration: unit.administration };
}

/** What a consent may have been given for, for a meeting of the kind to rest on it. */
const purposes: Readonly<Record<FlowMeetingKind, readonly ConsentPurpose[]>> = {
  coordinatedPlanMeeting: ['planMeeting', 'coordination'],
  crossAdministrationHomeVisit: ['coordination'],
  jointFollowUp: ['coordination', 'planMeeting'],
  planningMeeting: ['coordination'],
  informationMeeting: ['coordination'],
  startUpMeeting: ['coordination', 'homeToHome'],
  weeklyCheckIn: ['coordination'],
  monthlyInPersonFollowUp: ['coordination'],
  sipMeeting: ['carePlan'],
  crisisMeeting: ['coordination'],
  handoverMeeting: ['handover'],
  unitDialogueMeeting: ['coordination'],
};

const anyPurpose: readonly ConsentPurpose[] = [
  'coordination',
  'planMeeting',
  'visitWithLandlord',
  'threatContact',
  'handover',
  'carePlan',
  'homeToHome',
  'advice',
];

/** Whether something for the unit has to rest on a consent. */
export function needsBasis(subject: Case, unit: Unit): boolean {
  if (unit.id === subject.unit) return false;
  return isDiscreet(subject) || unit.administration !== subject.administration;
}

/** Whether the unit may be told something on the day, for one of the purposes; for any of them when none is said. */
export function mayTell(
  subject: Case,
  unit: Unit,
  today: LocalDate,
  wanted: readonly ConsentPurpose[] = anyPurpose,
): boolean {
  if (!needsBasis(subject, unit)) return true;
  return wanted.some((purpose) => basisFor(subject.consents, recipientOf(unit), purpose, today) !== undefined);
}

/** Whether the unit may be invited to a meeting of the kind, on every one of the days. */
export function mayMeet(subject: Case, unit: Unit, kind: MeetingKind, days: readonly LocalDate[]): boolean {
  const wanted = kind in purposes ? purposes[kind as FlowMeetingKind] : anyPurpose;
  return days.every((day) => mayTell(subject, unit, day, wanted));
}
