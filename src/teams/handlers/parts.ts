// What the handlers work with.
import type { Casework } from '../../casework/casework.ts';
import type { Chance, Conversations, LiveCards } from '../../casework/ports.ts';
import type { Organisation, UnitId } from '../../domain/organisation.ts';
import type { Clock } from '../../domain/time.ts';
import type { TreservaRule } from '../../intake/treserva-number.ts';

export interface HandlerParts {
  readonly casework: Casework;
  readonly conversations: Conversations;
  readonly liveCards: LiveCards;
  readonly organisation: () => Organisation;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly treserva: TreservaRule;
  /** A channel has been bound: what waited for it may go. */
  readonly channelBound: (unit: UnitId) => Promise<void>;
}
