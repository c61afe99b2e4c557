// The forms in which an administrator changes a unit or a person.
import { officeHoursOf, type Organisation, type Person, type Unit } from '../domain/organisation.ts';
import { settingLabels, titleOf } from '../swedish/organisation.ts';
import { button, primary } from './button.ts';
import type { Choice } from './form.ts';
import {
  choiceField,
  organisationForm,
  textField,
  timeField,
  type Again,
  type OrganisationField,
  type OrganisationFormView,
} from './organisation-form.ts';

type UnitForm = 'chief' | 'deputies' | 'mailbox' | 'officeHours' | 'membership' | 'settings';
type Fields = readonly Omit<OrganisationField, 'problem'>[];

/** Where the form was opened from, so that it is seen when somebody else has changed the organisation meanwhile. */
export interface Shown {
  readonly organisation: Organisation;
  readonly orgRev: number;
  readonly again: Again | null;
}

const titles: Readonly<Record<UnitForm, string>> = {
  chief: 'Chef',
  deputies: 'Ersättare för chefen',
  mailbox: 'Enhetens brevlåda',
  officeHours: 'Kontorstid',
  membership: 'Var handläggarna läggs till',
  settings: 'Enhetens egna frister',
};

export function unitFormView(unit: Unit, part: UnitForm, { organisation, orgRev, again }: Shown): OrganisationFormView {
  const sends = { unit: unit.id, part, orgRev };
  return organisationForm(
    {
      title: `${unit.name}: ${titles[part]}`,
      lines: linesOf[part],
      fields: unitFields(unit, part, staffOf(organisation, unit)),
      buttons: [primary('saveUnit', 'Spara', sends), button('openUnit', 'Ändra inget', { unit: unit.id })],
    },
    again,
  );
}

const linesOf: Readonly<Record<UnitForm, readonly string[]>> = {
  chief: ['Chefen ser enhetens alla ärenden och beslutar där rutinen säger enhetschef.'],
  deputies: ['Ersättare har chefens rättigheter.'],
  mailbox: ['Enheten bjuds in till möten genom sin brevlåda tills någon är utsedd.'],
  officeHours: ['Gäller måndag till fredag, inte röda dagar.'],
  membership: [
    'Följer enheten sitt team är den handläggare som står i teamet. Den som lämnar teamet kan inget göra här efter högst tio minuter.',
    'Chef och ersättare utses alltid här.',
  ],
  settings: ['Det här har enheten bestämt själv. Det som rutinen säger ändras inte här.'],
};

function unitFields(unit: Unit, part: UnitForm, staff: readonly Choice[]): Fields {
  switch (part) {
    case 'chief':
      return [choiceField('chief', 'Vem är chef?', staff, unit.chief)];
    case 'deputies': {
      const others = staff.filter(({ value }) => value !== unit.chief);
      return [
        choiceField('deputies', 'Vilka ersätter chefen?', others, unit.deputies.join(','), {
          style: 'expanded',
          several: true,
        }),
      ];
    }
    case 'mailbox':
      return [textField('mailbox', 'E-postadress', unit.mailbox)];
    case 'officeHours': {
      const { from, to } = officeHoursOf(unit);
      return [timeField('from', 'Öppnar', from), timeField('to', 'Stänger', to)];
    }
    case 'membership':
      return [
        choiceField(
          'membership',
          'Var läggs handläggarna till?',
          [
            { title: 'Här eller i filen', value: 'file' },
            { title: 'I enhetens team i Teams', value: 'team' },
          ],
          unit.membership ?? 'file',
          { style: 'expanded' },
        ),
      ];
    case 'settings':
      return [
        ...Object.entries(settingLabels).map(([id, label]) =>
          textField(id, label, String(unit.settings[id as keyof typeof settingLabels] ?? 0)),
        ),
        choiceField(
          'unannouncedVisits',
          'Gör enheten oanmälda hembesök? (enhetens eget val)',
          [
            { title: 'Ja', value: 'yes' },
            { title: 'Nej', value: 'no' },
          ],
          unit.settings.unannouncedVisits === false ? 'no' : 'yes',
          { style: 'expanded' },
        ),
        choiceField(
          'twoAtHomeVisits',
          'Ska två handläggare från enheten göra varje hembesök? (enhetens egen regel)',
          [
            { title: 'Ja', value: 'yes' },
            { title: 'Nej', value: 'no' },
          ],
          unit.settings.twoAtHomeVisits === true ? 'yes' : 'no',
          { style: 'expanded' },
        ),
      ];
  }
}

export function newPersonView(unit: Unit, { orgRev, again }: Shown): OrganisationFormView {
  return organisationForm(
    {
      title: `${unit.name}: ny person`,
      lines: ['Hon kan använda Kvarbo så snart du har sparat.'],
      fields: [
        textField('newId', 'Objekt-id i Entra'),
        textField('name', 'Namn'),
        textField('mailbox', 'E-postadress'),
        textField('title', 'Vad hon kallas (behövs inte)'),
      ],
      buttons: [
        primary('addPerson', 'Lägg till', { unit: unit.id, orgRev }),
        button('openUnit', 'Lägg inte till', { unit: unit.id }),
      ],
    },
    again,
  );
}

export function personView(person: Person, { organisation, orgRev, again }: Shown): OrganisationFormView {
  const units = organisation.units.map(({ id, name }) => ({ title: name, value: id }));
  const id = person.id;
  return organisationForm(
    {
      title: person.name,
      lines: [`${titleOf(person)}.`],
      fields: [
        textField('name', 'Namn', person.name),
        textField('mailbox', 'E-postadress', person.mailbox),
        textField('title', 'Vad hon kallas (behövs inte)', person.title ?? ''),
        ...(person.unit === null ? [] : [choiceField('ofUnit', 'Enhet', units, person.unit)]),
      ],
      buttons: [
        primary('savePerson', 'Spara', { person: id, orgRev }),
        ...(person.unit === null
          ? []
          : [
              button('openAbsence', 'Borta …', { person: id }),
              button('openLeaving', 'Slutar …', { person: id }),
              button('openUnit', 'Till enheten', { unit: person.unit }),
            ]),
      ],
    },
    again,
  );
}

export function staffOf(organisation: Organisation, unit: Unit): readonly Choice[] {
  return organisation.people
    .filter((person) => person.unit === unit.id)
    .map((person) => ({ title: person.name, value: person.id }));
}
