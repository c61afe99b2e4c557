// A person at her own chat: types, and presses on the card of a case as it stands there.
import type { Case } from '../../../src/domain/case.ts';
import type { Person } from '../../../src/domain/organisation.ts';
import type { BotAnswer, Where } from '../../connector/people.ts';
import { textsOf } from '../../local/outgoing.ts';
import type { Town } from '../town/town.ts';
import { plain, refused, refusalIn, type Result } from './result.ts';

/** What she reads on a card, lines joined. */
export function readable(card: unknown): string {
  return textsOf({ attachments: [{ content: card }] }).join('\n');
}

export interface Shown {
  readonly activity: string;
  readonly text: string;
  readonly card: Readonly<Record<string, unknown>> | null;
}

/** Types in her own chat, which opens the bot for her, and gives what was answered; null when there was no answer. */
export async function typed(town: Town, person: Person, text: string): Promise<Shown | null> {
  await town.meet(person);
  const chat = town.people.chatOf(person);
  await twice(() => town.answered(chat, () => town.people.sendText(person, text)));
  const last = town.service.standing(chat).at(-1);
  if (last === undefined) return null;
  const card = town.people.seen(person, last.activity);
  return { activity: last.activity, card, text: [last.text ?? '', readable(card)].join('\n').trim() };
}

/** Types in a channel and gives what stands there last. */
export async function typedIn(town: Town, person: Person, text: string, where: Where): Promise<string> {
  const channel = town.people.channelId(where.team, where.channel);
  const before = town.service.standing(channel).length;
  await twice(() => town.answered(channel, () => town.people.sendText(person, text, where)));
  const said = town.service.standing(channel).slice(before);
  return said.map((one) => [one.text ?? '', readable(one.card)].join('\n').trim()).join('\n');
}

/** A button of that verb on a message, and what she then reads; null when there was no answer. */
export async function clicked(
  town: Town,
  person: Person,
  activity: string,
  verb: string,
  data: object,
): Promise<Shown | null> {
  const standing = town.service.message(activity);
  const conversation = standing?.conversation ?? town.people.chatOf(person);
  const answer = await twice(() =>
    town.answered(conversation, () => town.people.clickCard(person, activity, verb, data)),
  );
  if (answer === null) return null;
  const card = town.people.seen(person, activity);
  const value = answer.body?.['value'];
  const said = typeof value === 'string' ? value : '';
  return { activity, card, text: [said, readable(card)].join('\n').trim() };
}

/** Who gets no answer tries once more. */
async function twice(ask: () => Promise<BotAnswer | null>): Promise<BotAnswer | null> {
  return (await ask()) ?? (await ask());
}

/** Opens the case in her chat. */
export async function opened(town: Town, person: Person, ref: string): Promise<Shown | Result> {
  const shown = await typed(town, person, ref);
  if (shown === null) return plain('noAnswer', 'card');
  const why = refusalIn(shown.text);
  return why === null ? shown : refused(why, 'card', firstLines(shown.text));
}

export function isResult(given: Shown | Result): given is Result {
  return 'result' in given;
}

/**
 * Presses a button of the verb on the case's card in her chat, and tells what became of it.
 * @param inFront the message of a card that stands there already; opened anew when null
 */
export async function pressed(
  town: Town,
  person: Person,
  before: Pick<Case, 'ref' | 'version'>,
  verb: string,
  data: object,
  inFront: string | null = null,
): Promise<Result> {
  const card = inFront === null ? await opened(town, person, before.ref) : null;
  if (card !== null && isResult(card)) return card;
  const { version } = (await town.store.cases.load(before.ref)) ?? before;
  const shown = await clicked(town, person, inFront ?? card?.activity ?? '', verb, data);
  return judged(town, before.ref, version, shown, 'card');
}

const oldCard = 'Kortet du tryckte på var gammalt';
const fault = 'Något gick fel hos mig';

export async function judged(
  town: Town,
  ref: string,
  version: number,
  shown: Shown | null,
  through: Result['through'],
): Promise<Result> {
  if (shown === null) return plain('noAnswer', through);
  const why = refusalIn(shown.text);
  const after = await town.store.cases.load(ref);
  const changed = after !== undefined && after.version > version;
  // The card of a case that has just ended says so in the words that refuse what comes after.
  if (changed && (why === 'caseEnded' || why === 'notFound')) return plain('done', through);
  if (why !== null) return refused(why, through, firstLines(shown.text));
  if (shown.text.includes(fault)) return plain('failed', through, { says: firstLines(shown.text) });
  if (shown.text.includes(oldCard)) return plain('stale', through);
  return plain(changed ? 'done' : 'again', through);
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 2).join(' ');
}
