// When a deadline that the routine states falls due. Nothing is computed that the routine does not state.
import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../domain/facts.ts';
import { nextWorkday } from '../domain/workday.ts';
import type { DateFact } from './fact-table.ts';
import type { DeadlineRule } from './routine.ts';

/**
 * ISO date, or null while the date it counts from is unknown. `same-day` never moves, not even from a Sunday. The next
 * weekday counts from the day the matter came in, for an acute placement without one from its decision. The threat
 * assessment counts from the day after the contact with LAS; the decision on acute placement counts its own day as the
 * first. Intervals and the end of a plan period count from dates that no fact holds.
 */
export function dueOn(rule: DeadlineRule, facts: Facts): string | null {
  switch (rule) {
    case 'same-day':
      return dateOf(facts, 'receivedOn');
    case 'immediately':
      return dateOf(facts, 'today');
    case 'next-weekday':
      return after(dateOf(facts, 'receivedOn') ?? dateOf(facts, 'decidedOn'), nextWorkday);
    case 'within-14-days':
      return after(dateOf(facts, 'lasContactOn'), (date) => addDays(date, 14));
    case '14-days-during-investigation':
      return after(dateOf(facts, 'decidedOn'), (date) => addDays(date, 13));
    case 'at-least-monthly':
    case 'about-weekly':
    case 'end-of-plan-period':
      return null;
  }
}

function dateOf(facts: Facts, name: DateFact): string | null {
  const date = facts[name];
  return typeof date === 'string' ? date : null;
}

function after(date: string | null, reckon: (date: string) => string): string | null {
  return date === null ? null : reckon(date);
}

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
