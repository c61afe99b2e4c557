import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { casePlanOf } from '../../src/casework/case-plan.ts';
import { noticeKinds, type Entry } from '../../src/domain/notice.ts';
import { nodes } from '../cards/walk.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

const electricity = (more: Partial<Entry> = {}): Entry => entryOf({ kind: 'elskuld', occurrence: null, ...more });
const subletting = (more: Partial<Entry> = {}): Entry =>
  entryOf({ kind: 'olovlig andrahandsuthyrning', occurrence: null, concerns: 'tenant', ...more });

describe('the cause codes that the routine has no steps for', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  const planOf = async (entry: Entry) => casePlanOf(await office.register(entry));
  const acts = (lines: readonly { readonly act: string }[]): readonly string[] => lines.map(({ act }) => act);
  const told = (): readonly string[] =>
    office.delivered.flatMap(({ content }) => (content.kind === 'tellUnit' ? [content.unit] : []));

  it('an electricity debt tells EB for information when it has a case, and BoU nothing by itself', async () => {
    const plan = await planOf(electricity({ open: ['EB', 'BoU'] }));
    assert.deepEqual(acts(plan.now), ['writeReference', 'register', 'tellEB', 'askBoUNeed']);
    assert.ok(!acts(plan.consider).includes('offerEB'));
    await office.until('2027-01-11T10:00');
    assert.deepEqual(told(), ['eb']);
  });

  it('an electricity debt without a case at EB offers help to get there, and tells nobody', async () => {
    const plan = await planOf(electricity({ children: 'no' }));
    assert.deepEqual(acts(plan.now), ['writeReference', 'register']);
    assert.ok(acts(plan.consider).includes('offerEB'));
    await office.until('2027-01-12T10:00');
    assert.deepEqual(told(), []);
  });

  it('is never read as rent debt: no branch, no ladder, no meeting, and the number of times is not asked', async () => {
    for (const entry of [electricity(), electricity({ open: ['EB'] }), subletting()]) {
      const plan = await planOf(entry);
      assert.deepEqual([plan.branch, plan.meeting, plan.outcomes.length], [null, null, 0]);
      assert.ok(plan.plan.duties.every(({ because }) => because['notice'] !== 'hyresskuld'));
    }
  });

  it('the chief hears in person that the routine is silent, whichever of the two it is', async () => {
    for (const entry of [electricity(), subletting()]) {
      const { ref } = await office.register(entry);
      await office.until('2027-01-11T09:30');
      const toChief = office.delivered.filter(
        ({ ref: of, content }) =>
          of === ref && content.kind === 'direct' && content.person === samplePerson('VUX.chief').id,
      );
      assert.equal(toChief.length, 1);
    }
  });

  it('an unlawful subletting offers the others a case of their own, and nothing links the two', async () => {
    const { ref } = await office.register(subletting());
    const view = await office.casework.view(samplePerson('VUX.official1').id, ref);
    if (view?.access !== 'full') throw new Error('her own case');
    const drawn = JSON.stringify(planCard(planView(view)));
    assert.match(drawn, /Olovlig andrahandsuthyrning · hyresgästen · barnfamilj/u);
    const other = nodes(planCard(planView(view))).find(({ title }) => title === 'Eget ärende för de som bor där');
    assert.deepEqual(other?.['data'], { verb: 'newNotice' }, 'brings nothing of the first case along');
    assert.ok(acts(view.plan.consider).includes('chiefChoosesSteps'), 'there are children');
    const second = await office.register(subletting({ concerns: 'residents', children: 'no' }));
    assert.deepEqual([second.linked, (await office.load(ref)).linked], [[], []]);
    assert.ok(!acts(casePlanOf(second).consider).includes('chiefChoosesSteps'));
  });

  it('there are the five codes of registration, and one for what fits none of them', () => {
    assert.equal(noticeKinds.length, 6);
  });

  it('names the template where a letter goes out, and fills nothing in', async () => {
    const { ref } = await office.register(entryOf());
    const view = await office.casework.view(samplePerson('VUX.official1').id, ref);
    if (view?.access !== 'full') throw new Error('her own case');
    assert.match(
      JSON.stringify(planCard(planView(view))),
      /Mallen Informationsbrev ligger i Treserva under IFO Vräkningsförebyggande/u,
    );
  });
});
