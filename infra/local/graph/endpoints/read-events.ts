// GET of one event, of the calendar, of a window, and of a series' occurrences.
import { answered, metadata, readInstance } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { idOf } from '../model/ids.ts';
import { findOccurrence, instancesIn, wholeOf } from '../model/instances.ts';
import type { Instance } from '../model/instances.ts';
import { extensionAnswer } from '../model/own-data.ts';
import { eventsOf } from '../model/world.ts';
import { GraphFault } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { eventAnswer } from '../wire/event-answer.ts';
import type { EventAnswer } from '../wire/event-answer.ts';
import { readOptions, select } from '../wire/odata-query.ts';
import type { Expansion, QueryOptions } from '../wire/odata-query.ts';

export function getEvent(call: MailboxCall): Answer {
  const options = readOptions(call.query);
  const selected = options.select ? `(${options.select.join(',')})` : '';
  return answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/events${selected}/$entity`),
    ...shown(call, readInstance(call), options),
  });
}

/** Singles and series, not occurrences: those are in the calendar view. */
export function listEvents(call: MailboxCall): Answer {
  const events = eventsOf(call.world.state, call.mailbox.address).filter((event) => event.folder === 'calendar');
  return page(call, 'events', events.map(wholeOf));
}

export function calendarView(call: MailboxCall): Answer {
  const { from, to } = readWindow(call);
  return page(call, 'calendarView', viewOf(call, from, to));
}

export function viewOf(call: MailboxCall, from: number, to: number): Instance[] {
  return eventsOf(call.world.state, call.mailbox.address)
    .filter((event) => event.folder === 'calendar')
    .flatMap((event) => instancesIn(event, from, to));
}

export function listInstances(call: MailboxCall): Answer {
  const { event } = readInstance(call);
  const { from, to } = readWindow(call);
  if (!event.content.recurrence) return page(call, 'instances', []);
  return page(call, 'instances', instancesIn(event, from, to));
}

const longestView = 1825 * 86_400_000;

/** startDateTime and endDateTime as epoch milliseconds; without an offset they are UTC. Throws 400. */
export function readWindow(call: MailboxCall): { from: number; to: number } {
  const from = readBound(call, 'startDateTime');
  const to = readBound(call, 'endDateTime');
  if (to < from)
    throw new GraphFault(400, 'ErrorInvalidParameter', "The value of parameter 'endDateTime' is before startDateTime.");
  if (to - from > longestView) {
    const message =
      "Your request can't be completed. The range between the start and end dates is greater than the allowed range.";
    throw new GraphFault(400, 'ErrorCalendarViewRangeTooBig', `${message} Maximum number of days: 1825`);
  }
  return { from, to };
}

function readBound(call: MailboxCall, name: string): number {
  const given = call.query.get(name);
  if (given === undefined) {
    const needed =
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.';
    throw new GraphFault(400, 'ErrorInvalidParameter', needed);
  }
  const parts = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(given);
  const time = parts
    ? Date.parse(`${parts[1] ?? ''}${(parts[1] ?? '').includes('T') ? '' : 'T00:00:00'}${parts[2] ?? 'Z'}`)
    : NaN;
  if (!Number.isNaN(time)) return time;
  throw new GraphFault(400, 'ErrorInvalidParameter', `The value '${given}' of parameter '${name}' is invalid.`);
}

/** The service's default page; callers that forget the next link lose the eleventh event. */
const defaultPage = 10;

function page(call: MailboxCall, collection: string, instances: readonly Instance[]): Answer {
  const options = readOptions(call.query);
  const matching = instances
    .map((instance) => ({ instance, json: filterable(call, instance) }))
    .filter(({ json }) => options.filter?.(json) ?? true);
  const ordered = options.orderBy ? matching.sort(byPath(options.orderBy.path, options.orderBy.descending)) : matching;
  const size = options.top ?? call.preferences.maxPageSize ?? defaultPage;
  const here = ordered.slice(options.skip, options.skip + size);
  const more = ordered.length > options.skip + size;
  const selected = options.select ? `(${options.select.join(',')})` : '';
  return answered(call, 200, {
    '@odata.context': metadata(call, `users('${call.mailbox.guid}')/${collection}${selected}`),
    ...(options.count ? { '@odata.count': ordered.length } : {}),
    value: here.map(({ instance }) => shown(call, instance, options)),
    ...(more ? { '@odata.nextLink': nextLink(call, options.skip + size) } : {}),
  });
}

function nextLink(call: MailboxCall, skip: number): string {
  const search = new URLSearchParams(call.request.url.split('?')[1] ?? '');
  for (const name of [...search.keys()]) if (name.toLowerCase() === '$skip') search.delete(name);
  search.set('$skip', String(skip));
  return `${call.world.base}${call.path}?${search.toString()}`;
}

/** What $filter and $orderby may look at: the answer, and the extended properties that are not in it. */
const filterable = (call: MailboxCall, instance: Instance): EventAnswer => ({
  ...eventAnswer(instance, call.preferences),
  singleValueExtendedProperties: instance.event.properties,
  extensions: instance.event.extensions,
});

function byPath(path: string, descending: boolean) {
  const read = (json: EventAnswer) =>
    path
      .split('/')
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], json);
  return (a: { json: EventAnswer }, b: { json: EventAnswer }): number => {
    const [left, right] = [String(read(a.json)), String(read(b.json))];
    return (left < right ? -1 : left > right ? 1 : 0) * (descending ? -1 : 1);
  };
}

function shown(call: MailboxCall, instance: Instance, options: QueryOptions): EventAnswer {
  const whole = eventAnswer(instance, call.preferences);
  const asked = options.select?.some((name) => name.toLowerCase() === 'cancelledoccurrences') ?? false;
  const answer = select(
    asked ? { ...whole, cancelledOccurrences: cancelledIn(call, instance) } : whole,
    options.select,
  );
  for (const expansion of options.expand) Object.assign(answer, expanded(call, instance, expansion));
  return answer;
}

const cancelledIn = (call: MailboxCall, instance: Instance): string[] =>
  Object.entries(instance.event.exceptions)
    .filter(([, exception]) => exception.isCancelled)
    .map(([date]) => idOf({ ...instance, date }, call.preferences.immutableIds));

/** An expanded list, left out when empty, as the service leaves it out. */
function expanded(call: MailboxCall, instance: Instance, { name, filter }: Expansion): EventAnswer {
  const { event } = instance;
  const passing = <T extends object>(list: readonly T[]) =>
    list.filter((one) => filter?.(Object.fromEntries(Object.entries(one))) ?? true);
  const some = (key: string, list: readonly unknown[]): EventAnswer => (list.length ? { [key]: list } : {});
  switch (name) {
    case 'singlevalueextendedproperties':
      return some('singleValueExtendedProperties', passing(event.properties));
    case 'extensions':
      return some('extensions', passing(event.extensions).map(extensionAnswer));
    case 'attachments':
      return { attachments: event.attachments };
    case 'exceptionoccurrences':
      return {
        exceptionOccurrences: Object.keys(event.exceptions)
          .map((date) => findOccurrence(event, date))
          .filter((one) => one !== undefined)
          .map((one) => eventAnswer(one, call.preferences)),
      };
    default:
      return {};
  }
}
