// Who is free when: Graph's getSchedule, of which only the degree of being busy is read. Subjects, places and names of
// what stands in somebody's calendar are neither asked for nor looked at.
import type { Attendee } from '../domain/meeting.ts';
import type { Instant } from '../domain/time.ts';
import type { GraphClient, GraphFailure } from './client.ts';
import { pathOf } from './client.ts';
import { isPart, listOf } from './reading.ts';
import type { Busy, Clash } from './slots.ts';
import { localTimeOf, spanOf } from './zone.ts';
import type { GraphTime } from './zone.ts';

/** A period to look at: not more than 62 days, and no change of the clocks within it. */
export interface Window {
  readonly start: GraphTime;
  readonly end: GraphTime;
  readonly from: Instant;
  readonly until: Instant;
  /** Length of the cells the period is answered in; 5 to 1440 minutes. */
  readonly interval: number;
}

export type Schedules =
  | { readonly found: 'schedules'; readonly busy: readonly Busy[] }
  /** Not one of the mailboxes could be looked into. */
  | { readonly found: 'nobody' }
  | { readonly found: 'failure'; readonly failure: GraphFailure }
  | { readonly found: 'unreadable' };

/** Graph takes at most so many mailboxes in one request. */
const MOST_MAILBOXES = 20;

/**
 * When the attendees are not free. One whose calendar cannot be seen counts as busy throughout: nobody knows better.
 * @param own where an event stands that is no hindrance: one entry at exactly that time is passed over in each calendar
 */
export async function readSchedules(
  client: GraphClient,
  organiser: string,
  attendees: readonly Attendee[],
  windows: readonly Window[],
  own: Span | null = null,
): Promise<Schedules> {
  const mailboxes = [...new Set(attendees.map(({ mailbox }) => mailbox.toLowerCase()))];
  const periods = new Map<string, Period[]>();
  const hidden = new Set<string>();
  for (const window of windows) {
    for (let first = 0; first < mailboxes.length; first += MOST_MAILBOXES) {
      const asked = mailboxes.slice(first, first + MOST_MAILBOXES);
      const answer = await client.send({
        method: 'POST',
        path: pathOf`/users/${organiser}/calendar/getSchedule`,
        body: {
          schedules: asked,
          startTime: window.start,
          endTime: window.end,
          availabilityViewInterval: window.interval,
        },
        effect: 'read',
      });
      if (answer.answer !== 'ok') return { found: 'failure', failure: answer };
      const views = viewsOf(answer.body);
      if (views === null) return { found: 'unreadable' };
      for (const mailbox of asked) {
        const view = views.get(mailbox);
        if (view === undefined || view.cells.length < cellsOf(window)) hidden.add(mailbox);
        else periods.set(mailbox, [...(periods.get(mailbox) ?? []), ...periodsBeside(own, view, window)]);
      }
    }
  }
  if (mailboxes.length > 0 && hidden.size === mailboxes.length) return { found: 'nobody' };
  const always: Period = { as: 'busy', from: -Infinity, until: Infinity };
  const busy = attendees.flatMap(({ unit, mailbox }) => {
    const key = mailbox.toLowerCase();
    return (hidden.has(key) ? [always] : (periods.get(key) ?? [])).map((period): Busy => ({ unit, ...period }));
  });
  return { found: 'schedules', busy };
}

type Period = Omit<Busy, 'unit'>;

export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

interface View {
  readonly cells: string;
  /** Each entry by itself, as far as the service tells. */
  readonly taken: readonly Period[];
}

/** `availabilityView` by mailbox; those that came back with an error of their own are left out. Null for no such list. */
function viewsOf(body: unknown): ReadonlyMap<string, View> | null {
  const schedules = listOf(body);
  if (schedules === undefined) return null;
  const views = new Map<string, View>();
  for (const schedule of schedules) {
    if (!isPart(schedule) || isPart(schedule['error'])) continue;
    const { scheduleId, availabilityView, scheduleItems } = schedule;
    if (typeof scheduleId === 'string' && typeof availabilityView === 'string') {
      views.set(scheduleId.toLowerCase(), { cells: availabilityView, taken: takenIn(scheduleItems) });
    }
  }
  return views;
}

/** Where and how firmly each entry stands; what it is about is not looked at. */
function takenIn(items: unknown): readonly Period[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown): readonly Period[] => {
    if (!isPart(item)) return [];
    const as = item['status'];
    const [from, until] = [momentOf(item['start']), momentOf(item['end'])];
    if ((as !== 'tentative' && as !== 'busy' && as !== 'oof') || from === null || until === null) return [];
    return [{ as, from, until }];
  });
}

function momentOf(answer: unknown): Instant | null {
  const local = localTimeOf(answer);
  return local === undefined ? null : (spanOf(local, 0)?.from ?? null);
}

/**
 * What is taken, but for one entry at exactly the time of `own`. Within that time the entries are gone by one by one, for a cell
 * does not say how many lie in it; an absence is kept. Where a service tells of no entries, what lies there is taken for its own.
 */
function periodsBeside(own: Span | null, { cells, taken }: View, window: Window): readonly Period[] {
  const periods = periodsOf(cells, window);
  if (own === null) return periods;
  const itself = taken.findIndex(({ from, until }) => own.from === from && own.until === until);
  if (itself === -1 && taken.length > 0) return periods;
  const outside = periods.filter(({ as, from, until }) => as === 'oof' || until <= own.from || from >= own.until);
  return [...outside, ...taken.filter((_, index) => index !== itself)];
}

const cellsOf = ({ from, until, interval }: Window) => Math.floor((until - from) / (interval * 60_000));

function periodsOf(view: string, window: Window): readonly Period[] {
  const length = window.interval * 60_000;
  return Array.from(view, (digit, index) => {
    const from = window.from + index * length;
    return { as: clashOf(digit), from, until: from + length };
  }).filter((period): period is Period => period.as !== null);
}

/** Somebody working elsewhere is at work, and can be invited. What is not known counts as busy. */
function clashOf(digit: string): Clash['as'] | null {
  switch (digit) {
    case '0':
    case '4':
      return null;
    case '1':
      return 'tentative';
    case '3':
      return 'oof';
    default:
      return 'busy';
  }
}
