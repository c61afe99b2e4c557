// What the deliverers of this room have in common.
import type { Casework } from '../../casework/casework.ts';
import type { CaseStore, DialogueStore, LiveCards } from '../../casework/ports.ts';
import type { Intent, IntentContent, IntentKind, Outcome } from '../../domain/intent.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Messenger } from '../messenger.ts';

export interface TeamsDeliveryParts {
  readonly casework: Pick<Casework, 'view'>;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly liveCards: LiveCards;
  readonly messenger: Messenger;
  /** For what is said of dialogue meetings. */
  readonly dialogues: Pick<DialogueStore, 'load'>;
  readonly organisation: () => Organisation;
}

/** One attempt to keep a promise of one kind. */
export type Deliver<K extends IntentKind> = (
  intent: Intent & { readonly content: Extract<IntentContent, { readonly kind: K }> },
) => Promise<Outcome>;

export const doneWithNothing: Outcome = { outcome: 'done', result: { is: 'nothing' } };
