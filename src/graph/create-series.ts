import type { Deliver, Outlook } from './deliverer.ts';
import { eventRequest } from './event-request.ts';
import { refused } from './graph-failure.ts';
import { makeOnce } from './make-once.ts';
import { weeklyRecurrence } from './recurrence.ts';
import { settleOccurrences } from './settle-occurrences.ts';
import { spanOf } from './zone.ts';

/** Makes a weekly series as one recurring event, then moves the occurrences that are not to stand where the week puts them. */
export function createSeries(outlook: Outlook): Deliver<'createSeries'> {
  return async (intent) => {
    const { minutes, occurrences, time } = intent.content;
    const [first, last] = [occurrences[0], occurrences.at(-1)];
    if (first === undefined || last === undefined) throw new Error('a series without occurrences');
    const start = `${first.regular}T${time}`;
    const span = spanOf(start, minutes);
    if (span === null) return refused('timeImpossible');
    const recurrence = weeklyRecurrence(first.regular, last.regular);
    const body = { ...eventRequest(intent, start, span.end, outlook.words), recurrence };
    const made = await makeOnce(outlook, intent, body);
    if (!made.made) return made.outcome;
    const { event } = made;
    const others = occurrences.filter((one) => one.start !== `${one.regular}T${time}`);
    // One taken back is only reported, so that it can be called off as a whole.
    if (intent.unwanted) return { outcome: 'done', result: { is: 'series', event, notMoved: [] } };
    const settled = await settleOccurrences(outlook, event, others, minutes);
    if (settled.settled) return { outcome: 'done', result: { is: 'series', event, notMoved: settled.notMoved } };
    // The series stands already, so from here on nothing may end the promise as if there were none.
    return 'code' in settled.outcome ? { outcome: 'unknown', code: settled.outcome.code } : settled.outcome;
  };
}
