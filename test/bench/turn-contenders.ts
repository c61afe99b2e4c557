// What each server is sent, turn after turn, and what it must answer.
import { setTimeout as wait } from 'node:timers/promises';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { botId } from '../../infra/connector/people.ts';
import { startConnector } from '../../infra/connector/start-connector.ts';

type Card = Readonly<Record<string, unknown>>;

/** The next turn to send; what came back is given with the turn after it, and is looked at. */
export interface Talk {
  next(): string;
  /** Throws when this is no right answer to the turn that was sent last. */
  heard(answer: unknown): void;
}

export interface OpenCase {
  readonly card: Card;
  /** The message in which the card stands. */
  readonly message: string;
  readonly conversation: string;
}

const caseworker = samplePerson('VUX.official1');
const chief = samplePerson('EB.chief');
const settleMs = 1000;

/** Registers a case as a caseworker would: a family with a rent debt and an open case at ekonomiskt bistånd. */
export async function openCase(bot: string): Promise<OpenCase> {
  const teams = await startConnector({ tenantId: sampleOrganisation.tenantId, bot: () => bot });
  const conversation = teams.chatOf(caseworker);
  const message = (): string => teams.standing(conversation).at(-1)?.activity ?? '';
  await teams.addToTeam(chief, 'EB', ['Allmänt']);
  await teams.sendText(chief, 'koppla EB', { team: 'EB', channel: 'Allmänt' });
  await teams.install(caseworker);
  await teams.sendText(caseworker, 'ny underrättelse');
  for (const [title, inputs] of [
    ['Nej, nytt ärende', {}],
    ['Ja', { kind: 'hyresskuld' }],
    ['Ekonomiskt bistånd', {}],
    ['Visa vad som gäller', { occurrence: 'first', treserva: '12345' }],
  ] as const) {
    await teams.press(caseworker, message(), title, inputs);
  }
  const made = tickOn(teams.seen(caseworker, message()));
  // What follows from the registration is done in the meantime, and the card says so.
  await wait(settleMs);
  await teams.clickCard(caseworker, message(), 'openPlan', { ref: made.data.ref });
  await wait(settleMs);
  const card = teams.seen(caseworker, message());
  if (card === null) throw new Error('no case was made');
  await teams.close();
  return { card, message: message(), conversation };
}

export interface Tick {
  readonly verb: string;
  readonly data: { readonly ref: string; readonly rev: number; readonly act: string };
}

/** The tick box of a line that has no consequence beside being ticked. */
export function tickOn(card: unknown): Tick {
  const found = actions(card).find(({ data }) => data.act === 'register');
  if (found === undefined) throw new Error('the card has no such line');
  return found;
}

function actions(part: unknown): readonly Tick[] {
  if (Array.isArray(part)) return part.flatMap(actions);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Tick & { readonly type?: string };
  if (own.type === 'Action.Execute' && (own.verb === 'tick' || own.verb === 'undo')) return [own];
  return Object.values(part).flatMap(actions);
}

/** Ticks a line and takes the tick back, on and on, each time with what the card in front of her sends. */
export function pressing(open: OpenCase, serviceUrl: string): Talk {
  let tick = tickOn(open.card);
  return {
    next: () => pressed(open, serviceUrl, tick),
    heard(answer) {
      const now = tickOn(cardOf(answer));
      // One version on and the other verb: the case has changed, and a change is answered for only once it is committed.
      if (now.data.rev !== tick.data.rev + 1 || now.verb === tick.verb) throw new Error('the press changed nothing');
      tick = now;
    },
  };
}

/** The same press over and over; a finished card is all it can bring. */
export function pressingInVain(open: OpenCase, serviceUrl: string): Talk {
  return {
    next: () => pressed(open, serviceUrl, tickOn(open.card)),
    heard(answer) {
      if (JSON.stringify(cardOf(answer)) !== JSON.stringify(open.card)) throw new Error('another card was answered');
    },
  };
}

/** @param said how many messages have reached the connector so far */
export function typing(open: OpenCase, serviceUrl: string, said: () => number): Talk {
  let before = 0;
  return {
    next() {
      before = said();
      return activity(open, serviceUrl, { type: 'message', text: 'hej' });
    },
    heard() {
      if (said() !== before + 1) throw new Error('nothing was said back');
    },
  };
}

function cardOf(answer: unknown): unknown {
  return (answer as { readonly value?: unknown } | null)?.value;
}

function pressed(open: OpenCase, serviceUrl: string, { verb, data }: Tick): string {
  return activity(open, serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: open.message,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}

let counted = 0;

function activity({ conversation }: OpenCase, serviceUrl: string, over: object): string {
  counted += 1;
  const { tenantId } = sampleOrganisation;
  return JSON.stringify({
    id: `f:bench${String(counted)}`,
    timestamp: '2027-01-11T08:00:00.000Z',
    localTimestamp: '2027-01-11T09:00:00.000+01:00',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:bench', name: caseworker.name, aadObjectId: caseworker.id },
    recipient: { id: botId, name: 'Kvarbo' },
    locale: 'sv-SE',
    conversation: { id: conversation, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...over,
  });
}
