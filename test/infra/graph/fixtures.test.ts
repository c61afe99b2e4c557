// Microsoft's own examples, sent to the stand-in: what it answers conforms to the contract, has the properties that
// Microsoft's answer has, and invents none.
import assert from 'node:assert/strict';
import { startGraph } from '../../../infra/local/graph/server.ts';
import type { RunningGraph } from '../../../infra/local/graph/server.ts';
import { contract, fixtures, whyNotChecked } from './contract.ts';
import type { Contract, Fixture } from './contract.ts';
import { meeting } from './office.ts';
import type { Answered, Json } from './office.ts';
import { openReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';

const me = 'samanthab@contoso.onmicrosoft.com';
const other = 'danas@contoso.onmicrosoft.com';
const room = 'cf100@contoso.com';

/** Examples the stand-in refuses, and why. Everything else is carried out. */
const refused: Readonly<Record<string, string>> = {
  '010': 'its values are placeholders: an empty answer and the word datetime-value',
  '019': 'its time is the word dateTime-value',
  '022': 'it sends numbers and truth values as text',
  '032': 'it watches mail',
  '077': 'an application may not post in a chat',
  '078': 'an application may not post in a channel',
  '079': 'an application may not post in a channel',
  '080': 'an application may not post in a channel',
  '084': 'its body is not JSON',
  '093': 'it sends a number as text',
  '104': 'its body is not shown',
  '105': 'it watches mail',
  '109': 'it watches mail',
  '114': 'it watches messages, with resource data',
};

/** The one example carried out although Microsoft's metadata does not have what it sends: the item it attaches. */
const attachesItem = '082';

/** Properties of Microsoft's examples that its metadata does not have, or that depend on what is asked. */
const notOurs = [
  '@odata.id',
  '@odata.nextLink',
  '@odata.deltaLink',
  'geocoordinates',
  'isManaged',
  'displayDevice',
  'uid',
  'notificationContentType',
];

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

function replay({ checkRequest, checkResponse, match }: Contract): void {
  let graph: RunningGraph;
  let receiver: Receiver;
  let now = 0;

  beforeEach(async () => {
    receiver = await openReceiver();
    now = Date.parse('2016-01-01T00:00:00Z');
    const mailbox = (address: string, name: string) => ({ address, name, kind: 'person' as const });
    graph = await startGraph({
      mailboxes: [
        mailbox(me, 'Samantha Booth'),
        mailbox(other, 'Dana Swope'),
        mailbox('adelev@contoso.onmicrosoft.com', 'Adele Vance'),
        mailbox('meganb@contoso.onmicrosoft.com', 'Megan Bowen'),
        { address: room, name: 'Conf Room 100', kind: 'room' },
      ],
      now: () => now,
      webhooks: { 'https://webhook.azurewebsites.net': receiver.url },
    });
  });
  afterEach(async () => {
    await graph.close();
    await receiver.close();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Answered }> {
    const response = await fetch(`${graph.url}/v1.0${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  const bookFor = async (mailbox: string, changes: Json): Promise<string> =>
    (await call('POST', `/users/${mailbox}/events`, meeting(changes))).body.id;
  const weekly = {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'sunday' },
    range: { type: 'numbered', startDate: '2019-04-08', numberOfOccurrences: 4 },
  };
  const pacific = (dateTime: string) => ({ dateTime, timeZone: 'Pacific Standard Time' });
  const times = { start: pacific('2019-04-08T13:30:00'), end: pacific('2019-04-08T14:00:00') };

  /** An event the example's path can mean: received for an answer, a series for instances, otherwise booked by me. */
  async function eventFor(url: string): Promise<string> {
    if (/accept|decline/i.test(url)) {
      await bookFor(other, { ...times, attendees: [{ type: 'required', emailAddress: { address: me } }] });
      return (await call('GET', '/me/events')).body.value[0].id;
    }
    const recurrence = url.includes('/instances') ? { recurrence: weekly } : {};
    return bookFor(me, {
      ...times,
      ...recurrence,
      attendees: [{ type: 'required', emailAddress: { address: other } }],
    });
  }

  /** The example's request with names of things that are here in the place of things that are there. */
  async function adapted({ method, url, body }: Fixture['request'] & {}): Promise<Sent> {
    let path = url.replace(/^https?:\/\/[^/]+\/v1\.0/, '').replace('{userId}', me);
    const expiry = (body as Json | undefined)?.['expirationDateTime'];
    if (typeof expiry === 'string') now = Date.parse(expiry) - 86_400_000;
    if (/\/events\/[^/?]+/.test(path)) path = path.replace(/\/events\/[^/?]+/, `/events/${await eventFor(path)}`);
    if (/\/calendars\/[^/]+\//.test(path)) {
      path = path.replace(/\/calendars\/[^/]+\//, `/calendars/${String((await call('GET', '/me/calendar')).body.id)}/`);
    }
    if (/\/subscriptions\/./.test(path))
      path = path.replace(/\/subscriptions\/.*/, `/subscriptions/${await subscribed()}`);
    if (path.includes('token=')) path = path.replace(/token=.*/, `token=${await deltaToken()}`);
    if (path.startsWith('/places/') && !path.startsWith('/places/microsoft'))
      path = path.replace(/^\/places\/[^/]+/, `/places/${await placeFor(path)}`);
    path = path
      .replace('{start_datetime}', '2016-12-01')
      .replace('{end_datetime}', '2016-12-30')
      .replaceAll('{id}', 'none');
    return { method, url: path, body };
  }

  async function subscribed(): Promise<string> {
    const { body } = await call('POST', '/subscriptions', {
      changeType: 'updated',
      notificationUrl: 'https://webhook.azurewebsites.net/n',
      resource: 'me/events',
      expirationDateTime: new Date(now + 3_600_000).toISOString(),
    });
    return body.id;
  }

  async function deltaToken(): Promise<string> {
    const { body } = await call('GET', '/me/calendarView/delta?startDateTime=2016-12-01&endDateTime=2016-12-30');
    return body['@odata.deltaLink'].split('token=')[1];
  }

  const placeFor = async (path: string): Promise<string> =>
    path.includes('bldg') ? (await call('GET', '/places/microsoft.graph.roomlist')).body.value[0].emailAddress : room;

  /** The preferences of the example; its content length is that of a page, not of this body. */
  const preferring = (headers: Record<string, string> | undefined): Record<string, string> =>
    headers?.['prefer'] === undefined ? {} : { prefer: headers['prefer'] };

  const entityOf = (body: Answered): Json | undefined => (Array.isArray(body?.value) ? body.value[0] : body);

  for (const { name, request, response } of fixtures()) {
    if (!request || request.url.includes('/beta/') || !match(request.method, request.url)) continue;
    const number = name.slice(0, 3);
    const why = refused[number];
    it(`${name} is ${why === undefined ? 'carried out' : `refused: ${why}`}`, async () => {
      const { method, url, body } = await adapted(request);
      const answer = await call(method, url, body, preferring(request.headers));
      assert.deepEqual(checkResponse(method, url, answer.status, answer.body), []);
      if (why !== undefined) {
        assert.ok([400, 403, 501].includes(answer.status), String(answer.status));
        return;
      }
      assert.ok(answer.status < 300, JSON.stringify(answer.body));
      if (
        response?.status !== undefined &&
        checkResponse(method, url, response.status, response.body, { docs: false }).length === 0
      ) {
        assert.equal(answer.status, response.status);
      }
      const theirs = entityOf(response?.body);
      const ours = entityOf(answer.body);
      if (!theirs || !ours) return;
      const selected = new URL(url, 'http://x').searchParams.get('$select')?.split(',');
      const missing = Object.keys(theirs).filter(
        (key) => !(key in ours) && !notOurs.includes(key) && (selected?.includes(key) ?? true),
      );
      assert.deepEqual(missing, [], 'properties Microsoft shows and we do not');
      if (number === attachesItem) return;
      assert.deepEqual(checkRequest(method, url, body, { docs: false, base: 'lenient' }), []);
    });
  }
}

describe("Microsoft's examples", () => {
  if (contract) replay(contract);
  else it(`are ${whyNotChecked}`);
});
