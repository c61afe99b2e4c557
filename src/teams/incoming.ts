// What arrives from Teams, read strictly: of an activity only the parts that are used, each of the kind it should be.
import type { Place, Turn } from './turn.ts';

export interface Account {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
}

/** Goes on to the bot library in place of what came, so a strangely shaped activity never reaches it. */
export interface Incoming {
  readonly type: string;
  readonly id?: string;
  /** The name of an invoke, for example `adaptiveCard/action`. */
  readonly name?: string;
  /** What an installation update says happened: `add`, `remove`, … */
  readonly action?: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly from?: Account;
  readonly recipient: Account;
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string;
    readonly tenantId?: string;
    readonly isGroup?: boolean;
  };
  readonly replyToId?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly membersAdded?: readonly Account[];
  readonly membersRemoved?: readonly Account[];
  readonly entities: readonly { readonly type: 'mention'; readonly text: string; readonly mentioned: Account }[];
  readonly channelData: { readonly tenant?: string; readonly team?: string };
  /** Files and images. The HTML that Teams sends beside every formatted text is none. */
  readonly attachments: number;
}

/** Null for what is no activity at all. */
export function readActivity(body: unknown): Incoming | null {
  if (!isRecord(body) || !isRecord(body['conversation'])) return null;
  const type = text(body['type']);
  const channelId = text(body['channelId']);
  const serviceUrl = text(body['serviceUrl']);
  const recipient = account(body['recipient']);
  const conversation = text(body['conversation']['id']);
  if (!type || !channelId || !serviceUrl || !recipient || !conversation) return null;
  const channelData = isRecord(body['channelData']) ? body['channelData'] : {};
  return {
    type,
    channelId,
    serviceUrl,
    recipient,
    ...given('id', text(body['id'])),
    ...given('name', text(body['name'])),
    ...given('action', text(body['action'])),
    ...given('from', account(body['from'])),
    ...given('replyToId', text(body['replyToId'])),
    ...given('text', typeof body['text'] === 'string' ? body['text'] : undefined),
    ...given('value', body['value']),
    ...given('membersAdded', accounts(body['membersAdded'])),
    ...given('membersRemoved', accounts(body['membersRemoved'])),
    conversation: {
      id: conversation,
      ...given('conversationType', text(body['conversation']['conversationType'])),
      ...given('tenantId', text(body['conversation']['tenantId'])),
      ...given('isGroup', body['conversation']['isGroup'] === true ? true : undefined),
    },
    entities: list(body['entities']).flatMap(mention),
    channelData: {
      ...given('tenant', idOf(channelData['tenant'])),
      ...given('team', idOf(channelData['team'])),
    },
    attachments: list(body['attachments']).filter((one) => isRecord(one) && one['contentType'] !== 'text/html').length,
  };
}

/** The turn an activity makes, see `Turn`. */
export function turnOf(activity: Incoming): Turn {
  const { conversation, rootMessage } = splitConversation(activity.conversation.id);
  return {
    person: activity.from?.aadObjectId ?? null,
    name: activity.from?.name ?? null,
    place: placeOf(activity),
    conversation,
    rootMessage,
    activity: activity.replyToId ?? null,
    mentioned: activity.entities.some(({ mentioned }) => mentioned.id === activity.recipient.id),
    reference: JSON.stringify(referenceOf(activity)),
  };
}

export function placeOf({ conversation }: Incoming): Place {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === 'personal') return 'personal';
  if (conversationType === 'channel' || id.includes('@thread.tacv2') || id.includes(';messageid=')) return 'channel';
  return conversationType === 'groupChat' || isGroup ? 'groupChat' : 'personal';
}

/** What was typed: without the mention of the bot, in one line's worth of ordinary spaces. */
export function typedText({ text: raw = '', entities, recipient }: Incoming): string {
  const own = entities.filter(({ mentioned }) => mentioned.id === recipient.id);
  return own
    .reduce((rest, { text: mentionText }) => rest.replaceAll(mentionText, ' '), raw)
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A channel's conversation id names the thread too: `19:…@thread.tacv2;messageid=ROOT`. */
export function splitConversation(id: string): { readonly conversation: string; readonly rootMessage: string | null } {
  const at = id.indexOf(';messageid=');
  if (at < 0) return { conversation: id, rootMessage: null };
  return { conversation: id.slice(0, at), rootMessage: id.slice(at + ';messageid='.length) || null };
}

/** How a conversation is reached again. Kept in the store as JSON text; holds no name. */
export interface Reference {
  readonly serviceUrl: string;
  readonly tenant: string | null;
  readonly bot: string;
  readonly conversation: string;
  /** The person's address towards this bot, `29:…`, in a one-to-one chat. */
  readonly user: string | null;
  readonly team: string | null;
}

function referenceOf(activity: Incoming): Reference {
  return {
    serviceUrl: activity.serviceUrl,
    tenant: activity.channelData.tenant ?? activity.conversation.tenantId ?? null,
    bot: activity.recipient.id,
    conversation: splitConversation(activity.conversation.id).conversation,
    user: placeOf(activity) === 'personal' ? (activity.from?.id ?? null) : null,
    team: activity.channelData.team ?? null,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Longer than any id that Teams gives; a longer one is no id. */
const longestId = 2_000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longestId ? value : undefined;
}

function idOf(value: unknown): string | undefined {
  return isRecord(value) ? text(value['id']) : undefined;
}

function account(value: unknown): Account | undefined {
  if (!isRecord(value)) return undefined;
  const id = text(value['id']);
  if (id === undefined) return undefined;
  return { id, ...given('name', text(value['name'])), ...given('aadObjectId', text(value['aadObjectId'])) };
}

function accounts(value: unknown): readonly Account[] | undefined {
  return Array.isArray(value) ? value.flatMap((one) => account(one) ?? []) : undefined;
}

function mention(value: unknown): Incoming['entities'] {
  if (!isRecord(value) || value['type'] !== 'mention') return [];
  const mentioned = account(value['mentioned']);
  const shown = text(value['text']);
  return mentioned && shown ? [{ type: 'mention', text: shown, mentioned }] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
