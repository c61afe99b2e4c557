import assert from 'node:assert/strict';
import type { LogEvent, LogFields } from '../../src/domain/log.ts';
import { instantOf, type Instant } from '../../src/domain/time.ts';
import { KvarboError } from '../../src/errors.ts';
import { startDaily, type Daily } from '../../src/store/daily.ts';
import type { Upkeep } from '../../src/store/upkeep.ts';
import { freshStore, onSqlite } from './engines.ts';
import { caseOf, changeOf } from './samples.ts';

describe("the day's upkeep", () => {
  onSqlite((engine) => {
    const store = freshStore(engine);
    let now: Instant;
    let told: [LogEvent, LogFields | undefined][];
    let logged: [LogEvent, LogFields | undefined][];
    let daily: Daily | undefined;
    beforeEach(() => {
      now = instantOf('2027-01-11T23:00');
      told = [];
      logged = [];
    });
    afterEach(() => daily?.stop());

    function begin(upkeep: Upkeep = store().upkeep): Daily {
      daily = startDaily({
        upkeep,
        clock: { now: () => now },
        tell: (event, fields) => void told.push([event, fields]),
        log: (event, fields) => void logged.push([event, fields]),
        rules: { caseDays: { W001: 1 }, cardDays: 1 },
        lookMs: 3_600_000,
      });
      return daily;
    }
    const heads = () => told.map(([event, fields]) => [event, fields?.ref, fields?.count]);

    it('keeps the heads that have moved when a day begins, at its start, and at the end', async () => {
      await store().cases.commit(changeOf());
      const day = begin();
      await day.look();
      assert.deepEqual(heads(), [['chainHead', '7K3Q', 1]]);
      await store().cases.commit(changeOf({ of: caseOf() }));
      now = instantOf('2027-01-11T23:59');
      await day.look();
      assert.equal(told.length, 1);
      now = instantOf('2027-01-12T00:00');
      await day.look();
      now = instantOf('2027-01-13T00:00');
      await day.look();
      assert.deepEqual(heads(), [
        ['chainHead', '7K3Q', 1],
        ['chainHead', '7K3Q', 2],
      ]);
      await store().cases.commit(changeOf({ of: { ...caseOf(), version: 2 } }));
      await day.stop();
      assert.deepEqual(heads().at(-1), ['chainHead', '7K3Q', 3]);
    });

    it('erases what has had its time, says how many, and tells of their end', async () => {
      await store().cases.commit(changeOf({ case: caseOf({ state: 'closed' }) }));
      await begin().look();
      assert.deepEqual(logged, [['erased', { count: 1 }]]);
      assert.deepEqual(heads(), [['chainErased', '7K3Q', 2]]);
    });

    it('says that it could not be done, and does it when it can', async () => {
      await store().cases.commit(changeOf());
      let broken = true;
      const day = begin({
        ...store().upkeep,
        keepHeads: (tell) =>
          broken ? Promise.reject(new KvarboError('databaseFull')) : store().upkeep.keepHeads(tell),
      });
      await day.look();
      assert.ok(logged.every(([event, fields]) => event === 'upkeepFault' && fields?.code === 'databaseFull'));
      assert.ok(logged.length > 0);
      assert.deepEqual(told, []);
      broken = false;
      await day.look();
      assert.deepEqual(heads(), [['chainHead', '7K3Q', 1]]);
    });

    it('does not take a head for kept that could not be written down', async () => {
      await store().cases.commit(changeOf());
      const failing = (): never => {
        throw new Error('no disk');
      };
      await assert.rejects(store().upkeep.keepHeads(failing));
      assert.equal(await store().upkeep.keepHeads(() => undefined), 1);
      assert.equal(await store().upkeep.keepHeads(() => undefined), 0);
    });
  });
});
