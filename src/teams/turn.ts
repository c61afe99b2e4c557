// What the conversation asks of us and what we show in answer: the port between the bot libraries and the handlers.
import type { PersonId } from '../domain/organisation.ts';

/** Something a person did in Teams, or that was done to the bot there. */
export interface Turn {
  /** Entra object id of who did it; null when the activity does not say, and then nobody's rights may be used. */
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly place: Place;
  /** Conversation id without `;messageid=`: the chat, or the channel itself. */
  readonly conversation: string;
  /** In a channel, the post whose thread it happened in; equals the activity id of a post made by `Messenger.post`. */
  readonly rootMessage: string | null;
  /** The message acted on: the card whose button was pressed. */
  readonly activity: string | null;
  readonly mentioned: boolean;
  /** Bot Framework's reference to the conversation, as JSON text; what a channel is bound with (`Conversation.reference`). */
  readonly reference: string;
}

export type Place = 'personal' | 'channel' | 'groupChat';

/** A card as it is sent. `summary` is what a notification says: it shows on locked screens, so nothing about a person. */
export interface Message {
  readonly card: object;
  readonly summary: string;
}

/** Where a message stands. The conversation is without `;messageid=`. */
export interface Shown {
  readonly conversation: string;
  readonly activity: string;
}

export interface CardReply extends Message {
  /**
   * Given when the card is to stand as a message, for example a person's live card; called once it does.
   * A button pressed in a one-to-one chat is then answered with the card and the message itself becomes that card too, so
   * that her other devices show it. Without it only the answer is given: right for forms, whose message must not change
   * under her fingers. In a channel a pressed button never changes the post: what is answered is for her alone.
   */
  readonly sent?: (shown: Shown) => Promise<void>;
}

/**
 * What is shown. In answer to a button a card takes the place of the card for the one who pressed and a text is shown
 * beneath it; in answer to a message either is sent. Null: nothing to say.
 */
export type Reply = CardReply | { readonly text: string } | null;

export interface TurnHandlers {
  /** `text` is trimmed, without the mention of the bot; `attachments` counts files and images, which are never fetched. */
  text(turn: Turn, text: string, attachments: number): Promise<Reply>;
  /** `data` is what the button sends together with the card's inputs, flat, with `verb` where the action has one. Unchecked. */
  card(turn: Turn, data: unknown): Promise<Reply>;
  /** The bot was installed for a person, in her one-to-one chat. */
  opened(turn: Turn): Promise<Reply>;
  /** The bot was added to a team; the conversation is the team's general channel. */
  added(turn: Turn): Promise<Reply>;
}

/** What is shown when there is no reply of a handler's to show. */
export interface Notices {
  /**
   * Something went wrong; the reference finds it in the log, and is all that may be said. `retry` is what the pressed button
   * sent (see `TurnHandlers.card`), so that a card can offer to send it again and nothing typed is lost; null otherwise.
   */
  failed(reference: string, retry: unknown): Message | { readonly text: string };
  /** It takes longer than Teams waits for; the reply follows by itself. */
  slow(): Message | { readonly text: string };
  /** More was asked within a minute than anybody should need; nothing was done. */
  busy(): Message | { readonly text: string };
  /** Teams asked for something the product does not have. */
  unknown(): Message | { readonly text: string };
  /** A button was pressed and there is nothing else to say. Never empty: Teams takes an empty answer for a failure. */
  done(): { readonly text: string };
}

/** Told of everything that went wrong, under the reference the person was shown. Texts people typed are never in it. */
export type Report = (fault: { readonly reference: string; readonly during: string; readonly error: unknown }) => void;
