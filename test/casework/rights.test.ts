import assert from 'node:assert/strict';
import { samplePerson, sampleOrganisation } from '../../infra/local/people.ts';
import { allowed, relationTo, type Relation } from '../../src/casework/rights.ts';
import type { Action } from '../../src/domain/action.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

/** Everybody there is to a case that nobody has left and nobody has to be discreet about; the others are in `test/rights`. */
const people: Readonly<Partial<Record<Relation, string>>> = {
  own: 'VUX.official1',
  unit: 'VUX.official2',
  chief: 'VUX.chief',
  participant: 'EB.official1',
  participantChief: 'EB.chief',
  otherChief: 'BoU.chief',
  otherUnit: 'BoU.official1',
  otherAdministration: 'FFS.official1',
  administrator: 'administrator',
  processLeader: 'processLeader',
};

/** Who hands over hands over her own unit's. */
function leaving(who: string): { readonly from: string; readonly to: string } {
  const unit = who.startsWith('EB.') ? 'EB' : 'VUX';
  return { from: samplePerson(`${unit}.official1`).id, to: samplePerson(`${unit}.official2`).id };
}

describe('casework/rights', () => {
  let office: Office;
  let subject: EvictionCase;
  beforeEach(async () => {
    office = await openOffice();
    subject = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T10:00');
    subject = await office.load(subject.ref);
  });
  afterEach(() => office.close());

  function action(name: keyof typeof allowed, who: string): Action {
    const { ref, version: rev } = subject;
    const entry = entryOf({ open: ['EB'], occurrence: 'repeated' });
    switch (name) {
      case 'newNoticeInCase':
        return { do: name, ref, form: 'another', entry };
      case 'correctFact':
        return { do: name, ref, rev, entry };
      case 'tick':
      case 'undo':
        return { do: name, ref, rev, act: 'register' };
      case 'take':
        return { do: name, ref, tell: null };
      case 'handOver':
        return { do: name, ref, rev, person: samplePerson('VUX.official2').id };
      case 'handOverAll':
        return { do: name, ref, ...leaving(who) };
      case 'assign':
        return { do: name, ref, rev, unit: 'EB', person: samplePerson('EB.official2').id };
      case 'assignPhone':
        return { do: name, ref, rev, person: samplePerson('VUX.official2').id };
      case 'acknowledge':
      case 'askRightUnit':
        return { do: name, ref, tell: subject.tells[0]!.id };
      case 'snooze':
        return { do: name, ref, rev, act: 'register', until: '2027-01-12', reason: 'noTime' };
      case 'unsnooze':
        return { do: name, ref, rev, act: 'register' };
      case 'noteNeeds':
        return { do: name, ref, rev, needs: ['needDebtAdvice'] };
      case 'noteChildView':
        return { do: name, ref, rev, rows: [] };
      case 'raiseConcern':
        return { do: name, ref, rev, from: 'landlord' };
      case 'passOnConcern':
        return { do: name, ref, rev, how: 'handover' };
      case 'bookAssessment':
        return { do: name, ref, rev, start: '2027-01-20T10:00' };
      case 'nameRightUnit':
        return { do: name, ref, tell: subject.tells[0]!.id, unit: 'bou' };
      case 'answerWrongUnit':
        return { do: name, ref, tell: subject.tells[0]!.id, then: 'leave' };
      case 'seekTimes':
        return { do: name, ref, skip: 0 };
      case 'book':
        return { do: name, ref, meeting: 'none', meetingRev: 1, start: '2027-01-20T10:00', despiteClash: false };
      case 'cancel':
        return { do: name, ref, meeting: 'none', meetingRev: 1 };
      case 'outcome':
        return { do: name, ref, meeting: 'none', meetingRev: 1, outcome: 'came' };
      case 'undoOutcome':
        return { do: name, ref, meeting: 'none', meetingRev: 1 };
      case 'move':
        return { do: name, ref, meeting: 'none', meetingRev: 1, start: '2027-01-20T10:00' };
      case 'happen':
        return { do: name, ref, rev, what: 'none', answers: {} };
      case 'tickTask':
      case 'untickTask':
        return { do: name, ref, rev, code: 'VUX.none' };
      case 'flowChiefDecides':
        return { do: name, ref, rev, decision: 'none' };
      case 'askConsent':
        return { do: name, ref, rev, recipient: { to: 'party', party: 'landlord' }, purpose: 'visitWithLandlord' };
      case 'askGround':
        return {
          do: name,
          ref,
          rev,
          recipient: { to: 'party', party: 'landlord' },
          purpose: 'visitWithLandlord',
          ground: 'law',
        };
      case 'noteConsent':
        return {
          do: name,
          ref,
          rev,
          recipient: { to: 'party', party: 'landlord' },
          purpose: 'visitWithLandlord',
          answer: 'refused',
          covers: [],
          except: [],
          form: 'spoken',
          on: '2027-01-11',
          validUntil: null,
        };
      case 'withdrawConsent':
        return { do: name, ref, rev, consent: 'none' };
      case 'decideGround':
        return { do: name, ref, rev, consent: 'none', approved: true };
      case 'heardFrom':
        return { do: name, ref, rev: 0, then: 'met' };
      case 'landlordAnswer':
        return { do: name, ref, rev, answer: 'debtSettled' };
      case 'setCheckDate':
        return { do: name, ref, rev, on: '2027-01-20' };
      case 'logAttempt':
        return { do: name, ref, rev: 0, kind: 'phone', on: '2027-01-11', possible: true };
      case 'planAttempts':
        return { do: name, ref, rev, letters: 1, calls: 2 };
      case 'answerSafety':
        return { do: name, ref, rev: 0, danger: false };
      case 'decideUnannounced':
        return { do: name, ref, rev, decider: samplePerson('VUX.chief').id, reason: 'noContact', concern: 'no' };
      case 'chiefDecides':
        return { do: name, ref, rev, decision: 'goOn' };
      case 'bookAttendance':
        return { do: name, ref, rev, time: '10:00' };
      case 'nameWhoGoes':
        return { do: name, ref, rev, person: samplePerson('EB.official2').id };
      case 'nameSecond':
        return { do: name, ref, rev, person: samplePerson('VUX.official2').id };
      case 'holdVisit':
        return { do: name, ref, skip: 0 };
      case 'evictionMoved':
        return { do: name, ref, rev, date: '2027-02-11', time: '10:00' };
      case 'planAgreed':
        return { do: name, ref, rev, ends: '2027-03-11' };
      case 'planEvaluated':
        return { do: name, ref, rev, goalsMet: true };
      case 'close':
        return { do: name, ref, rev: 0, ending: 'handedOver' };
      case 'notHeardFrom':
      case 'evictionCancelled':
      case 'evictionCarriedOut':
      case 'exemptAttendance':
      case 'planDeclined':
        return { do: name, ref, rev };
      case 'misregistered':
        return { do: name, ref, rev: 0 };
      case 'dispute':
        return { do: name, ref, row: '001-1AHY-1', reason: 'misread' };
      case 'breakGlass':
        return { do: name, ref, reason: 'danger' };
      case 'approveProposal':
      case 'declineProposal':
        return { do: name, ref, rev };
    }
  }

  for (const [relation, who] of Object.entries(people) as [Relation, string][]) {
    it(`${relation}: may do what the table says and nothing else`, async () => {
      assert.equal(relationTo(sampleOrganisation, samplePerson(who), subject), relation);
      for (const name of Object.keys(allowed) as (keyof typeof allowed)[]) {
        // Whoever has given the case away or taken it over is somebody else to it: each is tried by who one was at first.
        await office.as('VUX.official1', { do: 'take', ref: subject.ref, tell: null });
        subject = await office.load(subject.ref);
        assert.equal(relationTo(sampleOrganisation, samplePerson(who), subject), relation);
        const result = await office.as(who, action(name, who));
        const stopped =
          result.result === 'refused' && ['notYourUnit', 'chiefOnly', 'notFound', 'notShut'].includes(result.why);
        assert.equal(stopped, !allowed[name].includes(relation), `${name} by ${relation}: ${JSON.stringify(result)}`);
      }
    });
  }

  it('a case one may not see and one that does not exist get the same answer', async () => {
    const stranger = samplePerson('BoU.official1').id;
    assert.equal(await office.casework.view(stranger, subject.ref), null);
    assert.equal(await office.casework.view(stranger, 'ZZZZ'), null);
    assert.equal(await office.casework.search(stranger, subject.ref), null);
    const hidden = await office.as('BoU.official1', { do: 'take', ref: subject.ref, tell: null });
    const absent = await office.as('BoU.official1', { do: 'take', ref: 'ZZZZ', tell: null });
    assert.deepEqual(hidden, absent);
  });

  it('a unit that takes part sees its own duties and whom to talk with, and nothing of the household', async () => {
    const view = await office.casework.view(samplePerson('EB.official1').id, subject.ref);
    assert.equal(view?.access, 'participant');
    assert.deepEqual(Object.keys(view).sort(), [
      'access',
      'appointed',
      'contact',
      'duties',
      'meetings',
      'others',
      'ref',
      'staff',
      'today',
      'unanswered',
      'unit',
      'version',
      'viewer',
    ]);
    assert.equal(JSON.stringify(view).includes('hyresskuld'), false);
    assert.equal(JSON.stringify(view).includes('barnfamilj'), false);
  });

  it('a colleague sees that the case is there, what is next and whose it is', async () => {
    const view = await office.casework.view(samplePerson('VUX.official2').id, subject.ref);
    assert.equal(view?.access, 'unit');
    const list = await office.casework.list(samplePerson('VUX.official2').id, 'unit');
    assert.deepEqual(
      list.items.map((item) => [item.ref, item.mine]),
      [[subject.ref, false]],
    );
    assert.deepEqual((await office.casework.list(samplePerson('VUX.official2').id, 'mine')).items, []);
  });

  it('a unit hears nothing of a case it has not been told of', async () => {
    const list = await office.casework.list(samplePerson('BoU.official1').id, 'unit');
    assert.deepEqual(list.items, []);
  });

  it('a Treserva number finds the case for those who see it in full, and for nobody else', async () => {
    const made = await office.as('VUX.official1', {
      do: 'registerNotice',
      form: 'with-number',
      entry: entryOf({ open: ['EB'] }),
      treserva: '123 456',
    });
    await office.until('2027-01-11T10:30');
    assert.equal(await office.casework.search(samplePerson('VUX.official1').id, '123456'), made.ref);
    assert.equal(await office.casework.search(samplePerson('EB.official1').id, '123456'), null);
  });
});
