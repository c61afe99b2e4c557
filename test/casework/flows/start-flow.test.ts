import assert from 'node:assert/strict';
import type { Action } from '../../../src/domain/action.ts';
import { entryOf } from '../entries.ts';
import { openOffice, type Office } from '../office.ts';
import { toy } from './toy.ts';

function start(more: Partial<Extract<Action, { do: 'startFlow' }>> = {}): Extract<Action, { do: 'startFlow' }> {
  const answers = { how: 'plain' };
  return { do: 'startFlow', workflow: 'W000', form: 'f1', answers, treserva: null, from: null, ...more };
}

describe('casework/flows: a case is begun', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice('2027-01-11T09:00', 600_000, undefined, { W000: toy });
  });
  afterEach(() => office.close());

  it('once for each form, with the versions it was judged by', async () => {
    const made = await office.as('FFS.official1', start());
    assert.ok(made.result === 'done');
    const found = await office.store.cases.load(made.ref);
    assert.ok(found?.workflow === 'W000');
    assert.equal(found.state, 'begun');
    assert.equal(found.administration, 'ffs');
    assert.deepEqual(found.answers, { how: 'plain', kept: 'yes' });
    assert.ok(found.routines.some(({ document }) => document === '000'));
    assert.deepEqual(await office.as('FFS.official1', start()), { result: 'again', ref: made.ref });
  });

  it('by officials of the units that may, and of workflows there are', async () => {
    assert.deepEqual(await office.as('ÄVO.official1', start()), { result: 'refused', why: 'notYourUnit', ref: null });
    const other = await office.as('VUX.official1', start({ workflow: 'W002' }));
    assert.deepEqual(other, { result: 'refused', why: 'notOffered', ref: null });
  });

  for (const [answers, why] of [
    [{}, 'answerMissing'],
    [{ how: 'sideways' }, 'notOffered'],
    [{ how: 'plain', more: 'yes' }, 'notOffered'],
    [{ how: 'over', since: '2027-01-01' }, 'notOffered'],
    [{ how: 'plain', since: '2027-02-30' }, 'timeNotReal'],
    [{ how: 'refuse' }, 'dateAhead'],
  ] as const) {
    it(`never with ${JSON.stringify(answers)}: ${why}`, async () => {
      const result = await office.as('VUX.official1', start({ answers }));
      assert.deepEqual(result, { result: 'refused', why, ref: null });
    });
  }

  it('and is over at once where its answers say so', async () => {
    const made = await office.as('VUX.official1', start({ answers: { how: 'over' } }));
    assert.ok(made.result === 'done');
    const found = await office.store.cases.load(made.ref);
    assert.ok(found?.workflow === 'W000' && found.ended);
  });

  it('from another case: both know of each other, and nobody else may link to it', async () => {
    const eviction = await office.register(entryOf({}));
    const stranger = await office.as('FFS.official1', start({ from: eviction.ref }));
    assert.deepEqual(stranger, { result: 'refused', why: 'notFound', ref: null });
    const made = await office.as('VUX.official1', start({ from: eviction.ref }));
    assert.ok(made.result === 'done');
    assert.deepEqual((await office.store.cases.load(made.ref))?.linked, [eviction.ref]);
    await office.until('2027-01-11T09:01');
    assert.deepEqual((await office.load(eviction.ref)).linked, [made.ref]);
  });
});
