// What is shown before it happens: drawn from the samples.
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { changeCard, changeView } from '../../src/cards/change.ts';
import { differenceOf } from '../../src/casework/difference.ts';
import { unjudged } from '../../src/casework/judged.ts';
import type { Foreseen } from '../../src/domain/difference.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { responsibilitiesIn } from '../../src/casework/responsibilities.ts';
import { childViewForm, needsForm, responsibilitiesForm, supportForm } from '../../src/cards/support.ts';
import { snoozeForm } from '../../src/cards/snooze.ts';
import { printCard, printView } from '../../src/cards/print.ts';
import { kfmForm } from '../../src/cards/eviction.ts';
import { concernForm } from '../../src/cards/concern.ts';
import { newCourse, type ChildConcern } from '../../src/domain/course.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { formCard } from '../../src/cards/form.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { astrayForm, wrongUnitForm } from '../../src/cards/wrong-unit.ts';
import type { FullView } from '../../src/domain/case-view.ts';
import { instantOf } from '../../src/domain/time.ts';
import { entries, eva, fullView, meeting, participantView, tell } from './samples.ts';

const astray = (meant: string | null): FullView => {
  const wrong = { by: eva.id, at: instantOf('2027-01-11T10:00'), meant, settled: false };
  return fullView(entries.familyEbDebt, { tells: [tell('EB', 'R1', 'withdrawn', { wrong })] });
};
const snoozedView = fullView(entries.familyEbDebt, {
  course: { ...newCourse, snoozes: [{ act: 'phone', until: '2027-01-20', reason: 'awaitsHousehold' }] },
});
const met = fullView(entries.familyEbDebt, { stage: 'contact', state: 'met' });
const needing = fullView(entries.familyEbDebt, {
  stage: 'contact',
  state: 'met',
  course: { ...newCourse, facts: { needFFSorÄVO: true, needDebtAdvice: true }, childView: ['001-S1-2b'] },
});
const stated = (passedOn: ChildConcern['passedOn'], meetings: readonly Meeting[] = []): FullView =>
  fullView(entries.familyEbDebt, {
    meetings,
    course: {
      ...newCourse,
      concern: { from: 'landlord', on: '2027-01-11', passedOn, passedOnAt: passedOn === null ? null : '2027-01-12' },
    },
  });
const correct = { mode: 'correct', form: 'f-1', ref: '7K3Q', rev: 3 } as const;

export function foreseen(before: Entry, after: Entry, extra: Partial<Foreseen> = {}): Foreseen {
  return {
    ref: '7K3Q',
    version: 3,
    before,
    after,
    difference: differenceOf(unjudged(before), unjudged(after)),
    told: [],
    held: [],
    leaving: [],
    joining: [],
    unasked: [],
    attendanceMoves: false,
    beginsAnew: false,
    waits: false,
    ...extra,
  };
}

const repeated = foreseen(entries.familyEbDebt, entries.familyRepeatedDebt, {
  told: ['EB', 'BoU'],
  joining: ['BoU'],
  beginsAnew: true,
});
const grown = foreseen(entries.familyEbDebt, entries.adultEbDebt, {
  leaving: ['BoU'],
  unasked: [meeting('booked', { start: '2027-01-20T10:00' })],
});

export const drawnHandling: Readonly<Record<string, AdaptiveCard>> = {
  'change (a unit comes in)': changeCard(
    changeView({ mode: 'add', form: 'f-1', ref: '7K3Q' }, { kind: 'hyresskuld' }, repeated),
  ),
  'change (what nothing asks for)': changeCard(changeView(correct, { children: 'no' }, grown)),
  'form (concern, none)': formCard(concernForm(fullView(entries.familyEbDebt), {})),
  'form (concern, stated)': formCard(concernForm(stated(null), {})),
  'form (concern, passed on)': formCard(concernForm(stated('handover'), {})),
  'form (concern, meeting booked)': formCard(
    concernForm(
      stated('report', [meeting('booked', { kind: 'jointPreliminaryAssessment', units: ['VUX', 'BoU'] })]),
      {},
    ),
  ),
  'form (KFM to confirm)': formCard(kfmForm(fullView(entries.familyKfm))),
  print: printCard(printView('7K3Q', 'https://exempel.se/utskrift/0123')),
  'form (snooze)': formCard(snoozeForm(snoozedView, {})),
  'plan (snoozed)': planCard(planView(snoozedView)),
  'form (support)': formCard(supportForm(met, {})),
  'form (support, other förvaltning)': formCard(supportForm(needing, {})),
  'form (needs)': formCard(needsForm(needing, {})),
  'form (child view)': formCard(childViewForm(met, {})),
  'form (responsibilities)': formCard(responsibilitiesForm(met, responsibilitiesIn(met.case))),
  'form (wrong unit)': formCard(wrongUnitForm(participantView(), 'tell-EB-R1', {})),
  'form (astray, may be told)': formCard(astrayForm(astray('bou'), {})),
  'form (astray, unknown)': formCard(astrayForm(astray(null), {})),
  'plan (astray)': planCard(planView(astray('bou'))),
  'change (unanswered)': changeCard(
    changeView(
      correct,
      { children: 'no' },
      { ...grown, waits: true, attendanceMoves: true, held: ['BoU'] },
      { 'off-meeting-1': { typed: '', problem: 'answerMissing' } },
      'Ärendet har ändrats medan du svarade.',
    ),
  ),
};
