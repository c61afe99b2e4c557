// The stand-in as a function: a request and the state in, an answer out. No socket, no clock of its own, no waiting.
import type { Call } from './call.ts';
import { answerOf } from './faults.ts';
import type { Fault } from './faults.ts';
import { findMailbox } from './model/state.ts';
import type { Mailbox, State } from './model/state.ts';
import type { Settings, World } from './model/world.ts';
import { readCaller, requireMailbox, requireScope } from './permissions.ts';
import type { Caller, TokenRule } from './permissions.ts';
import { mailboxRoutes, rootRoutes } from './routes.ts';
import type { Route } from './routes.ts';
import { faultAnswer, GraphFault } from './wire/answer.ts';
import type { Answer, GraphRequest } from './wire/answer.ts';
import { readQuery } from './wire/odata-query.ts';
import { readPreferences } from './wire/preferences.ts';

export interface Surroundings {
  readonly state: State;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly base: string;
  readonly settings: Settings;
  readonly tokens: TokenRule | undefined;
  /** Address behind `/me`. */
  readonly me: string | undefined;
  /** The fault a request inside a batch meets; the outer request's is taken by whoever owns the socket. */
  readonly takeFault: (method: string, path: string) => Fault | undefined;
  /** Told of each request inside a batch and its answer. */
  readonly onInner: (request: GraphRequest, answer: Answer) => void;
}

export interface Handled {
  readonly answer: Answer;
  readonly world: World;
}

/** Carries out one request on the state. Never throws: a refusal is an answer. */
export function handle(request: GraphRequest, around: Surroundings): Handled {
  const { state, now, base, settings } = around;
  const world: World = { state, now, base, settings, changes: [] };
  return { answer: answerIn(world, request, around), world };
}

function answerIn(world: World, request: GraphRequest, around: Surroundings): Answer {
  try {
    return dispatch(world, request, around);
  } catch (error) {
    if (error instanceof GraphFault) return faultAnswer(error, request, world.now);
    throw error;
  }
}

/** The path after the version, without query: `/users/x/events`. */
export const pathOf = (url: string): string => (url.split('?')[0] ?? '').replace(/^\/v1\.0(?=\/|$)/, '');

function dispatch(world: World, request: GraphRequest, around: Surroundings): Answer {
  const path = pathOf(request.url);
  if (!request.url.startsWith('/v1.0/') || path.includes('//')) throw noSegment(path);
  const caller = readCaller(request.headers['authorization'], around.tokens);
  const call: Call = {
    world,
    request,
    query: readQuery(request.url.split('?')[1] ?? ''),
    preferences: readPreferences(request.headers['prefer']),
    path,
    params: {},
    me: caller.isApplication ? undefined : around.me,
    again: (inner) => repeat(world, inner, around),
  };
  const segments = segmentsOf(path);
  const root = segments[0]?.toLowerCase();
  if (root === 'users' || root === 'me') {
    const mailbox = mailboxOf(world.state, root === 'me' ? undefined : (segments[1] ?? ''), around, caller);
    const rest = withoutCalendar(segments.slice(root === 'me' ? 1 : 2), mailbox);
    const { route, params } = find(mailboxRoutes, request.method, rest, path);
    requireScope(caller, route.scopes);
    requireMailbox(caller, mailbox.address);
    return route.endpoint({ ...call, params, mailbox });
  }
  const { route, params } = find(rootRoutes, request.method, segments, path);
  requireScope(caller, route.scopes);
  return route.endpoint({ ...call, params });
}

/** `users('x')/microsoft.graph.accept` and `users/x/accept` are the same path. */
function segmentsOf(path: string): string[] {
  return path
    .replace(/\('([^']*)'\)/g, '/$1')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => safeDecode(segment).replace(/^microsoft\.graph\.(?!room)/i, ''));
}

function safeDecode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function mailboxOf(state: State, key: string | undefined, around: Surroundings, caller: Caller): Mailbox {
  if (key === undefined && (caller.isApplication || around.me === undefined)) {
    throw new GraphFault(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  }
  const mailbox = findMailbox(state, key ?? around.me ?? '');
  if (!mailbox) throw new GraphFault(404, 'ErrorInvalidUser', `The requested user '${key ?? ''}' is invalid.`);
  return mailbox;
}

/** Every mailbox has one calendar, so paths through it are folded into the plain ones. */
function withoutCalendar(rest: readonly string[], mailbox: Mailbox): readonly string[] {
  const [first, second, third] = rest.map((segment) => segment.toLowerCase());
  const folded = ['events', 'calendarview'];
  if (first === 'calendar' && folded.includes(second ?? '')) return rest.slice(1);
  if (first === 'calendars' && folded.includes(third ?? '')) {
    if (rest[1] !== mailbox.calendarId)
      throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    return rest.slice(2);
  }
  return rest;
}

function find<E>(
  routes: readonly Route<E>[],
  method: string,
  segments: readonly string[],
  path: string,
): { route: Route<E>; params: Record<string, string> } {
  let pathKnown = false;
  for (const route of routes) {
    const params = matching(route.path.split('/'), segments);
    if (params && route.method === method) return { route, params };
    pathKnown ||= params !== undefined;
  }
  if (pathKnown)
    throw new GraphFault(405, 'ErrorMethodNotAllowed', `The HTTP method '${method}' is not allowed on this resource.`);
  throw noSegment(path);
}

const noSegment = (path: string) =>
  new GraphFault(400, 'BadRequest', `Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);

function matching(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment.toLowerCase()) return undefined;
  }
  return params;
}

/** A request inside a batch, with the faults it meets. */
function repeat(world: World, request: GraphRequest, around: Surroundings): Answer {
  const fault = around.takeFault(request.method, pathOf(request.url));
  const before = fault?.do === 'status' || fault?.do === '412' || fault?.do === 'drop';
  const answer =
    fault && before
      ? answerOf(fault, request, world.now)
      : withoutHandshake(answerIn(world, request, around), request, world.now);
  const given = fault?.do === 'acceptThenStatus' ? answerOf(fault, request, world.now) : answer;
  around.onInner(request, given);
  return given;
}

/** A subscription needs a handshake, which a batch does not wait for. */
function withoutHandshake(answer: Answer, request: GraphRequest, now: number): Answer {
  if (!answer.handshake) return answer;
  answer.handshake.undo();
  return faultAnswer(
    new GraphFault(501, 'NotImplemented', 'The stand-in makes no subscriptions in a batch.'),
    request,
    now,
  );
}
