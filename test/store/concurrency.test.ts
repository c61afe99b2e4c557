import assert from 'node:assert/strict';
import { effort } from '../effort.ts';
import { startChild } from './children/child.ts';
import { freshStore, freshPlace, onEveryEngine } from './engines.ts';
import { openStore } from '../../src/store/open-store.ts';
import { caseOf, changeOf, done, promiseOf } from './samples.ts';

interface Report {
  readonly kept: readonly string[];
  readonly conflicts: number;
}

describe('several at once', () => {
  onEveryEngine((engine) => {
    describe('in processes of their own', () => {
      const place = freshPlace(engine);

      it('lose nothing of each other’s and keep each promise once', async () => {
        const changes = effort(60, 2000);
        const store = await openStore({ url: place().url });
        await store.cases.commit(changeOf({ case: caseOf() }));
        const names = ['anna', 'bo', 'carin'];
        const children = names.map((name) => startChild('contender.ts', place().url, name, String(changes)));
        await Promise.all(children.map((child) => child.wrote(1)));
        for (const child of children) child.go();
        const reports = (await Promise.all(children.map(({ ended }) => ended))).map(
          ({ lines }) => JSON.parse(lines[1] ?? '') as Report,
        );

        assert.equal((await store.cases.load('7K3Q'))?.version, 1 + changes * names.length);
        const history = await store.cases.history('7K3Q');
        assert.deepEqual(
          history.map(({ seq }) => seq),
          history.map((_, index) => index + 1),
        );
        const ownOrder = Array.from({ length: changes }, (_, index) => index + 1);
        for (const name of names) {
          assert.deepEqual(
            history.filter(({ by }) => by === name).map(({ at }) => at),
            ownOrder,
          );
        }
        const promised = names.flatMap((name) => ownOrder.map((n) => `${name}-${n}`));
        assert.deepEqual(reports.flatMap(({ kept }) => kept).toSorted(), promised.toSorted());
        assert.equal(await store.outbox.nextDue(), null);
        assert.ok(
          reports.some(({ conflicts }) => conflicts > 0),
          'they did not meet',
        );
        await store.close();
      });
    });

    describe('in one process', () => {
      const store = freshStore(engine);

      it('one of two changes made on the same version is taken', async () => {
        const first = caseOf();
        await store().cases.commit(changeOf({ case: first }));
        const rivals = ['bo', 'carin', 'david'].map((responsible) => ({ ...first, version: 2, responsible }));
        const results = await Promise.all(rivals.map((value) => store().cases.commit(changeOf({ case: value }))));
        assert.deepEqual(results.toSorted(), ['committed', 'conflict', 'conflict']);
        const winner = rivals[results.indexOf('committed')];
        assert.equal((await store().cases.load('7K3Q'))?.responsible, winner?.responsible);
      });

      it('one of two cases made by the same form is taken', async () => {
        const twice = ['2222', '3333'].map((ref) => changeOf({ case: caseOf({ ref, form: 'form' }) }));
        const results = await Promise.all(twice.map((change) => store().cases.commit(change)));
        assert.deepEqual(results.toSorted(), ['committed', 'formUsed']);
      });

      it('one of many claims gets a promise', async () => {
        await store().cases.commit(changeOf({ promises: [promiseOf(), promiseOf(), promiseOf({ lane: 'other' })] }));
        const claims = await Promise.all(Array.from({ length: 8 }, () => store().outbox.claim(1000, 10, 100)));
        assert.equal(claims.flat().length, 2);
      });

      it('a promise that is withdrawn just as it is claimed is either gone or seen to its end', async () => {
        for (let round = 0; round < effort(20, 500); round += 1) {
          const ref = `R${round}`;
          const first = caseOf({ ref });
          await store().cases.commit(changeOf({ case: first, promises: [promiseOf({ ref, key: ref, lane: ref })] }));
          const [claims] = await Promise.all([
            store().outbox.claim(1000, 10, 100),
            store().cases.commit(changeOf({ of: first, withdrawn: [ref] })),
          ]);
          assert.equal(await store().outbox.unfinished(ref), claims.length === 1);
          for (const intent of claims) await store().outbox.settle(intent, done, null, null, 1000);
          assert.equal(await store().outbox.unfinished(ref), false);
        }
      });
    });
  });
});
