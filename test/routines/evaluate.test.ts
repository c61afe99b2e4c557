import assert from 'node:assert/strict';
import type { Facts } from '../../src/domain/facts.ts';
import { evaluate } from '../../src/routines/evaluate.ts';

const familyAtBou: Facts = {
  process: 'eviction',
  household: 'barnfamilj',
  EB: 'none',
  BoU: 'open',
  notice: 'störning',
};
const familyAtEb: Facts = {
  process: 'eviction',
  household: 'barnfamilj',
  EB: 'open',
  BoU: 'none',
  notice: 'hyresskuld',
  repeated: false,
};

describe('a plan', () => {
  it('sends adults and children out together when a family at BoU misses the office visit', () => {
    const { codes } = evaluate({ ...familyAtBou, stage: 'missed-office-visit' });
    assert.ok(codes.includes('VUX.announced-home-visit') && codes.includes('BoU.announced-home-visit'));
    assert.ok(!codes.includes('EB.announced-home-visit'));
    assert.deepEqual(
      codes.filter((code) => code.includes('unannounced')),
      [],
    );
  });

  it('sends adults alone, and blocks BoU, when the same family is not at home', () => {
    const { codes } = evaluate({ ...familyAtBou, stage: 'not-home', repeatedAttempts: true });
    assert.ok(codes.includes('VUX.unannounced-home-visit'));
    assert.ok(codes.includes('VUX.visit-purpose:make-contact-and-offer-new-time'));
    assert.ok(codes.includes('BLOCK.BoU.unannounced-home-visit'));
    assert.ok(codes.includes('FLAG.unannounced-visit-legally-uncertain'));
    assert.ok(!codes.includes('BoU.unannounced-home-visit'));
  });

  it('gives each duty its row, place, recipients and reasons', () => {
    const plan = evaluate({ ...familyAtEb, stage: 'new' });
    assert.deepEqual(
      plan.duties.find(({ code }) => code === 'VUX.copy-notice>EB'),
      {
        row: '001-1AHY-1',
        code: 'VUX.copy-notice>EB',
        unit: 'VUX',
        with: [],
        to: ['EB'],
        strength: 'must',
        deadline: null,
        text: 'Ge EB:s handläggare en kopia av underrättelsen.',
        source: {
          document: '001',
          heading: [
            'Rutin',
            '1. Samverkan vid inkommen underrättelse som rör barnfamilj',
            'Underrättelse gällande barnfamiljer med aktuellt ärende på enheten för ekonomiskt bistånd men inte på enheten för barn och unga',
            'Vid hyresskuld/obetalda hyror',
          ],
          paragraph: 1,
          sentence: null,
        },
        because: {
          household: 'barnfamilj',
          EB: 'open',
          BoU: 'none',
          track: 'hyresskuld',
          repeated: false,
          stage: 'new',
        },
      },
    );
  });

  it('names the other units of a joint act, never the unit itself', () => {
    const { duties } = evaluate({ ...familyAtEb, stage: 'missed-office-visit' });
    const visits = duties.filter(({ code }) => code.endsWith('.announced-home-visit'));
    assert.deepEqual(
      visits.map((duty) => [duty.unit, duty.with]),
      [
        ['VUX', ['EB']],
        ['EB', ['VUX']],
      ],
    );
  });

  it('names the versions of the documents that gave a row, and only those', () => {
    assert.deepEqual(evaluate({ process: 'placement', repeatedDischarge: true, riskAgain: true }).routines, [
      { document: '002', version: '2024-10-17', validFrom: '2024-10-17' },
    ]);
    assert.deepEqual(evaluate({ process: 'placement' }).routines, []);
    const internal = evaluate({ ...familyAtEb, stage: 'new' }).routines.find(({ document }) => document === '001');
    assert.deepEqual(internal, { document: '001', version: '2021-12-16 / 2025-09-01', validFrom: '2022-02-15' });
  });

  it('counts the same day from the day received, even a Sunday, and leaves it open without one', () => {
    const kfm: Facts = { process: 'eviction', notice: 'KFM', stage: 'new' };
    const due = (facts: Facts) =>
      evaluate(facts).duties.find(({ code }) => code === 'SOC.confirm-receipt>KFM@same-day')?.deadline;
    assert.deepEqual(due({ ...kfm, receivedOn: '2027-01-10' }), { rule: 'same-day', due: '2027-01-10' });
    assert.deepEqual(due(kfm), { rule: 'same-day', due: null });
  });

  it('counts the deadlines of the SAV routine from the dates they rest on', () => {
    const facts: Facts = {
      process: 'SAV',
      age: 24,
      lvuApplicable: false,
      receivedBy: 'SAV',
      investigationOpen: true,
      consentPolice: true,
      acutelyPlacedBy: 'SJ',
      receivedOn: '2026-12-23',
      decidedOn: '2027-01-02',
      lasContactOn: '2027-01-04',
    };
    const due = new Map(evaluate(facts).duties.map(({ code, deadline }) => [code, deadline?.due]));
    assert.equal(due.get('SJ.hand-over>STO@next-weekday'), '2026-12-28');
    assert.equal(due.get('DECISION.initial-acute-placement@14-days-during-investigation'), '2027-01-15');
    assert.equal(due.get('LAS.initial-threat-assessment'), '2027-01-18');
  });

  it('proposes the union of the two nearest branches when both EB and BoU have a case, and decides nothing', () => {
    const plan = evaluate({ ...familyAtEb, BoU: 'open', stage: 'missed-office-visit' });
    assert.ok(plan.codes.includes('FLAG.not-covered:both-EB-and-BoU-open'));
    assert.deepEqual(plan.proposal, {
      codes: ['VUX.announced-home-visit', 'EB.announced-home-visit', 'BoU.announced-home-visit'],
      approver: 'chief',
      because: 'FLAG.not-covered:both-EB-and-BoU-open',
    });
    assert.ok(!plan.codes.some((code) => code.endsWith('.announced-home-visit')));
  });

  it('keeps BoU out of the proposed unannounced visit without a stated concern', () => {
    const facts: Facts = { ...familyAtEb, BoU: 'open', stage: 'not-home', repeatedAttempts: true };
    const without = evaluate(facts).proposal?.codes ?? [];
    const reported = evaluate({ ...facts, concernReported: true }).proposal?.codes ?? [];
    assert.ok(without.includes('EB.unannounced-home-visit') && !without.includes('BoU.unannounced-home-visit'));
    assert.ok(reported.includes('BoU.unannounced-home-visit'));
  });

  it('lets a presentation second a duty, never bring one', () => {
    const { duties } = evaluate({ ...familyAtBou, repeated: true, stage: 'new' });
    const rows = (code: string) => duties.filter((duty) => duty.code === code).map(({ row }) => row);
    assert.deepEqual(rows('VUX.inform-notice>BoU'), ['001-1BST-1', '004-15']);
    assert.deepEqual(rows('BoU.appoint-handler'), []);
    assert.deepEqual(rows('IFO.mobilise-all-necessary-partners'), []);
  });

  it('counts a general consent as none', () => {
    const facts: Facts = {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      receivedBy: 'STO',
      consentPolice: true,
      consentSAVSTO: true,
    };
    assert.ok(evaluate(facts).codes.includes('STO.contact-LAS'));
    const general = evaluate({ ...facts, consentScope: 'general' }).codes;
    assert.ok(!general.includes('STO.contact-LAS') && general.includes('BLOCK.STO.contact-LAS'));
    assert.ok(general.includes('BLOCK.ALL.rely-on-general-consent'));
  });

  it('puts the unit that the facts name in place of a placeholder', () => {
    const discovered = evaluate({ process: 'eviction', discoveredBy: 'ÄVO', phase: 'identified' });
    assert.ok(discovered.codes.includes('ÄVO.start-flow'));
    const received = evaluate({ process: 'SAV', age: 20, lvuApplicable: false, receivedBy: 'ONGOING-SF' });
    assert.ok(received.codes.includes('STO.register-application'));
  });

  it('keeps a duty whose unit is not known yet, and asks for the unit', () => {
    const plan = evaluate({ process: 'eviction', contactTarget: 'FFS', knownHandler: true });
    assert.ok(plan.codes.includes('{D}.contact-known-handler'));
    assert.ok(plan.asks.some(({ fact }) => fact === 'discoveredBy'));
  });

  it('holds the gates of the SAV routine outside its target group, where only flags speak', () => {
    const plan = evaluate({ process: 'SAV', age: 19, lvuApplicable: false, receivedBy: 'SAV' });
    assert.deepEqual(plan.codes, ['FLAG.out-of-scope:SAV-routine']);
  });

  it('refuses facts without a process', () => {
    assert.throws(() => evaluate({ notice: 'KFM' }), /process/);
  });

  it('refuses a version that was never published', () => {
    assert.throws(() => evaluate(familyAtEb, { versions: { '001': '1999-01-01' } }), /1999-01-01/);
  });

  it('reads the pinned version', () => {
    const plan = evaluate(familyAtEb, { versions: { '001': '2021-12-16 / 2025-09-01' } });
    assert.deepEqual(plan, evaluate(familyAtEb));
  });
});

describe('what is asked', () => {
  it('is what would change the codes, the most telling first', () => {
    const { asks } = evaluate({ ...familyAtBou, stage: 'not-home', repeatedAttempts: true });
    const facts = asks.map(({ fact }) => fact);
    assert.ok(facts.includes('concernReported') && facts.includes('needLandlordPresence'));
    assert.ok(!facts.includes('debtUnpaid') && !facts.includes('kfmExemption') && !facts.includes('causeCode'));
    for (const ask of asks) assert.ok(ask.question.endsWith('?') && ask.why.endsWith('.'));
  });

  it('is never what cannot be, what is derived or what is answered', () => {
    const asked = (facts: Facts) => evaluate(facts).asks.map(({ fact }) => fact);
    assert.ok(!asked({ process: 'eviction', household: 'utan-barn', EB: 'open' }).includes('BoU'));
    assert.ok(!asked({ process: 'eviction', notice: 'hyresskuld' }).includes('kfmCause'));
    assert.ok(asked({ process: 'eviction', notice: 'KFM' }).includes('kfmCause'));
    assert.ok(!asked({ process: 'eviction', notice: 'KFM' }).some((fact) => ['track', 'notice'].includes(fact)));
  });

  it('comes in the order of the entry questions where the answers matter as much', () => {
    const { asks } = evaluate({ process: 'eviction', notice: 'störning', stage: 'new', household: 'barnfamilj' });
    const facts = asks.map(({ fact }) => fact);
    assert.ok(facts.indexOf('concernFromLandlord') < facts.indexOf('needDebtAdvice'));
  });

  it('tries a number on both sides of each limit', () => {
    const { asks } = evaluate({ process: 'SAV', lvuApplicable: false });
    assert.equal(asks[0]?.fact, 'age');
  });
});
