// Several decisions as one.
import type { Decision } from '../deciding.ts';

export const noChange: Decision = { events: [], promises: [], withdrawn: [] };

export function together(decisions: readonly Decision[]): Decision {
  return {
    events: decisions.flatMap(({ events }) => events),
    promises: decisions.flatMap(({ promises }) => promises),
    withdrawn: decisions.flatMap(({ withdrawn }) => withdrawn),
  };
}
