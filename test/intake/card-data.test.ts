import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { readCardData, verbs } from '../../src/intake/card-data.ts';

const ref = '7K3Q';

const good = (value: string): object => ({ value, problem: null, typed: value });
const bad = (problem: string, typed: string): object => ({ value: null, problem, typed });

const flowForm = {
  mode: 'start',
  workflow: 'W000',
  form: 'f-1',
  from: ref,
  past: [['trigger']],
  asked: ['needsFrom', 'consent:FFS'],
};
const flowPlace = {
  address: { mode: 'start', workflow: 'W000', form: 'f-1', from: ref },
  past: [['trigger']],
  asked: ['needsFrom', 'consent:FFS'],
  treserva: '',
};
const police = { recipient: 'police', purpose: 'threatContact' };
const readPolice = { recipient: { to: 'party', party: 'police' }, purpose: 'threatContact' };
const ffs = { recipient: 'FFS@ffs-1', purpose: 'coordination' };
const readFfs = { recipient: { to: 'unit', kind: 'FFS', administration: 'ffs-1' }, purpose: 'coordination' };

/** One good example of every verb, as a card sends it, and what it is read as. */
const examples: Readonly<Record<(typeof verbs)[number], readonly [sent: object, read?: object]>> = {
  newNotice: [{}],
  openOrganisation: [{}],
  openStrangers: [{}],
  openChanges: [{}],
  openStaff: [{}],
  openUnit: [{ unit: 'eb', skip: 12 }],
  openAddPerson: [{ unit: 'eb' }],
  openUnitForm: [{ unit: 'eb', part: 'officeHours' }],
  saveUnit: [
    { unit: 'eb', part: 'settings', orgRev: '3', letterWorkdays: '5', checkWorkdays: 10, other: 'x' },
    { unit: 'eb', part: 'settings', orgRev: 3, typed: { letterWorkdays: '5', checkWorkdays: '10' } },
  ],
  openPerson: [{ person: 'p1' }],
  askRemovePerson: [{ person: 'p1' }],
  savePerson: [
    { person: 'p1', orgRev: 3, name: ' Anna ' },
    { person: 'p1', orgRev: 3, typed: { name: 'Anna' } },
  ],
  removePerson: [
    { person: 'p1', orgRev: 3 },
    { person: 'p1', orgRev: 3, typed: {} },
  ],
  addPerson: [
    { unit: 'eb', orgRev: 3, newId: 'x' },
    { unit: 'eb', orgRev: 3, typed: { newId: 'x' } },
  ],
  openAbsence: [{ person: 'p1' }],
  setAbsence: [
    { person: 'p1', orgRev: 3, first: '2027-01-12', last: '', substitute: 'p2' },
    { person: 'p1', orgRev: 3, typed: { first: '2027-01-12', last: '', substitute: 'p2' } },
  ],
  endAbsence: [{ absence: 'a1', orgRev: 3 }],
  openHandOver: [{ ref }],
  handOver: [{ ref, rev: 4, person: 'p2' }],
  openLeaving: [{ person: 'p1' }],
  handOverAll: [
    { person: 'p1', to: 'p2', [`to-${ref}`]: 'p3', 'to-nothing': 'p4' },
    { person: 'p1', to: 'p2', each: { [ref]: 'p3' } },
  ],
  openDialogues: [{}],
  openNewDialogue: [{}],
  startDialogue: [
    { form: 'f-1', units: 'vux,eb', how: 'joint' },
    { form: 'f-1', units: ['vux', 'eb'], how: good('joint') },
  ],
  openDialogue: [{ dialogue: 'D-7K3Q' }],
  openDialogueAnswers: [{ dialogue: 'D-7K3Q' }],
  openDialogueItem: [{ dialogue: 'D-7K3Q', kind: 'point' }],
  seekDialogueTimes: [{ dialogue: 'D-7K3Q', rev: 3, skip: 5 }],
  bookDialogue: [{ dialogue: 'D-7K3Q', rev: 3, slot: '2027-01-20T10:00' }],
  askCancelDialogue: [{ dialogue: 'D-7K3Q', rev: 3 }],
  cancelDialogue: [{ dialogue: 'D-7K3Q', rev: 3 }],
  sendDialogue: [{ dialogue: 'D-7K3Q', rev: 3 }],
  answerDialogue: [
    { dialogue: 'D-7K3Q', rev: 3, answer1: ' Ja. ', answer2: '', answer3: 'x', answer4: '', answer5: '' },
    { dialogue: 'D-7K3Q', rev: 3, answers: [good('Ja.'), good(''), good('x'), good(''), good('')] },
  ],
  addDialogueItem: [
    { dialogue: 'D-7K3Q', rev: 3, kind: 'action', item: 'Rita om mallen', person: 'p1', on: '2027-02-01' },
    {
      dialogue: 'D-7K3Q',
      rev: 3,
      kind: 'action',
      item: good('Rita om mallen'),
      person: good('p1'),
      on: good('2027-02-01'),
    },
  ],
  removeDialogueItem: [{ dialogue: 'D-7K3Q', rev: 3, id: 'i-1' }],
  tickDialogue: [{ dialogue: 'D-7K3Q', rev: 3, id: 'i-1' }],
  help: [{}],
  myCases: [{ filter: 'late', page: 2 }],
  findCase: [{ find: ' 7k3q ' }, { find: '7k3q' }],
  openCase: [{ ref }],
  openPlan: [{ ref }],
  openTimes: [{ ref }],
  openCorrect: [{ ref }],
  addNotice: [{ ref }],
  openDispute: [{ ref }],
  noticeChooseCase: [
    { form: 'f-1', existing: true, ref, find: ' 2027-4711 ' },
    { form: 'f-1', existing: true, ref, find: '2027-4711' },
  ],
  noticeNext: [
    { mode: 'new', form: 'f-1', step: 1, kept: { receivedOn: '2027-01-11' }, kind: 'störning', children: 'yes' },
    {
      address: { mode: 'new', form: 'f-1' },
      step: 1,
      answers: { receivedOn: '2027-01-11', kind: 'störning', children: 'yes' },
    },
  ],
  noticeBack: [
    { mode: 'add', form: 'f-1', ref, step: '2', kept: {} },
    { address: { mode: 'add', form: 'f-1', ref }, step: 2, answers: {} },
  ],
  noticeSubmit: [
    { mode: 'correct', form: 'f-1', ref, rev: 4, step: 3, kept: { open: 'EB' }, open: 'none', treserva: 'a\u0000b' },
    { address: { mode: 'correct', form: 'f-1', ref, rev: 4 }, step: 3, answers: { open: 'none', treserva: 'a b' } },
  ],
  tick: [{ ref, rev: 3, act: 'register' }],
  undo: [{ ref, rev: 3, act: 'register' }],
  take: [{ ref, tell: 'tell-1' }],
  acknowledge: [{ ref, tell: 'tell-1' }],
  openAssign: [{ ref, unit: 'phone' }],
  assign: [{ ref, rev: 3, unit: 'EB', person: 'aad-1' }],
  assignPhone: [{ ref, rev: 3, person: 'aad-1' }],
  seekTimes: [{ ref, skip: 5, kind: 'sipMeeting' }],
  book: [
    { ref, meeting: 'm-1', meetingRev: 2, slot: '2027-01-20T10:00', ownDate: '', ownTime: '' },
    { ref, meeting: 'm-1', meetingRev: 2, chosen: { problems: null, start: '2027-01-20T10:00' } },
  ],
  bookDespite: [{ ref, meeting: 'm-1', meetingRev: 2, start: '2027-01-20T10:00' }],
  askCancel: [{ ref, meeting: 'm-1', meetingRev: 2 }],
  cancel: [{ ref, meeting: 'm-1', meetingRev: 2 }],
  dispute: [{ ref, row: '001-1AHY-2a', reason: 'misread' }],
  approveProposal: [{ ref, rev: 3 }],
  declineProposal: [{ ref, rev: 3 }],
  confirmChange: [
    {
      mode: 'correct',
      form: 'f-1',
      ref,
      rev: 3,
      step: 3,
      kept: { kind: 'hyresskuld' },
      leaving: ['BoU', 'hustomte'],
      stay: 'BoU,EB',
      asks: ['m-1', '<b>'],
      'off-m-1': 'keep',
    },
    {
      address: { mode: 'correct', form: 'f-1', ref, rev: 3 },
      rev: 3,
      answers: { kind: 'hyresskuld' },
      leaving: ['BoU'],
      stay: ['EB', 'BoU'],
      meetings: [{ id: 'm-1', then: 'keep' }],
    },
  ],
  printOut: [{ ref }],
  snooze: [
    { ref, rev: 3, act: 'phone', until: '2027-01-12', reason: 'lust' },
    { ref, rev: 3, act: good('phone'), until: good('2027-01-12'), reason: bad('answerMissing', '') },
  ],
  unsnooze: [{ ref, rev: 3, act: 'phone' }],
  noteNeeds: [
    { ref, rev: 3, needs: 'needDebtAdvice,needFFSorÄVO,guld' },
    { ref, rev: 3, needs: ['needFFSorÄVO', 'needDebtAdvice'] },
  ],
  noteChildView: [
    { ref, rev: 3, rows: '001-S1-2b,<b>' },
    { ref, rev: 3, rows: ['001-S1-2b'] },
  ],
  raiseConcern: [
    { ref, rev: 3, from: 'landlord' },
    { ref, rev: 3, from: good('landlord') },
  ],
  withdrawConcern: [{ ref, rev: 3 }],
  passOnConcern: [{ ref, rev: 3, how: 'handover' }],
  bookAssessment: [
    { ref, rev: 3, date: '2027-01-20', time: '' },
    { ref, rev: 3, date: good('2027-01-20'), time: bad('timeMissing', '') },
  ],
  askRightUnit: [{ ref, tell: 'tell-1' }],
  nameRightUnit: [
    { ref, tell: 'tell-1', unit: 'bou' },
    { ref, tell: 'tell-1', unit: good('bou') },
  ],
  answerWrongUnit: [{ ref, tell: 'tell-1', then: 'tellMeant' }],
  openForm: [{ ref, form: 'landlord' }],
  openOutcome: [{ ref }],
  openMove: [{ ref, meeting: 'm-1', meetingRev: 2 }],
  undoOutcome: [{ ref, meeting: 'm-1', meetingRev: 2 }],
  outcome: [{ ref, meeting: 'm-1', meetingRev: 2, outcome: 'missed' }],
  move: [
    { ref, meeting: 'm-1', meetingRev: 2, date: ' 2027-01-22 ', time: '08.30' },
    { ref, meeting: 'm-1', meetingRev: 2, date: good('2027-01-22'), time: bad('timeNotReal', '08.30') },
  ],
  landlordAnswer: [
    { ref, rev: 3, answer: 'debtUnsettled' },
    { ref, rev: 3, answer: good('debtUnsettled') },
  ],
  heardFrom: [{ ref, rev: 3, then: 'offerTime' }],
  notHeardFrom: [{ ref, rev: 3 }],
  evictionCancelled: [{ ref, rev: 3 }],
  evictionCarriedOut: [{ ref, rev: 3 }],
  exemptAttendance: [{ ref, rev: 3 }],
  planDeclined: [{ ref, rev: 3 }],
  setCheckDate: [
    { ref, rev: 3, on: '2027-02-30' },
    { ref, rev: 3, on: bad('dateNotReal', '2027-02-30') },
  ],
  logAttempt: [
    { ref, rev: 3, kind: 'phoneImpossible', on: '2027-01-11' },
    { ref, rev: 3, kind: good('phoneImpossible'), on: good('2027-01-11') },
  ],
  planAttempts: [
    { ref, rev: 3, letters: '1', calls: '10' },
    { ref, rev: 3, letters: { value: 1, problem: null, typed: '1' }, calls: bad('countMissing', '') },
  ],
  answerSafety: [
    { ref, rev: 3, danger: 'true' },
    { ref, rev: 3, danger: true },
  ],
  decideUnannounced: [
    { ref, rev: 3, decider: 'aad-1', reason: 'noContact', concern: 'maybe' },
    { ref, rev: 3, decider: good('aad-1'), reason: good('noContact'), concern: bad('answerMissing', '') },
  ],
  chiefDecides: [{ ref, rev: 3, decision: 'goOn' }],
  bookAttendance: [
    { ref, rev: 3, time: '' },
    { ref, rev: 3, time: bad('timeMissing', '') },
  ],
  nameWhoGoes: [
    { ref, rev: 3, person: '' },
    { ref, rev: 3, person: bad('personMissing', '') },
  ],
  nameSecond: [
    { ref, rev: 3, person: '' },
    { ref, rev: 3, person: bad('personMissing', '') },
  ],
  holdVisit: [
    { ref, skip: 5 },
    { ref, skip: 5 },
  ],
  moveDespite: [
    { ref, meeting: 'm1', meetingRev: 2, start: '2027-01-20T10:00' },
    { ref, meeting: 'm1', meetingRev: 2, start: '2027-01-20T10:00' },
  ],
  evictionMoved: [
    { ref, rev: 3, date: '2027-03-10', time: '09:00' },
    { ref, rev: 3, date: good('2027-03-10'), time: good('09:00') },
  ],
  planAgreed: [
    { ref, rev: 3, ends: '2027-04-11' },
    { ref, rev: 3, ends: good('2027-04-11') },
  ],
  planEvaluated: [
    { ref, rev: 3, goalsMet: false },
    { ref, rev: 3, goalsMet: false },
  ],
  close: [
    { ref, rev: 3, ending: 'misregistered' },
    { ref, rev: 3, ending: good('misregistered') },
  ],
  openFlows: [{}],
  startFlow: [{ workflow: 'W000', from: ref }],
  flowNext: [
    {
      ...flowForm,
      kept: { trigger: 'notice', '1': 'x' },
      'q-needsFrom': 'FFS,ÄVO',
      'q-consent:FFS': ' given ',
      'q-more': 'x',
    },
    { ...flowPlace, typed: { trigger: 'notice', needsFrom: 'FFS,ÄVO', 'consent:FFS': 'given' } },
  ],
  flowBack: [
    { mode: 'happen', ref, rev: '5', what: 'planMade', past: [], asked: ['on'], kept: {}, 'q-on': '2027-02-30' },
    {
      address: { mode: 'happen', ref, rev: 5, what: 'planMade' },
      past: [],
      asked: ['on'],
      typed: { on: '2027-02-30' },
      treserva: '',
    },
  ],
  flowSubmit: [
    { ...flowForm, kept: {}, number: '2027-4711' },
    { ...flowPlace, typed: {}, treserva: '2027-4711' },
  ],
  openHappening: [{ ref, what: 'planMade' }],
  happen: [{ ref, rev: 3, what: 'implemented:ÄVO' }],
  tickTask: [{ ref, rev: 3, code: 'SHOULD.VUX.copy-notice>EB@same-day' }],
  untickTask: [{ ref, rev: 3, code: 'ÄVO.investigate' }],
  flowChiefDecides: [{ ref, rev: 3, decision: 'goOn' }],
  openMeeting: [{ ref, meeting: 'm-1' }],
  askMisregistered: [{ ref }],
  misregistered: [{ ref, rev: 3 }],
  openConsents: [{ ref }],
  openGlass: [{ ref }],
  breakGlass: [
    { ref, reason: 'danger' },
    { ref, reason: { value: 'danger', problem: null, typed: 'danger' } },
  ],
  openConsent: [
    { ref, ...police },
    { ref, ...readPolice },
  ],
  openNoteConsent: [
    { ref, ...ffs },
    { ref, ...readFfs },
  ],
  openGround: [
    { ref, ...police },
    { ref, ...readPolice },
  ],
  chooseConsent: [
    { ref, about: 'FFS@ffs-1/coordination' },
    { ref, about: readFfs, typed: 'FFS@ffs-1/coordination' },
  ],
  askConsent: [
    { ref, rev: 3, ...police },
    { ref, rev: 3, ...readPolice },
  ],
  refuseConsent: [
    { ref, rev: 3, ...ffs },
    { ref, rev: 3, ...readFfs },
  ],
  noteConsent: [
    {
      ref,
      rev: 3,
      ...ffs,
      covers: 'housing,needs,housing,everything',
      except: '',
      form: 'paper',
      on: '2027-01-11',
      validUntil: '',
    },
    {
      ref,
      rev: 3,
      ...readFfs,
      covers: { value: ['housing', 'needs'], typed: 'housing,needs,housing' },
      except: { value: [], typed: '' },
      form: good('paper'),
      on: good('2027-01-11'),
      validUntil: { value: null, problem: null, typed: '' },
    },
  ],
  askWithdraw: [{ ref, consent: 'consent-1' }],
  withdrawConsent: [{ ref, rev: 3, consent: 'consent-1' }],
  askGround: [
    { ref, rev: 3, ...police, ground: 'because' },
    { ref, rev: 3, ...readPolice, ground: bad('answerMissing', '') },
  ],
  decideGround: [{ ref, rev: 3, consent: 'consent-1', approved: false }],
};

/** The same, each without one of its parts at a time: what is needed, and what may be left out. */
const optional: Readonly<Record<string, readonly string[]>> = {
  myCases: ['filter', 'page'],
  findCase: ['find'],
  startDialogue: ['units', 'how'],
  seekDialogueTimes: ['skip'],
  bookDialogue: ['slot'],
  answerDialogue: ['answer1', 'answer2', 'answer3', 'answer4', 'answer5'],
  addDialogueItem: ['item', 'person', 'on'],
  noticeChooseCase: ['existing', 'ref', 'find'],
  noticeNext: ['kept', 'kind', 'children'],
  noticeBack: ['kept'],
  noticeSubmit: ['kept', 'open', 'treserva'],
  take: ['tell'],
  assign: ['person'],
  assignPhone: ['person'],
  seekTimes: ['skip', 'kind'],
  book: ['slot', 'ownDate', 'ownTime'],
  dispute: ['row', 'reason'],
  move: ['date', 'time'],
  landlordAnswer: ['answer'],
  setCheckDate: ['on'],
  logAttempt: ['kind', 'on'],
  planAttempts: ['letters', 'calls'],
  decideUnannounced: ['decider', 'reason', 'concern'],
  bookAttendance: ['time'],
  nameWhoGoes: ['person'],
  nameSecond: ['person'],
  evictionMoved: ['date', 'time'],
  planAgreed: ['ends'],
  close: ['ending'],
  saveUnit: ['letterWorkdays', 'checkWorkdays', 'other'],
  savePerson: ['name'],
  addPerson: ['newId'],
  openUnit: ['skip'],
  openAbsence: ['person'],
  setAbsence: ['first', 'last', 'substitute'],
  handOver: ['person'],
  handOverAll: ['to', 'to-7K3Q', 'to-nothing'],
  startFlow: ['from'],
  flowNext: ['from', 'kept', 'q-needsFrom', 'q-consent:FFS', 'q-more'],
  flowBack: ['kept', 'q-on'],
  flowSubmit: ['from', 'kept', 'number'],
  chooseConsent: ['about'],
  noteConsent: ['covers', 'except', 'form', 'on', 'validUntil'],
  askGround: ['ground'],
  breakGlass: ['reason'],
  confirmChange: ['kept', 'step', 'leaving', 'stay', 'asks', 'off-m-1'],
  nameRightUnit: ['unit'],
  snooze: ['act', 'until', 'reason'],
  noteNeeds: ['needs'],
  noteChildView: ['rows'],
  raiseConcern: ['from'],
  bookAssessment: ['date', 'time'],
};

describe('what a card sends', () => {
  for (const verb of verbs) {
    it(`is read as ${verb}, with its parts and nothing more`, () => {
      const [sent, read] = examples[verb];
      assert.deepEqual(readCardData({ ...sent, verb, more: 1 }), { verb, ...(read ?? sent) });
    });

    it(`is not ${verb} when a part it needs is missing or of another kind`, () => {
      const [sent] = examples[verb];
      for (const part of Object.keys(sent).filter((name) => !(optional[verb] ?? []).includes(name))) {
        for (const wrong of [undefined, null, 17.5, {}, ['7K3Q'], '', '<script>', 'x'.repeat(5000)]) {
          assert.deepEqual(readCardData({ ...sent, verb, [part]: wrong }), { verb: 'notUnderstood' }, part);
        }
      }
    });
  }

  it('leaves what she did not answer empty', () => {
    assert.deepEqual(readCardData({ verb: 'dispute', ref, row: '', reason: 'none' }), {
      verb: 'dispute',
      ref,
      row: null,
      reason: null,
    });
    assert.deepEqual(readCardData({ verb: 'myCases' }), { verb: 'myCases', filter: 'mine', page: 0 });
  });

  it('reads a time of her own before the list, and tells what is wrong with it', () => {
    const book = { verb: 'book', ref, meeting: 'm-1', meetingRev: 2 };
    const chosen = (inputs: object): unknown => (readCardData({ ...book, ...inputs }) as { chosen?: unknown }).chosen;
    assert.deepEqual(chosen({ slot: '2027-01-20T10:00', ownDate: '2027-01-22', ownTime: '08:30' }), {
      problems: null,
      start: '2027-01-22T08:30',
    });
    assert.deepEqual(chosen({}), {
      problems: { slot: 'slotMissing' },
      typed: { slot: '', ownDate: '', ownTime: '' },
    });
    assert.deepEqual(chosen({ ownDate: '2027-02-30', ownTime: '' }), {
      problems: { ownDate: 'dateNotReal', ownTime: 'timeMissing' },
      typed: { slot: '', ownDate: '2027-02-30', ownTime: '' },
    });
  });

  it('is "not understood" and nothing worse, whatever it is', () => {
    for (const data of [
      null,
      undefined,
      'tick',
      7,
      [],
      [{ verb: 'tick' }],
      {},
      { verb: 'constructor' },
      { verb: '__proto__' },
    ]) {
      assert.deepEqual(readCardData(data), { verb: 'notUnderstood' });
    }
    const names = [...new Set(Object.values(examples).flatMap(([sent]) => Object.keys(sent))), '__proto__', 'toString'];
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc
        .record({ verb: fc.oneof(fc.constantFrom<string>(...verbs), fc.anything()) })
        .chain((base) => fc.dictionary(fc.constantFrom(...names), fc.anything()).map((rest) => ({ ...rest, ...base }))),
    );
    fc.assert(
      fc.property(hostile, (data) => {
        const { verb } = readCardData(data);
        assert.ok(verb === 'notUnderstood' || verb === (data as { verb: unknown }).verb);
      }),
      { numRuns: effort(1000, 50_000) },
    );
  });
});
