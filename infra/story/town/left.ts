// What has left the product, as it is told in a story's result: to whom, what it said, and which message it made or changed.
import type { Instant } from '../../../src/domain/time.ts';
import { textsOf } from '../../local/outgoing.ts';
import type { SentMail } from '../../local/graph/model/state.ts';
import type { Cast } from '../cast.ts';
import type { Passed } from './teams-wire.ts';

export interface Left {
  readonly at: Instant;
  /** Short name of a unit (its channel), of a person (her chat), of a mailbox. */
  readonly to: string;
  readonly place: 'channel' | 'chat' | 'calendar';
  readonly how: 'created' | 'updated' | 'invitation' | 'update' | 'cancellation';
  readonly card: string;
  readonly text: string;
  /** Said to somebody because she typed or pressed just then, in that place. */
  readonly answer: boolean;
  /** Whether the product was left without Teams' answer to it. */
  readonly lost: boolean;
  /** Everything, as it went. */
  readonly bytes: string;
}

export interface Places {
  readonly channels: ReadonlyMap<string, string>;
  readonly chats: ReadonlyMap<string, string>;
}

/** Null for what is no message to anybody known. `answering` is the conversation somebody is waiting in. */
export function leftInTeams(passed: Passed, places: Places, answering: string | null): Left | null {
  const { at, method, path, body, id, lost } = passed;
  const conversation = conversationOf(path, body);
  const channel = places.channels.get(conversation);
  const to = channel ?? places.chats.get(conversation);
  if (to === undefined || (method !== 'POST' && method !== 'PUT')) return null;
  const activity = (body as { readonly activity?: unknown }).activity ?? body;
  const { summary } = activity as { readonly summary?: unknown };
  const lines = textsOf(activity);
  const heard = typeof summary === 'string' && !lines.includes(summary) ? [summary, ...lines] : lines;
  return {
    at,
    to,
    place: channel === undefined ? 'chat' : 'channel',
    how: method === 'PUT' ? 'updated' : 'created',
    card: id,
    text: heard.join('\n'),
    answer: conversation === answering,
    lost,
    bytes: JSON.stringify(body),
  };
}

export function leftInMail(mail: SentMail, cast: Cast): Left | null {
  if (mail.kind === 'response' || mail.kind === 'forwarded') return null;
  const text = mail.comment === '' ? mail.subject : `${mail.subject}\n${mail.comment}`;
  return {
    at: mail.at,
    to: cast.mailbox(mail.to)?.name ?? mail.to,
    place: 'calendar',
    how: mail.kind,
    card: mail.iCalUId,
    text,
    answer: false,
    lost: false,
    bytes: text,
  };
}

function conversationOf(path: string, body: unknown): string {
  const named = decodeURIComponent(/^\/v3\/conversations\/([^/?]+)/.exec(path)?.[1] ?? '');
  if (named !== '') return named.split(';messageid=')[0] ?? named;
  const { channelData } = body as { readonly channelData?: { readonly channel?: { readonly id?: string } } };
  return channelData?.channel?.id ?? '';
}
