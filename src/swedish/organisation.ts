// The organisation's own words: what is wrong with an answer, what a setting is called.
import type { Role, UnitSettings } from '../domain/organisation.ts';

const problems = {
  personMissing: 'Välj en person.',
  nameMissing: 'Skriv personens namn.',
  mailMissing: 'Skriv e-postadressen.',
  mailShape: 'Det är ingen e-postadress. Skriv till exempel namn@kommunen.se.',
  entraId: 'Det är inget objekt-id. Kopiera det från personens sida i Entra.',
  timeNotReal: 'Skriv ett klockslag, till exempel 08:00.',
  hoursBackwards: 'Stängningen ska vara efter öppningen.',
  wholeNumber: 'Skriv ett heltal från 0 till 60.',
  minutes: 'Skriv minuter, från 15 till 480.',
  travel: 'Skriv minuter, från 0 till 240.',
  hour: 'Skriv en hel timme, från 0 till 23.',
  answerMissing: 'Välj ett svar.',
  dateMissing: 'Välj ett datum.',
  dateNotReal: 'Det datumet finns inte. Skriv år, månad och dag.',
  datesBackwards: 'Sista dagen ska vara samma dag som den första eller senare.',
} as const;

export type OrganisationProblemCode = keyof typeof problems;

export function organisationProblem(code: OrganisationProblemCode): string {
  return problems[code];
}

/** Each setting is the unit's own choice and is called so; what the routine says is not set here. */
export const settingLabels: Readonly<
  Record<Exclude<keyof UnitSettings, 'unannouncedVisits' | 'twoAtHomeVisits' | 'snoozeDays' | 'workflows'>, string>
> = {
  letterWorkdays: 'Arbetsdagar från i dag till tidigaste möte (enhetens egen frist)',
  officeVisitMinutes: 'Kontorsbesök, minuter (enhetens eget mått)',
  homeVisitMinutes: 'Hembesök, minuter (enhetens eget mått)',
  homeVisitTravelMinutes: 'Restid före och efter ett hembesök, minuter (enhetens egen regel)',
  letterReminderWorkdays: 'Arbetsdagar innan ett brev som inte bockats av påminns om (enhetens egen frist)',
  checkWorkdays: 'Arbetsdagar till egen uppföljning utan barn (enhetens egen frist)',
  kfmChiefHour: 'Timme då ett obekräftat besked från Kronofogden går till chefen (enhetens egen frist)',
};

const roles: Readonly<Record<Role, string>> = {
  official: 'handläggare',
  chief: 'chef',
  processLeader: 'processledare',
  administrator: 'administratör',
};

/** What she is called, or what she is to the product. */
export function titleOf({ title, role }: { readonly title?: string; readonly role: Role }): string {
  return title ?? roles[role];
}
