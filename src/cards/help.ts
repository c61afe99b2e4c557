// What can be said to Kvarbo, and what never should be.
import template from '../../cards/help.json' with { type: 'json' };
import type { Workflow } from '../domain/case.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { beginButtons } from './flow-begin.ts';

export interface HelpView {
  readonly commands: readonly { readonly say: string; readonly does: string }[];
  readonly privacy: string;
  /** What her unit begins. */
  readonly begin: readonly Button[];
}

export const helpCard: CardOf<HelpView> = cardOf(template);

/** `treserva`: whether a case can be found by its Treserva number. */
export function helpView(treserva: boolean, begins: readonly Workflow[] = ['W001']): HelpView {
  return {
    begin: beginButtons(begins),
    commands: [
      ...(begins.includes('W001')
        ? [{ say: 'Ny underrättelse', does: 'Jag frågar vad som kommit in och visar vad rutinen säger.' }]
        : []),
      { say: 'Mina ärenden', does: 'Nästa steg, datum och vad som är sent.' },
      {
        say: '7K3Q',
        does: treserva ? 'En referens eller ett ärendenummer öppnar ärendet.' : 'En referens öppnar ärendet.',
      },
      { say: 'Koppla EB', does: 'Skrivs i enhetens kanal, så kommer enhetens påminnelser dit.' },
    ],
    privacy:
      'Namn, personnummer och adresser hör hemma i Treserva. Det du skriver sparas inte, och bilagor öppnar jag aldrig.',
  };
}
