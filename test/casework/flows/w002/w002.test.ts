import assert from 'node:assert/strict';
import { w002 } from '../../../../src/casework/flows/w002/w002.ts';
import type { Party } from '../../../../src/domain/consent.ts';
import type { Answers } from '../../../../src/domain/flow.ts';
import type { Meeting, MeetingKind, MeetingOutcome } from '../../../../src/domain/meeting.ts';
import { evaluate } from '../../../../src/routines/evaluate.ts';
import { meeting } from '../../../cards/samples.ts';
import { walkFlow } from '../../flow-walk.ts';
import { Paper } from '../paper.ts';

const entry: Answers = { inScope: 'yes', situation: 'planned', moveInOn: '2027-02-01', provider: 'notMatched' };
const begun = (answers: Answers = {}, today = '2027-01-11'): Paper =>
  new Paper(w002, 'VUX', today, { ...entry, ...answers });
const followUps: Answers = { weeklyFrom: '2027-02-05', weeklyAt: '10:00', monthlyOn: '2027-02-24', monthlyAt: '13:00' };
const codes = ({ subject, now }: Paper): readonly string[] => evaluate(w002.factsOf(subject, now)).codes;
const kinds = ({ subject, now }: Paper): readonly string[] => w002.meetings(subject, now).map(({ kind }) => kind);
const said = ({ subject, now }: Paper, text: string): readonly string[] =>
  w002
    .dates(subject, now)
    .filter((date) => date.text === text && date.at <= now.now)
    .map(({ to }) => (typeof to === 'string' ? to : to.unit));

function planning(answers: Answers = {}): Paper {
  const paper = begun(answers);
  paper.tell('formSent', { form: 'yes' });
  paper.tell('matched', { provider: 'yes' });
  paper.tell('planningBegun');
  return paper;
}

function placed(): Paper {
  const paper = planning();
  paper.tell('planMade', { planOn: '2027-01-11', planAt: 'treserva' });
  paper.on('2027-02-01').tell('movedIn', { moveInOn: '2027-02-01' });
  paper.tell('startUpHeld', followUps);
  return paper;
}

function booked(paper: Paper, day: string, outcome: MeetingOutcome | null = null): Meeting {
  const own = { kind: 'monthlyInPersonFollowUp' as const, start: `${day}T13:00`, outcome, together: null, id: day };
  const made = meeting('booked', own);
  const others = paper.subject.meetings.filter(({ id }) => id !== day);
  paper.subject = { ...paper.subject, meetings: [...others, made] };
  return made;
}

function went(paper: Paper, kind: MeetingKind, outcome: MeetingOutcome) {
  return w002.afterMeeting(paper.subject, meeting('booked', { kind }), outcome, paper.now);
}

const party = (name: Party) => ({ to: 'party', party: name }) as const;

describe('casework/flows/w002', () => {
  it('asks once whether the routine applies, and nothing of what has happened', () => {
    const asked = (answers: Answers) => w002.questions(answers, begun().now).map(({ id }) => id);
    assert.deepEqual(asked({}), ['inScope', 'situation']);
    assert.deepEqual(asked({ inScope: 'no' }), ['inScope']);
    assert.deepEqual(asked(entry), ['inScope', 'situation', 'moveInOn', 'provider']);
    assert.deepEqual(asked({ ...entry, situation: 'changing' }).at(-1), 'homeToHome');
  });

  it('is over at once where the routine does not apply, and says so by its row', () => {
    const paper = new Paper(w002, 'VUX', '2027-01-11', { inScope: 'no' });
    assert.deepEqual([paper.subject.state, paper.subject.ended], ['outOfScope', true]);
    assert.ok(evaluate(w002.factsOf(paper.subject, paper.now)).flags.length > 0);
  });

  it('waits for the chief where it is unsure, and goes on where the answers say', () => {
    const paper = begun({ inScope: 'unsure', situation: 'untenable', provider: 'yes', moveInOn: '2027-01-04' });
    assert.deepEqual([paper.subject.state, paper.subject.chiefQuestion, paper.offered], ['scopeUnclear', 'scope', []]);
    paper.chief('goOn');
    assert.equal(paper.subject.state, 'untenable');
    assert.equal(begun({ inScope: 'unsure' }).chief('close').subject.state, 'outOfScope');
  });

  it('keeps of the form only whether it is whole', () => {
    const paper = begun();
    paper.tell('formSent', { form: 'no' });
    assert.equal(paper.subject.state, 'assignmentDraft');
    paper.tell('formSent', { form: 'yes' });
    assert.equal(paper.subject.state, 'formSent');
    assert.ok(codes(paper).includes('SSK.state-protective-factors>Spink'));
    paper.tell('formIncomplete');
    assert.equal(paper.subject.answers['form'], 'no');
  });

  it('asks the chief when the home is not one of BoH’s, and then reaches nobody outside the own unit', () => {
    const paper = begun();
    paper.tell('formSent', { form: 'yes' });
    paper.tell('matched', { provider: 'no' });
    assert.deepEqual([paper.subject.chiefQuestion, paper.offered], ['notBoH', []]);
    paper.chief('goOn').tell('planningBegun');
    assert.deepEqual(
      w002.meetings(paper.subject, paper.now).map(({ units }) => units),
      [[], []],
    );
  });

  it('plans before the person moves in', () => {
    const paper = planning();
    assert.deepEqual(kinds(paper), ['planningMeeting', 'informationMeeting']);
    assert.equal(w002.meetings(paper.subject, paper.now)[0]?.latest, '2027-01-29');
    assert.deepEqual(paper.dates, ['planBeforeMoveIn 2027-01-29 2027-01-29']);
    assert.ok(codes(paper).includes('SSK.planning-meeting'));
    assert.ok(codes(paper).includes('SSK.joint-information-meeting'));
    paper.tell('infoMeetingNotPossible');
    assert.deepEqual(kinds(paper), ['planningMeeting']);
    assert.ok(!codes(paper).includes('SSK.joint-information-meeting'));
    assert.equal(paper.tell('planMade', { planOn: '2027-01-12', planAt: 'treserva' }), 'dateAhead');
    paper.tell('planMade', { planOn: '2027-01-11', planAt: 'treserva' });
    assert.deepEqual(paper.dates, []);
  });

  it('asks the chief when the person has moved in and there is no plan', () => {
    const paper = planning().on('2027-02-01');
    paper.tell('movedIn', { moveInOn: '2027-02-01' });
    assert.deepEqual([paper.subject.state, paper.subject.chiefQuestion], ['startUp', 'planMissing']);
    paper.chief('planFirst');
    assert.equal(paper.subject.state, 'planning');
  });

  it('plans after the placement in acute homelessness, on a day of their own that the chief hears of when it is late', () => {
    const acute = { situation: 'acute', moveInOn: '2027-01-08', provider: 'yes' };
    const paper = begun(acute);
    assert.deepEqual([paper.subject.state, paper.offered[0]], ['planning', 'planDate']);
    assert.ok(codes(paper).includes('SSK.planning-promptly-after-placement'));
    assert.ok(!codes(paper).includes('SSK.planning-meeting'));
    assert.equal(paper.tell('planDate', { planBy: '2027-01-10' }), 'timePassed');
    paper.tell('planDate', { planBy: '2027-01-13' });
    assert.equal(paper.subject.chiefQuestion, null, 'three working days after Friday the eighth is Wednesday');
    paper.tell('planDate', { planBy: '2027-01-14' });
    assert.equal(paper.subject.chiefQuestion, 'planLate');
    paper.chief('sooner');
    assert.equal(paper.offered[0], 'planDate');
    const ahead = begun({ ...acute, moveInOn: '2027-01-20' });
    assert.equal(ahead.subject.state, 'assignmentDraft');
    ahead.tell('formSent', { form: 'yes' });
    ahead.tell('matched', { provider: 'yes' });
    assert.equal(ahead.tell('movedInFirst', { moveInOn: '2027-01-20' }), 'dateAhead');
    ahead.on('2027-01-20').tell('movedInFirst', { moveInOn: '2027-01-20' });
    assert.equal(ahead.subject.state, 'planning');
  });

  it('books the first follow-ups where the start-up meeting is told of, on working days that are still to come', () => {
    const paper = planning();
    paper.tell('planMade', { planOn: '2027-01-11', planAt: 'treserva' });
    paper.on('2027-02-01').tell('movedIn', { moveInOn: '2027-02-01' });
    assert.deepEqual(kinds(paper), ['startUpMeeting']);
    assert.ok(codes(paper).includes('SSK.schedule-first-follow-ups'));
    assert.equal(paper.tell('startUpHeld', { ...followUps, weeklyFrom: '2027-02-06' }), 'dayOff');
    assert.equal(paper.tell('startUpHeld', { ...followUps, monthlyOn: '2027-01-29' }), 'timePassed');
    const step = w002.happen(paper.subject, 'startUpHeld', followUps, paper.now);
    assert.ok(typeof step !== 'string');
    assert.deepEqual(step.book, [
      { kind: 'monthlyInPersonFollowUp', units: ['BoH'], minutes: 60, start: '2027-02-24T13:00' },
    ]);
    paper.tell('startUpHeld', followUps);
    assert.equal(paper.subject.state, 'placed');
    const [series] = paper.subject.series;
    assert.deepEqual(series?.units, ['VUX', 'BoH']);
    assert.deepEqual(
      series.days.slice(0, 9).map(({ day, as }) => `${day} ${as}`),
      [
        '2027-02-05 regular',
        '2027-02-12 regular',
        '2027-02-19 regular',
        '2027-02-26 regular',
        '2027-03-05 regular',
        '2027-03-12 regular',
        '2027-03-19 regular',
        '2027-03-25 redDay',
        '2027-04-02 regular',
      ],
    );
  });

  it('gives a missed start-up meeting a week, which is the unit’s own', () => {
    const paper = planning();
    paper.tell('planMade', { planOn: '2027-01-11', planAt: 'treserva' });
    paper.on('2027-02-01').tell('movedIn', { moveInOn: '2027-02-01' });
    assert.deepEqual(went(paper, 'startUpMeeting', 'missed'), { answers: { startUpBy: '2027-02-08' } });
    assert.deepEqual(went(paper, 'startUpMeeting', 'ill'), {});
  });

  it('lets each call be told of, and reminds both units the working day after of one nobody has told of', () => {
    const paper = placed().on('2027-02-05');
    assert.deepEqual(paper.offered.slice(0, 3), [
      'callHeld:2027-02-05',
      'callMissed:2027-02-05',
      'callMoved:2027-02-05',
    ]);
    assert.deepEqual(said(paper, 'F3'), []);
    paper.on('2027-02-08');
    assert.deepEqual(said(paper, 'F3'), ['channel', 'BoH']);
    paper.tell('callHeld:2027-02-05');
    assert.deepEqual(said(paper, 'F3'), []);
    assert.ok(!paper.offered.includes('callHeld:2027-02-05'));
  });

  it('asks the chief when two in a row were missed, and counts anew after one that was held', () => {
    const paper = placed().on('2027-02-05');
    paper.tell('callMissed:2027-02-05');
    assert.equal(paper.subject.chiefQuestion, null);
    paper.on('2027-02-12').tell('callHeld:2027-02-12');
    paper.on('2027-02-19').tell('callMissed:2027-02-19');
    assert.equal(paper.subject.chiefQuestion, null);
    paper.on('2027-02-26').tell('callMissed:2027-02-26');
    assert.equal(paper.subject.chiefQuestion, 'callsMissed');
    assert.ok(paper.on('2027-03-05').offered.includes('callHeld:2027-03-05'), 'calls go on while she thinks');
    paper.chief('untenable');
    assert.equal(paper.subject.state, 'untenable');
  });

  it('moves and calls off one call at a time, never onto another or a red day', () => {
    const paper = placed();
    assert.equal(paper.tell('callMoved:2027-02-05', { on: '2027-02-06', at: '10:00' }), 'dayOff');
    assert.equal(paper.tell('callMoved:2027-02-05', { on: '2027-02-12', at: '10:00' }), 'besideOther');
    paper.tell('callMoved:2027-02-05', { on: '2027-02-03', at: '14:00' });
    paper.tell('callCancelled:2027-02-12');
    const days = paper.subject.series[0]?.days.slice(0, 3);
    assert.deepEqual(
      days?.map(({ day, time, state }) => `${day} ${time} ${state}`),
      ['2027-02-03 14:00 planned', '2027-02-12 10:00 cancelled', '2027-02-19 10:00 planned'],
    );
    paper.on('2027-02-04').tell('callHeld:2027-02-03');
    assert.ok(
      paper.dates.some((date) => date.startsWith('callGap 2027-02-12')),
      'the gap is shown',
    );
  });

  it('asks both after six weeks whether to go on, and never ends by itself', () => {
    const paper = placed();
    for (const day of ['2027-02-05', '2027-02-12', '2027-02-19', '2027-02-26', '2027-03-05', '2027-03-12'])
      paper.on(day).tell(`callHeld:${day}`);
    assert.ok(paper.offered.includes('weeklyGoesOn'));
    assert.deepEqual(said(paper.on('2027-03-19'), 'R8'), ['channel', 'BoH']);
    paper.tell('weeklyGoesOn');
    assert.ok(paper.dates.some((date) => date.startsWith('weeklyReview 2027-04-30')));
    paper.tell('otherRhythm', { bothAgree: 'no' });
    assert.equal(paper.subject.chiefQuestion, 'rhythm');
    paper.chief('steady');
    assert.deepEqual([paper.subject.state, paper.subject.series[0]?.endedFrom === null], ['placedSteady', false]);
    assert.ok(kinds(paper).includes('monthlyInPersonFollowUp'), 'the month is kept');
    paper.tell('weeklyAgain', { weeklyFrom: '2027-03-24', weeklyAt: '09:00' });
    assert.deepEqual([paper.subject.state, paper.subject.series.length], ['placed', 2]);
  });

  it('wants a physical meeting in every calendar month and none more than a month after the last', () => {
    const paper = placed();
    assert.equal(w002.meetings(paper.subject, paper.now)[0]?.latest, '2027-02-26');
    assert.deepEqual(said(paper.on('2027-02-11'), 'F4'), []);
    assert.deepEqual(said(paper.on('2027-02-12'), 'F4'), ['channel', 'BoH'], 'ten working days before the last day');
    booked(paper, '2027-02-24');
    assert.deepEqual(said(paper, 'F4'), []);
    assert.deepEqual(said(paper.on('2027-02-19'), 'F5'), ['channel', 'BoH'], 'three working days before it');
    booked(paper, '2027-02-24', 'came');
    assert.equal(w002.meetings(paper.on('2027-02-24').subject, paper.now)[0]?.latest, '2027-03-24');
    assert.deepEqual(said(paper.on('2027-03-25'), 'F4'), ['channel', 'BoH', 'chief']);
  });

  it('books a missed meeting anew within its month, else the chief is asked', () => {
    const paper = placed().on('2027-02-17');
    const missed = booked(paper, '2027-02-17', 'missed');
    assert.deepEqual(w002.afterMeeting(paper.subject, missed, 'missed', paper.now), {});
    assert.equal(w002.meetings(paper.subject, paper.now)[0]?.latest, '2027-02-26');
    assert.deepEqual(said(paper.on('2027-02-17'), 'F4'), ['channel', 'BoH'], 'said at once');
    paper.on('2027-02-24');
    const again = booked(paper, '2027-02-24', 'missed');
    assert.deepEqual(w002.afterMeeting(paper.subject, again, 'missed', paper.now), { askChief: 'monthlyMissed' });
    const late = placed().on('2027-02-26');
    const last = booked(late, '2027-02-26', 'missed');
    assert.deepEqual(w002.afterMeeting(late.subject, last, 'missed', late.now), { askChief: 'monthlyMissed' });
  });

  it('takes a meeting that was held without being booked, on a day it can have been', () => {
    const paper = placed().on('2027-02-10');
    assert.equal(paper.tell('monthlyHeld', { on: '2027-02-11' }), 'dateAhead');
    assert.equal(paper.tell('monthlyHeld', { on: '2027-01-29' }), 'dateBefore');
    paper.tell('monthlyHeld', { on: '2027-02-10' });
    assert.equal(w002.meetings(paper.subject, paper.now)[0]?.latest, '2027-03-10');
    assert.ok(paper.offered.includes('stillCovered'));
  });

  it('asks after each physical meeting whether the routine still applies, and ends only when both agree', () => {
    const held = (): Paper => {
      const paper = placed().on('2027-02-10');
      paper.tell('monthlyHeld', { on: '2027-02-10' });
      return paper;
    };
    const yes = held();
    yes.tell('stillCovered', { covered: 'yes' });
    assert.ok(!yes.offered.includes('stillCovered'));
    const agreed = held();
    agreed.tell('stillCovered', { covered: 'noAgreed' });
    assert.equal(agreed.subject.state, 'stableClosed');
    for (const covered of ['noAlone', 'unsure']) {
      const paper = held();
      paper.tell('stillCovered', { covered });
      assert.deepEqual([paper.subject.state, paper.subject.chiefQuestion], ['placed', 'stillCovered']);
      assert.equal(paper.chief('close').subject.state, 'stableClosed');
    }
  });

  it('shows what to prepare by the rows, and keeps no word of what they ask about', () => {
    const paper = placed();
    for (const code of [
      'SSK.always-ask-about-threat-violence',
      'SSK.ask-in-depth-about-what-worked',
      'SSK.motivate-to-SIP',
    ])
      assert.ok(codes(paper).includes(code), code);
    assert.doesNotMatch(JSON.stringify(paper.subject.answers), /incident|threat|hot|våld/u);
  });

  it('offers a meeting over the individual plan only once somebody outside may be there', () => {
    const paper = placed();
    assert.ok(!kinds(paper).includes('sipMeeting'));
    paper.word({ recipient: party('healthCare'), purpose: 'carePlan', state: 'refused' });
    assert.ok(!kinds(paper).includes('sipMeeting'));
    paper.word({ recipient: party('legalRepresentative'), purpose: 'carePlan', state: 'given' });
    assert.ok(kinds(paper).includes('sipMeeting'));
  });

  it('shows where the plan from the start is at once when it cannot go on', () => {
    const paper = placed();
    paper.tell('untenable');
    assert.equal(w002.dates(paper.subject, paper.now)[0]?.what, 'plan:treserva');
    assert.deepEqual(paper.dates[0], 'plan:treserva 2027-01-11 2027-02-01');
    assert.equal(kinds(paper)[0], 'crisisMeeting');
    assert.ok(codes(paper).includes('SSK.exhaust-options-to-stay'));
    paper.tell('optionsTried', { options: ['planFollowed'] });
    paper.tell('optionsTried', { options: ['moreFollowUps', 'planFollowed'] });
    assert.deepEqual(paper.subject.answers['options'], ['planFollowed', 'moreFollowUps']);
    paper.tell('stays');
    assert.deepEqual([paper.subject.state, paper.subject.series[0]?.endedFrom], ['placed', null]);
  });

  it('lets the leaving home come only with consent from home to home', () => {
    const paper = placed();
    paper.tell('untenable');
    paper.tell('dischargePlanned');
    assert.ok(codes(paper).includes('BLOCK.OLD-HOME.join-joint-start-meeting'));
    paper.word({ recipient: party('leavingHome'), purpose: 'homeToHome', state: 'given' });
    assert.ok(codes(paper).includes('MAY.OLD-HOME.join-joint-start-meeting'));
    paper.word({ recipient: party('leavingHome'), purpose: 'homeToHome', state: 'withdrawn' });
    assert.ok(codes(paper).includes('BLOCK.OLD-HOME.transfer-information>NEW-HOME'));
    assert.equal(paper.subject.chiefQuestion, 'homeToHomeRefused');
    const changing = begun({ situation: 'changing', homeToHome: 'given', provider: 'yes' });
    assert.equal(changing.subject.state, 'formSent');
    changing.tell('matched', { provider: 'yes' });
    changing.tell('planningBegun');
    changing.tell('planMade', { planOn: '2027-01-11', planAt: 'implementationPlan' });
    changing.tell('movedIn', { moveInOn: '2027-01-11' });
    assert.ok(codes(changing).includes('BLOCK.OLD-HOME.join-joint-start-meeting'), 'what was answered is no consent');
    changing.word({ recipient: party('leavingHome'), purpose: 'homeToHome', state: 'given' });
    assert.ok(codes(changing).includes('MAY.OLD-HOME.join-joint-start-meeting'));
  });

  it('goes on in a new cycle of its own, and the series ends with the old one', () => {
    const paper = placed();
    paper.tell('untenable');
    paper.tell('dischargedAcutely', { dischargedOn: '2027-02-01' });
    assert.deepEqual(w002.begins(paper.subject, paper.now), ['W002']);
    assert.notEqual(paper.subject.series[0]?.endedFrom, null);
    paper.tell('newCycleBegun');
    assert.deepEqual([paper.subject.state, paper.subject.ended], ['newCycle', true]);
  });

  it('hears of BoH’s consent: told when it may be, the chief asked when it may not', () => {
    const boh = {
      recipient: { to: 'unit', kind: 'BoH', administration: 'sf-sydvast' },
      purpose: 'coordination',
    } as const;
    const paper = planning();
    paper.word({ ...boh, state: 'given' });
    const then = w002.afterConsent(paper.subject, paper.subject.consents[0]!, paper.now);
    assert.deepEqual(then.tell, [{ kind: 'BoH', text: 'R2' }]);
    paper.word({ ...boh, state: 'withdrawn' });
    assert.equal(paper.subject.chiefQuestion, 'consentRefused');
    paper.chief('goOn');
    assert.equal(paper.subject.state, 'planning');
  });

  it('comes by every state on random walks, and has a way on from each that is not over', () => {
    const seen = new Map<string, number>();
    const stuck: string[] = [];
    walkFlow('W002', 8000, (subject, now) => {
      seen.set(subject.state, (seen.get(subject.state) ?? 0) + 1);
      const ways = w002.happenings(subject, now).length + (subject.chiefQuestion === null ? 0 : 1);
      if (ways === 0) stuck.push(subject.state);
    });
    assert.deepEqual(stuck, []);
    const open = Object.entries(w002.states).flatMap(([state, { ended }]) => (ended ? [] : [state]));
    assert.deepEqual(
      open.filter((state) => !seen.has(state)),
      [],
    );
  });
});
