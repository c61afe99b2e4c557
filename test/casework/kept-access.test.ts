import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import type { Casework } from '../../src/casework/casework.ts';
import { keepingAccess } from '../../src/casework/kept-access.ts';
import { instantOf } from '../../src/domain/time.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

const id = (key: string): string => samplePerson(key).id;

describe('casework as people come to it', () => {
  let office: Office;
  let casework: Casework;
  let ref: string;
  beforeEach(async () => {
    office = await openOffice();
    const clock = { now: () => instantOf(office.now()) };
    casework = keepingAccess(office.casework, { access: office.store.access, cases: office.store.cases, clock });
    const entry = entryOf({ open: ['EB'] });
    const made = await casework.act(id('VUX.official1'), {
      do: 'registerNotice',
      form: 'form',
      entry,
      treserva: '123456',
    });
    assert.equal(made.result, 'done');
    ref = made.ref;
    await office.until('2027-01-11T10:00');
  });
  afterEach(() => office.close());

  /** Who did what, of those who are people. */
  const kept = async () =>
    (await office.store.access.of(ref)).filter(({ by }) => by !== null).map(({ by, access }) => [by, access]);

  it('writes down who is shown a case, and how much of it', async () => {
    for (const who of ['VUX.official1', 'VUX.official2', 'VUX.chief', 'EB.official1'])
      await casework.view(id(who), ref);
    assert.deepEqual(await kept(), [
      [id('VUX.official1'), { what: 'opened', as: 'full' }],
      [id('VUX.official2'), { what: 'opened', as: 'unit' }],
      [id('VUX.chief'), { what: 'opened', as: 'full' }],
      [id('EB.official1'), { what: 'opened', as: 'participant' }],
    ]);
  });

  it('writes down who is refused it, by view, by reference and by Treserva number, though all get the same answer', async () => {
    const stranger = id('BoU.official1');
    assert.equal(await casework.view(stranger, ref), null);
    assert.equal(await casework.search(stranger, ref.toLowerCase()), null);
    assert.equal(await casework.search(id('EB.official1'), ' 123456 '), null);
    assert.equal(await casework.view(stranger, 'ZZZZ'), null);
    assert.equal(await casework.search(stranger, 'Anna Andersson'), null);
    assert.deepEqual(await kept(), [
      [stranger, { what: 'refused', tried: 'view', why: 'notFound' }],
      [stranger, { what: 'refused', tried: 'search', why: 'notFound' }],
      [id('EB.official1'), { what: 'refused', tried: 'search', why: 'notFound' }],
    ]);
  });

  it('writes down an action that is refused, also by somebody who may not know of the case or whom nobody knows', async () => {
    await casework.act(id('VUX.official1'), { do: 'approveProposal', ref, rev: 1 });
    await casework.act(id('BoU.official1'), { do: 'take', ref, tell: null });
    await casework.act('nobody-knows-her', { do: 'take', ref, tell: null });
    assert.deepEqual(await kept(), [
      [id('VUX.official1'), { what: 'refused', tried: 'approveProposal', why: 'chiefOnly' }],
      [id('BoU.official1'), { what: 'refused', tried: 'take', why: 'notFound' }],
      ['nobody-knows-her', { what: 'refused', tried: 'take', why: 'unknownPerson' }],
    ]);
  });

  it('writes down whose list a case stood in, and who found it', async () => {
    await casework.list(id('VUX.official2'), 'unit');
    await casework.list(id('VUX.official2'), 'late');
    await casework.search(id('VUX.chief'), '123456');
    assert.deepEqual(await kept(), [
      [id('VUX.official2'), { what: 'listed' }],
      [id('VUX.chief'), { what: 'found' }],
    ]);
  });

  it('shows nothing that it could not write down', async () => {
    const broken = keepingAccess(office.casework, {
      access: { ...office.store.access, note: () => Promise.reject(new Error('disk')) },
      cases: office.store.cases,
      clock: { now: () => 0 },
    });
    await assert.rejects(broken.view(id('VUX.official1'), ref), /disk/);
    await assert.rejects(broken.list(id('VUX.official1'), 'mine'), /disk/);
    await assert.rejects(broken.search(id('VUX.official1'), ref), /disk/);
  });

  it('leaves an action that was carried out to the history of the case', async () => {
    const before = (await office.store.cases.history(ref)).length;
    const { version } = await office.load(ref);
    const done = await casework.act(id('VUX.official1'), { do: 'tick', ref, rev: version, act: 'register' });
    assert.equal(done.result, 'done');
    assert.deepEqual(await kept(), []);
    assert.equal((await office.store.cases.history(ref)).length, before + 1);
  });
});
