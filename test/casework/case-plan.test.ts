import assert from 'node:assert/strict';
import fc from 'fast-check';
import { casePlanOf, unjudged, workLines } from '../../src/casework/case-plan.ts';
import { actOfCode, bareCode } from '../../src/casework/act-of-code.ts';
import { certainTells, tellsOf } from '../../src/casework/tells.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { routine001 } from '../../src/routines/data/001/routine.ts';
import { routine004 } from '../../src/routines/data/004/routine.ts';
import { anyEntry, entryOf } from './entries.ts';
import { effort } from '../effort.ts';

/** Branch, kind, occurrence → who meets, what is told, who joins the announced and the unannounced visit. */
const ladder: readonly (readonly [string, Partial<Entry>, string, string, string, string])[] = [
  ['1A debt', { open: ['EB'] }, 'VUX+EB', 'EB R1', 'VUX+EB', 'VUX+EB'],
  ['1A debt repeated', { open: ['EB'], occurrence: 'repeated' }, 'VUX+EB+BoU', 'BoU R1, BoU R2', 'VUX+EB', 'VUX+EB'],
  ['1A disturbance', { kind: 'störning', open: ['EB'] }, 'VUX', 'EB R1', 'VUX', 'VUX'],
  [
    '1A disturbance repeated',
    { kind: 'störning', open: ['EB'], occurrence: 'repeated' },
    'VUX+BoU',
    'BoU R1, BoU R2',
    'VUX',
    'VUX',
  ],
  ['1B debt', { open: ['BoU'] }, 'VUX+EB+BoU', 'EB R1, EB R2, BoU R1', 'VUX+BoU', 'VUX'],
  [
    '1B debt repeated',
    { open: ['BoU'], occurrence: 'repeated' },
    'VUX+EB+BoU',
    'EB R1, EB R2, BoU R1',
    'VUX+BoU',
    'VUX',
  ],
  ['1B disturbance', { kind: 'störning', open: ['BoU'] }, 'VUX+BoU', 'BoU R1', 'VUX+BoU', 'VUX'],
  [
    '1B disturbance repeated',
    { kind: 'störning', open: ['BoU'], occurrence: 'repeated' },
    'VUX+BoU',
    'BoU R1',
    'VUX+BoU',
    'VUX',
  ],
  ['1C debt', {}, 'VUX+EB', 'EB R1, EB R2', 'VUX', 'VUX'],
  ['1C debt repeated', { occurrence: 'repeated' }, 'VUX+EB+BoU', 'EB R1, EB R2, BoU R1, BoU R2', 'VUX', 'VUX'],
  ['1C disturbance', { kind: 'störning' }, 'VUX', '', 'VUX', 'VUX'],
  ['1C disturbance repeated', { kind: 'störning', occurrence: 'repeated' }, 'VUX+BoU', 'BoU R1, BoU R2', 'VUX', 'VUX'],
  ['2A debt', { children: 'no', open: ['EB'] }, '', 'EB R1', 'VUX+EB', 'VUX+EB'],
  ['2A debt repeated', { children: 'no', open: ['EB'], occurrence: 'repeated' }, '', 'EB R1', 'VUX+EB', 'VUX+EB'],
  ['2A disturbance', { children: 'no', kind: 'störning', open: ['EB'] }, '', 'EB R1', 'VUX+EB', 'VUX+EB'],
  [
    '2A disturbance repeated',
    { children: 'no', kind: 'störning', open: ['EB'], occurrence: 'repeated' },
    '',
    'EB R1',
    'VUX+EB',
    'VUX+EB',
  ],
  ['2B debt', { children: 'no' }, '', '', 'VUX', 'VUX'],
  ['2B debt repeated', { children: 'no', occurrence: 'repeated' }, '', '', 'VUX', 'VUX'],
  ['2B disturbance', { children: 'no', kind: 'störning' }, '', '', 'VUX', 'VUX'],
  ['2B disturbance repeated', { children: 'no', kind: 'störning', occurrence: 'repeated' }, '', '', 'VUX', 'VUX'],
];

describe('casework/case-plan', () => {
  for (const [name, answers, meets, told, announced, unannounced] of ladder) {
    it(`branch ${name}: the right units meet, are told and follow on the visits`, () => {
      const judged = unjudged(entryOf(answers));
      const plan = casePlanOf(judged);
      const visit = (outcome: string): string =>
        plan.outcomes.find((each) => each.outcome === outcome)?.units.join('+') ?? '';
      assert.equal(plan.branch, name.slice(0, 2));
      assert.equal(plan.meeting?.units.join('+') ?? '', meets);
      assert.equal(
        tellsOf(judged)
          .map((tell) => `${tell.kind} ${tell.text}`)
          .join(', '),
        told,
      );
      assert.equal(visit('missed'), announced);
      assert.equal(visit('notHome'), unannounced);
    });
  }

  it('every code of routine 001 and its presentation has an act', () => {
    const codes = [routine001, routine004].flatMap((routine) =>
      routine.sections.flatMap((section) =>
        section.rows.filter((row) => row.type !== 'secondary').flatMap((row) => row.codes),
      ),
    );
    const duties = codes.filter((code) => !/^(FLAG|BLOCK)\./.test(code));
    assert.deepEqual([...new Set(duties.filter((code) => actOfCode[bareCode(code)] === undefined))], []);
  });

  it('never shows more than eight lines to do, begins with the reference, and loses no duty that is work', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const judged = unjudged(entry);
        const { now } = casePlanOf(judged);
        assert.ok(now.length <= 8);
        assert.equal(now[0]?.act, 'writeReference');
        const all = new Set(workLines(judged).flatMap((line) => line.duties.map((duty) => `${duty.row} ${duty.code}`)));
        const kept = new Set(now.flatMap((line) => line.duties.map((duty) => `${duty.row} ${duty.code}`)));
        assert.deepEqual(kept, all);
      }),
      { numRuns: effort(400, 5000) },
    );
  });

  it('an answer not known yet is a line of work, and holds what rests on it', () => {
    const judged = unjudged(entryOf({ children: 'unknown', open: ['EB'], occurrence: 'repeated' }));
    assert.ok(casePlanOf(judged).assumptions.some((each) => each.about === 'children'));
    assert.deepEqual(
      tellsOf(judged).map((tell) => tell.kind),
      ['BoU', 'BoU'],
    );
    assert.deepEqual(certainTells(judged), []);
  });

  it('nobody is told anything while it is not known who has a case', () => {
    assert.deepEqual(certainTells(unjudged(entryOf({ open: 'unknown' }))), []);
  });

  it("what Kronofogden says of a family's eviction is told to BoU the same day, whatever the branch", () => {
    const eviction = { date: '2027-02-11', time: '10:00', ground: 'hyresskuld' } as const;
    const judged = unjudged(entryOf({ kind: 'KFM', open: ['EB'], occurrence: 'unknown', eviction }));
    assert.deepEqual(
      certainTells(judged).map((tell) => `${tell.kind} ${tell.text}`),
      ['BoU R1', 'BoU R2'],
    );
  });

  it('certain tells are always among the wanted ones, and all of them once everything is known', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const judged = unjudged(entry);
        const wanted = tellsOf(judged).map((tell) => tell.kind + tell.text);
        const certain = certainTells(judged).map((tell) => tell.kind + tell.text);
        const known = casePlanOf(judged).assumptions.length === 0;
        if (known) assert.deepEqual(certain, wanted);
        else assert.ok(certain.every((tell) => wanted.includes(tell)));
      }),
      { numRuns: effort(300, 5000) },
    );
  });

  it('both units having a case is no branch: the union of the nearest is proposed to the chief', () => {
    const plan = casePlanOf(unjudged(entryOf({ open: ['EB', 'BoU'] })));
    assert.equal(plan.branch, null);
    assert.equal(plan.proposed, true);
    assert.deepEqual(plan.meeting?.units, ['VUX', 'EB', 'BoU']);
    assert.ok(plan.silent.some((flag) => flag.code === 'FLAG.not-covered:both-EB-and-BoU-open'));
  });

  it('what routine 000 always says is not work in the case', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const plan = casePlanOf(unjudged(entry));
        const shown = [...plan.now, ...plan.consider].flatMap((line) =>
          line.duties.map((duty) => duty.source.document),
        );
        assert.ok(!shown.includes('000'));
      }),
      { numRuns: effort(100, 2000) },
    );
  });

  it('causes without a path in the routine get no invented steps', () => {
    for (const kind of ['elskuld', 'olovlig andrahandsuthyrning', 'annat'] as const) {
      const plan = casePlanOf(unjudged(entryOf({ kind, occurrence: null })));
      assert.deepEqual(
        plan.now.map((line) => line.act),
        // An electricity debt where a child lives: only whether BoU is needed is asked, as a proposal.
        ['writeReference', 'register', ...(kind === 'elskuld' ? ['askBoUNeed'] : [])],
      );
      assert.equal(plan.meeting, null);
      assert.deepEqual(plan.outcomes, []);
      assert.deepEqual(
        plan.silent.map((flag) => flag.code),
        ['FLAG.not-covered:cause-other-than-debt-or-disturbance'],
      );
    }
  });
});
