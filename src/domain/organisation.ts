// Who works where. The organisation is data; rules and cards speak of units by kind, never by name.

import type { LocalDate, LocalTime } from './time.ts';

/** Unit codes as the routines use them. */
export type UnitKind = 'VUX' | 'EB' | 'BoU' | 'FFS' | 'ÄVO' | 'SAV' | 'BoH';

/** Entra object id. The only identity rights are judged by. */
export type PersonId = string;

/** Days that an attempt by somebody in no unit is remembered. */
export const strangerDays = 30;
export type UnitId = string;
export type AdministrationId = string;

export type Role = 'official' | 'chief' | 'processLeader' | 'administrator';

/** A förvaltning. Its nämnd decides whether another one is "the same authority". */
export interface Administration {
  readonly id: AdministrationId;
  readonly name: string;
  readonly committee: string;
  /** Neutral service mailbox that organises every meeting of the administration. */
  readonly organiserMailbox: string;
}

/** What a unit has decided for itself; always shown as "enhetens egen frist", never as the routine's. */
export interface UnitSettings {
  /** Working days between today and the earliest meeting, so that the letter arrives. */
  readonly letterWorkdays: number;
  readonly officeVisitMinutes: number;
  readonly homeVisitMinutes: number;
  /** Working days before an unticked letter is recalled (R4). */
  readonly letterReminderWorkdays: number;
  /** Working days until the own check date of households without children (R7). */
  readonly checkWorkdays: number;
  /** Local hour at which an unconfirmed message from Kronofogden goes to the chief. */
  readonly kfmChiefHour: number;
  /** Whether the unit makes unannounced home visits; it does when nothing is said. */
  readonly unannouncedVisits?: boolean;
  /** Days that an official may put a line off at most; ten when nothing is said. */
  readonly snoozeDays?: number;
  /** Minutes kept free before and after a home visit, for the way there and back; none when nothing is said. */
  readonly homeVisitTravelMinutes?: number;
  /** Whether two of its officials go on every home visit; one may when nothing is said. */
  readonly twoAtHomeVisits?: boolean;
  /** For the workflows beside W001; each has a default where it is used. */
  readonly workflows?: WorkflowSettings;
}

/** Working days, days, weeks and minutes as their names say. */
export type WorkflowSettings = Readonly<Partial<Record<WorkflowSetting, number>>>;

export type WorkflowSetting =
  /** W000: an unanswered question about consent, another talk with who has not made up her mind, a granted measure begun. */
  | 'consentWorkdays'
  | 'motivationWorkdays'
  | 'startWorkdays'
  /** W002: planning after an acute placement, start-up, preparing and booking the monthly meeting, the weekly calls. */
  | 'promptWorkdays'
  | 'startUpDays'
  | 'prepareWorkdays'
  | 'monthlyBookWorkdays'
  | 'monthlyMinutes'
  | 'callMinutes'
  | 'planningMinutes'
  | 'meetingMinutes'
  | 'weeklyLeastDays'
  | 'weeklyMostDays'
  | 'reviewWeeks'
  /** W003: until it is asked whether the other side has received a case. */
  | 'transferWorkdays';

/** Monday to Friday; holidays are closed. Local time. */
export interface OfficeHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** For a unit that has not said anything else. */
export const usualOfficeHours: OfficeHours = { from: '08:00', to: '16:30' };

export interface Unit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly name: string;
  readonly administration: AdministrationId;
  readonly mailbox: string;
  readonly chief: PersonId;
  readonly deputies: readonly PersonId[];
  readonly settings: UnitSettings;
  readonly officeHours?: OfficeHours;
  /** Where its officials are listed: here, which is usual, or in the Teams team of its bound channel. */
  readonly membership?: Membership;
  /** Id of the one channel in Teams that may be bound to it; any when nothing is said. */
  readonly channel?: string;
}

export type Membership = 'file' | 'team';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly mailbox: string;
  readonly unit: UnitId | null;
  readonly role: Role;
  /** What she is called where she works, for example "förste socialsekreterare"; decides nothing. */
  readonly title?: string;
}

/** A local word for a role, so that the file can say what people are called. */
export interface LocalRole {
  readonly name: string;
  readonly role: Role;
}

/** Away from the first to the last day; a colleague of the same unit stands in. */
export interface Absence {
  readonly id: string;
  readonly person: PersonId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly substitute: PersonId;
}

export interface Organisation {
  readonly tenantId: string;
  readonly administrations: readonly Administration[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** Whether a Treserva number may be kept with a case. */
  readonly treservaNumbers: boolean;
  readonly localRoles?: readonly LocalRole[];
  readonly absences?: readonly Absence[];
  /** Who acts today for somebody who is away, worked out from the absences; her unit's chief where no substitute is left. */
  readonly standIns?: Readonly<Record<PersonId, PersonId>>;
}

export function personOf(organisation: Organisation, id: PersonId): Person | undefined {
  return organisation.people.find((person) => person.id === id);
}

export function unitOf(organisation: Organisation, id: UnitId): Unit {
  const unit = organisation.units.find((candidate) => candidate.id === id);
  if (unit === undefined) throw new Error(`no unit ${id} in the organisation`);
  return unit;
}

/** The unit of a kind that works beside `beside`: in the same administration where it has one, else the only one there is. */
export function unitOfKind(organisation: Organisation, kind: UnitKind, beside: AdministrationId): Unit | undefined {
  const ofKind = organisation.units.filter((unit) => unit.kind === kind);
  return ofKind.find((unit) => unit.administration === beside) ?? (ofKind.length === 1 ? ofKind[0] : undefined);
}

export function administrationOf(organisation: Organisation, id: AdministrationId): Administration {
  const administration = organisation.administrations.find((candidate) => candidate.id === id);
  if (administration === undefined) throw new Error(`no administration ${id} in the organisation`);
  return administration;
}

/** Whether two units answer to one nämnd, and so are the same authority. */
export function sameCommittee(organisation: Organisation, one: UnitId, other: UnitId): boolean {
  const committee = (unit: UnitId): string =>
    administrationOf(organisation, unitOf(organisation, unit).administration).committee.trim().toLocaleLowerCase('sv');
  return committee(one) === committee(other);
}

/** Her current absence on a day, or null while she is at work. */
export function absenceOf(organisation: Organisation, person: PersonId, on: LocalDate): Absence | null {
  return organisation.absences?.find((each) => each.person === person && each.from <= on && on <= each.to) ?? null;
}

/**
 * Who acts for each absent person on a day: her substitute, or the substitute's, or her unit's chief where that leads nowhere.
 * Who has nobody at all acts for herself, so that nothing is without somebody.
 */
export function standInsOn(organisation: Organisation, on: LocalDate): Readonly<Record<PersonId, PersonId>> {
  const away = (organisation.absences ?? []).filter(({ from, to }) => from <= on && on <= to);
  return Object.fromEntries(
    away.flatMap(({ person }) => {
      const found = substituteOf(organisation, person, on) ?? chiefBeside(organisation, person, on);
      return found === null ? [] : [[person, found]];
    }),
  );
}

function substituteOf(organisation: Organisation, person: PersonId, on: LocalDate): PersonId | null {
  const passed = new Set<PersonId>();
  let now = person;
  for (;;) {
    passed.add(now);
    const away = absenceOf(organisation, now, on);
    if (away === null) return now;
    const home = personOf(organisation, now)?.unit;
    if (passed.has(away.substitute) || personOf(organisation, away.substitute)?.unit !== home) return null;
    now = away.substitute;
  }
}

function chiefBeside(organisation: Organisation, person: PersonId, on: LocalDate): PersonId | null {
  const unit = organisation.units.find(({ id }) => id === personOf(organisation, person)?.unit);
  const there = [unit?.chief, ...(unit?.deputies ?? [])].find(
    (each) => each !== undefined && each !== person && absenceOf(organisation, each, on) === null,
  );
  return there ?? null;
}

/** Who acts for a person today: she herself while she is at work. */
export function actingFor({ standIns }: Pick<Organisation, 'standIns'>, person: PersonId): PersonId {
  return standIns?.[person] ?? person;
}

/** Chief, deputy, or whoever acts for the chief today. */
export function leads(organisation: Organisation, unit: UnitId, person: PersonId): boolean {
  const { chief, deputies } = unitOf(organisation, unit);
  return deputies.includes(person) || chief === person || actingFor(organisation, chief) === person;
}

export function officeHoursOf(unit: Unit): OfficeHours {
  return unit.officeHours ?? usualOfficeHours;
}
