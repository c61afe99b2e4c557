// The way to a page to print: an address that says nothing, holds once, and for a short while.
import template from '../../cards/print.json' with { type: 'json' };
import type { CaseRef } from '../domain/case.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface PrintView {
  readonly title: string;
  readonly about: string;
  readonly url: string;
  readonly buttons: readonly Button[];
}

export const printCard: CardOf<PrintView> = cardOf(template);

export function printView(ref: CaseRef, url: string): PrintView {
  return {
    title: `${ref} Skriv ut`,
    about: 'Länken är din, gäller en gång och i två minuter. Skicka den inte vidare.',
    url,
    buttons: [button('openPlan', 'Till planen', { ref })],
  };
}
