// What the cards of the organisation send: which unit or person, and the answers as they were typed, to be read or shown again.
import type { CaseRef } from '../domain/case.ts';
import { asRecord, caseRef, count, key, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

/** Parts of a unit that have a form of their own. */
export const unitForms = ['chief', 'deputies', 'mailbox', 'officeHours', 'membership', 'settings'] as const;
export type UnitForm = (typeof unitForms)[number];

/** Inputs by their id, as typed. */
export type Typed = Readonly<Record<string, string>>;

export type OrganisationSubmit =
  | { readonly verb: 'openOrganisation' | 'openStrangers' | 'openChanges' | 'openStaff' }
  | { readonly verb: 'openUnit'; readonly unit: string; readonly skip: number }
  | { readonly verb: 'openAddPerson'; readonly unit: string }
  | { readonly verb: 'openUnitForm'; readonly unit: string; readonly part: UnitForm }
  | {
      readonly verb: 'saveUnit';
      readonly unit: string;
      readonly part: UnitForm;
      readonly orgRev: number;
      readonly typed: Typed;
    }
  | { readonly verb: 'openPerson' | 'askRemovePerson'; readonly person: string }
  | { readonly verb: 'savePerson'; readonly person: string; readonly orgRev: number; readonly typed: Typed }
  | { readonly verb: 'removePerson'; readonly person: string; readonly orgRev: number; readonly typed: Typed }
  | { readonly verb: 'addPerson'; readonly unit: string; readonly orgRev: number; readonly typed: Typed }
  /** `person` null: her own. */
  | { readonly verb: 'openAbsence'; readonly person: string | null }
  | { readonly verb: 'setAbsence'; readonly person: string; readonly orgRev: number; readonly typed: Typed }
  | { readonly verb: 'endAbsence'; readonly absence: string; readonly orgRev: number }
  | { readonly verb: 'openHandOver'; readonly ref: CaseRef }
  | { readonly verb: 'handOver'; readonly ref: CaseRef; readonly rev: number; readonly person: string | null }
  | { readonly verb: 'openLeaving'; readonly person: string }
  /** `to` for all, or for those that nobody was chosen for in `each`. */
  | {
      readonly verb: 'handOverAll';
      readonly person: string;
      readonly to: string | null;
      readonly each: Readonly<Record<CaseRef, string>>;
    };

type Reader = (raw: Raw) => OrganisationSubmit | null;

/** Inputs that the forms of the organisation have; any other is left unread. */
export const inputNames = [
  'chief',
  'deputies',
  'mailbox',
  'from',
  'to',
  'membership',
  'letterWorkdays',
  'officeVisitMinutes',
  'homeVisitMinutes',
  'letterReminderWorkdays',
  'checkWorkdays',
  'kfmChiefHour',
  'unannouncedVisits',
  'homeVisitTravelMinutes',
  'twoAtHomeVisits',
  'newId',
  'name',
  'title',
  'ofUnit',
  'first',
  'last',
  'substitute',
] as const;

function typedIn(raw: Raw): Typed {
  const typed: Record<string, string> = {};
  for (const name of inputNames) {
    // A choice of several is longer than any other answer.
    const value = name === 'deputies' && typeof raw[name] === 'string' ? raw[name].slice(0, 2_000) : text(raw, name);
    const number = count(raw, name);
    if (value !== null) typed[name] = value.trim();
    else if (number !== null) typed[name] = String(number);
  }
  return typed;
}

/** `to-7K3Q`: who takes that case over. */
function eachIn(raw: Raw): Readonly<Record<CaseRef, string>> {
  const each: Record<CaseRef, string> = {};
  for (const name of Object.keys(asRecord(raw) ?? {}).slice(0, 500)) {
    const ref = name.startsWith('to-') ? caseRef({ ref: name.slice(3) }, 'ref') : null;
    const person = ref === null ? null : key(raw, name);
    if (ref !== null && person !== null) each[ref] = person;
  }
  return each;
}

function nothing(verb: 'openOrganisation' | 'openStrangers' | 'openChanges' | 'openStaff'): Reader {
  return () => ({ verb });
}

/** Ids in the organisation may hold any letter. */
function id(raw: Raw, name: string): string | null {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  return typeof value === 'string' && /^[\p{L}\d][\p{L}\d._-]{0,99}$/u.test(value) ? value : null;
}

export const organisationReaders: Readonly<Record<OrganisationSubmit['verb'], Reader>> = {
  openOrganisation: nothing('openOrganisation'),
  openStrangers: nothing('openStrangers'),
  openChanges: nothing('openChanges'),
  /** The people of the unit she leads. */
  openStaff: nothing('openStaff'),
  openUnit: (raw) => whole([id(raw, 'unit')], (unit) => ({ verb: 'openUnit', unit, skip: count(raw, 'skip') ?? 0 })),
  openAddPerson: (raw) => whole([id(raw, 'unit')], (unit) => ({ verb: 'openAddPerson', unit })),
  openUnitForm: (raw) =>
    whole([id(raw, 'unit'), oneOf(raw, 'part', unitForms)], (unit, part) => ({ verb: 'openUnitForm', unit, part })),
  saveUnit: (raw) =>
    whole([id(raw, 'unit'), oneOf(raw, 'part', unitForms), count(raw, 'orgRev')], (unit, part, orgRev) => ({
      verb: 'saveUnit',
      unit,
      part,
      orgRev,
      typed: typedIn(raw),
    })),
  openPerson: (raw) => whole([id(raw, 'person')], (person) => ({ verb: 'openPerson', person })),
  askRemovePerson: (raw) => whole([id(raw, 'person')], (person) => ({ verb: 'askRemovePerson', person })),
  savePerson: ofPerson('savePerson'),
  removePerson: ofPerson('removePerson'),
  addPerson: (raw) =>
    whole([id(raw, 'unit'), count(raw, 'orgRev')], (unit, orgRev) => ({
      verb: 'addPerson',
      unit,
      orgRev,
      typed: typedIn(raw),
    })),
  openAbsence: (raw) => ({ verb: 'openAbsence', person: id(raw, 'person') }),
  setAbsence: ofPerson('setAbsence'),
  endAbsence: (raw) =>
    whole([key(raw, 'absence'), count(raw, 'orgRev')], (absence, orgRev) => ({ verb: 'endAbsence', absence, orgRev })),
  openHandOver: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'openHandOver', ref })),
  handOver: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => ({
      verb: 'handOver',
      ref,
      rev,
      person: id(raw, 'person'),
    })),
  openLeaving: (raw) => whole([id(raw, 'person')], (person) => ({ verb: 'openLeaving', person })),
  handOverAll: (raw) =>
    whole([id(raw, 'person')], (person) => ({ verb: 'handOverAll', person, to: id(raw, 'to'), each: eachIn(raw) })),
};

function ofPerson(verb: 'savePerson' | 'removePerson' | 'setAbsence'): Reader {
  return (raw) =>
    whole([id(raw, 'person'), count(raw, 'orgRev')], (person, orgRev) => ({
      verb,
      person,
      orgRev,
      typed: typedIn(raw),
    }));
}

export function isOrganisation(submit: { readonly verb: string }): submit is OrganisationSubmit {
  return Object.hasOwn(organisationReaders, submit.verb);
}
