import assert from 'node:assert/strict';
import type { CaseQuery } from '../../src/casework/ports.ts';
import type { Case } from '../../src/domain/case.ts';
import { freshStore, onEveryEngine } from './engines.ts';
import { caseOf, changeOf, meetingOf, promiseOf, tellOf } from './samples.ts';

describe('the case store', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine, { unitOf: (kind, beside) => (kind === 'FFS' ? `ffs-${beside}` : undefined) });
    const commit = (value: Case, given = {}) => store().cases.commit(changeOf({ case: value, ...given }));
    const found = async (query: CaseQuery): Promise<readonly string[]> =>
      (await store().cases.find(query)).map(({ ref }) => ref).sort();

    it('gives a case back as it was committed', async () => {
      const value = caseOf({ tells: [tellOf('eb-sydvast', 'EB', 'sent')], treserva: 'åb 12' });
      assert.equal(await commit(value), 'committed');
      assert.deepEqual(await store().cases.load('7K3Q'), value);
      assert.equal(await store().cases.load('7K3R'), undefined);
    });

    it('takes a change made on the current version and no other', async () => {
      const first = caseOf();
      await commit(first);
      const second = { ...first, version: 2, responsible: 'bo' };
      assert.equal(await commit(second), 'committed');
      assert.equal(await commit({ ...second, responsible: 'carin' }), 'conflict');
      assert.equal((await store().cases.load('7K3Q'))?.responsible, 'bo');
      assert.equal(await commit(caseOf({ ref: '8888', version: 5 })), 'conflict');
    });

    it('writes nothing of a change that meets a conflict', async () => {
      const first = caseOf();
      const promise = promiseOf({ key: '7K3Q:kept' });
      await commit(first, { promises: [promise] });
      await commit({ ...first, version: 2 });
      const late = changeOf({
        of: first,
        promises: [promiseOf()],
        withdrawn: ['7K3Q:*'],
      });
      assert.equal(await store().cases.commit(late), 'conflict');
      assert.equal((await store().cases.history('7K3Q')).length, 2);
      assert.deepEqual(
        (await store().outbox.claim(5000, 10, 100)).map(({ key }) => key),
        ['7K3Q:kept'],
      );
    });

    it('refuses a change whose version does not fit what happened', async () => {
      await assert.rejects(commit(caseOf({ version: 3 }), { expectedVersion: 1 }), RangeError);
      await assert.rejects(commit(caseOf({ version: 2 }), { expectedVersion: 1, history: [] }), RangeError);
      await assert.rejects(commit(caseOf({ version: 0 }), { expectedVersion: 0, history: [] }), RangeError);
    });

    it('takes promises alone without a new version, made on the current version and no other', async () => {
      const first = caseOf();
      await commit(first);
      const alone = (key: string) => ({ expectedVersion: 1, history: [], promises: [promiseOf({ key })] });
      assert.equal(await commit(first, alone('a')), 'committed');
      assert.equal((await store().cases.load('7K3Q'))?.version, 1);
      assert.equal(await store().outbox.unfinished('a'), true);
      await commit({ ...first, version: 2 });
      assert.equal(await commit(first, alone('b')), 'conflict');
      assert.equal(await store().outbox.unfinished('b'), false);
    });

    it('tells a form sent twice from a reference that is taken', async () => {
      await commit(caseOf({ form: 'form-a' }));
      assert.equal(await commit(caseOf({ ref: '8888', form: 'form-a' })), 'formUsed');
      assert.equal(await commit(caseOf({ form: 'form-b' })), 'refTaken');
      assert.equal(await commit(caseOf({ form: 'form-a' })), 'formUsed');
      assert.equal(await store().cases.load('8888'), undefined);
      assert.equal((await store().cases.load('7K3Q'))?.form, 'form-a');
    });

    it('numbers history after what is there, and keeps what it says', async () => {
      const first = caseOf();
      const ticked = { at: 10, by: 'anna', event: { event: 'ticked', act: 'phone' } } as const;
      const undone = { at: 20, by: 'bo', event: { event: 'unticked', act: 'phone' } } as const;
      const taken = { at: 20, by: null, event: { event: 'appointed', unit: 'ÄVO', person: 'bo' } } as const;
      await commit(first, { history: [ticked] });
      await store().cases.commit(changeOf({ of: first, history: [undone, taken] }));
      assert.deepEqual(await store().cases.history('7K3Q'), [
        { seq: 1, ...ticked },
        { seq: 2, ...undone },
        { seq: 3, ...taken },
      ]);
      assert.deepEqual(await store().cases.history('8888'), []);
    });

    it('finds open cases by all that is asked for', async () => {
      await commit(caseOf({ ref: '2222', responsible: 'anna', form: 'form-2' }));
      await commit(caseOf({ ref: '3333', responsible: 'bo' }));
      await commit(caseOf({ ref: '4444', responsible: 'anna', unit: 'vux-nordost' }));
      await commit(caseOf({ ref: '5555', responsible: 'anna', state: 'closed' }));
      await commit(caseOf({ ref: '6666', responsible: 'anna', state: 'misregistered' }));
      assert.deepEqual(await found({}), ['2222', '3333', '4444']);
      assert.deepEqual(await found({ responsible: 'anna' }), ['2222', '4444']);
      assert.deepEqual(await found({ unit: 'vux-sydvast' }), ['2222', '3333']);
      assert.deepEqual(await found({ responsible: 'anna', unit: 'vux-sydvast' }), ['2222']);
      assert.deepEqual(await found({ form: 'form-2' }), ['2222']);
      assert.deepEqual(await found({ form: 'form-3' }), []);
    });

    it('finds a Treserva number however it is spaced and cased, å ä ö included', async () => {
      await commit(caseOf({ treserva: 'ÄR 2026-12' }));
      assert.deepEqual(await found({ treserva: ' är2026-12 ' }), ['7K3Q']);
      assert.deepEqual(await found({ treserva: '2026-12' }), []);
    });

    it('finds a case for the units that take part in it, as it stands after the last change', async () => {
      const first = caseOf({
        tells: [tellOf('eb', 'EB', 'queued'), tellOf('bou', 'BoU', 'held'), tellOf('avo', 'ÄVO', 'withdrawn')],
        meetings: [meetingOf(['BoU', 'FFS'], 'booked'), meetingOf(['SAV'], 'cancelled')],
      });
      await commit(first);
      for (const unit of ['eb', 'bou', 'ffs-sydvast']) assert.deepEqual(await found({ unit }), ['7K3Q'], unit);
      for (const unit of ['avo', 'SAV', 'sav']) assert.deepEqual(await found({ unit }), [], unit);
      await commit({ ...first, version: 2, tells: [tellOf('eb', 'EB', 'withdrawn')], meetings: [] });
      assert.deepEqual(await found({ unit: 'eb' }), []);
      assert.deepEqual(await found({ unit: 'ffs-sydvast' }), []);
    });
  });
});
