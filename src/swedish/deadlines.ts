// A deadline that the routine itself states, as it is shown beside the line it belongs to.
import type { PlanDeadline } from '../domain/plan.ts';
import type { LocalDate } from '../domain/time.ts';
import { dayFrom, shortDate } from './dates.ts';

const rules: Readonly<Record<string, string>> = {
  'same-day': 'samma dag',
  'next-weekday': 'nästa vardag',
  'within-14-days': 'inom 14 dagar',
  '14-days-during-investigation': '14 dagar',
  'at-least-monthly': 'minst en gång i månaden',
  'about-weekly': 'ungefär en gång i veckan',
  'end-of-plan-period': 'när planperioden tar slut',
  immediately: 'genast',
};

/** Late is said in words, never by colour alone. */
export function deadlineInWords(deadline: PlanDeadline, today: LocalDate): string {
  if (deadline.due === null) return rules[deadline.rule] ?? deadline.rule;
  return deadline.due < today
    ? `SENT: skulle ha gjorts ${shortDate(deadline.due)}`
    : `senast ${dayFrom(deadline.due, today)}`;
}
