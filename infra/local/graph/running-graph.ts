// What starting the stand-in takes, and what a running one offers beside HTTP.
import type { Fault, FaultOrder } from './faults.ts';
import type { StoredEvent } from './model/event.ts';
import type { MailboxOptions, SentMail, State } from './model/state.ts';
import type { LifecycleEvent } from './notifications.ts';
import type { TokenRule } from './permissions.ts';
import type { RecordedAnswer, RecordedRequest } from './recording.ts';
import type { WebhookOrigins } from './webhooks.ts';

export interface GraphOptions {
  /** 0 or undefined: any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  readonly mailboxes: readonly MailboxOptions[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where the state is kept between runs; in memory only when undefined. */
  readonly file?: string;
  /** Told of every request below `/v1.0`, those inside a batch included. */
  readonly onRequest?: (request: RecordedRequest) => void;
  readonly onResponse?: (request: RecordedRequest, answer: RecordedAnswer) => void;
  readonly duplicateTransactionStatus?: 400 | 409;
  /** True: any bearer token will do. A rule says what tokens may do and which mailboxes they reach. */
  readonly requireToken?: boolean | TokenRule;
  /** Address behind `/me`; the first mailbox when undefined, nobody when null. */
  readonly me?: string | null;
  /** Which local origin stands behind a public one in notification URLs. */
  readonly webhooks?: WebhookOrigins;
}

export interface RunningGraph {
  /** `http://127.0.0.1:{port}`; the API is below `/v1.0`, the page at `/`. */
  readonly url: string;
  close(): Promise<void>;
  /** What lies in a mailbox, by address or guid, Deleted Items included. Copies: changing them changes nothing. */
  events(mailbox: string): StoredEvent[];
  /** Every request below `/v1.0` since the start, oldest first, those inside a batch included. */
  requests(): readonly RecordedRequest[];
  /** What would have been mailed, oldest first; to one address when given. */
  mail(to?: string): readonly SentMail[];
  orderFault(order: FaultOrder): Fault;
  clearFaults(): void;
  /** Posts a lifecycle event to a subscription's lifecycle URL; `subscriptionRemoved` removes it too. */
  sendLifecycle(subscriptionId: string, event: LifecycleEvent): void;
  /** A copy of everything remembered. */
  state(): State;
}
