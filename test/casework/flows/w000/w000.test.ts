import assert from 'node:assert/strict';
import { w000 } from '../../../../src/casework/flows/w000/w000.ts';
import type { Recipient } from '../../../../src/domain/consent.ts';
import type { Answers } from '../../../../src/domain/flow.ts';
import type { MeetingKind, MeetingOutcome } from '../../../../src/domain/meeting.ts';
import type { UnitKind } from '../../../../src/domain/organisation.ts';
import { evaluate } from '../../../../src/routines/evaluate.ts';
import { meeting } from '../../../cards/samples.ts';
import { Paper } from '../paper.ts';

const to = (kind: UnitKind): Recipient => ({ to: 'unit', kind, administration: kind.toLowerCase() });
const entry: Answers = { trigger: 'application', obviouslyOther: 'no', children: 'no', needs: 'notKnown' };
const begun = (unit: UnitKind, answers: Answers = {}): Paper =>
  new Paper(w000, unit, '2027-01-11', { ...entry, ...answers });
const codes = (paper: Paper): readonly string[] => evaluate(w000.factsOf(paper.subject, paper.now)).codes;
const needing = (unit: UnitKind, needsFrom: readonly string[]): Paper =>
  begun(unit, { needs: 'others', needsFrom, knownHandler: 'no' });
const given = { purpose: 'coordination', state: 'given' } as const;

function went(paper: Paper, kind: MeetingKind, outcome: MeetingOutcome) {
  return w000.afterMeeting(paper.subject, meeting('booked', { kind }), outcome, paper.now);
}

describe('casework/flows/w000', () => {
  it('begins with the initiator it is asked by, and asks no more than fixes the path', () => {
    const now = begun('FFS').now;
    const asked = (answers: Answers, unit: UnitKind = 'FFS') =>
      w000.questions(answers, { ...now, unit }).map(({ id }) => id);
    assert.deepEqual(asked({ trigger: 'notice' }), ['trigger']);
    assert.deepEqual(asked({ trigger: 'notice', obviouslyOther: 'ÄVO' }, 'VUX'), ['trigger', 'obviouslyOther']);
    assert.deepEqual(asked(entry), ['trigger', 'obviouslyOther', 'children', 'needs']);
    assert.deepEqual(asked({ ...entry, needs: 'others' }).slice(4), ['needsFrom', 'knownHandler']);
  });

  it('motivates at FFS and ÄVO, which the list of the socialförvaltningar does not say', () => {
    assert.ok(codes(begun('FFS', { trigger: 'ownDiscovery' })).includes('FFS.inform-and-motivate'));
    assert.ok(!codes(begun('VUX', { trigger: 'ownDiscovery' })).some((code) => code.endsWith('inform-and-motivate')));
  });

  it('sends a notice that came to the wrong förvaltning on by its sender, and lets the chief know', () => {
    const paper = begun('ÄVO', { trigger: 'notice' });
    assert.deepEqual([paper.subject.state, paper.subject.chiefQuestion], ['misdirectedNotice', 'noticeToUs']);
    paper.chief('goOn').tell('senderTold');
    assert.equal(paper.subject.state, 'handledElsewhere');
  });

  it('helps the person to apply where one other is needed, and makes a plan where several are', () => {
    assert.equal(needing('FFS', ['SF']).subject.state, 'supportToApply');
    assert.equal(needing('FFS', ['FFS', 'SF']).subject.state, 'consentGate');
    assert.equal(needing('VUX', ['FFS', 'ÄVO']).subject.state, 'consentGate');
    assert.equal(begun('FFS', { needs: 'onlyUs' }).subject.state, 'investigating');
    assert.throws(() => needing('FFS', ['FFS']), /needsOther/);
  });

  it('lets nothing across before the person has consented to that recipient', () => {
    const paper = needing('FFS', ['FFS', 'SF', 'ÄVO']);
    assert.ok(!paper.offered.includes('planBegun'));
    assert.ok(codes(paper).includes('BLOCK.FFS.share-information>OTHER-FÖRV'));
    paper.word({ ...given, recipient: to('VUX') });
    assert.ok(paper.offered.includes('planBegun'), 'the others may begin');
    assert.ok(codes(paper).includes('BLOCK.FFS.share-information>OTHER-FÖRV'), 'one is not all');
    paper.word({ ...given, recipient: to('ÄVO') });
    assert.ok(codes(paper).includes('MAY.FFS.share-information>OTHER-FÖRV'));
    paper.word({ ...given, recipient: to('ÄVO'), state: 'withdrawn' });
    assert.ok(codes(paper).includes('BLOCK.FFS.share-information>OTHER-FÖRV'));
  });

  it('tells a party that there is something to fetch once she has consented to it, and no other', () => {
    const paper = needing('FFS', ['FFS', 'SF', 'ÄVO']);
    paper.word({ ...given, recipient: to('VUX') });
    const step = w000.happen(paper.subject, 'planBegun', {}, paper.now);
    assert.ok(typeof step !== 'string');
    assert.deepEqual(
      step.tell?.map(({ kind }) => kind),
      ['VUX'],
    );
    paper.tell('planBegun');
    const late = { ...given, recipient: to('ÄVO') };
    paper.word(late);
    const then = w000.afterConsent(paper.subject, paper.subject.consents.at(-1)!, paper.now);
    assert.deepEqual(then.tell, [{ kind: 'ÄVO', text: 'R2' }]);
  });

  it('goes back to helping her apply herself when she refuses the only one', () => {
    const paper = needing('FFS', ['FFS', 'SF']);
    paper.word({ recipient: to('VUX'), purpose: 'coordination', state: 'refused' });
    assert.equal(paper.subject.state, 'supportToApply');
    assert.deepEqual(w000.meetings(paper.subject, paper.now), []);
  });

  it('meets over the plan, perhaps at home, and follows up when all that was granted has begun', () => {
    const paper = needing('FFS', ['FFS', 'SF']);
    paper.word({ ...given, recipient: to('VUX') });
    paper.tell('planBegun');
    assert.deepEqual(
      w000.meetings(paper.subject, paper.now).map(({ kind, units }) => [kind, units]),
      [['coordinatedPlanMeeting', ['VUX']]],
    );
    paper.tell('planMade', { homeVisit: 'yes' });
    assert.equal(w000.meetings(paper.subject, paper.now)[0]?.kind, 'crossAdministrationHomeVisit');
    paper.tell('visitDone');
    paper.tell('measureGranted', { side: ['FFS', 'SF'] });
    assert.ok(paper.dates.includes('measureStart 2027-01-25 2027-01-25'), paper.dates.join());
    paper.tell('measureImplemented', { side: ['FFS'] });
    assert.equal(paper.subject.state, 'implementing');
    paper.tell('followUpDate', { followUpOn: '2027-04-12' });
    paper.tell('measureImplemented', { side: ['SF'] });
    assert.equal(paper.subject.state, 'followUp');
    assert.deepEqual(paper.dates, ['followUp 2027-04-12 2027-04-05', 'followUp 2027-04-12 2027-04-12']);
    assert.deepEqual(went(paper, 'jointFollowUp', 'came'), { state: 'activeMonitoring' });
    assert.deepEqual(went(paper, 'jointFollowUp', 'missed'), { askChief: 'followUpMissed' });
    paper.tell('followedUp');
    paper.tell('riskReturned');
    assert.equal(paper.subject.state, 'riskIdentified');
  });

  it('asks the chief where document 000 is silent: a missed plan meeting, nobody at home, a rejected application', () => {
    const paper = needing('FFS', ['FFS', 'SF']);
    assert.deepEqual(went(paper, 'coordinatedPlanMeeting', 'missed'), { askChief: 'planMeetingMissed' });
    assert.deepEqual(went(paper, 'crossAdministrationHomeVisit', 'notHome'), { askChief: 'visitNotHeld' });
    assert.deepEqual(w000.happen(paper.subject, 'measureRejected', {}, paper.now), { askChief: 'measureRejected' });
  });

  it('asks in the own channel alone, about an unanswered question after the unit’s own days', () => {
    const paper = needing('FFS', ['FFS', 'SF']);
    paper.word({ recipient: to('VUX'), purpose: 'coordination', state: 'asked', askedOn: '2027-01-11' });
    assert.deepEqual(paper.dates, ['consentAsked 2027-01-18 2027-01-18']);
    const [date] = w000.dates(paper.subject, paper.now);
    assert.deepEqual([date?.to, date?.text, date?.from], ['channel', 'F1', 'unit']);
  });

  it('keeps no date and offers nothing once it has ended', () => {
    const paper = begun('FFS');
    paper.tell('riskGone');
    assert.deepEqual([paper.offered, paper.dates], [[], []]);
  });
});
