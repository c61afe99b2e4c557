// A post in a unit's channel: a reference and a verb, nothing about anyone. Changed in place once it is answered.
import template from '../../cards/unit-post.json' with { type: 'json' };
import type { CaseRef } from '../domain/case.ts';
import type { OutgoingText } from '../domain/outgoing.ts';
import { say } from '../swedish/outgoing.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface UnitPostView {
  readonly text: string;
  readonly buttons: readonly Button[];
}

export const unitPostCard: CardOf<UnitPostView> = cardOf(template);

/**
 * `asked` names what the unit was told, while somebody is asked to take it; null for a post that asks for nothing. That an
 * official is to be appointed (R2) is answered by taking it, not by having read it.
 */
export function unitPostView(
  text: OutgoingText,
  asked: { readonly ref: CaseRef; readonly tell: string } | null,
): UnitPostView {
  if (asked === null) return { text: say(text), buttons: [] };
  const received = text.text === 'R2' ? [] : [button('acknowledge', 'Mottaget', asked)];
  const wrong = button('askRightUnit', 'Fel enhet', asked);
  return { text: say(text), buttons: [...received, button('take', 'Jag tar det', asked), wrong] };
}
