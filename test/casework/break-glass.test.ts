import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import { entryOf } from './entries.ts';
import { onDesk, type Desk } from './flows/desk.ts';
import { toy } from './flows/toy.ts';
import { openOffice, type Office } from './office.ts';

const chief = samplePerson('BoU.chief').id;
const owner = samplePerson('VUX.official1').id;

describe('casework/break-glass', () => {
  let office: Office;
  let subject: EvictionCase;
  beforeEach(async () => {
    office = await openOffice();
    subject = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T10:00');
    subject = await office.load(subject.ref);
  });
  afterEach(() => office.close());

  const breaks = (who: string) => office.as(who, { do: 'breakGlass', ref: subject.ref, reason: 'danger' });
  const seenBy = async (who: string) => (await office.casework.view(samplePerson(who).id, subject.ref))?.access ?? null;

  it('a chief of the same förvaltning sees the case for an hour, and then not', async () => {
    assert.equal(await seenBy('BoU.chief'), null);
    assert.equal((await breaks('BoU.chief')).result, 'done');
    assert.equal(await seenBy('BoU.chief'), 'glass');
    assert.equal(await office.casework.search(chief, subject.ref), subject.ref);
    await office.until('2027-01-11T10:59');
    assert.equal(await seenBy('BoU.chief'), 'glass');
    await office.until('2027-01-11T11:00');
    assert.equal(await seenBy('BoU.chief'), null);
    assert.equal(await office.casework.search(chief, subject.ref), null);
  });

  it('she may change nothing in it, and no list of hers has it', async () => {
    await breaks('BoU.chief');
    const rev = (await office.load(subject.ref)).version;
    const tried = await office.as('BoU.chief', { do: 'tick', ref: subject.ref, rev, act: 'register' });
    assert.equal(tried.result, 'refused');
    assert.deepEqual((await office.casework.list(chief, 'unit')).items, []);
  });

  it('the one whose case it is is told at once, and the history has who, why and until when', async () => {
    await breaks('BoU.chief');
    const after = await office.load(subject.ref);
    assert.deepEqual(
      after.glasses?.map(({ by, reason, at, until }) => [by, reason, until - at]),
      [[chief, 'danger', 3_600_000]],
    );
    await office.until('2027-01-11T10:01');
    const told = office.delivered.filter(({ content }) => content.kind === 'direct' && content.screen === 'glass');
    assert.deepEqual(
      told.map(({ content }) => content.kind === 'direct' && [content.person, content.text.text]),
      [[owner, 'G1']],
    );
  });

  it('a chief of a unit that takes part sees the whole of it; once broken it is not broken again', async () => {
    assert.equal(await seenBy('EB.chief'), 'participant');
    assert.equal((await breaks('EB.chief')).result, 'done');
    assert.equal(await seenBy('EB.chief'), 'glass');
    assert.equal((await breaks('EB.chief')).result, 'again');
  });

  it('nobody else can: officials, another förvaltning, who sees it anyway', async () => {
    for (const [who, why] of [
      ['EB.official1', 'chiefOnly'],
      ['BoU.official1', 'notFound'],
      ['FFS.chief', 'notFound'],
      ['vux-centrum.chief', 'notFound'],
      ['administrator', 'notFound'],
      ['processLeader', 'notFound'],
      ['VUX.official2', 'chiefOnly'],
      ['VUX.chief', 'notShut'],
      ['VUX.official1', 'notShut'],
    ] as const) {
      const result = await breaks(who);
      assert.equal(result.result === 'refused' && result.why, why, who);
    }
    assert.equal((await office.load(subject.ref)).glasses, undefined);
  });
});

describe('casework/break-glass: a case nobody else may know of', () => {
  const sealed = (follow: (desk: Desk) => Promise<void>): Promise<void> =>
    onDesk(follow, { flows: { W003: { ...toy, name: 'W003', document: '003' } }, workflow: 'W003' });
  const breaks = (desk: Desk, who: string) =>
    desk.office.as(who, { do: 'breakGlass', ref: desk.ref, reason: 'danger' });
  const seen = async (desk: Desk, who: string) =>
    (await desk.office.casework.view(samplePerson(who).id, desk.ref))?.access ?? null;

  it('only the chief of its own unit can, and everybody else is told that there is no such case', () =>
    sealed(async (desk) => {
      for (const who of ['EB.chief', 'BoU.chief', 'SAV.chief', 'VUX.official2', 'administrator'])
        assert.deepEqual(await breaks(desk, who), { result: 'refused', why: 'notFound', ref: null }, who);
      assert.equal(await seen(desk, 'VUX.chief'), null);
      assert.equal((await breaks(desk, 'VUX.chief')).result, 'done');
      assert.equal(await seen(desk, 'VUX.chief'), 'glass');
      assert.deepEqual((await desk.office.casework.list(samplePerson('VUX.chief').id, 'unit')).items, []);
      await desk.office.until('2027-01-11T10:30');
      assert.equal(await seen(desk, 'VUX.chief'), null);
      const told = desk.left('direct').filter(({ screen }) => screen === 'glass');
      assert.deepEqual(
        told.map(({ person, text }) => [person, text.text]),
        [[owner, 'G1']],
      );
    }));

  it('what is asked of her as chief comes before what she sees through the glass', () =>
    sealed(async (desk) => {
      await breaks(desk, 'VUX.chief');
      await desk.act({ do: 'happen', what: 'ask', answers: {} });
      assert.equal(await seen(desk, 'VUX.chief'), 'asked');
    }));
});
