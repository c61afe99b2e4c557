// Whatever is booked, held, moved, declined and done by hand, and however the calendar fails: when all is quiet it shows what the
// case has booked and nothing else. The calendar is the stand-in, over HTTP.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startGraph, type RunningGraph } from '../../infra/local/graph/server.ts';
import { sampleOrganisation } from '../../infra/local/people.ts';
import type { ClaimedIntent } from '../../src/casework/ports.ts';
import { fateOf, isHeld } from '../../src/casework/held-visit.ts';
import type { Outcome } from '../../src/domain/intent.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { addDays, addMinutes, instantOf } from '../../src/domain/time.ts';
import { createGraphDeliverers } from '../../src/graph/calendar.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { cancellationWords, invitationWords } from '../../src/swedish/invitation.ts';
import { effort } from '../effort.ts';
import { mailboxes } from '../journeys/town.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';
import { idOf, walkOf, type Step, type Walk } from './walk.ts';

const organisation: Organisation = {
  ...sampleOrganisation,
  units: sampleOrganisation.units.map((unit) => ({
    ...unit,
    settings: { ...unit.settings, homeVisitTravelMinutes: 30, twoAtHomeVisits: true },
  })),
};
const organiser = sampleOrganisation.administrations[0]?.organiserMailbox ?? '';
const kinds = [
  'findTimes',
  'checkTime',
  'createEvent',
  'confirmEvent',
  'updateAttendees',
  'moveEvent',
  'cancelEvent',
  'readResponses',
] as const;

/** The real deliverers in front of the stand-in; `kill` loses the next outcome after its effect, as a death of the process does. */
function calendarOf(office: Office, graph: RunningGraph): { kill(): void } {
  let ids = 0;
  const deliverers = createGraphDeliverers({
    client: createGraphClient({
      baseUrl: graph.url,
      token: () => Promise.resolve('local'),
      timeoutMs: 2000,
      clientRequestId: () => `request-${String((ids += 1))}`,
    }),
    clock: { now: () => instantOf(office.now()) },
    words: { invitation: invitationWords, cancellation: cancellationWords },
  });
  let dies = false;
  for (const kind of kinds)
    office.answers.set(kind, async (intent) => {
      const deliver = deliverers[kind] as (intent: ClaimedIntent) => Promise<Outcome>;
      const outcome = await deliver(intent as ClaimedIntent);
      if (!dies) return outcome;
      dies = false;
      return { outcome: 'unknown', code: 'calendarSilent' };
    });
  return { kill: () => (dies = true) };
}

interface Move {
  readonly what: number;
  readonly which: number;
}
/** Every other one is what comes next for somebody who books a meeting and holds a visit beside it. */
const anyMove: fc.Arbitrary<Move> = fc.record({ what: fc.integer({ min: -100, max: 99 }), which: fc.nat(999) });

interface Scene {
  readonly walk: Walk;
  readonly graph: RunningGraph;
  readonly calendar: { kill(): void };
}

const faults = [
  { do: 429, retryAfter: 20 },
  { do: 503 },
  { do: 'acceptThenDrop' },
  { do: 'drop' },
  { do: 'acceptThenStatus', status: 503 },
  { do: '412', match: { method: 'PATCH' } },
] as const;

/** The likely next thing: times are looked for and chosen, a visit is held, the meeting comes and goes, danger is asked about. */
async function goOn(walk: Walk, which: number): Promise<void> {
  const { office } = walk;
  const now = await walk.case();
  const open = now.meetings.filter(({ outcome, state }) => outcome === null && state !== 'cancelled');
  const choosing = open.find(({ state }) => state === 'proposed' || state === 'failed');
  const held = open.find(isHeld);
  const standing = open.find((each) => !isHeld(each) && each.state === 'booked');
  const steps: Step[] = [];
  if (choosing !== undefined) {
    const asked = choosing.confirmClash ? choosing.start : null;
    const start = asked ?? choosing.proposals[which % 3]?.start ?? choosing.proposals[0]?.start ?? '';
    steps.push({ do: 'book', meeting: choosing.id, start, despiteClash: asked !== null });
  } else if (now.stage === 'missed-office-visit' && now.course.safety === 'notAsked') {
    steps.push({ do: 'answerSafety', danger: false });
  } else if (standing === undefined) {
    steps.push({ do: 'seekTimes', skip: 0 });
  } else if (held === undefined && standing.kind === 'officeVisit' && which % 4 > 0) {
    steps.push({ do: 'holdVisit', skip: 0 });
  } else if (standing.start !== null) {
    const over = addMinutes(standing.start, standing.minutes);
    if (over > office.now()) await office.until(over);
    steps.push({ do: 'outcome', meeting: standing.id, outcome: which % 4 === 0 ? 'came' : 'missed' });
  }
  for (const step of steps) await walk.try(step, 'VUX.chief');
}

async function make({ walk, graph, calendar }: Scene, { what, which }: Move): Promise<void> {
  if (what < 0) return goOn(walk, which);
  const { office } = walk;
  const now = await walk.case();
  const meeting = now.meetings.filter(({ outcome }) => outcome === null).at(-1 - (which % 2)) ?? now.meetings.at(-1);
  if (what < 14) return void graph.orderFault(faults[which % faults.length] ?? faults[0]);
  if (what < 19) {
    calendar.kill();
    return;
  }
  if (what < 30) return office.until(addMinutes(office.now(), [1, 3, 90, 1500][which % 4] ?? 1));
  if (what < 34) return office.until(`${addDays(office.now().slice(0, 10), 1 + (which % 9))}T12:00`);
  // What is done to a meeting that is over changes nothing in the case any more, and is not looked at.
  const ahead = (meeting?.start ?? '') > addDays(office.now().slice(0, 10), 2);
  if (what < 42 && meeting?.event != null && ahead) return byHand(graph, meeting, which);
  const step = stepOf(meeting, what, which, office.now());
  const who = step.do === 'take' ? ['VUX.official2', 'EB.official1', 'EB.official2'][which % 3] : undefined;
  // The chief can do all of it too, and is there when the case has gone to somebody else.
  await walk.try(step, who ?? 'VUX.chief');
}

function stepOf(meeting: Meeting | undefined, what: number, which: number, local: string): Step {
  const id = meeting?.id ?? 'none';
  const proposal = meeting?.proposals[which % 3]?.start;
  const own = `${addDays(local.slice(0, 10), 2 + (which % 25))}T${String(8 + (which % 10)).padStart(2, '0')}:00`;
  const asked = meeting?.confirmClash === true ? meeting.start : null;
  if (what < 50) return { do: 'seekTimes', skip: which % 2 };
  if (what < 58) return { do: 'holdVisit', skip: which % 2 };
  if (what < 72) return { do: 'book', meeting: id, start: asked ?? proposal ?? own, despiteClash: asked !== null };
  if (what < 75) return { do: 'book', meeting: id, start: own, despiteClash: which % 2 === 0 };
  if (what < 82) return { do: 'move', meeting: id, start: meeting?.wished?.start ?? own, despiteClash: true };
  if (what < 85) return { do: 'cancel', meeting: id };
  if (what < 90)
    return { do: 'outcome', meeting: id, outcome: which % 3 === 0 ? 'came' : which % 3 === 1 ? 'missed' : 'rebooked' };
  if (what < 92) return { do: 'undoOutcome', meeting: id };
  if (what < 95) return { do: 'answerSafety', danger: false };
  if (what < 97) return { do: 'nameSecond', person: idOf(which % 2 === 0 ? 'VUX.official2' : 'VUX.chief') };
  return { do: 'take', tell: null };
}

/** Somebody answers, moves the meeting or takes it away in Outlook. */
async function byHand(graph: RunningGraph, meeting: Meeting, which: number): Promise<void> {
  const send = async (method: string, path: string, body: object | null): Promise<void> => {
    const response = await fetch(`${graph.url}/v1.0/users/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Prefer: 'IdType="ImmutableId"' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    await response?.body?.cancel();
  };
  const at = `${organiser}/events/${meeting.event?.id ?? ''}`;
  if (which % 10 === 0) return send('DELETE', at, null);
  if (which % 10 < 3 && meeting.start !== null) {
    const start = addMinutes(meeting.start, 24 * 60 * (1 + (which % 3)));
    const time = (local: string): object => ({ dateTime: `${local}:00`, timeZone: 'W. Europe Standard Time' });
    return send('PATCH', at, { start: time(start), end: time(addMinutes(start, meeting.minutes)) });
  }
  const invited = meeting.attendees[which % meeting.attendees.length]?.mailbox ?? '';
  const copy = graph.events(invited).find((event) => !event.isOrganizer && event.folder === 'calendar');
  const answer = ['accept', 'decline', 'tentativelyAccept'][which % 3] ?? 'accept';
  if (copy !== undefined) await send('POST', `${invited}/events/${copy.id}/${answer}`, { sendResponse: true });
}

const standing = (graph: RunningGraph) =>
  graph.events(organiser).filter((event) => event.folder === 'calendar' && !event.isCancelled);

/** No promise makes two events, whatever became of the answers. */
function neverTwice(graph: RunningGraph): void {
  const promises = graph
    .events(organiser)
    .flatMap(({ transaction }) => (transaction === undefined ? [] : [transaction.id]));
  assert.equal(new Set(promises).size, promises.length, 'a promise was kept twice');
}

async function calendarsEqualBookings({ walk, graph }: Scene): Promise<void> {
  const now = await walk.case();
  // What was on its way to an event that somebody took away meanwhile has nowhere to go, and that is said.
  const stuck = (await walk.office.store.outbox.stuck()).filter(
    ({ lane, code }) => lane.startsWith('mailbox:') && code !== 'eventGone',
  );
  assert.deepEqual(stuck, [], 'nothing is left undone for good');
  for (const meeting of now.meetings) {
    assert.ok(!['sending', 'cancelling', 'seeking'].includes(meeting.state), `${meeting.kind} ${meeting.state}`);
    assert.equal(meeting.moving, null);
    if (isHeld(meeting) && meeting.state === 'booked')
      assert.equal(fateOf(now, meeting, instantOf(walk.office.now())), 'keep', 'a held time is forgotten');
  }
  const booked = now.meetings.filter(({ state }) => state === 'booked');
  assert.deepEqual(
    standing(graph)
      .map(({ id }) => id)
      .sort(),
    booked.map(({ event }) => event?.id).sort(),
    'an event stands that is not booked, or the other way round',
  );
  for (const meeting of booked) {
    const event = standing(graph).find(({ id }) => id === meeting.event?.id);
    assert.ok(event);
    assert.equal(event.content.start.dateTime.slice(0, 16), meeting.start);
    assert.equal(event.content.showAs, isHeld(meeting) ? 'tentative' : 'busy');
    assert.deepEqual(
      event.attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase()).sort(),
      [...new Set(meeting.attendees.map(({ mailbox }) => mailbox.toLowerCase()))].sort(),
    );
    assert.ok(
      meeting.attendees.some(({ unit }) => unit === 'VUX'),
      'vuxenenheten is always there',
    );
  }
}

describe('casework/bookings: random walks', () => {
  it('calendars equal the bookings when quiet, no event is made twice, and no held time is forgotten', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom({}, { open: ['EB'] as const }, { open: ['BoU'] as const }, { lastDay: '2027-01-25' }),
        fc.array(anyMove, { minLength: 20, maxLength: 60 }),
        async (answers, moves) => {
          const office = await openOffice('2027-01-11T09:00', 6 * 60 * 60 * 1000, () => organisation);
          const graph = await startGraph({ mailboxes: mailboxes(), now: () => instantOf(office.now()) });
          try {
            const calendar = calendarOf(office, graph);
            const { ref } = await office.register(entryOf(answers));
            const scene = { walk: walkOf(office, ref), graph, calendar };
            for (const move of moves) {
              await make(scene, move);
              await office.until(addMinutes(office.now(), 1));
              neverTwice(graph);
            }
            graph.clearFaults();
            await office.until(`${addDays(office.now().slice(0, 10), 3)}T12:00`);
            neverTwice(graph);
            await calendarsEqualBookings(scene);
            await office.until(`${addDays(office.now().slice(0, 10), 60)}T12:00`);
            const { meetings } = await scene.walk.case();
            assert.ok(
              !meetings.some((each) => isHeld(each) && each.state === 'booked'),
              'every held time came to an end',
            );
            await calendarsEqualBookings(scene);
            for (const { event } of await office.store.cases.history(ref))
              seen.set(event.event, (seen.get(event.event) ?? 0) + 1);
          } finally {
            await graph.close();
            await office.close();
          }
        },
      ),
      { numRuns: effort(12, 300), seed: 20270113, endOnFailure: true },
    );
    for (const event of [
      'booked',
      'holdConfirmed',
      'moved',
      'moveClashFound',
      'movedInCalendar',
      'cancelled',
      'secondNamed',
      'tellPromised',
    ])
      assert.ok((seen.get(event) ?? 0) > 0, `no walk came by ${event}`);
  });
});
