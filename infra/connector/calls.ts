// What the bot did towards Teams, one entry per HTTP request, in the order the requests came.

export type CallKind = 'post' | 'send' | 'update' | 'delete' | 'members' | 'unexpected';

export interface Call {
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
  /** Conversation id as given by the bot, with `;messageid=` where it gave one; of a new post the channel's id. */
  readonly conversation: string;
  /** The message made, changed or deleted; empty when none was. */
  readonly activity: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What was answered; 0 when no answer was given. */
  readonly status: number;
}

/** What goes wrong, for the next `times` calls that fit. */
export interface Fault {
  readonly kind?: CallKind;
  /** Without `;messageid=`. */
  readonly conversation?: string;
  /**
   * A status is answered without effect. `acceptThenDrop`: it takes effect and the connection breaks before the answer.
   * `drop`: the connection breaks before anything is done. `hang`: nothing is done and no answer ever comes.
   * `garble`: it takes effect and the answer is no JSON.
   */
  readonly do: number | 'acceptThenDrop' | 'drop' | 'hang' | 'garble';
  /** The header's value, in seconds or as a date; only with a status. */
  readonly retryAfter?: string;
  /** 1 when left out. */
  readonly times?: number;
}

/** A message as it stands in a conversation now. */
export interface Standing {
  /** Without `;messageid=`. */
  readonly conversation: string;
  /** The post whose thread it is in; equals `activity` for the post itself; null outside channels. */
  readonly root: string | null;
  readonly activity: string;
  readonly text: string | null;
  readonly summary: string | null;
  /** The card's JSON; null for a plain text. */
  readonly card: Readonly<Record<string, unknown>> | null;
  /** How often it has been changed in place. */
  readonly changes: number;
}
