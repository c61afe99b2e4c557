import assert from 'node:assert/strict';
import { w003 } from '../../../../src/casework/flows/w003/w003.ts';
import type { Recipient } from '../../../../src/domain/consent.ts';
import type { Answers } from '../../../../src/domain/flow.ts';
import { evaluate } from '../../../../src/routines/evaluate.ts';
import { Paper } from '../paper.ts';

const police: Recipient = { to: 'party', party: 'police' };
const sav: Recipient = { to: 'unit', kind: 'SAV', administration: 'sf-centrum' };
const area: Recipient = { to: 'unit', kind: 'VUX', administration: 'sf-hisingen' };
const entry: Answers = {
  entryPoint: 'reception',
  receivedOn: '2027-01-11',
  inAgeScope: 'yes',
  investigationOpen: 'no',
  acutePlacement: 'no',
};
const atSav: Answers = { ...entry, entryPoint: 'defectorLine' };

const atArea = (more: Answers = {}): Paper => new Paper(w003, 'VUX', '2027-01-11', { ...entry, ...more });
const atUs = (more: Answers = {}): Paper => new Paper(w003, 'SAV', '2027-01-11', { ...atSav, ...more });
const codes = (paper: Paper): readonly string[] => evaluate(w003.factsOf(paper.subject, paper.now)).codes;

function assessed(paper: Paper): Paper {
  paper.tell('investigationOpened');
  paper.word({ recipient: police, purpose: 'threatContact', state: 'given' });
  paper.tell('policeContacted', { on: paper.today });
  paper.tell('assessmentReady', { on: paper.today });
  return paper;
}

describe('casework/flows/w003', () => {
  it('lets nobody contact the police before an investigation is opened and the person has consented', () => {
    const paper = atUs();
    paper.word({ recipient: police, purpose: 'threatContact', state: 'given' });
    assert.ok(!paper.offered.includes('policeContacted'));
    assert.ok(!codes(paper).includes('SAV.contact-LAS'));
    const other = atUs();
    other.tell('investigationOpened');
    assert.ok(!other.offered.includes('policeContacted'));
    assert.ok(codes(other).includes('BLOCK.SAV.contact-LAS'));
    paper.tell('investigationOpened');
    assert.ok(paper.offered.includes('policeContacted'));
    assert.ok(codes(paper).includes('SAV.contact-LAS'));
  });

  it('gives the police fourteen days after the day of contact, and the acute decision fourteen with its own', () => {
    const paper = atArea({ acutePlacement: 'byOnCall', placedOn: '2027-01-09', entryPoint: 'onCall' });
    assert.ok(paper.dates.includes('handOver 2027-01-11 2027-01-11'), paper.dates.join());
    paper.tell('investigationOpened');
    paper.word({ recipient: police, purpose: 'threatContact', state: 'given' });
    paper.tell('policeContacted', { on: '2027-01-11' });
    assert.deepEqual(
      paper.subject.clocks.map(({ clock, due }) => [clock, due]),
      [
        ['acuteDecision', '2027-01-22'],
        ['threatAssessment', '2027-01-25'],
      ],
    );
  });

  it('says at once that the decision ends before the assessment is due, and is content when it does not', () => {
    const paper = atArea({ acutePlacement: 'byOnCall', placedOn: '2027-01-09' });
    paper.tell('investigationOpened');
    paper.word({ recipient: police, purpose: 'threatContact', state: 'given' });
    paper.tell('policeContacted', { on: '2027-01-11' });
    assert.ok(paper.dates.includes('gap 2027-01-22 2027-01-11'), paper.dates.join());
    paper.tell('acuteDecision', { on: '2027-01-12' });
    assert.ok(!paper.dates.some((date) => date.startsWith('gap 2027-01-25')), paper.dates.join());
  });

  it('warns of the acute decision on the seventh and the tenth day and the last, on days somebody is at work', () => {
    const paper = atArea({ acutePlacement: 'byOnCall', placedOn: '2027-01-11' });
    assert.deepEqual(
      paper.dates.filter((date) => date.startsWith('acuteDecision')),
      [
        'acuteDecision 2027-01-24 2027-01-15',
        'acuteDecision 2027-01-24 2027-01-20',
        'acuteDecision 2027-01-24 2027-01-22',
      ],
    );
  });

  it('hands over from the duty office the next working day, over Christmas too', () => {
    const paper = new Paper(w003, 'VUX', '2026-12-23', { ...entry, entryPoint: 'onCall', receivedOn: '2026-12-23' });
    assert.deepEqual(paper.dates, ['handOver 2026-12-28 2026-12-28']);
  });

  it('rejects before it supports the person to apply elsewhere, and asks who keeps in touch meanwhile', () => {
    const paper = assessed(atUs());
    paper.tell('whoHandles', { who: 'rejectThenApply' });
    assert.deepEqual(
      paper.offered.filter((what) => what === 'supportedToApply'),
      [],
    );
    assert.ok(codes(paper).includes('BLOCK.SAV.support-application>STO'));
    paper.tell('rejectionDecided', { on: '2027-01-11', keepsContact: 'sav-1' });
    assert.ok(codes(paper).includes('SAV.support-application>STO'));
    paper.tell('supportedToApply');
    assert.equal(paper.subject.state, 'closedRejected');
  });

  it('moves a case only with a consent to what is handed over, and it ends when the other side has it', () => {
    const paper = assessed(atUs());
    const who = () => w003.happenings(paper.subject, paper.now).find(({ what }) => what === 'whoHandles')?.questions[0];
    assert.ok(!who()?.options.includes('other'));
    paper.word({ recipient: area, purpose: 'advice', state: 'given' });
    assert.ok(!who()?.options.includes('other'), 'a consent to ask is none to hand over');
    paper.word({ recipient: area, purpose: 'handover', state: 'given' });
    paper.tell('whoHandles', { who: 'other' });
    assert.equal(paper.subject.state, 'transferPending');
    assert.ok(codes(paper).includes('SAV.ensure-application-received>STO'));
    assert.deepEqual(
      w003.meetings(paper.subject, paper.now).map(({ kind, units, without }) => [kind, units, without]),
      [['handoverMeeting', ['VUX'], 'wait']],
    );
    paper.tell('receiptConfirmed', { on: '2027-01-11' });
    assert.ok(paper.subject.ended);
  });

  it('asks the chief where the whole case is to be handed over and there is no consent', () => {
    const paper = assessed(atUs());
    paper.tell('whoHandles', { who: 'we' });
    paper.tell('compulsoryCare');
    assert.equal(paper.subject.chiefQuestion, 'compulsoryCareWithoutConsent');
    assert.deepEqual(paper.offered, []);
    assert.ok(codes(paper).includes('FLAG.conflict:whole-case-handed-over-without-consent'));
  });

  it('asks the chief when the person lets nobody ask the police, and goes on without the assessment if she says so', () => {
    const paper = atArea();
    paper.tell('investigationOpened');
    paper.word({ recipient: police, purpose: 'threatContact', state: 'refused' });
    assert.equal(paper.subject.chiefQuestion, 'policeRefused');
    paper.chief('goOn');
    assert.equal(paper.subject.state, 'assessed');
    assert.ok(!paper.offered.includes('policeContacted'));
  });

  it('gives no plan under the age of the routine: the chief decides', () => {
    const paper = new Paper(w003, 'VUX', '2027-01-11', {
      entryPoint: 'reception',
      receivedOn: '2027-01-11',
      inAgeScope: 'unsure',
    });
    assert.equal(paper.subject.chiefQuestion, 'ageScope');
    assert.deepEqual(paper.offered, []);
    assert.equal(paper.chief('close').subject.state, 'outOfScope');
  });

  it('never says whether the other side has a case', () => {
    const paper = atArea({ entryPoint: 'report' });
    assert.ok(!('SAVcase' in w003.factsOf(paper.subject, paper.now)));
  });

  it('lets the area consult SAV only with consent to it', () => {
    const paper = atArea();
    paper.tell('investigationOpened');
    assert.ok(codes(paper).includes('BLOCK.STO.consult>SAV'));
    paper.word({ recipient: sav, purpose: 'advice', state: 'given' });
    assert.ok(codes(paper).includes('MAY.STO.consult>SAV'));
    paper.word({ recipient: sav, purpose: 'advice', state: 'withdrawn' });
    assert.ok(codes(paper).includes('BLOCK.STO.consult>SAV'));
  });

  it('says everything to the responsible official alone, in one neutral text', () => {
    const paper = atArea({ acutePlacement: 'byOnCall', placedOn: '2027-01-09', entryPoint: 'onCall' });
    const dates = w003.dates(paper.subject, paper.now);
    assert.ok(dates.length > 0);
    for (const { to, text } of dates) assert.deepEqual([to, text], ['responsible', 'F6']);
  });

  it('refuses a contact ahead of today or before the application', () => {
    const paper = atUs();
    paper.tell('investigationOpened');
    paper.word({ recipient: police, purpose: 'threatContact', state: 'given' });
    assert.equal(paper.tell('policeContacted', { on: '2027-01-12' }), 'dateAhead');
    assert.equal(paper.tell('policeContacted', { on: '2027-01-10' }), 'dateBefore');
  });
});
