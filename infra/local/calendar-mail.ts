// What the calendars have sent people because of the bot: each invitation, change and cancellation with its receivers.
import { Temporal } from 'temporal-polyfill';
import { plainText } from './graph/model/body-text.ts';
import type { SentMail } from './graph/model/state.ts';
import type { RunningGraph } from './graph/server.ts';
import type { Left } from './outgoing.ts';

const kinds: Partial<Record<SentMail['kind'], string>> = {
  invitation: 'Inbjudan',
  update: 'Ändrad inbjudan',
  cancellation: 'Inställt',
};

const shown = 20;

/** Newest last; one entry for all who were sent the same thing at the same time. */
export function createCalendarMail(graph: Pick<RunningGraph, 'mail' | 'events'>): () => readonly Left[] {
  // The event may change afterwards; what was sent is what it said when it was first looked at.
  const told = new Map<string, readonly string[]>();

  function linesOf(key: string, mail: SentMail): readonly string[] {
    const known = told.get(key);
    if (known !== undefined) return known;
    const lines = [mail.subject, ...(mail.kind === 'cancellation' ? [mail.comment] : contentOf(graph, mail))].filter(
      Boolean,
    );
    told.set(key, lines);
    return lines;
  }

  return () => {
    const groups = Map.groupBy(
      graph.mail().filter(({ kind }) => kinds[kind] !== undefined),
      ({ kind, iCalUId, at }) => `${kind} ${iCalUId} ${String(at)}`,
    );
    return [...groups].slice(-shown).flatMap(([key, mails]): readonly Left[] => {
      const [first] = mails;
      if (first === undefined) return [];
      const to = mails.map((mail) => mail.to).join(', ');
      return [{ at: first.at, where: 'kalender', to, what: kinds[first.kind] ?? '', lines: linesOf(key, first) }];
    });
  };
}

function contentOf(graph: Pick<RunningGraph, 'events'>, mail: SentMail): readonly string[] {
  const event = graph.events(mail.to).find(({ iCalUId }) => iCalUId === mail.iCalUId);
  if (event === undefined) return [];
  const { start, location, body } = event.content;
  const when = Temporal.PlainDateTime.from(start.dateTime).toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return [when, location.displayName, plainText(body.content).trim()];
}
