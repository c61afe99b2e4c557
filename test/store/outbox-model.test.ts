import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseChange, ClaimedIntent, StuckPromise } from '../../src/casework/ports.ts';
import type { Case } from '../../src/domain/case.ts';
import type { NewIntent, Outcome } from '../../src/domain/intent.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { effort } from '../effort.ts';
import { onEveryEngine } from './engines.ts';
import { createModel, type Model } from './outbox-model.ts';
import { again, caseOf, done, happened, promiseOf, refused, unknown, waiting } from './samples.ts';

const refs = ['7K3Q', '8888'];
const lanes = ['channel:eb', 'person:anna', 'mailbox:org'];
const keys = refs.flatMap((ref) => ['a', 'b', 'ab'].map((name) => `${ref}:${name}`));
const patterns = [...keys, '7K3Q:*', '8888:*', '7K3Q:a*'];

const promise = fc.record({
  key: fc.constantFrom(...keys),
  lane: fc.constantFrom(...lanes),
  delay: fc.integer({ min: -4, max: 12 }),
});
const change = fc.record({
  ref: fc.constantFrom(...refs),
  /** Decided on a version that is no more. */
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  eventful: fc.boolean(),
  promises: fc.array(promise, { maxLength: 3 }),
  withdrawn: fc.array(fc.constantFrom(...patterns), { maxLength: 1 }),
});
const outcome = fc.oneof(
  fc.constantFrom<Outcome>(done, unknown, refused, waiting, again(null)),
  fc.nat(40).map((at) => again(at)),
);
const step = fc.oneof(
  fc.record({ do: fc.constant('commit' as const), change }),
  fc.record({ do: fc.constant('claim' as const), limit: fc.nat(4), leaseMs: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    do: fc.constant('settle' as const),
    /** Which of all that were ever claimed, counted from the last. */
    which: fc.nat(3),
    outcome,
    wait: fc.option(fc.integer({ min: 0, max: 9 })),
    change: fc.option(change, { freq: 2 }),
  }),
  fc.record({ do: fc.constant('release' as const), lane: fc.constantFrom(...lanes) }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 8 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes the same steps in both and holds every answer of the one against the other's. */
async function compare(store: Store, model: Model, steps: readonly Step[]): Promise<void> {
  let now = 100;
  let made = 0;
  const cases = new Map<string, Case>();
  const claims: ClaimedIntent[] = [];

  function changeOf({ ref, stale, eventful, promises, withdrawn }: Change): CaseChange {
    const known = cases.get(ref) ?? caseOf({ ref, version: 0 });
    const base = stale ? known.version + 1 : known.version;
    const moves = eventful || base === 0;
    return {
      case: { ...known, version: moves ? base + 1 : base },
      expectedVersion: base,
      history: moves ? happened.map((entry) => ({ ...entry, at: now })) : [],
      promises: promises.map(({ key, lane, delay }): NewIntent => {
        made += 1;
        return promiseOf({ id: String(made).padStart(6, '0'), key, ref, lane, runAt: now + delay });
      }),
      withdrawn,
    };
  }
  function keep(decided: CaseChange | null, result: string): void {
    if (decided !== null && result === 'committed') cases.set(decided.case.ref, decided.case);
  }

  for (const each of steps) {
    switch (each.do) {
      case 'commit': {
        const decided = changeOf(each.change);
        const result = await store.cases.commit(decided);
        assert.equal(result, model.commit(decided));
        keep(decided, result);
        break;
      }
      case 'claim': {
        const given = await store.outbox.claim(now, each.limit, each.leaseMs);
        assert.deepEqual(given, await model.claim(now, each.limit, each.leaseMs));
        claims.push(...given);
        break;
      }
      case 'settle': {
        const intent = claims.at(-1 - each.which);
        if (intent === undefined) break;
        const runAt = each.wait === null ? null : now + each.wait;
        const decided = each.change === null ? null : changeOf(each.change);
        const result = await store.outbox.settle(intent, each.outcome, runAt, decided, now);
        assert.equal(result, await model.settle(intent, each.outcome, runAt, decided, now));
        const loaded = decided === null ? undefined : await store.cases.load(decided.case.ref);
        if (loaded?.version === decided?.case.version) keep(decided, result);
        break;
      }
      case 'release':
        assert.equal(await store.outbox.release(each.lane, now), await model.release(each.lane, now));
        break;
      case 'pass':
        now += each.ms;
    }
    assert.equal(await store.outbox.nextDue(), await model.nextDue());
    assert.equal(await store.outbox.oldestUndelivered(now), await model.oldestUndelivered(now));
    assert.deepEqual(sorted(await store.outbox.stuck()), sorted(await model.stuck()));
  }
  for (const key of keys) assert.equal(await store.outbox.unfinished(key), await model.unfinished(key), key);
}

function sorted(stuck: readonly StuckPromise[]): readonly string[] {
  return stuck.map((each) => JSON.stringify(each)).sort();
}

describe('the outbox, whatever is done to it', () => {
  onEveryEngine((engine) => {
    it('answers as its description in memory does', async () => {
      const tried = { numRuns: engine.name === 'SQLite' ? effort(80, 5000) : effort(20, 500) };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
          const place = await engine.newPlace();
          const store = await openStore({ url: place.url });
          try {
            await compare(store, createModel(), steps);
          } finally {
            await store.close();
            await place.remove();
          }
        }),
        tried,
      );
    });
  });
});
