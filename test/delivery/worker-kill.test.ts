import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { IntentContent } from '../../src/domain/intent.ts';
import { openStore } from '../../src/store/open-store.ts';
import { effort } from '../effort.ts';
import { startChild } from '../store/children/child.ts';
import { freshPlace, onEveryEngine } from '../store/engines.ts';
import { changeOf, promiseOf } from '../store/samples.ts';

const script = '../../delivery/children/doomed-worker.ts';
const post: IntentContent = { kind: 'refreshCard', person: 'anna' };
const event: IntentContent = {
  kind: 'createEvent',
  meeting: 'm',
  meetingKind: 'officeVisit',
  organiser: 'organiser@example.org',
  attendees: [],
  start: '2026-03-10T09:00',
  minutes: 60,
  text: { circle: 'own', ref: '7K3Q', place: 'office' },
};

const firsts = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

describe('a worker that is killed', function () {
  this.timeout(effort(120_000, 1_800_000));
  onEveryEngine((engine) => {
    const place = freshPlace(engine);
    const lanes = ['a', 'b', 'c'];
    const perLane = effort(8, 120);
    const promised = lanes.flatMap((lane) =>
      Array.from({ length: perLane }, (_, index) => ({ key: `${lane}:${String(index).padStart(3, '0')}`, lane })),
    );
    let folder = '';
    let world = '';

    beforeEach(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-world-'));
      world = path.join(folder, 'world');
      writeFileSync(world, '');
      const promises = promised.map(({ key, lane }, index) =>
        promiseOf({ key, lane, content: index % 2 === 0 ? post : event }),
      );
      const store = await openStore({ url: place().url });
      await store.cases.commit(changeOf({ promises }));
      await store.close();
    });
    afterEach(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** Lets one life after another go on where the last one ended, until one reaches the end. Gives the number of deaths. */
    async function live(life: (number: number, now: string) => ReturnType<typeof startChild>): Promise<number> {
      for (let number = 1; ; number += 1) {
        const { signal } = await life(number, String(10_000 * number)).ended;
        await place().quiet();
        if (signal === null) return number - 1;
      }
    }

    async function check(deaths: number): Promise<void> {
      const effects = readFileSync(world, 'utf8').split('\n').slice(0, -1);
      const keys = promised.map(({ key }) => key);
      const again = effects.length - firsts(effects).length;
      assert.deepEqual(firsts(effects).toSorted(), keys, 'each has had its effect');
      for (const key of keys.filter((_, index) => index % 2 === 1)) {
        assert.equal(effects.filter((effect) => effect === key).length, 1, `${key}, which can be looked for, once`);
      }
      assert.ok(again <= deaths * lanes.length, `${again} again after ${deaths} deaths`);

      const store = await openStore({ url: place().url });
      const told = (await store.cases.history('7K3Q')).flatMap(({ event: each }) =>
        each.event === 'tellSent' ? [each.tell] : [],
      );
      assert.equal(await store.outbox.nextDue(), null);
      await store.close();
      assert.deepEqual(told.toSorted(), keys, 'each is written down once');
      for (const lane of lanes) {
        const inLane = (all: readonly string[]): readonly string[] => all.filter((key) => key.startsWith(lane));
        assert.deepEqual(inLane(firsts(effects)), inLane(keys), 'in order');
        assert.deepEqual(inLane(told), inLane(keys), 'in order');
      }
    }

    for (const label of ['claimed', 'delivered', 'recorded']) {
      it(`loses nothing and does nothing twice that can be looked for: once ${label}`, async () => {
        const deaths = await live((number, now) => startChild(script, place().url, world, now, label, String(number)));
        assert.ok(deaths > 2);
        await check(deaths);
      });
    }

    it('loses nothing and does nothing twice that can be looked for: at any moment', async () => {
      const wanted = effort(4, 100);
      const deaths = await live((number, now) => {
        const child = startChild(script, place().url, world, now, number <= wanted ? 'stay' : '');
        if (number <= wanted) {
          void child
            .wrote(1 + ((number * 5) % 7))
            .then(() => wait(number % 3))
            .then(() => child.kill());
        }
        return child;
      });
      assert.equal(deaths, wanted);
      await check(deaths);
    });
  });
});
