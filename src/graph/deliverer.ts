// What the deliverers of this room have in common.
import type { ClaimedIntent } from '../casework/ports.ts';
import type { Intent, IntentContent, IntentKind, Outcome } from '../domain/intent.ts';
import type { InvitationText } from '../domain/outgoing.ts';
import type { Clock } from '../domain/time.ts';
import type { GraphClient } from './client.ts';

/** A promise of one kind, as the worker hands it over. */
export type IntentOf<K extends IntentKind> = ClaimedIntent & { readonly content: Extract<IntentContent, { kind: K }> };

/** One attempt to keep a promise. Throws only on faults of the program. */
export type Deliver<K extends IntentKind> = (intent: IntentOf<K>) => Promise<Outcome>;

/** What people read in their calendars; plain text from the closed list. */
export interface CalendarWords {
  invitation(text: InvitationText): { readonly subject: string; readonly body: string; readonly location: string };
  readonly cancellation: string;
}

export interface Outlook {
  readonly client: GraphClient;
  readonly clock: Clock;
  readonly words: CalendarWords;
}

/** Whether an earlier attempt may have had its effect, so that the calendar is looked at before it is written to. */
export function mayHaveHappened(intent: Intent): boolean {
  return intent.unknownOutcome || intent.attempts > 0;
}

export const doneWithNothing: Outcome = { outcome: 'done', result: { is: 'nothing' } };
