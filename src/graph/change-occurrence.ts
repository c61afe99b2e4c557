// One occurrence of a series, moved or called off. The calendar is looked at before it is written to, so any attempt may repeat.
import type { Outcome, SeriesOccurrence } from '../domain/intent.ts';
import type { Deliver, IntentOf, Outlook } from './deliverer.ts';
import { doneWithNothing } from './deliverer.ts';
import { again, refused } from './graph-failure.ts';
import { readInstances } from './instances.ts';
import { notRead, settle } from './settle-occurrences.ts';
import { spanOf } from './zone.ts';

/** Puts one occurrence at another time. Refused as `eventGone` when it, or its series, is no longer there. */
export function moveOccurrence(outlook: Outlook): Deliver<'moveOccurrence'> {
  return async (intent) => {
    const { minutes, regular, start } = intent.content;
    if (spanOf(start, minutes) === null) return refused('timeImpossible');
    return change(outlook, intent, { regular, start }, minutes);
  };
}

/** Calls one occurrence off; those invited get the closed text and nothing else. One that is gone is called off. */
export function cancelOccurrence(outlook: Outlook): Deliver<'cancelOccurrence'> {
  return async (intent) => {
    const outcome = await change(outlook, intent, { regular: intent.content.regular, start: null }, 0);
    return outcome.outcome === 'refused' && outcome.code === 'eventGone' ? doneWithNothing : outcome;
  };
}

async function change(
  outlook: Outlook,
  { content: { event, regular } }: IntentOf<'moveOccurrence' | 'cancelOccurrence'>,
  wanted: SeriesOccurrence,
  minutes: number,
): Promise<Outcome> {
  const there = await readInstances(outlook.client, event, regular, regular);
  switch (there.found) {
    case 'unreadable':
      return again('calendarUnreadable');
    case 'failure':
      return notRead(outlook, event, there.failure);
    case 'instances':
      return settle(outlook, wanted, there.instances[0], minutes);
  }
}
