// The units, for an administrator: all of them, one of them, one part of one changed.
import { organisationFormCard, type Again } from '../../cards/organisation-form.ts';
import { unitFormView } from '../../cards/organisation-forms.ts';
import { organisationListCard, type OrganisationListView } from '../../cards/organisation-list.ts';
import { changesView, strangersView, unitsView, unitView, type ChangeSeen } from '../../cards/organisation-units.ts';
import { personOf, type PersonId, type Unit } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { mailboxAnswer, officeHoursAnswer, settingsAnswer, type Answer } from '../../intake/organisation-answers.ts';
import type { Typed, UnitForm } from '../../intake/organisation-data.ts';
import type { Change, MadeChange } from '../../organisation/changes.ts';
import { momentFrom } from '../../swedish/dates.ts';
import type { Message, Reply } from '../turn.ts';
import { administratorOnly, changing, type Submit } from './organisation-changing.ts';
import type { HandlerParts } from './parts.ts';

export async function openOrganisation(parts: HandlerParts, person: PersonId): Promise<Reply> {
  const refused = administratorOnly(parts, person);
  if (refused !== null) return refused;
  const { register, strangers, conversations, fileProblems } = parts;
  return listOf(
    unitsView({
      organisation: register.current(),
      fileProblems: fileProblems(),
      setAside: register.setAside().length,
      strangers: (await strangers.all()).length,
      bound: (await conversations.channels()).filter(({ state }) => state === 'active').map(({ owner }) => owner),
    }),
  );
}

export async function openStrangers(parts: HandlerParts, person: PersonId): Promise<Reply> {
  const refused = administratorOnly(parts, person);
  return refused ?? listOf(strangersView(await parts.strangers.all(), localDate(parts.clock.now())));
}

export function openChanges(parts: HandlerParts, person: PersonId): Reply {
  const refused = administratorOnly(parts, person);
  return refused ?? listOf(changesView(parts.register.made().map((made) => changeSeen(parts, made))));
}

export function openUnit(parts: HandlerParts, person: PersonId, id: string, skip = 0): Reply | Promise<Reply> {
  const refused = administratorOnly(parts, person);
  if (refused !== null) return refused;
  const organisation = parts.register.current();
  const unit = organisation.units.find((each) => each.id === id);
  if (unit === undefined) return openOrganisation(parts, person);
  return listOf(unitView(organisation, unit, localDate(parts.clock.now()), skip));
}

export function openUnitForm(
  parts: HandlerParts,
  person: PersonId,
  id: string,
  part: UnitForm,
  again: Again | null = null,
): Reply | Promise<Reply> {
  const refused = administratorOnly(parts, person);
  if (refused !== null) return refused;
  const organisation = parts.register.current();
  const unit = organisation.units.find((each) => each.id === id);
  if (unit === undefined) return openOrganisation(parts, person);
  const view = unitFormView(unit, part, { organisation, orgRev: parts.register.revision(), again });
  return { card: organisationFormCard(view), summary: view.title };
}

export async function saveUnit(parts: HandlerParts, person: PersonId, submit: Submit<'saveUnit'>): Promise<Reply> {
  const refused = administratorOnly(parts, person);
  if (refused !== null) return refused;
  const { unit: id, part, orgRev, typed } = submit;
  const unit = parts.register.current().units.find((each) => each.id === id);
  if (unit === undefined) return openOrganisation(parts, person);
  const changed = changeFrom(unit, part, typed);
  if (changed.problems !== null) return openUnitForm(parts, person, id, part, { typed, problems: changed.problems });
  return changing(
    parts,
    person,
    { changes: changed.value, orgRev, typed },
    () => openUnit(parts, person, id),
    (again) => openUnitForm(parts, person, id, part, again),
  );
}

function changeFrom({ id: unit, deputies, settings }: Unit, part: UnitForm, typed: Typed): Answer<readonly Change[]> {
  switch (part) {
    case 'chief': {
      const { chief = '' } = typed;
      if (chief === '') return { value: null, problems: { chief: 'personMissing' } };
      // Who becomes chief is nobody's deputy any more.
      const others = deputies.filter((each) => each !== chief);
      return made([
        { unit, part, value: chief },
        { unit, part: 'deputies', value: others },
      ]);
    }
    case 'deputies':
      return made([{ unit, part, value: (typed['deputies'] ?? '').split(',').filter((each) => each !== '') }]);
    case 'mailbox':
      return of(mailboxAnswer(typed), (value) => [{ unit, part, value }]);
    case 'officeHours':
      return of(officeHoursAnswer(typed), (value) => [{ unit, part, value }]);
    case 'settings':
      return of(settingsAnswer(typed), (value) => [{ unit, part, value: { ...settings, ...value } }]);
    case 'membership': {
      const { membership } = typed;
      if (membership !== 'file' && membership !== 'team')
        return { value: null, problems: { membership: 'answerMissing' } };
      return made([{ unit, part, value: membership }]);
    }
  }
}

function made(value: readonly Change[]): Answer<readonly Change[]> {
  return { value, problems: null };
}

function of<T>(answer: Answer<T>, change: (value: T) => readonly Change[]): Answer<readonly Change[]> {
  return answer.problems === null ? made(change(answer.value)) : answer;
}

function changeSeen(parts: HandlerParts, each: MadeChange): ChangeSeen {
  const organisation = parts.register.current();
  const { change, at, by } = each;
  const today = localDate(parts.clock.now());
  const named = (id: string): string => personOf(organisation, id)?.name ?? 'en person som inte finns kvar';
  const unit = 'unit' in change ? (organisation.units.find(({ id }) => id === change.unit)?.name ?? change.unit) : '';
  const what =
    'unit' in change
      ? `${unit}: ${partWords[change.part]}`
      : 'person' in change
        ? `${change.value?.name ?? named(change.person)}: ${change.value === null ? 'borttagen' : 'ändrad'}`
        : change.value === null
          ? 'En frånvaro borttagen'
          : `${named(change.value.person)}: frånvaro`;
  const standing = !parts.register.setAside().some(({ made: { revision } }) => revision === each.revision);
  return { when: momentFrom(at, today), who: named(by), what, standing };
}

const partWords: Readonly<Record<UnitForm, string>> = {
  chief: 'chef',
  deputies: 'ersättare',
  mailbox: 'brevlåda',
  officeHours: 'kontorstid',
  membership: 'var handläggarna läggs till',
  settings: 'egna frister',
};

function listOf(view: OrganisationListView): Message {
  return { card: organisationListCard(view), summary: view.title };
}
