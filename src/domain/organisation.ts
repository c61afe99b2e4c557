// Who works where. The organisation is data; rules and cards speak of units by kind, never by name.

/** Unit codes as the routines use them. */
export type UnitKind = 'VUX' | 'EB' | 'BoU' | 'FFS' | 'ÄVO' | 'SAV' | 'BoH';

/** Entra object id. The only identity rights are judged by. */
export type PersonId = string;
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
}

export interface Unit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly name: string;
  readonly administration: AdministrationId;
  readonly mailbox: string;
  readonly chief: PersonId;
  readonly deputies: readonly PersonId[];
  readonly settings: UnitSettings;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly mailbox: string;
  readonly unit: UnitId | null;
  readonly role: Role;
}

export interface Organisation {
  readonly tenantId: string;
  readonly administrations: readonly Administration[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** Whether a Treserva number may be kept with a case. */
  readonly treservaNumbers: boolean;
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
