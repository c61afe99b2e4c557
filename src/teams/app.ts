// From an HTTP body to an answer: who may speak, which handler is asked, and what is shown when it fails or takes long.
import { setImmediate as answered } from 'node:timers/promises';
import { Application, TurnState } from '@microsoft/teams-ai';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Chance } from '../casework/ports.ts';
import type { BotAdapter } from './adapter.ts';
import { createAllowance, type Asked, type Limits } from './allowance.ts';
import { toAction, toUnknown } from './answers.ts';
import { mayAnswerAt, type BotAuth } from './bot-auth.ts';
import { isRecord, placeOf, readActivity, turnOf, typedText, type Incoming } from './incoming.ts';
import type { Messenger } from './messenger.ts';
import { createOnce } from './once.ts';
import type { Outlet } from './outlet.ts';
import { Background, late, within } from './patience.ts';
import type { References } from './references.ts';
import { createReplies } from './replies.ts';
import type { Notices, Reply, Report, Turn, TurnHandlers } from './turn.ts';

export interface AppOptions {
  readonly adapter: BotAdapter;
  readonly auth: BotAuth;
  /** The only organisation whose people are answered. */
  readonly tenantId: string;
  /** Addresses that answers may go to, see `teamsServiceUrls`. */
  readonly serviceUrls: readonly string[];
  readonly outlet: Outlet;
  readonly messenger: Messenger;
  readonly references: References;
  readonly handlers: TurnHandlers;
  readonly notices: Notices;
  readonly chance: Chance;
  readonly report: Report;
  readonly limits: Limits;
  /** Told of every request that was turned away, with the status it was given: 400, 401, 403 or 429. */
  readonly rejected?: (status: number) => void;
  /** Told of every activity that was let in, with how long it took, milliseconds. */
  readonly handled?: (ms: number) => void;
  /** How long a handler may take before it is said that the reply follows; below the five seconds that Teams waits. */
  readonly patienceMs: number;
}

/** Remembered between the two ways in which Teams tells of an installation. */
const mostGreeted = 2_000;

export const defaultPatienceMs = 4_000;

export interface HttpAnswer {
  readonly status: number;
  readonly body: object | null;
}

export interface App {
  /** @param authorization the header, empty when there was none */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
  /** Resolves once everything is done that went on after its answer. */
  settled(): Promise<void>;
}

/**
 * Nothing is kept between turns (the app has no storage), so the library's keys, which need a sender, name nothing either.
 */
class NoState extends TurnState {
  protected override onComputeStorageKeys(): Promise<Record<string, string>> {
    return Promise.resolve({ conversation: 'none', user: 'none' });
  }
}

/** The library sends "typing" every second whatever its option says, from one timer that all conversations share. */
class QuietApplication extends Application<NoState> {
  override startTypingTimer(): void {
    // A reply comes at once or after "it takes longer"; nothing is worth a sign in between.
  }
}

export function createApp(options: AppOptions): App {
  const { adapter, notices, references, handlers, patienceMs } = options;
  const replies = createReplies(options.outlet, options.messenger, notices);
  const background = new Background();
  const once = createOnce<Reply>();
  const greeted = new Set<string>();
  const allowance = createAllowance(options.limits);

  function fault(during: string, error: unknown): string {
    const reference = options.chance.id().slice(0, 8).toUpperCase();
    options.report({ reference, during, error });
    return reference;
  }

  /** Never rejects: what goes wrong becomes a reply with a reference and nothing else. */
  async function ask(turn: Turn, during: string, retry: unknown, handler: () => Promise<Reply>): Promise<Reply> {
    try {
      await references.seen(turn);
      return await handler();
    } catch (error) {
      return notices.failed(fault(during, error), retry);
    }
  }

  async function attempt(during: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      fault(during, error);
    }
  }

  /** For what is answered by a message: the request is let go when it takes long, the message comes all the same. */
  async function answerByMessage(
    activity: Incoming,
    handler: (turn: Turn) => Promise<Reply>,
    { retry = null, deliver = replies.send }: { retry?: unknown; deliver?: typeof replies.send } = {},
  ): Promise<void> {
    const turn = turnOf(activity);
    const { result, first } = once(keyOf(activity), () => ask(turn, activity.type, retry, () => handler(turn)));
    if (!first) return;
    const done = result.then((reply) => attempt('reply', () => deliver(turn, reply)));
    background.add(done);
    await within(patienceMs, done);
  }

  async function message(activity: Incoming): Promise<void> {
    if (isRecord(activity.value)) {
      const data = activity.value;
      await answerByMessage(activity, (turn) => handlers.card(turn, data), { retry: data, deliver: replies.inPlace });
    } else {
      await answerByMessage(activity, (turn) => handlers.text(turn, typedText(activity), activity.attachments));
    }
  }

  async function invoke(activity: Incoming): Promise<InvokeResponse> {
    const { name = '' } = activity;
    if (name !== 'adaptiveCard/action') return toUnknown(name, notices.unknown());
    const turn = turnOf(activity);
    const data = actionData(activity.value);
    const { result, first } = once(keyOf(activity), () => ask(turn, name, data, () => handlers.card(turn, data)));
    const reply = await within(patienceMs, result);
    if (reply === late) {
      if (first) background.add(result.then((then) => attempt('late reply', () => replies.late(turn, then))));
      return toAction(notices.slow());
    }
    if (first) background.add(attempt('standing card', () => answered().then(() => replies.stand(turn, reply))));
    return toAction(reply ?? notices.done());
  }

  /** Teams tells of one installation in up to two ways; it is greeted once. */
  async function installed(activity: Incoming): Promise<void> {
    const { conversation } = turnOf(activity);
    const place = placeOf(activity);
    if (place === 'groupChat' || greeted.has(conversation)) return;
    greeted.add(conversation);
    for (const oldest of greeted) {
      if (greeted.size <= mostGreeted) break;
      greeted.delete(oldest);
    }
    await attempt('installation', () => references.added(activity));
    await answerByMessage(
      activity,
      place === 'personal' ? (turn) => handlers.opened(turn) : (turn) => handlers.added(turn),
    );
  }

  async function removed(activity: Incoming): Promise<void> {
    const turn = turnOf(activity);
    greeted.delete(turn.conversation);
    await attempt('removal', () => references.removed(turn, activity));
  }

  async function membership(activity: Incoming): Promise<void> {
    const isBot = ({ id }: { readonly id: string }): boolean => id === activity.recipient.id;
    if (activity.membersAdded?.some(isBot)) await installed(activity);
    else if (activity.membersRemoved?.some(isBot)) await removed(activity);
  }

  async function installation(activity: Incoming): Promise<void> {
    if (activity.action === 'add') await installed(activity);
    else if (activity.action === 'remove') await removed(activity);
  }

  const application = new QuietApplication({
    adapter,
    removeRecipientMention: false,
    turnStateFactory: () => new NoState(),
  });
  // The library's own routes for cards write one person's card over everybody's; the plain one for invokes does not.
  application.addRoute(isInvoke, async (context) => answer(context, await invoke(incoming(context))), true);
  application.activity('message', (context) => message(incoming(context)));
  application.activity('installationUpdate', (context) => installation(incoming(context)));
  application.activity('conversationUpdate', (context) => membership(incoming(context)));

  adapter.onTurnError = async (context, error) => {
    const notice = notices.failed(fault('turn', error), null);
    if (await isInvoke(context)) await answer(context, toAction(notice));
    else await attempt('reply', () => replies.send(turnOf(incoming(context)), notice));
  };

  /** Too much was asked: she is told, in answer to a button or once a minute in the chat, and nothing is done. */
  async function tooMuch(context: TurnContext, activity: Incoming): Promise<void> {
    if (activity.type === 'invoke') await answer(context, toAction(notices.busy()));
    else if (activity.type === 'message') await attempt('reply', () => replies.send(turnOf(activity), notices.busy()));
  }

  function reject(status: number): HttpAnswer {
    options.rejected?.(status);
    return { status, body: null };
  }

  return {
    async receive(authorization, body) {
      const activity = readActivity(body);
      if (activity === null) return reject(400);
      if (activity.channelId !== 'msteams') return reject(403);
      const sender: { known: boolean; welcome: boolean; asked: Asked } = { known: false, welcome: false, asked: 'go' };
      const began = performance.now();
      try {
        const response = await adapter.receive(authorization, activity, async (context) => {
          sender.known = true;
          sender.welcome = isWelcome(activity, options);
          if (!sender.welcome) return;
          sender.asked = await allowance(activity);
          if (sender.asked === 'go') await application.run(context);
          else if (sender.asked === 'say') await tooMuch(context, activity);
        });
        if (!sender.welcome) return reject(403);
        if (sender.asked === 'drop') return reject(429);
        if (sender.asked === 'go') options.handled?.(performance.now() - began);
        return { status: response?.status ?? 200, body: (response?.body as object | undefined) ?? null };
      } catch (error) {
        if (!sender.known && isUnsigned(error)) return reject(401);
        fault('signature', error);
        return sender.known ? { status: 200, body: null } : reject(401);
      }
    },
    settled: () => background.settled(),
  };
}

function incoming(context: TurnContext): Incoming {
  return context.activity as unknown as Incoming;
}

async function isInvoke(context: TurnContext): Promise<boolean> {
  return context.activity.type === 'invoke';
}

async function answer(context: TurnContext, value: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value });
}

function isWelcome(activity: Incoming, { tenantId, serviceUrls, auth }: AppOptions): boolean {
  const tenants = [activity.channelData.tenant, activity.conversation.tenantId].filter((one) => one !== undefined);
  return (
    tenants.length > 0 &&
    tenants.every((one) => one === tenantId) &&
    mayAnswerAt(activity.serviceUrl, serviceUrls, auth)
  );
}

function isUnsigned(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 401;
}

/** The same activity again: its id, and what it says in case an id is ever used twice. */
function keyOf({ id, conversation, from, text, value }: Incoming): string | null {
  return id === undefined ? null : JSON.stringify([conversation.id, id, from?.id, text, value]);
}

/** An Action.Execute keeps its verb beside its data; an Action.Submit has no such place and sends it in the data. */
function actionData(value: unknown): unknown {
  const action = isRecord(value) && isRecord(value['action']) ? value['action'] : {};
  const data = isRecord(action['data']) ? action['data'] : {};
  return typeof action['verb'] === 'string' ? { ...data, verb: action['verb'] } : data;
}
