// People in Teams: they install the bot, write, and press what stands on the cards, as their clients would.
import { createHash } from 'node:crypto';
import type { Standing } from './calls.ts';
import type { Service } from './service.ts';

export interface Human {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** A place to act in. `thread` is the post in whose thread, in a channel. */
export interface Where {
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
}

/** How the bot answered the request; `body` is parsed JSON, null when empty. */
export interface BotAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
}

export interface People {
  /** The one-to-one chat's conversation id. */
  chatOf(human: Human): string;
  channelId(team: string, channel: string): string;
  install(human: Human): Promise<void>;
  uninstall(human: Human): Promise<void>;
  /** Adds the bot to a team that has these channels beside its general one. */
  addToTeam(by: Human, team: string, channels: readonly string[]): Promise<void>;
  removeFromTeam(by: Human, team: string): Promise<void>;
  /** In a channel the bot is mentioned, or it would not hear of it. */
  sendText(human: Human, text: string, where?: Where): Promise<BotAnswer>;
  /** An Action.Execute of that verb on that message. */
  clickCard(human: Human, activity: string, verb: string, data?: object, where?: Where): Promise<BotAnswer>;
  /** An Action.Submit, as from a client without Action.Execute. */
  submitCard(human: Human, activity: string, data: object, where?: Where): Promise<BotAnswer>;
  /** Presses the button with that title on the card as this person sees it; inputs not given send what they show. */
  press(human: Human, activity: string, title: string, inputs?: object): Promise<BotAnswer>;
  /** The card as this person sees it: an answer to her own press lies over the message until the message changes. */
  seen(human: Human, activity: string): Readonly<Record<string, unknown>> | null;
  /** Any invoke, for example `task/fetch`. */
  invoke(human: Human, name: string, value: unknown, where?: Where): Promise<BotAnswer>;
  /** Any activity, over what an ordinary message would be. */
  sendActivity(human: Human, over: object, where?: Where): Promise<BotAnswer>;
  /** Any body at all. */
  sendRaw(body: string, headers?: Readonly<Record<string, string>>): Promise<BotAnswer>;
}

export interface PeopleOptions {
  readonly service: Service;
  /** Where the bot listens, without `/api/messages`; a function when it may move. */
  readonly bot: () => string;
  readonly tenantId: string;
  readonly headers?: () => Readonly<Record<string, string>>;
}

export const botId = '28:kvarbo';

export function createPeople({ service, bot, tenantId, headers = () => ({}) }: PeopleOptions): People {
  let counted = 0;
  const overlays = new Map<string, { readonly card: Readonly<Record<string, unknown>>; readonly changes: number }>();

  const chatOf = (human: Human): string => `a:${digest(human.id)}`;
  const channelId = (team: string, channel: string): string => `19:${digest(`${team}/${channel}`)}@thread.tacv2`;

  async function sendRaw(body: string, more: Readonly<Record<string, string>> = {}): Promise<BotAnswer> {
    const response = await fetch(`${bot()}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...headers(), ...more },
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as BotAnswer['body']) };
  }

  function activity(human: Human, where: Where | undefined): object {
    counted += 1;
    const channel = where && channelId(where.team, where.channel);
    const thread = where?.thread ?? `17000000${counted}`;
    return {
      id: `f:${counted}`,
      timestamp: '2027-01-11T08:00:00.000Z',
      localTimestamp: '2027-01-11T09:00:00.000+01:00',
      channelId: 'msteams',
      serviceUrl: service.url,
      from: { id: `29:${digest(human.id)}`, name: human.name, aadObjectId: human.id },
      recipient: { id: botId, name: 'Kvarbo' },
      locale: 'sv-SE',
      entities: [
        { type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Windows', timezone: 'Europe/Stockholm' },
      ],
      conversation: channel
        ? { id: `${channel};messageid=${thread}`, conversationType: 'channel', isGroup: true, tenantId }
        : { id: chatOf(human), conversationType: 'personal', tenantId },
      channelData: {
        tenant: { id: tenantId },
        ...(where && channel ? { team: { id: channelId(where.team, '') }, channel: { id: channel } } : {}),
      },
    };
  }

  const sendActivity: People['sendActivity'] = (human, over, where) =>
    sendRaw(JSON.stringify({ ...activity(human, where), type: 'message', ...over }));

  const invoke: People['invoke'] = (human, name, value, where) =>
    sendActivity(human, { type: 'invoke', name, value }, where);

  const clickCard: People['clickCard'] = async (human, replyToId, verb, data = {}, where) => {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const place = where ?? placeOf(replyToId);
    const answer = await sendActivity(human, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId }, place);
    if (answer.body?.type === 'application/vnd.microsoft.card.adaptive') {
      const changes = message(replyToId)?.changes ?? 0;
      overlays.set(`${human.id} ${replyToId}`, { card: answer.body['value'] as Part, changes });
    }
    return answer;
  };

  const submitCard: People['submitCard'] = (human, replyToId, value, where) =>
    sendActivity(human, { value, replyToId }, where ?? placeOf(replyToId));

  function message(id: string): Standing | undefined {
    return service.message(id);
  }

  const known = new Map<string, Where>();

  function placeOf(id: string): Where | undefined {
    const standing = message(id);
    const where = standing && known.get(standing.conversation);
    return where && standing.root !== null ? { ...where, thread: standing.root } : where;
  }

  const seen: People['seen'] = (human, id) => {
    const standing = message(id);
    const overlay = overlays.get(`${human.id} ${id}`);
    if (overlay && (standing === undefined || standing.changes === overlay.changes)) return overlay.card;
    return standing?.card ?? null;
  };

  async function ofTeam(by: Human, team: string, over: object): Promise<void> {
    const general = channelId(team, '');
    const conversation = { id: general, conversationType: 'channel', isGroup: true, tenantId };
    const channelData = { tenant: { id: tenantId }, team: { id: general }, channel: { id: general } };
    await sendActivity(by, { conversation, channelData, ...over });
  }

  return {
    chatOf,
    channelId: (team, channel) => channelId(team, channel),
    async install(human) {
      service.open(chatOf(human), 'chat');
      await sendActivity(human, { type: 'installationUpdate', action: 'add' });
      await sendActivity(human, { type: 'conversationUpdate', membersAdded: [{ id: botId }] });
    },
    async uninstall(human) {
      await sendActivity(human, { type: 'installationUpdate', action: 'remove' });
    },
    async addToTeam(by, team, channels) {
      service.open(channelId(team, ''), 'channel');
      for (const channel of channels) {
        service.open(channelId(team, channel), 'channel');
        known.set(channelId(team, channel), { team, channel });
      }
      await ofTeam(by, team, { type: 'conversationUpdate', membersAdded: [{ id: botId }] });
      await ofTeam(by, team, { type: 'installationUpdate', action: 'add' });
    },
    async removeFromTeam(by, team) {
      await ofTeam(by, team, { type: 'installationUpdate', action: 'remove' });
    },
    sendText(human, text, where) {
      if (!where) return sendActivity(human, { text });
      const mention = { type: 'mention', text: '<at>Kvarbo</at>', mentioned: { id: botId, name: 'Kvarbo' } };
      return sendActivity(human, { text: `${mention.text} ${text}\n`, entities: [mention] }, where);
    },
    clickCard,
    submitCard,
    press(human, id, title, inputs = {}) {
      const action = parts(seen(human, id), isButton).find((one) => one['title'] === title);
      if (!action) throw new Error(`no button "${title}" on ${JSON.stringify(seen(human, id))}`);
      const filled = action['associatedInputs'] === 'none' ? {} : { ...shownInputs(seen(human, id)), ...inputs };
      const data = { ...(action['data'] as object | undefined), ...filled };
      if (action['type'] === 'Action.Submit') return submitCard(human, id, data);
      return clickCard(human, id, String(action['verb']), data);
    },
    seen,
    invoke,
    sendActivity,
    sendRaw,
  };
}

type Part = Readonly<Record<string, unknown>>;

/** Every part of a card of that kind, wherever it stands, what only stands in for another not among them. */
function parts(card: unknown, wanted: (part: Part) => boolean): readonly Part[] {
  if (Array.isArray(card)) return card.flatMap((one) => parts(one, wanted));
  if (typeof card !== 'object' || card === null) return [];
  const own = card as Part;
  const inside = Object.entries(own).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [...(wanted(own) ? [own] : []), ...inside.flatMap(([, value]) => parts(value, wanted))];
}

function isButton({ type }: Part): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

/** A client sends every input of the card, filled in or not. */
function shownInputs(card: unknown): Part {
  const inputs = parts(card, ({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string');
  return Object.fromEntries(
    inputs.map(({ type, id, value, valueOff }) => [
      String(id),
      value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : ''),
    ]),
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
