// A short answer: what happened, and at most three things to do now.
import template from '../../cards/message.json' with { type: 'json' };
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface MessageView {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  /** What a screen reader says, and what shows where the card does not. */
  readonly spoken: string;
}

export const messageCard: CardOf<MessageView> = cardOf(template);

export function messageView(title: string, texts: readonly string[], buttons: readonly Button[]): MessageView {
  return { title, lines: texts.map((text) => ({ text })), buttons, spoken: [title, ...texts].join(' ') };
}
