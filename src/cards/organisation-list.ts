// A list of the organisation's: lines that say how things are, and rows that open what they name.
import template from '../../cards/organisation-list.json' with { type: 'json' };
import { button } from './button.ts';
import type { Button, VerbData } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface OrganisationListView {
  readonly title: string;
  readonly problems: readonly { readonly text: string }[];
  readonly lines: readonly { readonly text: string }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly OrganisationRow[] }[];
  readonly buttons: readonly Button[];
  readonly spoken: string;
}

export interface OrganisationRow {
  readonly text: string;
  readonly more: string;
  /** Whether pressing it opens something. */
  readonly opens: boolean;
  readonly verb: string;
  readonly sends: object;
  readonly spoken: string;
}

export const organisationListCard: CardOf<OrganisationListView> = cardOf(template);

export function row(text: string, more = ''): OrganisationRow {
  return { text, more, opens: false, verb: '', sends: {}, spoken: '' };
}

export function opening<V extends keyof VerbData>(
  verb: V,
  sends: VerbData[V],
  text: string,
  more = '',
): OrganisationRow {
  // A name begins with the words that are seen, as they stand.
  const spoken = `${[text, more].filter((part) => part !== '').join(' ')}. Öppna`;
  return { ...button(verb, text, sends), text, more, opens: true, spoken };
}

interface Parts {
  readonly title: string;
  readonly problems?: readonly string[];
  readonly lines?: readonly string[];
  readonly groups?: OrganisationListView['groups'];
  readonly buttons?: readonly Button[];
}

export function organisationList({
  title,
  problems = [],
  lines = [],
  groups = [],
  buttons = [],
}: Parts): OrganisationListView {
  return {
    title,
    problems: problems.map((text) => ({ text })),
    lines: lines.map((text) => ({ text })),
    groups: groups.filter(({ rows }) => rows.length > 0),
    buttons,
    spoken: [title, ...problems, ...lines].join(' '),
  };
}
