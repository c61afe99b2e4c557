// One call as an endpoint sees it.
import type { Mailbox, State } from './model/state.ts';
import type { World } from './model/world.ts';
import { GraphFault, itemNotFound } from './wire/answer.ts';
import type { Answer, GraphRequest } from './wire/answer.ts';
import type { Instance } from './model/instances.ts';
import { findInstance } from './model/ids.ts';
import type { Query } from './wire/odata-query.ts';
import type { Preferences } from './wire/preferences.ts';

export interface Call {
  readonly world: World;
  readonly request: GraphRequest;
  readonly query: Query;
  readonly preferences: Preferences;
  /** Path without query, as the caller wrote it, for links back: `/users/x/events`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** Address behind `/me`; undefined when nobody is signed in. */
  readonly me: string | undefined;
  /** Carries out one request of a batch: faults, permissions and all. */
  readonly again: (request: GraphRequest) => Answer;
}

/** A call on one mailbox. */
export interface MailboxCall extends Call {
  readonly mailbox: Mailbox;
}

export type Endpoint = (call: Call) => Answer;
export type MailboxEndpoint = (call: MailboxCall) => Answer;

/** The parsed body. Throws 400 when there is none or it is not JSON. */
export function bodyOf({ request }: Call): unknown {
  if (request.text.trim() === '') throw new GraphFault(400, 'BadRequest', 'Empty Payload. JSON content expected.');
  if (!/\bjson\b/i.test(request.headers['content-type'] ?? '')) {
    throw new GraphFault(415, 'UnsupportedMediaType', 'The content type must be application/json.');
  }
  try {
    return JSON.parse(request.text);
  } catch {
    const hint = 'Please ensure Content-Type header is set and payload is of valid JSON format.';
    throw new GraphFault(400, 'BadRequest', `Unable to read JSON request payload. ${hint}`);
  }
}

export const optionalBodyOf = (call: Call): unknown => (call.request.text.trim() === '' ? {} : bodyOf(call));

/** The event or occurrence the path names, in the calendar or, by id alone, in Deleted Items. Throws 404. */
export function readInstance(call: MailboxCall): Instance {
  const instance = findInstance(call.world.state, call.mailbox.address, call.params['event'] ?? '');
  if (!instance) throw itemNotFound();
  return instance;
}

/** The event the path names, which must still be in the calendar to be acted on. Throws 404. */
export function liveInstance(call: MailboxCall): Instance {
  const instance = readInstance(call);
  if (instance.event.folder !== 'calendar') throw itemNotFound();
  return instance;
}

/** Answer with the preferences that were honoured. */
export const answered = (call: Call, status: number, body: unknown): Answer => ({
  status,
  headers: call.preferences.applied === '' ? {} : { 'preference-applied': call.preferences.applied },
  body,
});

export const metadata = (call: Call, path: string): string => `${call.world.base}/$metadata#${path}`;

export const mailboxFor = (state: State, address: string): Mailbox | undefined =>
  state.mailboxes[address.toLowerCase()];
