// The cards of a case's course: how a meeting went, what follows, and every form that is filled in on the way.
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { courseForms } from '../../src/cards/course-forms.ts';
import { whoGoesForm } from '../../src/cards/eviction.ts';
import { formCard } from '../../src/cards/form.ts';
import type { FormAgain } from '../../src/cards/form.ts';
import { moveForm } from '../../src/cards/move.ts';
import { outcomeCard, outcomeView } from '../../src/cards/outcome.ts';
import { participantCard, participantView } from '../../src/cards/participant.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { newCourse } from '../../src/domain/course.ts';
import type { Attempt, Course } from '../../src/domain/course.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { FullView } from '../../src/domain/case-view.ts';
import type { Meeting, MeetingOutcome } from '../../src/domain/meeting.ts';
import { instantOf } from '../../src/domain/time.ts';
import * as samples from './samples.ts';

const { entries, fullView, meeting, today } = samples;

const course = (extra: Partial<Course>): { readonly course: Course } => ({ course: { ...newCourse, ...extra } });
const passed = (extra: Partial<Meeting> = {}): Meeting => meeting('booked', { start: `${today}T10:00`, ...extra });

const family = (extra: Partial<EvictionCase> = {}, more: Partial<FullView> = {}): FullView =>
  fullView(entries.familyEbDebt, extra, more);
const adult = (extra: Partial<EvictionCase> = {}, more: Partial<FullView> = {}): FullView =>
  fullView(entries.adultEbDebt, extra, more);

/** After an outcome was told an hour or so ago. */
export function afterOutcome(
  outcome: MeetingOutcome,
  extra: Partial<EvictionCase> = {},
  more: Partial<Course> = {},
): FullView {
  const told = passed({ outcome });
  const { stage, state, ticks, course: now } = samples.caseOf(entries.familyEbDebt);
  const before = { stage, state, ticks, course: now };
  const note = { meeting: told.id, outcome, by: 'vux-1', at: instantOf(`${today}T11:00`), before };
  return family({ meetings: [told], ...extra, ...course({ ...more, outcomes: [note] }) });
}

const tries: readonly Attempt[] = (['letter', 'phone', 'summons', 'announcedVisit'] as const).map((kind, index) => ({
  id: `try-${index}`,
  kind,
  on: `2027-01-0${index + 4}`,
  possible: kind !== 'phone',
  from: 'log',
}));

export const views = {
  missed: afterOutcome('missed', { stage: 'missed-office-visit', state: 'announcedVisitPlanned' }),
  gate: family({
    stage: 'not-home',
    state: 'unannouncedGate',
    ...course({ attempts: tries, safety: 'clear' }),
  }),
  gateClosed: fullView(
    { ...entries.familyEbDebt, open: ['BoU'] },
    { stage: 'not-home', state: 'unannouncedGate', ...course({ attempts: tries.slice(0, 2) }) },
  ),
  landlord: adult({ stage: 'no-reply', state: 'landlordCheck1', ...course({ landlordSilences: 1 }) }),
  informed: adult({
    state: 'informed',
    ticks: { sendLetter: { by: 'vux-1', at: instantOf(`${today}T09:30`) } },
    ...course({ attempts: tries.slice(0, 1) }),
  }),
  met: family({ stage: 'contact', state: 'met', ...course({ facts: { contactEstablished: true } }) }),
  planRunning: family({
    stage: 'contact',
    state: 'planRunning',
    ...course({ facts: { contactEstablished: true }, planEnds: '2027-04-11' }),
  }),
  exhausted: family(
    { stage: 'not-home', state: 'contactExhausted', ...course({ attempts: tries, chiefQuestion: 'contactExhausted' }) },
    { viewer: samples.chief, isChief: true },
  ),
  kfm: fullView(entries.familyKfm),
  kfmBooked: fullView(
    entries.familyKfm,
    {
      meetings: [meeting('booked', { kind: 'evictionAttendance', units: ['VUX', 'BoU'], start: '2027-02-10T09:00' })],
      ...course({ whoGoes: { VUX: 'vux-2' } }),
    },
    { viewer: samples.chief, isChief: true },
  ),
  carriedOut: fullView(entries.familyKfm, { stage: 'eviction-day', state: 'evictionCarriedOut' }),
  closed: family({ stage: 'contact', state: 'closed' }),
} as const;

const missing: FormAgain = Object.fromEntries(
  ['answer', 'decider', 'reason', 'concern', 'ending', 'person', 'kind', 'letters', 'calls'].map((field) => [
    field,
    { typed: '', problem: 'answerMissing' as const },
  ]),
);
const noDay: FormAgain = {
  on: { typed: '', problem: 'dateMissing' },
  date: { typed: '2027-02-30', problem: 'dateNotReal' },
  ends: { typed: '', problem: 'dateMissing' },
  time: { typed: '', problem: 'timeMissing' },
};
const again = { ...missing, ...noDay };

const participant = samples.participantView({
  unit: 'BoU',
  unanswered: [],
  meetings: [
    { id: 'm-1', revision: 1, state: 'booked', start: '2027-02-10T09:00', minutes: 60, kind: 'evictionAttendance' },
  ],
});

function outcome(view: FullView): AdaptiveCard {
  const shown = outcomeView(view);
  if (shown === null) throw new Error('the sample has no outcome to show');
  return outcomeCard(shown);
}

function move(view: FullView, problems: FormAgain = {}): AdaptiveCard {
  const shown = moveForm(view, 'meeting-1', problems);
  if (shown === null) throw new Error('the sample has no meeting to move');
  return formCard(shown);
}

export const drawnCourse: Readonly<Record<string, AdaptiveCard>> = {
  'outcome (asked)': outcome(family({ meetings: [passed()] })),
  'outcome (home visit)': outcome(
    family({
      stage: 'missed-office-visit',
      state: 'announcedVisitPlanned',
      meetings: [passed({ kind: 'announcedHomeVisit' })],
    }),
  ),
  'outcome (eviction)': outcome(
    fullView(entries.familyKfm, { meetings: [passed({ kind: 'evictionAttendance', units: ['VUX', 'BoU'] })] }),
  ),
  'outcome (missed)': outcome(views.missed),
  'outcome (came)': outcome(
    afterOutcome('came', { stage: 'contact', state: 'met' }, { facts: { contactEstablished: true } }),
  ),
  'outcome (too late to undo)': outcome(
    afterOutcome('rebooked', { meetings: [passed({ outcome: 'rebooked' }), meeting('booked', { id: 'm-2' })] }),
  ),
  'form (landlord)': formCard(courseForms.landlord(views.landlord, {})),
  'form (landlord, missing)': formCard(courseForms.landlord(views.landlord, again)),
  'form (heard)': formCard(courseForms.heard(views.informed, {})),
  'form (heard, family)': formCard(courseForms.heard(family(), {})),
  'form (check date)': formCard(courseForms.checkDate(views.informed, again)),
  'form (attempts)': formCard(courseForms.attempts(views.gateClosed, {})),
  'form (attempts, missing)': formCard(courseForms.attempts(fullView(entries.familyRepeatedDebt), again)),
  'form (extra attempts)': formCard(courseForms.extraAttempts(fullView(entries.familyRepeatedDebt), {})),
  'form (safety)': formCard(courseForms.safety(views.missed, {})),
  'form (gate)': formCard(courseForms.gate(views.gate, {})),
  'form (gate, missing)': formCard(courseForms.gate(views.gate, again)),
  'form (gate, closed)': formCard(courseForms.gate(views.gateClosed, {})),
  'form (move)': move(family({ meetings: [meeting('booked')] })),
  'form (move, problems)': move(family({ meetings: [meeting('booked')] }), again),
  'form (eviction)': formCard(courseForms.eviction(views.kfm, {})),
  'form (eviction, booked)': formCard(courseForms.eviction(views.kfmBooked, {})),
  'form (attendance)': formCard(courseForms.attendance(views.kfm, {})),
  'form (who goes)': formCard(courseForms.whoGoes(views.kfmBooked, {})),
  'form (who goes, participant)': formCard(whoGoesForm(participant, again)),
  'form (eviction moved)': formCard(courseForms.evictionMoved(views.kfm, {})),
  'form (eviction cancelled)': formCard(courseForms.evictionCancelled(views.kfm, {})),
  'form (eviction carried out)': formCard(courseForms.evictionCarriedOut(views.kfm, {})),
  'form (exemption)': formCard(courseForms.exemption(views.kfmBooked, {})),
  'form (plan)': formCard(courseForms.planPeriod(views.met, {})),
  'form (plan evaluated)': formCard(courseForms.planPeriod(views.planRunning, {})),
  'form (plan declined)': formCard(courseForms.planDeclined(views.met, {})),
  'form (closing)': formCard(courseForms.closing(views.exhausted, again)),
  'form (chief)': formCard(courseForms.chief(views.exhausted, {})),
  'plan (meeting passed)': planCard(planView(family({ meetings: [passed()] }))),
  'plan (missed)': planCard(planView(views.missed)),
  'plan (gate)': planCard(planView(views.gate)),
  'plan (landlord)': planCard(planView(views.landlord)),
  'plan (informed)': planCard(planView(views.informed)),
  'plan (met)': planCard(planView(views.met)),
  'plan (plan running)': planCard(planView(views.planRunning)),
  'plan (chief decides)': planCard(planView(views.exhausted)),
  'plan (KFM booked)': planCard(planView(views.kfmBooked)),
  'plan (carried out)': planCard(planView(views.carriedOut)),
  'plan (closed)': planCard(planView(views.closed)),
  'participant (eviction)': participantCard(participantView(participant)),
};
