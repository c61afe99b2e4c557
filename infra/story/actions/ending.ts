// The plan period, and how a case ends.
import * as words from '../read/words.ts';
import { need, of, inCase, type ActionShape } from './field.ts';

export const endingActions = {
  planAgreed: inCase('En plan är överenskommen.', {
    ends: need('date', 'planperiodens sista dag', 'periodEnd', 'until', 'end'),
  }),
  planEvaluated: inCase('Planen är utvärderad.', { goalsMet: need('flag', 'om målen är nådda', 'goals', 'met') }),
  planDeclined: inCase('Hushållet vill inte ha någon plan.'),
  close: inCase('Avslutar ärendet.', { ending: need(of(words.endings), 'hur') }),
  misregistered: inCase('Felregistrerat.'),
} satisfies Readonly<Record<string, ActionShape>>;
