// The cards of the workflows beside W001 and of consents.
import type { AdaptiveCard } from '../../src/cards/card.ts';
import {
  consentForm,
  groundDecision,
  groundForm,
  noteConsentForm,
  withdrawForm,
} from '../../src/cards/consent-forms.ts';
import { consentsCard, consentsView, type Around } from '../../src/cards/consents.ts';
import { beginView } from '../../src/cards/flow-begin.ts';
import { flowFormCard, flowFormView, type FlowFormCard, type FlowFormKey } from '../../src/cards/flow-form.ts';
import { flowPlanCard, flowPlanView } from '../../src/cards/flow-plan.ts';
import { questionForm } from '../../src/cards/flow-question.ts';
import { button } from '../../src/cards/button.ts';
import { formCard, type FormView } from '../../src/cards/form.ts';
import { messageCard, messageView } from '../../src/cards/message.ts';
import { moveForm } from '../../src/cards/move.ts';
import { flowOutcomeView, outcomeCard } from '../../src/cards/outcome.ts';
import { flowTimesView, timesCard } from '../../src/cards/times.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { welcomeCard, welcomeView } from '../../src/cards/welcome.ts';
import { helpCard, helpView } from '../../src/cards/help.ts';
import type { FlowView } from '../../src/domain/case-view.ts';
import { busyFlow, consent, day, flowView, many, one, weekly } from './flow-samples.ts';
import * as samples from './samples.ts';

const { meeting, today } = samples;

const around: Around = {
  choices: [
    { recipient: { to: 'unit', kind: 'FFS', administration: 'ffs' }, purpose: 'coordination' },
    { recipient: { to: 'unit', kind: 'VUX', administration: 'nordost' }, purpose: 'planMeeting' },
    { recipient: { to: 'party', party: 'landlord' }, purpose: 'visitWithLandlord' },
  ],
  administrations: [
    { id: 'nordost', name: 'Socialförvaltningen Nordost', committee: 'nordost', organiserMailbox: 'm@exempel.se' },
  ],
};
const ffs = { recipient: { to: 'unit', kind: 'FFS', administration: 'ffs' }, purpose: 'coordination' } as const;
const landlord = { recipient: { to: 'party', party: 'landlord' }, purpose: 'visitWithLandlord' } as const;

const start: FlowFormKey = { mode: 'start', workflow: 'W000', form: 'f-1', from: null };
const linked: FlowFormKey = { ...start, from: '7K3Q' };
const happen: FlowFormKey = { mode: 'happen', ref: 'K4TD', rev: 5, what: 'followUpDate' };
const trigger = one('trigger', 'ownDiscovery', 'application', 'notice');
const needsFrom = many('needsFrom', 'FFS', 'ÄVO', 'SF');

const blank: FlowFormCard = {
  past: [],
  questions: [],
  typed: {},
  problems: {},
  last: false,
  treserva: null,
  number: '',
};
const setting = { workflow: 'W000', answered: [], people: samples.staff } as const;

function formOf(
  key: FlowFormKey,
  card: Partial<FlowFormCard>,
  answered = setting.answered as readonly (typeof trigger)[],
) {
  return flowFormCard(flowFormView(key, { ...blank, ...card }, { ...setting, answered }));
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('the sample has nothing to show');
  return value;
}

const filled = (view: FormView | null): AdaptiveCard => formCard(there(view));
const plan = (view: FlowView): AdaptiveCard => flowPlanCard(flowPlanView(view));
const sp = (state: Parameters<typeof meeting>[0]): FlowView =>
  flowView(
    { meetings: [meeting(state, { kind: 'coordinatedPlanMeeting', units: ['VUX', 'FFS'] })] },
    { movable: [meeting('booked')], cancellable: [meeting('booked')] },
  );

const waiting = flowView(
  { consents: [consent({ state: 'groundWaiting', ground: 'childConcern', covers: [], except: [], form: null })] },
  { isChief: true, viewer: samples.chief },
);

export const drawnFlow: Readonly<Record<string, AdaptiveCard>> = {
  'welcome (vuxenenheten)': welcomeCard(welcomeView(null, false, ['W001', 'W000', 'W003'])),
  'welcome (FFS)': welcomeCard(welcomeView(null, false, ['W000'])),
  'help (FFS)': helpCard(helpView(true, ['W000'])),
  'message (what to begin)': messageCard(beginView(['W001', 'W000', 'W002', 'W003'])),
  'message (misregistered)': messageCard(
    messageView(
      'Är K4TD felregistrerat?',
      ['Ärendet avslutas utan skäl.'],
      [button('misregistered', 'Ja, felregistrerat', { ref: 'K4TD', rev: 5 }, 'destructive')],
    ),
  ),
  'flow-form (first)': formOf(start, {
    questions: [trigger, needsFrom, one('obviouslyOther', 'no', 'FFS', 'ÄVO')],
  }),
  'flow-form (second, problems)': formOf(
    linked,
    {
      past: [['trigger']],
      questions: [needsFrom, day('on'), { ...one('knownHandler', 'yes', 'no'), optional: true }],
      typed: { trigger: 'application', needsFrom: 'FFS', on: '2027-02-30' },
      problems: { on: 'dateNotReal', needsFrom: 'chooseSome' },
    },
    [trigger],
  ),
  'flow-form (last, Treserva)': formOf(
    start,
    {
      past: [['trigger', 'needsFrom']],
      typed: { trigger: 'ownDiscovery', needsFrom: 'FFS,SF' },
      treserva: { problem: 'treservaFormat' },
      number: 'x',
      last: true,
    },
    [trigger, needsFrom],
  ),
  'flow-form (happened)': formOf(happen, { questions: [day('followUpOn')], typed: { followUpOn: today }, last: true }),
  'flow-form (person)': formOf(happen, {
    questions: [{ ...one('keepsContact'), kind: 'person' }, one('needs', 'onlyUs', 'others')],
  }),
  'flow-plan': plan(flowView()),
  'flow-plan (busy)': plan(busyFlow()),
  'flow-plan (booked)': plan(sp('booked')),
  'flow-plan (weekly)': plan(flowView({ series: [weekly] })),
  'flow-plan (ended)': plan(
    flowView(
      { state: 'closed', ended: true },
      { happenings: [], meetings: [], begins: [], misregistered: false, dates: [] },
    ),
  ),
  'flow-plan (W003)': flowPlanCard(
    flowPlanView(
      flowView(
        { workflow: 'W003', state: 'received' },
        { happenings: [], dates: [], meetings: [], begins: [], silent: [], consider: [] },
      ),
      'Kortet du tryckte på var gammalt. Inget har ändrats. Här är det aktuella.',
    ),
  ),
  'outcome (flow)': outcomeCard(
    there(
      flowOutcomeView(
        flowView(
          {},
          {
            outcome: {
              meeting: meeting('booked', { kind: 'coordinatedPlanMeeting', start: `${today}T10:00` }),
              outcomes: ['held', 'notHeld', 'missed', 'rebooked', 'ill'],
            },
          },
        ),
      ),
    ),
  ),
  'times (flow, proposed)': timesCard(there(flowTimesView(sp('proposed'), null))),
  'times (flow, booked)': timesCard(there(flowTimesView(sp('booked'), 'meeting-1'))),
  'form (flow, move)': filled(moveForm(sp('booked'), 'meeting-1', {})),
  'form (chief, question)': filled(
    questionForm({
      access: 'asked',
      viewer: samples.chief,
      ref: 'K4TD',
      version: 5,
      workflow: 'W000',
      question: 'planMeetingMissed',
      decisions: ['again', 'close'],
      grounds: [],
      responsible: samples.anna,
    }),
  ),
  'form (chief, ground)': filled(
    questionForm({
      access: 'asked',
      viewer: samples.chief,
      ref: 'K4TD',
      version: 5,
      workflow: 'W003',
      question: null,
      decisions: [],
      grounds: [consent({ state: 'groundWaiting', ground: 'seriousCrime' })],
      responsible: samples.anna,
    }),
  ),
  consents: consentsCard(consentsView(flowView({ consents: [consent()] }), around, '')),
  'consents (none)': consentsCard(consentsView(flowView(), around)),
  'consents (of a notice)': consentsCard(consentsView(samples.fullView(samples.entries.familyEbDebt), around)),
  'form (consent, missing)': filled(consentForm(flowView(), ffs, around)),
  'form (consent, asked)': filled(consentForm(flowView({ consents: [consent({ state: 'asked' })] }), ffs, around)),
  'form (consent, given)': filled(consentForm(flowView({ consents: [consent()] }), ffs, around)),
  'form (consent, ground waiting)': filled(consentForm(waiting, ffs, around)),
  'form (consent given)': filled(noteConsentForm(flowView(), landlord, around)),
  'form (consent given, problems)': filled(
    noteConsentForm(flowView(), ffs, around, {
      covers: { typed: '', problem: 'consentTooGeneral' },
      except: { typed: 'health', problem: 'consentBothWays' },
      form: { typed: '', problem: 'answerMissing' },
      on: { typed: '2027-02-30', problem: 'dateNotReal' },
      validUntil: { typed: '2026-01-01', problem: 'consentEndsBefore' },
    }),
  ),
  'form (consent withdrawn)': filled(withdrawForm(flowView({ consents: [consent()] }), 'consent-1', around)),
  'form (ground)': filled(groundForm(flowView(), ffs, around)),
  'form (ground, decision)': filled(groundDecision(waiting, around)),
  'plan (with consents)': planCard(planView(samples.fullView(samples.entries.adultEbDebt))),
};
