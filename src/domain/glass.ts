// "Bryt glaset": a chief opens, for a while and with a reason from a closed list, a case that is not hers to see.
import type { PersonId } from './organisation.ts';
import type { Instant } from './time.ts';

/** danger: somebody is in danger · away: who answers for it cannot be reached · complaint: it is to be looked into · supervision: an authority asks. */
export const glassReasons = ['danger', 'away', 'complaint', 'supervision'] as const;
export type GlassReason = (typeof glassReasons)[number];

/** After this it is closed by itself, minutes. */
export const glassMinutes = 60;

export interface BrokenGlass {
  readonly by: PersonId;
  readonly reason: GlassReason;
  readonly at: Instant;
  /** She sees the case before this moment, and not from it on. */
  readonly until: Instant;
}

/** The glass that she has broken and that has not closed again. */
export function openGlass(
  { glasses = [] }: { readonly glasses?: readonly BrokenGlass[] },
  person: PersonId,
  now: Instant,
): BrokenGlass | undefined {
  return glasses.findLast(({ by, until }) => by === person && now < until);
}
