// The organisation as an administrator sees it: its units, one of them, what was changed, and who has tried to come in.
import {
  administrationOf,
  officeHoursOf,
  personOf,
  type Absence,
  type Organisation,
  type Person,
  type Unit,
} from '../domain/organisation.ts';
import type { LocalDate } from '../domain/time.ts';
import { dayFrom } from '../swedish/dates.ts';
import { titleOf } from '../swedish/organisation.ts';
import { button } from './button.ts';
import { opening, organisationList, row, type OrganisationListView } from './organisation-list.ts';

export interface UnitsSeen {
  readonly organisation: Organisation;
  /** Lines; empty while the file as it stands is the one in use. */
  readonly fileProblems: readonly string[];
  /** Changes made on cards that no longer stand. */
  readonly setAside: number;
  readonly strangers: number;
  /** Units whose channel is bound. */
  readonly bound: readonly string[];
}

export function unitsView({ organisation, fileProblems, setAside, strangers, bound }: UnitsSeen): OrganisationListView {
  const { administrations, units, people } = organisation;
  return organisationList({
    title: 'Organisationen',
    problems: [
      ...(fileProblems.length > 0
        ? ['Filen går inte att använda som den är. Den förra organisationen gäller.', ...fileProblems.slice(0, 12)]
        : []),
      ...(setAside > 0
        ? [`${String(setAside)} ändringar från korten gäller inte längre: filen säger något nytt. Se Ändringar.`]
        : []),
    ],
    groups: administrations.map(({ id, name, committee }) => ({
      title: `${name} (${committee})`,
      rows: units
        .filter(({ administration }) => administration === id)
        .map((unit) => {
          const staff = people.filter((person) => person.unit === unit.id).length;
          const channel = bound.includes(unit.id) ? '' : ', ingen kanal kopplad';
          const chief = personOf(organisation, unit.chief)?.name ?? 'ingen';
          const more = `Chef: ${chief}, ${String(staff)} personer${channel}`;
          return opening('openUnit', { unit: unit.id }, unit.name, more);
        }),
    })),
    buttons: [
      button('openStrangers', `Försök från personer utan enhet (${String(strangers)})`, {}),
      button('openChanges', 'Ändringar', {}),
    ],
  });
}

/** As many people as leave the card within the size of a message. */
const mostPeople = 12;

export function unitView(organisation: Organisation, unit: Unit, today: LocalDate, skip = 0): OrganisationListView {
  const { committee, name } = administrationOf(organisation, unit.administration);
  const all = organisation.people.filter((person) => person.unit === unit.id);
  const people = all.slice(skip, skip + mostPeople);
  const next = skip + people.length;
  const called = (id: string): string => personOf(organisation, id)?.name ?? 'ingen';
  const { from, to } = officeHoursOf(unit);
  const part = (of: Parameters<typeof partRow>[1], text: string, more: string) => partRow(unit, of, text, more);
  const { settings } = unit;
  return organisationList({
    title: unit.name,
    lines: [`${unit.kind}, ${name}. Nämnd: ${committee}.`],
    groups: [
      {
        title: 'Enheten',
        rows: [
          part('chief', 'Chef', called(unit.chief)),
          part('deputies', 'Ersättare för chefen', unit.deputies.map(called).join(', ') || 'ingen'),
          part('mailbox', 'Enhetens brevlåda', unit.mailbox),
          part('officeHours', 'Kontorstid', `måndag till fredag ${from}–${to}`),
          part(
            'membership',
            'Handläggare',
            unit.membership === 'team' ? 'följer enhetens team i Teams' : 'läggs till här eller i filen',
          ),
          part(
            'settings',
            'Enhetens egna frister',
            `${String(settings.letterWorkdays)} arbetsdagar till mötet, ${String(settings.officeVisitMinutes)} minuter på kontoret, ` +
              `${String(settings.homeVisitMinutes)} minuter hemma`,
          ),
        ],
      },
      {
        title: 'Människor',
        rows: people.map((person) =>
          opening('openPerson', { person: person.id }, person.name, about(organisation, person, today)),
        ),
      },
    ],
    buttons: [
      ...(next < all.length ? [button('openUnit', 'Fler människor', { unit: unit.id, skip: next })] : []),
      button('openAddPerson', 'Lägg till en person', { unit: unit.id }),
      button('openOrganisation', 'Alla enheter', {}),
    ],
  });
}

/** The people of a unit, for whoever leads it. */
export function staffView(organisation: Organisation, unit: Unit, today: LocalDate): OrganisationListView {
  return organisationList({
    title: `${unit.name}: medarbetare`,
    lines: ['Öppna någon för att skriva in frånvaro, eller för att lämna över allt när hon slutar.'],
    groups: [
      {
        title: 'Människor',
        rows: organisation.people
          .filter((person) => person.unit === unit.id)
          .map((person) =>
            opening('openAbsence', { person: person.id }, person.name, about(organisation, person, today)),
          ),
      },
    ],
    buttons: [button('myCases', 'Enhetens ärenden', { filter: 'unit' })],
  });
}

function partRow(
  unit: Unit,
  part: 'chief' | 'deputies' | 'mailbox' | 'officeHours' | 'membership' | 'settings',
  text: string,
  more: string,
) {
  return opening('openUnitForm', { unit: unit.id, part }, text, more);
}

function about({ absences = [] }: Organisation, person: Person, today: LocalDate): string {
  const away = absences.find((each) => each.person === person.id && each.to >= today);
  return [titleOf(person), ...(away === undefined ? [] : [awayWords(away, today)])].join(', ');
}

export function awayWords({ from, to }: Absence, today: LocalDate): string {
  return `borta från ${dayFrom(from, today)} till ${dayFrom(to, today)}`;
}

export interface StrangerSeen {
  readonly name: string | null;
  readonly person: string;
  readonly day: LocalDate;
}

export function strangersView(strangers: readonly StrangerSeen[], today: LocalDate): OrganisationListView {
  return organisationList({
    title: 'Försök från personer utan enhet',
    lines: [
      strangers.length === 0
        ? 'Ingen har försökt den senaste månaden.'
        : 'En rad per person och dag. Tas bort efter 30 dagar.',
    ],
    groups: [
      {
        title: 'Senaste månaden',
        rows: strangers
          .slice(0, 20)
          .map(({ name, person, day }) =>
            row(`${dayFrom(day, today)}: ${name ?? 'okänt namn'}`, `Objekt-id ${person}`),
          ),
      },
    ],
    buttons: [button('openOrganisation', 'Alla enheter', {})],
  });
}

export interface ChangeSeen {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly standing: boolean;
}

export function changesView(changes: readonly ChangeSeen[]): OrganisationListView {
  return organisationList({
    title: 'Ändringar på korten',
    lines: [
      'En ändring här gäller tills filen säger något nytt på samma ställe. Då gäller filen.',
      ...(changes.length === 0 ? ['Inget har ändrats.'] : []),
    ],
    groups: [
      {
        title: 'Senaste först',
        rows: changes
          .slice(0, 20)
          .map(({ when, who, what, standing }) =>
            row(what, `${when}, ${who}${standing ? '' : '. Gäller inte längre'}`),
          ),
      },
    ],
    buttons: [button('openOrganisation', 'Alla enheter', {})],
  });
}
