// What has left the bot, as the receivers got it: read from the bytes that passed, so the list cannot know more than they do.
import { localDateTime, type Instant } from '../../src/domain/time.ts';

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

/** `2027-01-11 13:05`, Swedish time. */
export function shownTime(at: Instant): string {
  return localDateTime(at).replace('T', ' ');
}

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
