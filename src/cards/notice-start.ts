// Before a notice is entered: whether there is a case already.
import template from '../../cards/notice-start.json' with { type: 'json' };
import type { CaseList } from '../domain/case-view.ts';
import { nextStepInWords } from '../swedish/next-step.ts';
import { problemSentence } from '../swedish/problems.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface NoticeStartView {
  readonly hasOpen: boolean;
  readonly open: readonly { readonly title: string; readonly value: string }[];
  readonly ref: string;
  readonly findLabel: string;
  readonly find: string;
  readonly problem: string;
  readonly buttons: readonly Button[];
}

export const noticeStartCard: CardOf<NoticeStartView> = cardOf(template);

/** As many of her cases as a list on a telephone can hold; the others are found by typing. */
const mostShown = 15;

export interface NoticeStartSetting {
  /** The random key of the form about to be filled in. */
  readonly form: string;
  readonly list: CaseList;
  readonly treserva: boolean;
  /** What was answered when it was not good: shown again with the problem beside it. */
  readonly again?: { readonly ref: string; readonly find: string; readonly problem: 'findMissing' | 'findUnknown' };
}

export function noticeStartView({ form, list, treserva, again }: NoticeStartSetting): NoticeStartView {
  const open = list.items.filter((item) => item.mine).slice(0, mostShown);
  return {
    hasOpen: open.length > 0,
    open: open.map(({ ref, step }) => ({ title: `${ref}: ${nextStepInWords(step, ref)}`, value: ref })),
    ref: again?.ref ?? '',
    findLabel: treserva ? 'Referens eller ärendenummer i Treserva' : 'Referens',
    find: again?.find ?? '',
    problem: again === undefined ? '' : problemSentence(again.problem),
    buttons: [
      primary('noticeChooseCase', 'Nej, nytt ärende', { form, existing: false }),
      button('noticeChooseCase', 'Ja, fortsätt i det', { form, existing: true }),
      button('myCases', 'Avbryt', { filter: 'mine' }),
    ],
  };
}
