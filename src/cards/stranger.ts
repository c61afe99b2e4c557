// To somebody in no unit: whom to ask.
import template from '../../cards/stranger.json' with { type: 'json' };
import type { Person } from '../domain/organisation.ts';
import { listed } from '../swedish/units.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { chatUrl } from './chat-url.ts';

export interface StrangerView {
  readonly people: readonly { readonly name: string; readonly url: string }[];
  readonly spoken: string;
}

export const strangerCard: CardOf<StrangerView> = cardOf(template);

/** As many as a card has room for buttons. */
const mostShown = 4;

export function strangerView(administrators: readonly Person[]): StrangerView {
  const shown = administrators.slice(0, mostShown);
  return {
    people: shown.map(({ name, mailbox }) => ({ name, url: chatUrl(mailbox) })),
    spoken: shown.length === 0 ? 'din enhetschef' : listed(shown.map(({ name }) => name)),
  };
}
