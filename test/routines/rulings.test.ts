// The product's rulings on the routines, each as a test of what evaluate answers.
import assert from 'node:assert/strict';
import type { Facts } from '../../src/domain/facts.ts';
import { evaluate } from '../../src/routines/evaluate.ts';

const codesOf = (facts: Facts) => new Set(evaluate({ process: 'eviction', ...facts }).codes);

describe('rulings', () => {
  it('keep BoU from unannounced visits without a stated concern, and show every place that speaks of it', () => {
    const facts: Facts = {
      process: 'eviction',
      household: 'barnfamilj',
      EB: 'none',
      BoU: 'open',
      notice: 'hyresskuld',
      stage: 'not-home',
      repeatedAttempts: true,
    };
    const plan = evaluate(facts);
    assert.ok(plan.codes.includes('BLOCK.BoU.unannounced-home-visit'));
    const conflict = plan.flags.find(({ code }) => code === 'FLAG.conflict:BoU-at-unannounced-visit');
    assert.deepEqual(
      conflict?.sources.map(({ document, heading, paragraph }) => [document, heading.at(-1), paragraph]),
      [
        ['001', 'Vid hyresskuld/obetalda hyror (enstaka och upprepade)', 5],
        ['001', 'Vid störningar (enstaka och upprepade)', 4],
        ['001', 'Juridiska ramar', 2],
        ['004', 'Bild: Underrättelse som rör barnfamilj', 2],
      ],
    );
    const reported = codesOf({ ...facts, concernReported: true });
    assert.ok(reported.has('BoU.unannounced-home-visit') && !reported.has('BLOCK.BoU.unannounced-home-visit'));
    assert.ok(reported.has('MAY.BoU.joint-home-visit-for-preliminary-assessment'));
  });

  it('let BoU join elsewhere only as a possibility', () => {
    const codes = codesOf({
      household: 'barnfamilj',
      EB: 'open',
      BoU: 'none',
      notice: 'störning',
      repeated: false,
      stage: 'not-home',
      repeatedAttempts: true,
      concernReported: true,
    });
    assert.ok(codes.has('MAY.BoU.joint-home-visit-for-preliminary-assessment'));
    assert.ok(!codes.has('BoU.unannounced-home-visit'));
  });

  it('read the slip under disturbances as the disturbances going on', () => {
    const facts: Facts = { household: 'utan-barn', EB: 'open', notice: 'störning', stage: 'missed-office-visit' };
    assert.ok(codesOf({ ...facts, disturbanceContinues: true }).has('EB.announced-home-visit'));
    const debtOnly = codesOf({ ...facts, debtUnpaid: true });
    assert.ok(!debtOnly.has('EB.announced-home-visit'));
    assert.ok(debtOnly.has('FLAG.text-slip:debt-condition-under-disturbance'));
  });

  it('follow the letter for EB in 2A disturbance: told, not at the office, on both home visits', () => {
    const facts: Facts = { household: 'utan-barn', EB: 'open', notice: 'störning' };
    assert.ok(codesOf({ ...facts, stage: 'new' }).has('VUX.inform-notice-FYI>EB'));
    assert.ok(!codesOf({ ...facts, stage: 'no-reply', disturbanceSerious: true }).has('EB.join-office-visit'));
    assert.ok(codesOf({ ...facts, stage: 'not-home', repeatedAttempts: true }).has('EB.unannounced-home-visit'));
  });

  it('register causes without a path, flag them, and never count them as rent debt', () => {
    for (const causeCode of ['elskuld', 'olovlig andrahandsuthyrning', 'annat']) {
      const codes = codesOf({
        household: 'barnfamilj',
        EB: 'open',
        BoU: 'none',
        notice: 'annan',
        causeCode,
        stage: 'new',
        repeated: false,
      });
      assert.ok(codes.has('VUX.register-in-Treserva'));
      assert.ok(codes.has('FLAG.not-covered:cause-other-than-debt-or-disturbance'));
      assert.ok(!codes.has('VUX.copy-notice>EB') && !codes.has('VUX.call-office-visit'));
    }
  });

  it('never count a notice from the Enforcement Authority as repeated by itself', () => {
    const codes = codesOf({
      household: 'barnfamilj',
      EB: 'none',
      BoU: 'none',
      notice: 'KFM',
      kfmCause: 'hyresskuld',
      stage: 'new',
    });
    assert.ok(codes.has('SOC.handle-like-notice'));
    assert.ok(!codes.has('VUX.inform-notice>BoU') && !codes.has('VUX.inform-notice>EB'));
  });

  it('drop nobody automatically from the eviction of a family', () => {
    const codes = codesOf({ household: 'barnfamilj', stage: 'eviction-day', kfmExemption: true });
    assert.ok(codes.has('VUX.attend-eviction') && codes.has('BoU.attend-eviction'));
    assert.ok(codes.has('FLAG.unclear:KFM-exemption-for-families'));
    const adult = codesOf({ household: 'utan-barn', stage: 'eviction-day', kfmExemption: true });
    assert.ok(!adult.has('VUX.attend-eviction') && !adult.has('SOC.attend-eviction'));
  });

  it('show the whole hand-over without consent as a conflict', () => {
    const plan = evaluate({ process: 'SAV', age: 30, lvuApplicable: false, LVM: true, handlingUnit: 'SAV' });
    assert.ok(plan.codes.includes('FLAG.conflict:whole-case-handed-over-without-consent'));
  });

  it('invent no deadline: only what the routines state carries one', () => {
    const plan = evaluate({
      process: 'eviction',
      household: 'barnfamilj',
      EB: 'open',
      BoU: 'none',
      notice: 'hyresskuld',
      repeated: false,
      stage: 'new',
      receivedOn: '2027-01-11',
      today: '2027-01-11',
    });
    assert.deepEqual(
      plan.duties.filter(({ deadline }) => deadline !== null).map(({ code }) => code),
      [],
    );
  });
});
