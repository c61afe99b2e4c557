// A form of the organisation's: what it changes, its fields as they stand or as they were typed, and what is wrong beside each.
import template from '../../cards/organisation-form.json' with { type: 'json' };
import { organisationProblem } from '../swedish/organisation.ts';
import type { OrganisationProblemCode } from '../swedish/organisation.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import type { Choice } from './form.ts';

export interface OrganisationFormView {
  readonly title: string;
  readonly problems: readonly { readonly text: string }[];
  readonly lines: readonly { readonly text: string }[];
  readonly fields: readonly OrganisationField[];
  readonly buttons: readonly Button[];
  readonly spoken: string;
}

export interface OrganisationField {
  readonly kind: 'choice' | 'date' | 'time' | 'text';
  readonly id: string;
  readonly label: string;
  readonly style: 'expanded' | 'compact';
  readonly several: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly problem: string;
}

/** What was typed and what is wrong with it when a form is shown again. `refused`: why it could not be done as a whole. */
export interface Again {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, OrganisationProblemCode>>;
  readonly refused?: readonly string[];
}

export const organisationFormCard: CardOf<OrganisationFormView> = cardOf(template);

interface Parts {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly fields: readonly Omit<OrganisationField, 'problem'>[];
  readonly buttons: readonly Button[];
}

/** Each field as it was typed when it is shown again, else as it stands. */
export function organisationForm(
  { title, lines = [], fields, buttons }: Parts,
  again: Again | null,
): OrganisationFormView {
  const refused = again?.refused ?? [];
  return {
    title,
    problems: refused.map((text) => ({ text })),
    lines: lines.map((text) => ({ text })),
    fields: fields.map((field) => {
      const problem = again?.problems[field.id];
      return {
        ...field,
        value: again?.typed[field.id] ?? field.value,
        problem: problem === undefined ? '' : organisationProblem(problem),
      };
    }),
    buttons,
    spoken: [title, ...refused, ...lines].join(' '),
  };
}

type Made = Omit<OrganisationField, 'problem'>;

function made(kind: Made['kind'], id: string, label: string, value: string, over: Partial<Made> = {}): Made {
  return { kind, id, label, value, style: 'compact', several: false, choices: [], ...over };
}

export const textField = (id: string, label: string, value = ''): Made => made('text', id, label, value);
export const dateField = (id: string, label: string, value = ''): Made => made('date', id, label, value);
export const timeField = (id: string, label: string, value = ''): Made => made('time', id, label, value);

export function choiceField(
  id: string,
  label: string,
  choices: readonly Choice[],
  value = '',
  over: Pick<Partial<Made>, 'style' | 'several'> = {},
): Made {
  return made('choice', id, label, value, { choices, ...over });
}
