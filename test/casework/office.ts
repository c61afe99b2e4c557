// Casework with a real database and worker, a clock that stands still, and edges that only write down what they were asked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import type { Action } from '../../src/domain/action.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { Intent, Outcome } from '../../src/domain/intent.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { instantOf, localDateTime, type LocalDateTime } from '../../src/domain/time.ts';
import type { ActResult, Casework } from '../../src/casework/casework.ts';
import type { Flows } from '../../src/casework/flows/flow.ts';
import { createCasework } from '../../src/casework/service.ts';
import { createWorker, type Worker } from '../../src/delivery/worker.ts';
import type { Deliverers } from '../../src/delivery/dispatch.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

export interface Office {
  readonly casework: Casework;
  readonly store: Store;
  /** Every promise that was delivered, in order. */
  readonly delivered: Intent[];
  /** What the next deliveries of a kind come to; done when nothing is said. */
  readonly answers: Map<string, (intent: Intent) => Outcome | Promise<Outcome>>;
  /** Acts as `VUX.official1` and the like. */
  as(who: string, action: Action): Promise<ActResult>;
  register(answers: Extract<Action, { do: 'registerNotice' }>['entry']): Promise<EvictionCase>;
  load(ref: string): Promise<EvictionCase>;
  now(): LocalDateTime;
  /** Moves the clock forward, keeping what falls due on the way, in order. */
  until(local: LocalDateTime): Promise<void>;
  close(): Promise<void>;
}

let forms = 0;

/** `pollMs` is how often the calendar is asked for answers; walks over months ask seldom. */
export async function openOffice(
  start: LocalDateTime = '2027-01-11T09:00',
  pollMs = 600_000,
  organisation: () => Organisation = () => sampleOrganisation,
  flows?: Flows,
): Promise<Office> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-office-'));
  let now = instantOf(start);
  let drawn = 0;
  const clock = { now: () => now };
  // A repeatable stream of chance: a Weyl sequence for numbers, a counter for ids.
  const chance = {
    random: () => {
      drawn += 1;
      return (drawn * 0.618_033_988_75) % 1;
    },
    id: () => {
      drawn += 1;
      return objectId(1_000_000 + drawn);
    },
  };
  const store = await openStore({
    url: `sqlite:${path.join(folder, 'kvarbo.db')}`,
    unitOf: (kind, administration) =>
      sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === administration)?.id,
  });
  const casework = createCasework({
    organisation,
    settings: { holdMs: 30_000, pollMs },
    clock,
    chance,
    cases: store.cases,
    liveCards: store.liveCards,
    outbox: store.outbox,
    ...(flows === undefined ? {} : { flows }),
  });
  const delivered: Intent[] = [];
  const answers: Office['answers'] = new Map();
  const deliver = async (intent: Intent): Promise<Outcome> => {
    const outcome = await (answers.get(intent.content.kind)?.(intent) ?? usual(intent));
    if (outcome.outcome === 'done') delivered.push(intent);
    return outcome;
  };
  const deliverers = Object.fromEntries(
    [
      'tellUnit',
      'updateTell',
      'remindUnit',
      'refreshCard',
      'direct',
      'findTimes',
      'checkTime',
      'createEvent',
      'updateAttendees',
      'moveEvent',
      'cancelEvent',
      'readResponses',
      'confirmEvent',
      'createSeries',
      'moveOccurrence',
      'cancelOccurrence',
      'endSeries',
      'wake',
    ].map((kind) => [kind, deliver]),
  ) as unknown as Deliverers;
  const worker: Worker = createWorker({
    outbox: store.outbox,
    deliverers,
    takeOutcome: (intent, outcome, retryAt) => casework.takeOutcome(intent, outcome, retryAt),
    clock,
    chance,
    log: () => undefined,
    pause: () => Promise.resolve(),
  });
  const office: Office = {
    casework,
    store,
    delivered,
    answers,
    as: (who, action) => casework.act(samplePerson(who).id, action),
    async register(entry) {
      forms += 1;
      const made = await office.as('VUX.official1', {
        do: 'registerNotice',
        form: `form-${String(forms)}`,
        entry,
        treserva: null,
      });
      if (made.result !== 'done') throw new Error(`not registered: ${made.result}`);
      return office.load(made.ref);
    },
    now: () => localDateTime(now),
    async load(ref) {
      const found = await store.cases.load(ref);
      if (found?.workflow !== 'W001') throw new Error(`no case ${ref} of W001`);
      return found;
    },
    async until(local) {
      const target = instantOf(local);
      for (;;) {
        await worker.runDue();
        const next = await store.outbox.nextDue();
        if (next === null || next > target) break;
        now = Math.max(now, next);
      }
      now = Math.max(now, target);
      await worker.runDue();
    },
    async close() {
      await worker.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  return office;
}

/** What each kind of delivery comes to when all is well. */
function usual({ content, id }: Intent): Outcome {
  switch (content.kind) {
    case 'tellUnit':
      return { outcome: 'done', result: { is: 'post', conversation: `19:${content.unit}`, activity: id } };
    case 'findTimes':
      return {
        outcome: 'done',
        result: {
          is: 'times',
          slots: [
            { start: content.from > '2027-01-20' ? `${content.from}T10:00` : '2027-01-20T10:00', clashes: [] },
            { start: '2027-01-20T13:00', clashes: [{ unit: 'EB', as: 'tentative' }] },
          ],
        },
      };
    case 'checkTime':
      return { outcome: 'done', result: { is: 'clashes', clashes: [] } };
    case 'createEvent':
      return { outcome: 'done', result: { is: 'event', event: { mailbox: content.organiser, id: `event-${id}` } } };
    case 'createSeries':
      return {
        outcome: 'done',
        result: { is: 'series', event: { mailbox: content.organiser, id: `event-${id}` }, notMoved: [] },
      };
    case 'readResponses':
      return { outcome: 'again', at: null, code: 'calendarBusy' };
    case 'updateTell':
    case 'remindUnit':
    case 'refreshCard':
    case 'direct':
    case 'updateAttendees':
    case 'moveEvent':
    case 'cancelEvent':
    case 'confirmEvent':
    case 'moveOccurrence':
    case 'cancelOccurrence':
    case 'endSeries':
    case 'wake':
      return { outcome: 'done', result: { is: 'nothing' } };
  }
}
