// The list of everything a story can let somebody do.
import { actions } from './actions.ts';
import type { Field, FieldKind } from './actions/field.ts';

export function actionsAsJson(): object {
  return Object.fromEntries(
    Object.entries(actions).map(([name, { about, inCase, fields }]) => [
      name,
      {
        about,
        case: inCase,
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, { is, needed, also = [], about: what }]) => [
            field,
            { is: kindName(is), ...(typeof is === 'object' ? { words: is.words } : {}), needed, also, about: what },
          ]),
        ),
      },
    ]),
  );
}

export function actionsAsLines(): readonly string[] {
  return Object.entries(actions).flatMap(([name, { about, inCase, fields }]) => [
    `${name}${inCase ? ' (i ett ärende: case)' : ''}`,
    `  ${about}`,
    ...Object.entries(fields).map(
      ([field, shape]) =>
        `  ${shape.needed ? '' : '['}${field}${shape.needed ? '' : ']'}: ${shape.about}. ${valueWords(shape)}`,
    ),
    '',
  ]);
}

function valueWords({ is }: Field): string {
  return typeof is === 'object' ? Object.keys(is.words).join(' | ') : swedish[is];
}

function kindName(is: FieldKind): string {
  return typeof is === 'object' ? 'word' : is;
}

const swedish: Readonly<Record<Extract<FieldKind, string>, string>> = {
  text: 'Text',
  date: 'ÅÅÅÅ-MM-DD',
  time: 'TT:MM',
  moment: 'ÅÅÅÅ-MM-DDTTT:MM',
  count: 'Heltal från 0',
  flag: 'ja eller nej',
  person: 'ENHET.roll',
  unit: 'Enhet',
  open: 'Lista av EB och BoU, eller vet inte',
  case: 'Ärendets namn i berättelsen',
  answers: 'Objekt med svar efter fråga; svaren får också stå direkt i steget',
  happening: 'Kod eller knappens text',
  recipient: 'Enhet, eller part utanför staden',
  infoKinds: 'Lista av contact, housing, economy, measures, needs, children, safety, health',
};
