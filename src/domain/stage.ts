// Where a case stands: the routine's stages, the workflow's states, and work that is ticked off.
import type { PersonId } from './organisation.ts';
import type { Instant } from './time.ts';

/** The routine's stages; `contact` once the household has been met. */
export type Stage = 'new' | 'no-reply' | 'missed-office-visit' | 'not-home' | 'contact' | 'eviction-day';

export type CaseState =
  | 'registered'
  | 'summoned'
  | 'informed'
  | 'landlordCheck1'
  | 'landlordCheck2'
  | 'announcedVisitPlanned'
  | 'unannouncedGate'
  | 'unannouncedVisitPlanned'
  | 'met'
  | 'planRunning'
  | 'planEvaluated'
  | 'contactExhausted'
  | 'standTaken'
  | 'closed'
  | 'closedByChief'
  | 'handedOver'
  | 'evictionAverted'
  | 'evictionCarriedOut'
  | 'followedUp'
  | 'householdDissolved'
  | 'misregistered';

export interface Tick {
  readonly by: PersonId;
  readonly at: Instant;
}

const ended: ReadonlySet<CaseState> = new Set<CaseState>([
  'closed',
  'closedByChief',
  'handedOver',
  'evictionAverted',
  'followedUp',
  'householdDissolved',
  'misregistered',
]);

/** Whether nothing is left to do. A stand that is taken is first written down in Treserva. */
export function hasEnded({
  state,
  ticks,
}: {
  readonly state: CaseState;
  readonly ticks: Readonly<Record<string, Tick>>;
}): boolean {
  return ended.has(state) || (state === 'standTaken' && ticks['takePosition'] !== undefined);
}
