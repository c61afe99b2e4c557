import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FaultOrder } from '../../infra/local/graph/faults.ts';
import type { Intent, Outcome } from '../../src/domain/intent.ts';
import { effort } from '../effort.ts';
import { ORGANISER, afterwards, mailboxOf, meeting, startOutlook } from './outlook.ts';
import type { TestOutlook } from './outlook.ts';

/** What goes wrong with one request, or with the process that made it. */
const mishaps = fc.oneof(
  fc.constantFrom<FaultOrder>({ do: 'drop' }, { do: 'acceptThenDrop' }, { do: '412' }, { do: 401 }),
  fc.record({ do: fc.constantFrom(409, 429, 500, 502, 503, 504), retryAfter: fc.constantFrom(1, 30) }),
  fc.constantFrom(409, 500, 502, 503, 504).map((status): FaultOrder => ({ do: status })),
  fc
    .constantFrom(409, 412, 429, 500, 503, 504)
    .map((status): FaultOrder => ({ do: 'acceptThenStatus', status, retryAfter: 1 })),
);

/** How the worker remembers an attempt. It must not matter. */
type Memory = (intent: Intent, outcome: Outcome) => Intent;
const memories: Readonly<Record<string, Memory>> = {
  'as the outbox keeps it': (intent, { outcome }) => afterwards(intent, outcome === 'unknown'),
  'only that nobody knows': (intent, { outcome }) => ({ ...intent, unknownOutcome: outcome === 'unknown' }),
  'nothing at all': (intent) => intent,
};

describe('one promise of a meeting', () => {
  let outlook: TestOutlook;
  beforeEach(async () => {
    outlook = await startOutlook();
  });
  afterEach(() => outlook.close());

  const eventsOf = (intent: Intent) =>
    outlook.graph.events(ORGANISER).filter(({ transaction }) => transaction?.id === intent.id);
  const invitationsTo = (mailbox: string, iCalUId: string) =>
    outlook.graph.mail(mailbox).filter((mail) => mail.iCalUId === iCalUId).length;

  for (const [name, remember] of Object.entries(memories)) {
    it(`becomes exactly one event whatever fails on the way, when the worker remembers ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(mishaps, { maxLength: 7 }), async (orders) => {
          outlook.graph.clearFaults();
          for (const order of orders) outlook.graph.orderFault({ match: { path: '/events' }, ...order });
          const first = meeting();
          const outcome = await keepTrying(first, remember);
          assert.equal(outcome.outcome, 'done');
          const events = eventsOf(first);
          assert.equal(events.length, 1);
          assert.deepEqual(outcome.result, { is: 'event', event: { mailbox: ORGANISER, id: events[0]?.id } });
          assert.equal(invitationsTo(mailboxOf('EB'), events[0]?.iCalUId ?? ''), 1);
        }),
        { numRuns: effort(40, 600) },
      );
    });
  }

  it('becomes exactly one event when the worker dies after any attempt, and at most one when it is refused', async () => {
    const attempts = fc.array(fc.record({ mishap: fc.option(mishaps), dies: fc.boolean() }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(attempts, fc.boolean(), async (script, denied) => {
        outlook.graph.clearFaults();
        let intent: ReturnType<typeof meeting> = meeting();
        let outcome: Outcome | undefined;
        for (const { mishap, dies } of script) {
          if (mishap) outlook.graph.orderFault({ match: { path: '/events' }, ...mishap });
          const came = await outlook.deliverers.createEvent(intent);
          outlook.graph.clearFaults();
          // Whoever died has told nobody: the lease runs out, and the promise comes back as of unknown outcome.
          if (!dies) outcome = came;
          if (!dies && came.outcome === 'done') break;
          intent = afterwards(intent, dies || came.outcome === 'unknown');
        }
        if (denied) outlook.graph.orderFault({ match: { method: 'POST' }, do: 403, times: 1 });
        if (outcome?.outcome !== 'done') outcome = await keepTrying(intent, memories['as the outbox keeps it']!);
        const made = eventsOf(intent).length;
        if (outcome.outcome === 'refused') assert.equal(made, 0);
        else assert.equal(made, 1);
      }),
      { numRuns: effort(40, 600) },
    );
  });

  it('becomes exactly one event when two workers try at the same moment', async () => {
    const intent = meeting();
    const outcomes = await Promise.all([1, 2, 3].map(() => outlook.deliverers.createEvent(intent)));
    assert.equal(eventsOf(intent).length, 1);
    for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
  });

  async function keepTrying(first: ReturnType<typeof meeting>, remember: Memory): Promise<Outcome> {
    let intent = first;
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const outcome = await outlook.deliverers.createEvent(intent);
      if (outcome.outcome === 'done' || outcome.outcome === 'refused') return outcome;
      intent = remember(intent, outcome) as typeof intent;
    }
    assert.fail('never came to an end');
  }
});
