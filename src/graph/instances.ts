// The occurrences of a series. Each is known by the day the week gives it: their ids change when a series does.
import type { EventAddress } from '../domain/intent.ts';
import { addDays, localDate } from '../domain/time.ts';
import type { LocalDate, LocalDateTime } from '../domain/time.ts';
import type { GraphAnswer, GraphClient, GraphFailure } from './client.ts';
import { pathOf } from './client.ts';
import { idOf, isPart, listOf } from './reading.ts';
import { graphTime, localTimeOf } from './zone.ts';

export interface Instance {
  readonly regular: LocalDate;
  readonly event: EventAddress;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
}

export type Instances =
  | { readonly found: 'instances'; readonly instances: readonly Instance[] }
  | { readonly found: 'unreadable' }
  | {
      readonly found: 'failure';
      readonly failure: GraphFailure;
    };

/** More than a year of weeks; a longer list counts as unreadable rather than being read in part. */
const MOST = 60;

/**
 * The occurrences that stand, by regular day, among those whose regular day lies from `first` to `last`. One that was called
 * off is not among them.
 */
export async function readInstances(
  client: GraphClient,
  series: EventAddress,
  first: LocalDate,
  last: LocalDate,
): Promise<Instances> {
  const answer = await client.send({
    method: 'GET',
    path: pathOf`/users/${series.mailbox}/events/${series.id}/instances`,
    query: {
      // Occurrences are looked for by the day they are held, which is less than a week from the regular one.
      startDateTime: `${addDays(first, -7)}T00:00:00`,
      endDateTime: `${addDays(last, 8)}T00:00:00`,
      $select: 'id,type,originalStart,start,end',
      $top: String(MOST),
    },
    effect: 'read',
  });
  if (answer.answer !== 'ok') return { found: 'failure', failure: answer };
  const items = listOf(answer.body);
  if (items === undefined || hasMore(answer.body)) return { found: 'unreadable' };
  const instances = items.map((item) => instanceOf(series.mailbox, item));
  if (instances.some((one) => one === undefined)) return { found: 'unreadable' };
  return {
    found: 'instances',
    instances: instances.filter(
      (one) => one !== undefined && one.regular >= first && one.regular <= last,
    ) as Instance[],
  };
}

const hasMore = (body: unknown) => isPart(body) && body['@odata.nextLink'] !== undefined;

function instanceOf(mailbox: string, item: unknown): Instance | undefined {
  const id = idOf(item);
  if (id === undefined || !isPart(item)) return undefined;
  const [start, end] = [localTimeOf(item['start']), localTimeOf(item['end'])];
  if (start === undefined || end === undefined) return undefined;
  const regular = regularDay(item, start);
  return regular === undefined ? undefined : { regular, event: { mailbox, id }, start, end };
}

/** An occurrence that nobody has moved stands on its regular day, also where the service does not say which that is. */
function regularDay(item: Readonly<Record<string, unknown>>, start: LocalDateTime): LocalDate | undefined {
  const original = typeof item['originalStart'] === 'string' ? Date.parse(item['originalStart']) : NaN;
  if (!Number.isNaN(original)) return localDate(original);
  return item['type'] === 'occurrence' ? start.slice(0, 10) : undefined;
}

/** Puts one occurrence at another time; the series stays. */
export function writeTime(
  client: GraphClient,
  { event }: Instance,
  start: LocalDateTime,
  end: LocalDateTime,
): Promise<GraphAnswer> {
  return client.send({
    method: 'PATCH',
    path: pathOf`/users/${event.mailbox}/events/${event.id}`,
    body: { start: graphTime(start), end: graphTime(end) },
    effect: 'write',
  });
}

/** Calls one occurrence off; the series stays. */
export function cancelInstance(client: GraphClient, { event }: Instance, comment: string): Promise<GraphAnswer> {
  return client.send({
    method: 'POST',
    path: pathOf`/users/${event.mailbox}/events/${event.id}/cancel`,
    body: { comment },
    effect: 'write',
  });
}
