// Everything that has left a town, whatever the way: what stood in a request, its address and its headers too.
import type { BotAnswer } from '../../infra/connector/people.ts';
import { sampleOrganisation } from '../../infra/local/people.ts';
import type { Town } from '../journeys/town.ts';
import type { Output } from './search.ts';

/** An answer to a press or a message: the request's own, seen by who made it alone. */
export interface Answered {
  readonly who: string;
  readonly answer: BotAnswer;
}

export async function outputsOf(
  town: Town,
  answers: readonly Answered[],
  heads: readonly string[],
): Promise<readonly Output[]> {
  const chats = new Map(sampleOrganisation.people.map((person) => [town.teams.chatOf(person), person.id]));
  const metrics = await fetch(`${town.kvarbo.server.url}/metrics`);
  return [
    ...town.teams.calls.map(({ conversation, path, headers, body }): Output => {
      const chat = chats.get(decodeURIComponent(conversation).split(';')[0] ?? '') ?? null;
      const text = [decodeURIComponent(path), JSON.stringify(headers), JSON.stringify(body)].join('\n');
      return { kind: chat === null ? 'channel' : 'chat', to: conversation, chat, text };
    }),
    ...answers.map(({ who, answer }): Output => ({ kind: 'answer', to: who, chat: who, text: JSON.stringify(answer) })),
    ...town.graph.requests().map(({ method, url, headers, body }): Output => {
      const text = [url, decodeURIComponent(url), JSON.stringify(headers), JSON.stringify(body)].join('\n');
      return { kind: 'graph', to: `${method} ${url}`, chat: null, text };
    }),
    ...town.logged.map((line): Output => ({ kind: 'log', to: 'log', chat: null, text: line })),
    ...heads.map((line): Output => ({ kind: 'heads', to: 'heads', chat: null, text: line })),
    { kind: 'metrics', to: '/metrics', chat: null, text: await metrics.text() },
    { kind: 'store', to: 'files', chat: null, text: Buffer.from(town.files(), 'latin1').toString('utf8') },
  ];
}
