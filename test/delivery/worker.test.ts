import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Outcome } from '../../src/domain/intent.ts';
import { KvarboError } from '../../src/errors.ts';
import { again, changeOf, done, promiseOf, refused, unknown, waiting } from '../store/samples.ts';
import { freshGround } from './ground.ts';

/** Something to wait for that the test brings about. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    opened: promise,
    open() {
      resolve(undefined);
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

describe('the worker', () => {
  const ground = freshGround();

  it('keeps everything that is due, and what becomes due by it, and nothing else', async () => {
    const { store, tried } = ground();
    await ground().promise({ key: 'a' }, { key: 'later', runAt: 1001 });
    ground().takeOutcome = (intent, outcome, retryAt) => {
      if (intent.key !== 'a') return ground().settle(intent, outcome, retryAt);
      const follow = changeOf({ of: changeOf().case, promises: [promiseOf({ key: 'follows' })] });
      return store.outbox.settle(intent, outcome, retryAt, follow, 1000);
    };
    assert.equal(await ground().worker().runDue(), 2);
    assert.deepEqual(tried, ['a', 'follows']);
    assert.equal(await ground().worker().runDue(), 0);
    ground().clock.at = 1001;
    assert.equal(await ground().worker().runDue(), 1);
  });

  it('keeps the promises of a lane one at a time and in order, and several lanes at once', async () => {
    const hold = gate();
    const order: string[] = [];
    let atOnce = 0;
    let most = 0;
    ground().deliver = async ({ key, lane }) => {
      assert.ok(!order.includes(`${lane} busy`), 'one at a time');
      order.push(`${lane} busy`);
      atOnce += 1;
      most = Math.max(most, atOnce);
      if (atOnce === 2) hold.open();
      await hold.opened;
      atOnce -= 1;
      order.splice(order.indexOf(`${lane} busy`), 1);
      order.push(key);
      return done;
    };
    await ground().promise(
      ...['a', 'b', 'c'].flatMap((lane) => [1, 2, 3].map((n) => ({ key: `${lane}${n}`, lane, runAt: n }))),
    );
    assert.equal(await ground().worker({ parallel: 2 }).runDue(), 9);
    assert.equal(most, 2);
    for (const lane of ['a', 'b', 'c']) {
      assert.deepEqual(
        order.filter((key) => key.startsWith(lane)),
        [1, 2, 3].map((n) => `${lane}${n}`),
      );
    }
  });

  it('does not let a slow lane hold up one that is promised something meanwhile', async () => {
    const hold = gate();
    ground().deliver = async ({ key }) => {
      if (key === 'slow') await hold.opened;
      return done;
    };
    await ground().promise({ key: 'slow', lane: 'slow' });
    const worker = ground().worker();
    const running = worker.runDue();
    await until(() => ground().tried.length === 1);
    await ground().promise({ key: 'quick', lane: 'quick' });
    worker.nudge();
    await until(() => ground().tried.length === 2);
    hold.open();
    assert.equal(await running, 2);
  });

  it('does not try again before the time the other side asked for, and keeps the order of the lane', async () => {
    const outcomes: Outcome[] = [again(9000), done, done];
    ground().deliver = () => Promise.resolve(outcomes.shift() ?? done);
    await ground().promise({ key: 'a' }, { key: 'b' });
    const worker = ground().worker();
    assert.equal(await worker.runDue(), 1);
    ground().clock.at = 8999;
    assert.equal(await worker.runDue(), 0);
    ground().clock.at = 9000;
    assert.equal(await worker.runDue(), 2);
    assert.deepEqual(ground().tried, ['a', 'a', 'b']);
  });

  it('waits longer after each failure when no time is asked for', async () => {
    ground().deliver = () => Promise.resolve(again(null));
    await ground().promise({ key: 'a' });
    const worker = ground().worker();
    const waits: number[] = [];
    for (let failed = 0; failed < 4; failed += 1) {
      await worker.runDue();
      const next = await ground().store.outbox.nextDue();
      waits.push(next! - ground().clock.at);
      ground().clock.at = next!;
    }
    assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
  });

  for (const { how, outcome, code } of [
    { how: 'fails for certain', outcome: again(null), code: 'gaveUp' },
    { how: 'may have had its effect', outcome: unknown, code: 'gaveUpUnknown' },
  ]) {
    it(`lays a promise before a person once it has been tried often enough and ${how} each time`, async () => {
      ground().deliver = () => Promise.resolve(outcome);
      await ground().promise({ key: 'a' });
      const worker = ground().worker({ giveUpAfter: 3 });
      for (let tries = 0; tries < 5; tries += 1) {
        await worker.runDue();
        ground().clock.at += 3_600_000;
      }
      assert.equal(ground().tried.length, 3);
      assert.deepEqual(
        (await ground().store.outbox.stuck()).map((stuck) => [stuck.key, stuck.code]),
        [['a', code]],
      );
      assert.equal(ground().logged.at(-1)?.event, 'deliveryGaveUp');
    });
  }

  it('gives up a promise whose attempts end the process each time, without trying it once more', async () => {
    await ground().promise({ key: 'a' });
    for (let death = 0; death < 3; death += 1) {
      await ground().store.outbox.claim(ground().clock.at, 1, 10);
      ground().clock.at += 10;
    }
    await ground().worker({ giveUpAfter: 3 }).runDue();
    assert.deepEqual(ground().tried, []);
    assert.equal((await ground().store.outbox.stuck())[0]?.code, 'gaveUpUnknown');
  });

  it('says so when an earlier attempt may have had its effect: after unknown, after a throw, after a lease ran out', async () => {
    const flags: boolean[] = [];
    const ends: (() => Promise<Outcome>)[] = [
      () => Promise.resolve(again(null)),
      () => Promise.resolve(unknown),
      () => Promise.resolve(done),
    ];
    ground().deliver = ({ unknownOutcome }) => {
      flags.push(unknownOutcome);
      return ends.shift()?.() ?? Promise.reject(new Error('personal text'));
    };
    await ground().promise({ key: 'a' });
    const worker = ground().worker();
    for (let tries = 0; tries < 3; tries += 1) {
      await worker.runDue();
      ground().clock.at += 3_600_000;
    }
    assert.deepEqual(flags, [false, false, true]);

    await ground().promise({ key: 'throws' });
    await worker.runDue();
    ends.push(() => Promise.resolve(done));
    ground().clock.at += 3_600_000;
    await worker.runDue();
    assert.deepEqual(flags.slice(3), [false, true]);

    await ground().promise({ key: 'lease' });
    await ground().store.outbox.claim(ground().clock.at, 1, 10);
    ground().clock.at += 10;
    ends.push(() => Promise.resolve(done));
    await worker.runDue();
    assert.deepEqual(flags.slice(5), [true]);
  });

  it('logs what a deliverer threw by its code and never by its words', async () => {
    ground().deliver = () =>
      Promise.reject(Object.assign(new Error('Anna Andersson, 19800101-1234'), { code: 'ECONNRESET' }));
    await ground().promise({ key: 'a' });
    await ground().worker().runDue();
    const faults = ground().logged.filter(({ event }) => event === 'deliveryFault');
    assert.deepEqual(faults, [
      { event: 'deliveryFault', fields: { ref: '7K3Q', kind: 'refreshCard', attempt: 1, code: 'ECONNRESET' } },
    ]);
    assert.ok(!JSON.stringify(ground().logged).includes('Anna'));
  });

  it('leaves a promise waiting until its lane is released, and goes on with others', async () => {
    ground().deliver = ({ lane }) => Promise.resolve(lane === 'channel:eb' ? waiting : done);
    await ground().promise({ key: 'a' }, { key: 'b' }, { key: 'c', lane: 'c' });
    const worker = ground().worker();
    assert.equal(await worker.runDue(), 3);
    ground().clock.at += 1e9;
    assert.equal(await worker.runDue(), 0);
    ground().deliver = () => Promise.resolve(done);
    await ground().store.outbox.release('channel:eb', ground().clock.at);
    assert.equal(await worker.runDue(), 2);
    assert.deepEqual(ground().tried.slice(-2), ['a', 'b']);
  });

  it('decides anew what follows when the case was changed meanwhile, and does not deliver again', async () => {
    let conflicts = 3;
    ground().takeOutcome = (intent, outcome, retryAt) => {
      conflicts -= 1;
      return conflicts >= 0 ? Promise.resolve('conflict') : ground().settle(intent, outcome, retryAt);
    };
    await ground().promise({ key: 'a' });
    assert.equal(await ground().worker().runDue(), 1);
    assert.equal(ground().tried.length, 1);
    assert.equal(await ground().store.outbox.unfinished('a'), false);
  });

  it('reports again, after a while, when a report failed, and does not deliver again', async () => {
    let faults = 2;
    ground().takeOutcome = (intent, outcome, retryAt) => {
      faults -= 1;
      return faults >= 0 ? Promise.reject(new Error('away')) : ground().settle(intent, outcome, retryAt);
    };
    await ground().promise({ key: 'a' });
    await ground().worker().runDue();
    assert.equal(ground().tried.length, 1);
    assert.deepEqual(ground().pauses, [100, 1000]);
    assert.equal(await ground().store.outbox.unfinished('a'), false);
  });

  it('lays a promise before a person when what follows can never be written, and does not deliver again', async () => {
    ground().takeOutcome = (intent) =>
      intent.attempts === 0 ? Promise.resolve('conflict') : Promise.reject(new Error('a fault of ours'));
    await ground().promise({ key: 'a' });
    const worker = ground().worker();
    await worker.runDue();
    ground().clock.at += 1e9;
    await worker.runDue();
    assert.equal(ground().tried.length, 1);
    assert.equal((await ground().store.outbox.stuck())[0]?.code, 'notRecorded');
  });

  it('lets a lease run out when the database is away for long, and looks first next time', async () => {
    const { outbox } = ground().store;
    const away = (): Promise<never> => Promise.reject(new Error('away'));
    await ground().promise({ key: 'a' });
    ground().takeOutcome = away;
    await ground()
      .worker({ outbox: { claim: outbox.claim.bind(outbox), nextDue: () => outbox.nextDue(), settle: away } })
      .runDue();
    assert.equal(ground().logged.at(-1)?.event, 'outboxFault');
    ground().takeOutcome = (intent, outcome, retryAt) => ground().settle(intent, outcome, retryAt);
    const flags: boolean[] = [];
    ground().deliver = ({ unknownOutcome }) => {
      flags.push(unknownOutcome);
      return Promise.resolve(done);
    };
    ground().clock.at += 60_000;
    await ground().worker().runDue();
    assert.deepEqual(flags, [true]);
  });

  it('does not make an attempt beside its own slow one when the lease runs out; it renews the lease', async () => {
    const hold = gate();
    ground().deliver = async () => {
      await hold.opened;
      return done;
    };
    await ground().promise({ key: 'a' });
    const worker = ground().worker();
    const running = worker.runDue();
    await until(() => ground().tried.length === 1);
    ground().clock.at += 60_000;
    worker.nudge();
    await until(() => ground().logged.some(({ event }) => event === 'leaseRenewed'));
    hold.open();
    await running;
    assert.equal(ground().tried.length, 1);
    assert.equal(await ground().store.outbox.unfinished('a'), false);
  });

  it('lets a withdrawn promise go when its effect cannot be looked for, and looks where it can', async () => {
    const looked: string[] = [];
    ground().deliver = ({ key, unwanted }) => {
      if (unwanted) looked.push(key);
      return Promise.resolve(unwanted ? done : unknown);
    };
    const createEvent = {
      kind: 'createEvent',
      meeting: 'm',
      meetingKind: 'officeVisit',
      organiser: 'organiser@example.org',
      attendees: [],
      start: '2026-03-10T09:00',
      minutes: 60,
      text: { circle: 'own', ref: '7K3Q', place: 'office' },
    } as const;
    await ground().promise({ key: 'post', lane: '1' }, { key: 'event', lane: '2', content: createEvent });
    const worker = ground().worker();
    await worker.runDue();
    const { store } = ground();
    await store.cases.commit(changeOf({ of: changeOf().case, withdrawn: ['post', 'event'] }));
    ground().clock.at += 3_600_000;
    await worker.runDue();
    assert.deepEqual(looked, ['event']);
    assert.equal(ground().logged.filter(({ event }) => event === 'deliveryLetGo').length, 1);
    for (const key of ['post', 'event']) assert.equal(await store.outbox.unfinished(key), false);
  });

  it('goes on with the lane after a refusal', async () => {
    ground().deliver = ({ key }) => Promise.resolve(key === 'a' ? refused : done);
    await ground().promise({ key: 'a' }, { key: 'b' });
    assert.equal(await ground().worker().runDue(), 2);
    assert.equal((await ground().store.outbox.stuck()).length, 1);
  });

  it('goes on by itself once started, and at once when nudged', async () => {
    const worker = ground().worker({ pollMs: 1e9 });
    assert.equal(worker.running(), false);
    worker.start();
    assert.equal(worker.running(), true);
    await ground().promise({ key: 'a' });
    worker.nudge();
    await until(() => ground().tried.length === 1);
    await ground().promise({ key: 'b' });
    worker.nudge();
    await until(() => ground().tried.length === 2);
    await worker.stop();
    assert.equal(worker.running(), false);
  });

  it('finds what another process promised without being nudged', async () => {
    const worker = ground().worker({ pollMs: 1 });
    worker.start();
    await ground().promise({ key: 'a' });
    await until(() => ground().tried.length === 1);
  });

  it('goes on when the outbox could not be asked, and says so by code', async () => {
    const { outbox } = ground().store;
    let faults = 2;
    const claim: typeof outbox.claim = (...given) => {
      faults -= 1;
      return faults >= 0 ? Promise.reject(new KvarboError('databaseUnreachable')) : outbox.claim(...given);
    };
    await ground().promise({ key: 'a' });
    const parts = { claim, nextDue: () => outbox.nextDue(), settle: outbox.settle.bind(outbox) };
    await assert.rejects(ground().worker({ outbox: parts }).runDue(), { code: 'databaseUnreachable' });
    ground().worker({ outbox: parts, pollMs: 1 }).start();
    await until(() => ground().tried.length === 1);
    assert.deepEqual(ground().logged[0], { event: 'outboxFault', fields: { code: 'databaseUnreachable' } });
  });

  it('waits for the attempts under way when it is stopped, and claims nothing more', async () => {
    const hold = gate();
    ground().deliver = async () => {
      await hold.opened;
      return done;
    };
    await ground().promise({ key: 'a' }, { key: 'b' });
    const worker = ground().worker();
    worker.start();
    await until(() => ground().tried.length === 1);
    let stopped = false;
    const stopping = worker.stop().then(() => {
      stopped = true;
    });
    for (let turns = 0; turns < 20; turns += 1) await turn();
    assert.equal(stopped, false);
    hold.open();
    await stopping;
    assert.deepEqual(ground().tried, ['a']);
    assert.equal(await ground().store.outbox.unfinished('a'), false);
    assert.equal(await ground().store.outbox.unfinished('b'), true);
    assert.equal(await worker.runDue(), 0);
  });
});
