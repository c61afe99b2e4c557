// What has left the bot, as the receivers got it: read from the bytes that passed, so the list cannot know more than they do.
import { localDateTime, type Instant } from '../../src/domain/time.ts';
import type { RecordedAnswer, RecordedRequest } from './graph/recording.ts';

export interface Left {
  readonly at: Instant;
  readonly where: 'kanal' | 'chatt' | 'kalender';
  /** Who got it, in words. */
  readonly to: string;
  readonly what: string;
  /** Every text a reader sees, in order; of a chat the notification only. */
  readonly lines: readonly string[];
}

export interface LeftList {
  add(left: Left): void;
  /** Newest first. */
  latest(): readonly Left[];
}

const kept = 40;

export function createLeftList(): LeftList {
  const all: Left[] = [];
  return {
    add(left) {
      all.unshift(left);
      all.length = Math.min(all.length, kept);
    },
    latest: () => [...all],
  };
}

/** Every text of a message or card, buttons in brackets. */
export function textsOf(activity: unknown): readonly string[] {
  if (!isPart(activity)) return [];
  const own = typeof activity['text'] === 'string' ? [activity['text']] : [];
  const cards = listOf(activity['attachments']).flatMap((one) => (isPart(one) ? cardTexts(one['content']) : []));
  return [...own, ...cards];
}

function cardTexts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(cardTexts);
  if (!isPart(node)) return [];
  const { type, text, title } = node;
  if (typeof type === 'string' && type.startsWith('Action.')) return typeof title === 'string' ? [`[ ${title} ]`] : [];
  const own = typeof text === 'string' ? [text] : [];
  const inside = ['body', 'items', 'columns', 'inlines', 'cells', 'rows', 'actions'].flatMap((key) =>
    cardTexts(node[key]),
  );
  return [...own, ...inside];
}

/** What a call to Graph did to a calendar; null when it changed nothing that anybody is sent. */
export function calendarLeft(request: RecordedRequest, answer: RecordedAnswer): Left | null {
  if (answer.status < 200 || answer.status > 299) return null;
  const [, mailbox, id, act] = /^\/v1\.0\/users\/([^/]+)\/events(?:\/([^/?]+))?(?:\/(\w+))?$/.exec(request.url) ?? [];
  if (mailbox === undefined) return null;
  const from = decodeURIComponent(mailbox);
  const body = isPart(request.body) ? request.body : {};
  const shared = { at: request.at, where: 'kalender' as const };
  if (request.method === 'POST' && id === undefined) {
    return {
      ...shared,
      to: attendeesOf(body),
      what: 'Inbjudan',
      lines: [subjectOf(body), timeOf(body), placeOf(body)],
    };
  }
  if (request.method === 'POST' && act === 'cancel') {
    const comment = body['comment'] ?? body['Comment'];
    return {
      ...shared,
      to: `inbjudna av ${from}`,
      what: 'Inställt',
      lines: typeof comment === 'string' ? [comment] : [],
    };
  }
  if (request.method === 'PATCH') {
    return { ...shared, to: attendeesOf(body), what: 'Ändrad inbjudan', lines: changesIn(body) };
  }
  return null;
}

function attendeesOf(body: Part): string {
  return listOf(body['attendees'])
    .map((one) => (isPart(one) && isPart(one['emailAddress']) ? String(one['emailAddress']['address']) : ''))
    .filter(Boolean)
    .join(', ');
}

function changesIn(body: Part): readonly string[] {
  const invited = Array.isArray(body['attendees']) ? ['Inbjudna är nu de som står här.'] : [];
  return [subjectOf(body), timeOf(body), placeOf(body), ...invited].filter(Boolean);
}

const subjectOf = (body: Part): string => (typeof body['subject'] === 'string' ? body['subject'] : '');

function timeOf(body: Part): string {
  const start = isPart(body['start']) ? body['start']['dateTime'] : undefined;
  return typeof start === 'string' ? start.slice(0, 16).replace('T', ' ') : '';
}

function placeOf(body: Part): string {
  const place = isPart(body['location']) ? body['location']['displayName'] : undefined;
  return typeof place === 'string' ? place : '';
}

/** `2027-01-11 13:05`, Swedish time. */
export function shownTime(at: Instant): string {
  return localDateTime(at).replace('T', ' ');
}

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
