// What the page shows of a period, read through the same calendar view that any client gets.
import type { PageContext } from './page-routes.ts';
import type { EventAnswer } from './wire/event-answer.ts';
import { wallTimeAt } from './model/zones.ts';
import { GraphFault } from './wire/answer.ts';
import type { Query } from './wire/odata-query.ts';

const zone = 'W. Europe Standard Time';
const requestsShown = 8;

/** Mailboxes, events between `from` and `to` (ISO), faults waiting and the latest calls. Times are Swedish wall time. */
export async function pageView(context: PageContext, query: Query): Promise<unknown> {
  const from = query.get('from');
  const to = query.get('to');
  const shown = context.mailboxes.map(({ address, name, kind }) => ({ address, name, kind }));
  const events = from && to ? await Promise.all(shown.map((one) => eventsIn(context, one.address, from, to))) : [];
  return {
    now: wallTimeAt(context.now, zone).dateTime.slice(0, 19),
    mailboxes: shown,
    events: events.flat(),
    faults: context.faults.waiting(context.now),
    requests: context.graph
      .requests()
      .slice(-requestsShown)
      .reverse()
      .map(({ method, url, at }) => ({ method, url, at: wallTimeAt(at, zone).dateTime.slice(11, 19) })),
  };
}

async function eventsIn(context: PageContext, mailbox: string, from: string, to: string): Promise<EventAnswer[]> {
  const search = new URLSearchParams({ startDateTime: from, endDateTime: to, $top: '1000' });
  const answer = await context.carryOut({
    method: 'GET',
    url: `/v1.0/users/${encodeURIComponent(mailbox)}/calendarView?${search.toString()}`,
    headers: { prefer: `outlook.timezone="${zone}", outlook.body-content-type="text", IdType="ImmutableId"` },
    text: '',
    requestId: 'page',
  });
  if (answer.status !== 200) throw new GraphFault(answer.status, 'BadRequest', 'from and to must be times.');
  const { value } = answer.body as { value: EventAnswer[] };
  return value.map((event) => ({ ...event, mailbox }));
}
