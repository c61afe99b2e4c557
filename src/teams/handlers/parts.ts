// What the handlers work with.
import type { Casework } from '../../casework/casework.ts';
import type { Dialogues } from '../../casework/dialogue/dialogues.ts';
import type { Chance, Conversations, LiveCards } from '../../casework/ports.ts';
import type { ReviewParts } from '../../casework/review-access.ts';
import type { Log } from '../../domain/log.ts';
import type { Organisation, UnitId } from '../../domain/organisation.ts';
import type { Clock } from '../../domain/time.ts';
import type { TreservaRule } from '../../intake/treserva-number.ts';
import type { Membership } from '../../organisation/membership.ts';
import type { Strangers } from '../../organisation/ports.ts';
import type { Printing } from '../printing.ts';
import type { Register } from '../../organisation/register.ts';

export interface HandlerParts {
  readonly casework: Casework;
  readonly dialogues: Dialogues;
  readonly conversations: Conversations;
  readonly liveCards: LiveCards;
  readonly organisation: () => Organisation;
  /** The organisation with who changed what, for those who administer it. */
  readonly register: Register;
  /** What is wrong with the organisation's file as it stands; empty when it is the one in use. */
  readonly fileProblems: () => readonly string[];
  readonly membership: Membership;
  readonly strangers: Strangers;
  /** What a chief's review of access asks. */
  readonly reviewing: ReviewParts;
  readonly log: Log;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly treserva: TreservaRule;
  /** Pages to print; none where they cannot be reached. */
  readonly printing?: Pick<Printing, 'offer'>;
  /** A channel has been bound: what waited for it may go. */
  readonly channelBound: (unit: UnitId) => Promise<void>;
}
