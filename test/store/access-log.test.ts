import assert from 'node:assert/strict';
import type { Access, NewAccess } from '../../src/domain/access.ts';
import { freshStore, onEveryEngine } from './engines.ts';
import { caseOf, changeOf, claimOne, done, leaseMs, promiseOf, refused, unknown, withPromises } from './samples.ts';

const minute = 60_000;
const opened: Access = { what: 'opened', as: 'full' };

describe('the log of access', () => {
  onEveryEngine((engine) => {
    const store = freshStore(engine);
    const note = (...entries: Partial<NewAccess>[]) =>
      store().access.note(entries.map((entry) => ({ ref: '7K3Q', at: 1000, by: 'anna', access: opened, ...entry })));
    const kept = async () => (await store().access.of('7K3Q')).map(({ at, by, access }) => [at, by, access.what]);

    it('gives entries back as they were made, in their place after what has happened', async () => {
      await store().cases.commit(changeOf());
      const refusal: Access = { what: 'refused', tried: 'chiefDecides', why: 'chiefOnly' };
      await note({}, { by: 'bo', access: refusal });
      assert.deepEqual(await store().access.of('7K3Q'), [
        { ref: '7K3Q', place: 2, at: 1000, by: 'anna', access: opened },
        { ref: '7K3Q', place: 3, at: 1000, by: 'bo', access: refusal },
      ]);
    });

    it('takes the same again within a quarter of an hour as one, for each person and each thing she does', async () => {
      await store().cases.commit(changeOf());
      await note({});
      await note({ at: 1000 + 15 * minute - 1 }, { by: 'bo' }, { access: { what: 'found' } });
      await note({ at: 1000 + 15 * minute });
      assert.deepEqual(await kept(), [
        [1000, 'anna', 'opened'],
        [1000, 'bo', 'opened'],
        [1000, 'anna', 'found'],
        [1000 + 15 * minute, 'anna', 'opened'],
      ]);
    });

    it('takes a list that is looked at again on the same morning as one', async () => {
      await store().cases.commit(changeOf());
      const listed = { access: { what: 'listed' } } as const;
      await note({ ...listed, at: 0 });
      await note({ ...listed, at: 11 * 60 * minute });
      await note({ ...listed, at: 12 * 60 * minute });
      assert.deepEqual(
        (await kept()).map(([at]) => at),
        [0, 12 * 60 * minute],
      );
    });

    it('counts each export and each broken glass', async () => {
      await store().cases.commit(changeOf());
      const glass: Access = { what: 'glassBroken', reason: 'absence', until: 5000 };
      await note(
        { access: glass },
        { access: glass },
        { access: { what: 'exported' } },
        { access: { what: 'exported' } },
      );
      assert.equal((await kept()).length, 4);
    });

    it("keeps nothing of a reference that is nobody's, whatever was typed", async () => {
      await note({ ref: 'Anna Andersson 19800101-1234' });
      assert.deepEqual(await store().access.of('Anna Andersson 19800101-1234'), []);
    });

    it("refuses what could be somebody's words", async () => {
      await store().cases.commit(changeOf());
      const words = { what: 'glassBroken', reason: 'hon ringde och bad om det', until: 1 } as const;
      await assert.rejects(note({ access: words }), TypeError);
      assert.deepEqual(await kept(), []);
    });

    it('is not taken as written when it could not be', async () => {
      await note({});
      await store().cases.commit(changeOf());
      await note({ at: 2000 });
      assert.deepEqual(await kept(), [[2000, 'anna', 'opened']]);
    });

    it("gives a chief what has been done in her unit's cases since a day, and the decisions that override", async () => {
      await store().cases.commit(changeOf());
      await store().cases.commit(changeOf({ case: caseOf({ ref: '8888', unit: 'eb' }) }));
      await note({ at: 500 }, { at: 1000, by: 'bo' }, { ref: '8888' });
      await store().cases.commit(
        changeOf({
          of: caseOf(),
          history: [
            { at: 1500, by: 'anna', event: { event: 'ticked', act: 'phone' } },
            { at: 1600, by: 'chefen', event: { event: 'proposalDeclined' } },
          ],
        }),
      );
      const { entries, overrides } = await store().access.ofUnit('vux-sydvast', 1000);
      assert.deepEqual(
        entries.map(({ ref, by }) => [ref, by]),
        [['7K3Q', 'bo']],
      );
      assert.deepEqual(
        overrides.map(({ ref, at, by, event }) => [ref, at, by, event.event]),
        [['7K3Q', 1600, 'chefen', 'proposalDeclined']],
      );
    });

    describe('what has left', () => {
      const post = { outcome: 'done', result: { is: 'post', conversation: 'c', activity: 'a' } } as const;
      const tell = { kind: 'tellUnit', unit: 'eb', tell: 't', text: { text: 'R1', ref: '7K3Q' } } as const;
      const left = async () => (await store().access.of('7K3Q')).map(({ by, access }) => ({ by, ...access }));

      it('is written with the end of the promise: what kind, and to whom', async () => {
        await withPromises(store(), { content: tell });
        await store().outbox.settle(await claimOne(store(), 5000), post, null, null, 5000);
        assert.deepEqual(await left(), [{ by: null, what: 'left', kind: 'tellUnit', unit: 'eb', person: null }]);
      });

      it('names every unit and person on an invitation, and no mailbox', async () => {
        const attendee = { mailbox: 'x@example.org', response: 'none' } as const;
        await withPromises(store(), {
          content: {
            kind: 'createEvent',
            meeting: 'm',
            meetingKind: 'officeVisit',
            organiser: 'o@example.org',
            attendees: [
              { ...attendee, unit: 'VUX', person: 'anna' },
              { ...attendee, unit: 'EB', person: null },
            ],
            start: '2026-03-02T10:00',
            minutes: 60,
            text: { circle: 'own', ref: '7K3Q', place: 'office' },
          },
        });
        const made = {
          outcome: 'done',
          result: { is: 'event', event: { mailbox: 'o@example.org', id: 'e' } },
        } as const;
        await store().outbox.settle(await claimOne(store(), 5000), made, null, null, 5000);
        assert.deepEqual(await left(), [
          { by: null, what: 'left', kind: 'createEvent', unit: 'VUX', person: 'anna' },
          { by: null, what: 'left', kind: 'createEvent', unit: 'EB', person: null },
        ]);
      });

      it('is not said of a card that needed no sending, a calendar that was read, a failure', async () => {
        await withPromises(store(), { content: { kind: 'refreshCard', person: 'anna' } });
        await store().outbox.settle(await claimOne(store(), 5000), done, null, null, 5000);
        await store().cases.commit({ ...changeOf({ of: caseOf() }), promises: [promiseOf({ content: tell })] });
        await store().outbox.settle(await claimOne(store(), 5000), refused, null, null, 5000);
        assert.deepEqual(await left(), []);
      });

      it('is said to be unknown where nobody will ever know', async () => {
        await withPromises(store(), { content: tell });
        await store().outbox.settle(await claimOne(store(), 5000), unknown, 5100, null, 5000);
        assert.deepEqual(await left(), []);
        const again = await claimOne(store(), 5100 + leaseMs);
        await store().outbox.settle(again, refused, null, null, 5100);
        assert.deepEqual(await left(), [{ by: null, what: 'mayHaveLeft', kind: 'tellUnit', unit: 'eb', person: null }]);
      });

      it('is written in the same transaction as what follows in the case, or not at all', async () => {
        const first = await withPromises(store(), { content: tell });
        const intent = await claimOne(store(), 5000);
        const late = changeOf({ case: { ...first, version: 9 }, expectedVersion: 8 });
        assert.equal(await store().outbox.settle(intent, post, null, late, 5000), 'conflict');
        assert.deepEqual(await left(), []);
        assert.equal(await store().outbox.settle(intent, post, null, changeOf({ of: first }), 5000), 'committed');
        assert.deepEqual(
          (await store().access.of('7K3Q')).map(({ place }) => place),
          [3],
        );
      });
    });
  });
});
