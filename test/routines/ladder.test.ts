import assert from 'node:assert/strict';
import type { Facts } from '../../src/domain/facts.ts';
import { evaluate } from '../../src/routines/evaluate.ts';
import { expectedCodes, ladder, ladderCodes } from './ladder.ts';

const stages = ['new', 'no-reply', 'missed-office-visit', 'not-home', 'contact', 'eviction-day'];

function codesAt(facts: Facts): readonly string[] {
  return evaluate(facts).codes;
}

describe('the ladder of routine 001', () => {
  for (const line of ladder) {
    describe(line.name, () => {
      for (const stage of stages) {
        it(`gives at ${stage} what the page says, whether or not the landlord has answered`, () => {
          const needs = stage === 'no-reply' ? line.officeNeeds : line.announcedNeeds;
          const facts = { ...line.facts, stage, repeatedAttempts: true };
          assert.deepEqual(ladderCodes(codesAt({ ...facts, ...needs })), expectedCodes(line, stage, true));
          assert.deepEqual(ladderCodes(codesAt(facts)), expectedCodes(line, stage, false));
        });
      }

      it('is the same when the Enforcement Authority tells of the cause', () => {
        const { notice, ...rest } = line.facts;
        for (const stage of stages) {
          const facts = { ...rest, notice: 'KFM', kfmCause: notice ?? '', stage, repeatedAttempts: true };
          assert.deepEqual(ladderCodes(codesAt(facts)), expectedCodes(line, stage, false));
        }
      });

      it('visits nobody unannounced before every attempt is made', () => {
        const codes = codesAt({ ...line.facts, stage: 'not-home' });
        assert.ok(!codes.some((code) => /^\w+\.unannounced-home-visit$/.test(code)));
      });

      it('stops when the landlord says that it is settled', () => {
        for (const [stage, needs] of [
          ['no-reply', line.officeNeeds],
          ['missed-office-visit', line.announcedNeeds],
        ] as const) {
          if (!needs) continue;
          const settled = Object.fromEntries(Object.keys(needs).map((fact) => [fact, false]));
          assert.deepEqual(
            ladderCodes(codesAt({ ...line.facts, ...settled, stage })),
            line.intensify ? ['SHOULD.VUX.intensify-contact-attempts'] : [],
          );
        }
      });

      it(`lets the landlord join ${line.landlordMayJoin ? 'when needed' : 'nowhere'}`, () => {
        for (const stage of stages) {
          const codes = codesAt({ ...line.facts, stage, needLandlordPresence: true });
          const joins = codes.includes('VUX.visit-with-landlord-or-störningsjour');
          assert.equal(joins, line.landlordMayJoin && stage !== 'contact' && stage !== 'eviction-day');
        }
      });

      it('brings everyone to the eviction who should be there', () => {
        const codes = codesAt({ ...line.facts, stage: 'eviction-day' });
        const attend = codes.filter((code) => code.endsWith('.attend-eviction')).sort();
        const isFamily = line.facts['household'] === 'barnfamilj';
        assert.deepEqual(attend, [
          ...(isFamily ? ['BoU.attend-eviction'] : []),
          'SOC.attend-eviction',
          'VUX.attend-eviction',
        ]);
      });
    });
  }
});

const entryFacts = (['barnfamilj', 'utan-barn'] as const).flatMap((household) =>
  (['open', 'none'] as const).flatMap((EB) =>
    (household === 'barnfamilj' ? (['open', 'none'] as const) : ([undefined, 'none'] as const)).flatMap((BoU) =>
      [
        { notice: 'hyresskuld' },
        { notice: 'störning' },
        { notice: 'annan' },
        { notice: 'KFM' },
        ...['hyresskuld', 'störning', 'annan'].map((kfmCause) => ({ notice: 'KFM', kfmCause })),
      ].flatMap((notice) =>
        [true, false].map((repeated): Facts => ({
          process: 'eviction',
          household,
          EB,
          ...(BoU && { BoU }),
          ...notice,
          repeated,
        })),
      ),
    ),
  ),
);

/** The subsection that a row stands in: the heading below "1." or "2.", with the kind of notice. */
function branchesOf(facts: Facts): ReadonlySet<string> {
  const { duties } = evaluate(facts);
  return new Set(
    duties
      .filter(({ source }) => source.document === '001' && source.heading.length === 4)
      .map(({ source }) => source.heading.slice(2).join(' › ')),
  );
}

describe('every combination of entry facts', () => {
  it('meets one branch, its repeated branch beside it, or a named flag', () => {
    assert.equal(entryFacts.length, 112);
    for (const facts of entryFacts) {
      const branches = [...branchesOf({ ...facts, stage: 'new' })];
      const flags = evaluate({ ...facts, stage: 'new' }).flags.map(({ code }) => code);
      const silent = flags.filter(
        (code) => code.startsWith('FLAG.not-covered') && !code.includes('repeated-disturbance'),
      );
      const said = JSON.stringify(facts);
      if (silent.length > 0) {
        assert.deepEqual(branches, [], said);
      } else {
        const main = branches.filter(
          (name) => !/Vid upprepade hyresskulder, två el flera$/.test(name) || facts['household'] === 'barnfamilj',
        );
        assert.equal(main.length, 1, said);
      }
    }
  });
});
