// The card that greets her: three things to do.
import template from '../../cards/welcome.json' with { type: 'json' };
import type { CaseList } from '../domain/case-view.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface WelcomeView {
  /** The title of the button: how many there are, and how many of them are late. */
  readonly myCases: string;
}

export const welcomeCard: CardOf<WelcomeView> = cardOf(template);

/** `list` is her own list, or null where it is not known. */
export function welcomeView(list: CaseList | null): WelcomeView {
  const mine = list?.items.filter((item) => item.mine) ?? [];
  if (mine.length === 0) return { myCases: 'Mina ärenden' };
  const late = mine.filter((item) => item.late).length;
  return { myCases: `Mina ärenden (${mine.length}${late === 0 ? '' : `, varav ${late} sent`})` };
}
