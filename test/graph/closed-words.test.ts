import assert from 'node:assert/strict';
import type { Intent, IntentContent } from '../../src/domain/intent.ts';
import { contractFaults, contractIsHere, whyNotChecked } from './contract.ts';
import { ORGANISER, afterwards, attendee, mailboxOf, meeting, promise, startOutlook } from './outlook.ts';
import type { Sent, TestOutlook } from './outlook.ts';

const CANARY = 'KANARIE';

/** Everything about a promise that has no business in a calendar says so. */
const marked: Pick<Intent, 'key' | 'lane'> = { key: CANARY, lane: CANARY };
const people = [
  { ...attendee('VUX'), person: CANARY },
  { ...attendee('EB'), person: CANARY },
];

describe('what leaves for Graph', () => {
  let outlook: TestOutlook;
  before(async () => {
    outlook = await startOutlook();
    await outlook.occupy(mailboxOf('EB'), '2027-01-18T09:00', '2027-01-18T10:00', 'busy', CANARY);
    const { deliverers } = outlook;
    const made = meeting({ meeting: CANARY, meetingKind: 'unannouncedHomeVisit', attendees: people });
    const created = await deliverers.createEvent({ ...made, ...marked });
    assert.equal(created.outcome, 'done');
    assert.equal(created.result.is, 'event');
    const about = { meeting: CANARY, event: created.result.event };
    const search = { meeting: CANARY, organiser: ORGANISER, attendees: people, minutes: 60 };
    const weeks = ['2027-01-19', '2027-01-26', '2027-02-02'].map((regular) => ({ regular, start: `${regular}T09:00` }));
    const moved = [...weeks.slice(0, 2), { regular: '2027-02-02', start: '2027-02-03T09:00' }];
    const text = { circle: 'own', ref: '7K3Q', place: 'remote' } as const;
    const whole = { ...search, time: '09:00', occurrences: moved, text };
    const series = await deliverers.createSeries({ ...promise({ kind: 'createSeries', ...whole }), ...marked });
    assert.ok(series.outcome === 'done' && series.result.is === 'series');
    const weekly = { meeting: CANARY, event: series.result.event };
    const rest: readonly IntentContent[] = [
      { kind: 'moveOccurrence', ...weekly, regular: '2027-01-19', start: '2027-01-20T10:00', minutes: 60 },
      { kind: 'cancelOccurrence', ...weekly, regular: '2027-01-26' },
      { kind: 'endSeries', ...weekly, from: '2027-01-25', before: weeks.slice(0, 1), minutes: 60 },
      { kind: 'endSeries', ...weekly, from: '2027-01-01', before: [], minutes: 60 },
      { kind: 'confirmEvent', ...about },
      { kind: 'findTimes', ...search, from: '2027-01-18', skip: 0 },
      { kind: 'checkTime', ...search, start: '2027-01-18T09:00' },
      { kind: 'updateAttendees', ...about, attendees: people.slice(0, 1) },
      { kind: 'moveEvent', ...about, start: '2027-01-19T09:00', minutes: 60, attendees: people },
      { kind: 'readResponses', ...about },
      { kind: 'cancelEvent', ...about },
    ];
    for (const content of rest) {
      for (const intent of [promise(content, marked), afterwards(promise(content, marked), true)]) {
        const deliver = deliverers[content.kind as keyof typeof deliverers] as (intent: Intent) => Promise<object>;
        const outcome = await deliver(intent);
        assert.equal((outcome as { outcome: string }).outcome, 'done', JSON.stringify(outcome));
        assert.doesNotMatch(JSON.stringify(outcome), new RegExp(CANARY));
      }
    }
    await deliverers.createEvent(afterwards({ ...made, ...marked }, true));
  });
  after(() => outlook.close());

  it('holds nothing of a promise but its reference, its id, its mailboxes and its times', () => {
    assert.ok(outlook.sent.length >= 12);
    for (const { method, url, headers, text } of outlook.sent) {
      const everything = decodeURIComponent([url, JSON.stringify(headers), text].join('\n'));
      assert.doesNotMatch(
        everything,
        new RegExp(`${CANARY}|unannounced|homeVisit|officeVisit`, 'i'),
        `${method} ${url}`,
      );
    }
  });

  it('is made of closed words, mailboxes, times, ids and Graph’s own names', () => {
    const closed = new Set([
      ...['Möte 7K3Q', '<p>Underlag finns i ärendet.</p>', 'Socialkontoret', 'Mötet är inställt'],
      ...['html', 'required', 'private', 'busy', 'W. Europe Standard Time'],
      ...['Telefon eller Teams', 'weekly', 'tuesday', 'monday', 'endDate'],
      'String {28b5a16a-8131-4a1d-8279-e8bb74def7e4} Name KvarboPromise',
    ]);
    const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    const shapes = [
      /^[a-z.]+@sf\.kommunen\.example$/,
      /^\d{4}-\d\d-\d\d(T\d\d:\d\d:00)?$/,
      new RegExp(`^(7K3Q:)?${uuid}$`),
    ];
    for (const text of outlook.sent.flatMap(textsOf)) {
      assert.ok(closed.has(text) || shapes.some((shape) => shape.test(text)), `not from the closed list: ${text}`);
    }
  });

  it('is addressed to the organiser and to nobody else', () => {
    for (const { url } of outlook.sent) {
      assert.ok(new URL(url).pathname.startsWith(`/v1.0/users/${ORGANISER}/`), url);
    }
  });
});

describe('the check against Microsoft’s contract', () => {
  it('finds fault with what Microsoft does not know', function () {
    if (!contractIsHere) {
      console.log(`      ${whyNotChecked}`);
      this.skip();
    }
    const url = 'http://127.0.0.1/v1.0/users/a@b.example/events';
    assert.ok(contractFaults('POST', url, { subject: 'x', household: 'y' }).length > 0);
    assert.ok(contractFaults('POST', `${url}/1/households`, {}).length > 0);
  });
});

function textsOf({ body }: Sent): readonly string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  return texts(body);
}
