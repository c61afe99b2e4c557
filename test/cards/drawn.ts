// Every card there is, drawn from the samples: what the lint, the size check and the browser look at.
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { assignCard, assignView } from '../../src/cards/assign.ts';
import { button, primary } from '../../src/cards/button.ts';
import { decisionCard, decisionView } from '../../src/cards/decision.ts';
import { disputeCard, disputeView } from '../../src/cards/dispute.ts';
import { formCard } from '../../src/cards/form.ts';
import { glassClosed, glassForm } from '../../src/cards/glass.ts';
import { helpCard, helpView } from '../../src/cards/help.ts';
import { messageCard, messageView } from '../../src/cards/message.ts';
import { myCasesCard, myCasesView } from '../../src/cards/my-cases.ts';
import { noticeFormCard, noticeFormView } from '../../src/cards/notice-form.ts';
import { noticeStartCard, noticeStartView } from '../../src/cards/notice-start.ts';
import { participantCard, participantView } from '../../src/cards/participant.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { secondForm } from '../../src/cards/second.ts';
import { timesCard, timesView } from '../../src/cards/times.ts';
import { unitPostCard, unitPostView } from '../../src/cards/unit-post.ts';
import { welcomeCard, welcomeView } from '../../src/cards/welcome.ts';
import type { CaseList, FullView } from '../../src/domain/case-view.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { newForm, nextStep, showStep, submitForm } from '../../src/intake/notice-form.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { drawnCourse } from './drawn-course.ts';
import { drawnDialogue } from './drawn-dialogue.ts';
import { drawnFlow } from './drawn-flow.ts';
import { drawnHandling } from './drawn-handling.ts';
import { drawnOrganisation } from './drawn-organisation.ts';
import * as samples from './samples.ts';
import { forty } from './forty.ts';

const { entries, fullView, meeting, tell } = samples;

export const list: CaseList = {
  today: samples.today,
  items: [
    {
      ref: '7K3Q',
      step: { next: 'meeting', start: '2027-01-11T10:00', units: ['VUX', 'EB'] },
      date: '2027-01-11',
      late: false,
      mine: true,
    },
    {
      ref: 'P4XD',
      step: { next: 'act', act: 'confirmToKfm', unit: 'VUX', to: null },
      date: '2027-01-11',
      late: false,
      mine: true,
    },
    { ref: 'M2RT', step: { next: 'awaitUnit', unit: 'EB' }, date: '2027-01-07', late: true, mine: true },
    {
      ref: 'H8VN',
      step: { next: 'act', act: 'sendLetter', unit: 'VUX', to: null },
      date: '2027-01-14',
      late: false,
      mine: true,
    },
    { ref: 'Q9LW', step: { next: 'none' }, date: null, late: false, mine: false },
  ],
};

const settings = {
  today: samples.today,
  now: '15:45',
  treserva: { allowed: true, pattern: defaultTreservaPattern },
  mode: 'new',
} as const;
const form = { mode: 'new', form: 'f-1' } as const;
const debt = { kind: 'hyresskuld', receivedOn: samples.today, children: 'yes', open: 'EB' };
const bad = submitForm({ ...debt, treserva: '800101-1234' }, settings);
if (bad.complete) throw new Error('the sample is meant to have problems');

const booking = (now: Meeting): FullView => fullView(entries.familyEbDebt, { meetings: [now] });
const fiveSlots: Meeting['proposals'] = ['08:30', '09:30', '10:30', '13:00', '14:00'].map((time) => ({
  start: `2027-01-20T${time}`,
  clashes: [],
}));

const visit: Partial<Meeting> = {
  id: 'visit-1',
  kind: 'announcedHomeVisit',
  units: ['VUX'],
  hold: { after: 'meeting-1' },
};
const holding = (more: readonly Meeting[]): FullView =>
  fullView(entries.familyEbDebt, { meetings: [meeting('booked'), ...more] });
const twoWanted = (extra: Parameters<typeof fullView>[1]): FullView =>
  fullView(entries.familyEbDebt, extra, {}, { settings: { twoAtHomeVisits: true, homeVisitTravelMinutes: 30 } });

/** By name, `pair` or `pair (what it shows)`. */
export const drawn: Readonly<Record<string, AdaptiveCard>> = {
  welcome: welcomeCard(welcomeView(list)),
  'welcome (administrator)': welcomeCard(welcomeView(null, true)),
  help: helpCard(helpView(true)),
  message: messageCard(
    messageView(
      'Jag förstår inte riktigt',
      ['Prova något av det här, eller skriv en referens.'],
      [
        primary('newNotice', 'Ny underrättelse', {}),
        button('myCases', 'Mina ärenden', { filter: 'mine' }),
        button('help', 'Hjälp', {}),
      ],
    ),
  ),
  'message (cancel)': messageCard(
    messageView(
      'Avboka mötet 7K3Q?',
      ['Alla som är inbjudna får besked att mötet är inställt.'],
      [
        button('cancel', 'Avboka', { ref: '7K3Q', meeting: 'meeting-1', meetingRev: 2 }, 'destructive'),
        button('openTimes', 'Behåll mötet', { ref: '7K3Q' }),
      ],
    ),
  ),
  'notice-start': noticeStartCard(noticeStartView({ form: 'f-1', list, treserva: true })),
  'notice-start (unknown)': noticeStartCard(
    noticeStartView({ form: 'f-1', list, treserva: true, again: { ref: '', find: '9ZZZ', problem: 'findUnknown' } }),
  ),
  'notice-form (step 1)': noticeFormCard(noticeFormView(form, showStep(1, newForm(samples.today), settings))),
  'notice-form (step 2)': noticeFormCard(noticeFormView(form, nextStep(1, debt, settings))),
  'notice-form (step 2, KFM)': noticeFormCard(
    noticeFormView(form, nextStep(2, { ...debt, kind: 'KFM', receivedAt: '' }, settings)),
  ),
  'notice-form (step 3)': noticeFormCard(noticeFormView(form, nextStep(2, debt, settings))),
  'notice-form (step 3, KFM)': noticeFormCard(
    noticeFormView(form, nextStep(2, { ...debt, kind: 'KFM', receivedAt: '15:40' }, settings)),
  ),
  'notice-form (problems)': noticeFormCard(noticeFormView(form, bad.state)),
  'plan (1A)': planCard(
    planView(
      fullView(entries.familyEbDebt, {
        tells: [tell('EB', 'R1', 'acknowledged', samples.mottaget)],
        ticks: { writeReference: { by: 'vux-1', at: 1799665200000 } },
      }),
    ),
  ),
  'plan (1A booked)': planCard(
    planView(
      fullView(entries.familyEbDebt, {
        phoneBy: 'vux-2',
        meetings: [meeting('booked')],
        tells: [tell('EB', 'R1', 'sent')],
      }),
    ),
  ),
  'plan (1C repeated, stale)': planCard(
    planView(
      fullView(
        entries.familyRepeatedDebt,
        { tells: [tell('BoU', 'R2', 'sent', { repeats: 2 })] },
        { stuck: samples.stuck },
      ),
      'Ärendet hade ändrats.',
    ),
  ),
  'plan (both open)': planCard(planView(fullView(entries.familyBothOpen, {}, { isChief: true }))),
  'plan (KFM)': planCard(planView(fullView(entries.familyKfm, { tells: [tell('BoU', 'R1', 'held')] }))),
  'plan (2A)': planCard(planView(fullView(entries.adultEbDebt))),
  'times (seeking)': timesCard(timesView(booking(meeting('seeking')))),
  'times (proposed)': timesCard(timesView(booking(meeting('proposed')))),
  'times (five)': timesCard(timesView(booking(meeting('proposed', { proposals: fiveSlots })))),
  'times (none, problems)': timesCard(
    timesView(booking(meeting('proposed', { proposals: [] })), '', {
      problems: { ownDate: 'dateNotReal', ownTime: 'timeMissing' },
      typed: { slot: '', ownDate: '', ownTime: '' },
    }),
  ),
  'times (clash)': timesCard(
    timesView(
      booking(
        meeting('proposed', {
          start: '2027-01-22T08:30',
          confirmClash: true,
          clashes: [
            { unit: 'EB', as: 'busy' },
            { unit: 'VUX', as: 'oof' },
          ],
        }),
      ),
    ),
  ),
  'times (office hours, last day)': timesCard(
    timesView(
      fullView(
        { ...entries.familyEbDebt, lastDay: '2027-01-20' },
        { meetings: [meeting('proposed')] },
        {},
        { officeHours: { from: '10:00', to: '15:00' } },
      ),
    ),
  ),
  'times (moved by hand, wants another)': timesCard(
    timesView(
      booking(
        meeting('booked', {
          movedByHandFrom: '2027-01-19T10:00',
          wished: { start: '2027-01-24T10:00', clashes: [{ unit: 'EB', as: 'busy' }] },
        }),
      ),
    ),
  ),
  'times (may hold a visit)': timesCard(timesView(holding([]))),
  'times (a visit to hold)': timesCard(timesView(holding([meeting('proposed', { ...visit, proposals: fiveSlots })]))),
  'times (a visit is held)': timesCard(
    timesView(holding([meeting('booked', { ...visit, start: '2027-02-02T10:00' })])),
  ),
  'times (alone on a visit)': timesCard(
    timesView(
      twoWanted({
        meetings: [meeting('proposed', { ...visit, hold: null, start: '2027-02-02T10:00', confirmClash: true })],
        stage: 'missed-office-visit',
        state: 'announcedVisitPlanned',
      }),
    ),
  ),
  'form (who goes along)': formCard(secondForm(twoWanted({}), {})),
  'times (sending)': timesCard(timesView(booking(meeting('sending')))),
  'times (booked)': timesCard(timesView(booking(meeting('booked')), 'Ärendet hade ändrats.')),
  'times (cancelling)': timesCard(timesView(booking(meeting('cancelling')))),
  'times (failed)': timesCard(timesView(booking(meeting('failed', { failure: 'mailboxUnknown' })))),
  'times (no meeting)': timesCard(timesView(fullView(entries.familyEbDebt))),
  'assign (VUX)': assignCard(assignView(fullView(entries.familyEbDebt), 'VUX')),
  'assign (phone, nobody)': assignCard(assignView(fullView(entries.familyEbDebt), 'phone', true)),
  'assign (participant)': assignCard(assignView(samples.participantView(), 'EB')),
  dispute: disputeCard(disputeView(fullView(entries.familyEbDebt))),
  'dispute (KFM, missing)': disputeCard(disputeView(fullView(entries.familyKfm), { row: null, reason: null })),
  participant: participantCard(participantView(samples.participantView())),
  'participant (taken)': participantCard(
    participantView(samples.participantView({ unanswered: [], appointed: samples.eva }), 'Ärendet hade ändrats.'),
  ),
  decision: decisionCard(decisionView(fullView(entries.familyBothOpen, {}, { isChief: true, viewer: samples.chief }))),
  'decision (approved)': decisionCard(
    decisionView(fullView(entries.familyBothOpen, { approval: 'approved' }, { isChief: true })),
  ),
  'my-cases': myCasesCard(myCasesView(list, 'mine')),
  'my-cases (empty)': myCasesCard(myCasesView({ today: samples.today, items: [] }, 'late')),
  'my-cases (of the unit, for its chief)': myCasesCard(myCasesView(list, 'unit', { leads: true, treserva: true })),
  'my-cases (forty)': myCasesCard(myCasesView(forty, 'mine')),
  'my-cases (forty, the second page)': myCasesCard(myCasesView(forty, 'mine', { page: 1 })),
  'glass (why)': formCard(glassForm('7K3Q')),
  'glass (offered)': messageCard(
    messageView(
      'Ingen träff',
      ['Ärendet finns inte, eller så kan du inte se det.'],
      [button('openGlass', 'Bryt glaset', { ref: '7K3Q' })],
    ),
  ),
  'glass (closed)': messageCard(glassClosed),
  'unit-post (R1)': unitPostCard(unitPostView({ text: 'R1', ref: '7K3Q' }, { ref: '7K3Q', tell: 'tell-1' })),
  'unit-post (R2)': unitPostCard(unitPostView({ text: 'R2', ref: '7K3Q' }, { ref: '7K3Q', tell: 'tell-1' })),
  'unit-post (received)': unitPostCard(unitPostView({ text: 'A1', ref: '7K3Q', role: 'EB' }, null)),
  ...drawnCourse,
  ...drawnDialogue,
  ...drawnFlow,
  ...drawnHandling,
  ...drawnOrganisation,
};
