// Being away, and handing over: who stands in, who takes a case, who takes everything.
import type { Absence, Organisation, Person } from '../domain/organisation.ts';
import type { LocalDate } from '../domain/time.ts';
import { dayFrom } from '../swedish/dates.ts';
import { button, primary } from './button.ts';
import type { Choice } from './form.ts';
import {
  choiceField,
  dateField,
  organisationForm,
  type Again,
  type OrganisationFormView,
} from './organisation-form.ts';

export interface AbsenceSeen {
  readonly organisation: Organisation;
  readonly orgRev: number;
  readonly again: Again | null;
  readonly today: LocalDate;
  /** Whether it is her own. */
  readonly own: boolean;
}

/** As many as there are buttons for. */
const mostShown = 3;

export function absenceView(
  person: Person,
  { organisation, orgRev, again, today, own }: AbsenceSeen,
): OrganisationFormView {
  const coming = (organisation.absences ?? []).filter((each) => each.person === person.id && each.to >= today);
  const who = own ? 'Du' : person.name;
  return organisationForm(
    {
      title: own ? 'Jag är borta' : `${person.name} är borta`,
      lines: [
        'Under tiden går påminnelser, kort och nya inbjudningar till ersättaren, som har samma rättigheter i ärendena.',
        ...coming.map(
          (each) => `${who} är borta ${days(each, today)}. Ersättare: ${nameOf(organisation, each.substitute)}.`,
        ),
      ],
      fields: [
        dateField('first', 'Första dagen', today),
        dateField('last', 'Sista dagen', ''),
        choiceField('substitute', 'Vem ersätter?', colleaguesOf(organisation, person)),
      ],
      buttons: [
        primary('setAbsence', 'Spara', { person: person.id, orgRev }),
        ...coming
          .slice(0, mostShown)
          .map((each) => button('endAbsence', `Ta bort ${days(each, today)}`, { absence: each.id, orgRev })),
        ...(own ? [] : [button('openLeaving', 'Slutar …', { person: person.id })]),
        button('myCases', 'Mina ärenden', { filter: 'mine' }),
      ],
    },
    again,
  );
}

function days({ from, to }: Absence, today: LocalDate): string {
  return `${dayFrom(from, today)}–${dayFrom(to, today)}`;
}

function nameOf({ people }: Organisation, id: string): string {
  return people.find((person) => person.id === id)?.name ?? 'har slutat';
}

export function colleaguesOf({ people }: Organisation, person: Person): readonly Choice[] {
  return people
    .filter(({ id, unit }) => unit === person.unit && id !== person.id)
    .map(({ id, name }) => ({ title: name, value: id }));
}

/** One case to a colleague. */
export function handOverView(
  { ref, version }: { readonly ref: string; readonly version: number },
  colleagues: readonly Choice[],
  again: Again | null,
): OrganisationFormView {
  return organisationForm(
    {
      title: `Lämna över ${ref}`,
      lines: ['Mötesinbjudningar och påminnelser följer med. Det ni behöver säga om hushållet säger ni till varandra.'],
      fields: [choiceField('person', 'Vem tar över?', colleagues)],
      buttons: [
        primary('handOver', 'Lämna över', { ref, rev: version }),
        button('openPlan', 'Behåll ärendet', { ref }),
      ],
    },
    again,
  );
}

export interface LeavingSeen {
  readonly organisation: Organisation;
  /** Cases she has work in; null where only how many there are may be seen. */
  readonly refs: readonly string[] | null;
  readonly count: number;
  readonly again: Again | null;
}

/** More than these are not asked about one by one. */
const mostAsked = 15;

export function leavingView(person: Person, { organisation, refs, count, again }: LeavingSeen): OrganisationFormView {
  const colleagues = colleaguesOf(organisation, person);
  const asked = (refs ?? []).slice(0, mostAsked);
  return organisationForm(
    {
      title: `${person.name} slutar`,
      lines: [
        count === 0
          ? 'Inga ärenden finns att lämna över.'
          : `${count === 1 ? 'Ett ärende' : `${String(count)} ärenden`} ska lämnas över.`,
        'Ansvar, uppdrag i andra enheters ärenden, telefonkontakter, mötesinbjudningar och påminnelser följer med.',
      ],
      fields:
        count === 0
          ? []
          : [
              choiceField(
                'to',
                refs === null || refs.length < 2 ? 'Vem tar över?' : 'Vem tar över dem som du inte väljer någon för?',
                colleagues,
              ),
              ...(asked.length < 2
                ? []
                : asked.map((ref) => choiceField(`to-${ref}`, `${ref} (om någon annan)`, colleagues))),
            ],
      buttons: [
        ...(count === 0 ? [] : [primary('handOverAll', 'Lämna över allt', { person: person.id })]),
        ...(refs === null ? [button('askRemovePerson', 'Ta bort ur organisationen', { person: person.id })] : []),
        button('myCases', 'Enhetens ärenden', { filter: 'unit' }),
      ],
    },
    again,
  );
}
