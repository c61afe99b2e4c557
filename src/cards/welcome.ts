// The card that greets her: three things to do.
import template from '../../cards/welcome.json' with { type: 'json' };
import type { Workflow } from '../domain/case.ts';
import type { CaseList } from '../domain/case-view.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { beginButtons } from './flow-begin.ts';

export interface WelcomeView {
  readonly about: string;
  /** What her unit begins. */
  readonly begin: readonly Button[];
  /** The title of the button: how many there are, and how many of them are late. */
  readonly myCases: string;
  /** For an administrator: the way to the organisation. */
  readonly more: readonly Button[];
}

export const welcomeCard: CardOf<WelcomeView> = cardOf(template);

/** `list` is her own list, or null where it is not known. */
export function welcomeView(
  list: CaseList | null,
  isAdministrator = false,
  begins: readonly Workflow[] = ['W001'],
): WelcomeView {
  return {
    about: begins.includes('W001')
      ? 'Kvarbo hjälper dig att hålla ihop arbetet när ett hushåll riskerar avhysning.'
      : 'Kvarbo hjälper dig att hålla ihop arbetet mellan enheter och förvaltningar.',
    begin: beginButtons(begins),
    myCases: casesTitle(list),
    more: isAdministrator ? [button('openOrganisation', 'Organisationen', {})] : [],
  };
}

function casesTitle(list: CaseList | null): string {
  const mine = list?.items.filter((item) => item.mine) ?? [];
  if (mine.length === 0) return 'Mina ärenden';
  const late = mine.filter((item) => item.late).length;
  return `Mina ärenden (${mine.length}${late === 0 ? '' : `, varav ${late} sent`})`;
}
