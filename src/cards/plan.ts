// The plan of a case: what to do now, the meeting, what follows, and where the routine is silent. The centre of it all.
import template from '../../cards/plan.json' with { type: 'json' };
import type { FullView } from '../domain/case-view.ts';
import { hasEnded } from '../domain/stage.ts';
import { actTitle } from '../swedish/acts.ts';
import { countedAs } from '../swedish/assumptions.ts';
import { branchName, routineVersion } from '../swedish/branches.ts';
import { chiefQuestionInWords, stateName } from '../swedish/course.ts';
import { shortDate } from '../swedish/dates.ts';
import { failureSentence } from '../swedish/failures.ts';
import { entryInWords } from '../swedish/notices.ts';
import { sourceInWords } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import { unitName } from '../swedish/units.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { happenedButtons, moreButtons, planButtons } from './plan-buttons.ts';
import { meetingBlocks, outcomeRow } from './plan-meetings.ts';
import type { MeetingBlock, OutcomeRow } from './plan-meetings.ts';
import { nameIn, planRow } from './plan-rows.ts';
import type { PlanRow } from './plan-rows.ts';

export interface PlanView {
  readonly notice: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly { readonly text: string }[];
  readonly warnings: readonly { readonly text: string }[];
  /** A case that has ended has nothing to do now; its rows tell what stood there. */
  readonly nowTitle: string;
  readonly now: readonly PlanRow[];
  readonly meetings: readonly MeetingBlock[];
  readonly hasOutcomes: boolean;
  readonly outcomes: readonly OutcomeRow[];
  readonly folded: readonly Folded[];
  readonly buttons: readonly Button[];
  readonly happened: readonly Button[];
  readonly hasHappened: boolean;
  readonly more: readonly Button[];
  readonly whyIds: readonly string[];
}

export interface Folded {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly source: string }[];
}

export const planCard: CardOf<PlanView> = cardOf(template);

/** `notice` is said above everything else, for example that the card had grown old. */
export function planView(view: FullView, notice = ''): PlanView {
  const now = view.plan.now.map((line) => planRow(line, view));
  const happened = happenedButtons(view);
  const outcomes = view.plan.outcomes.map((line) => outcomeRow(line, view));
  return {
    notice,
    title: view.case.ref,
    summary: entryInWords(view.case.entry),
    facts: factsOf(view).map((text) => ({ text })),
    warnings: warningsOf(view).map((text) => ({ text })),
    nowTitle: hasEnded(view.case) ? 'Stod på planen' : 'Att göra nu',
    now,
    meetings: meetingBlocks(view),
    hasOutcomes: outcomes.length > 0,
    outcomes,
    folded: [considerOf(view), silentOf(view)].filter(({ lines }) => lines.length > 0),
    buttons: planButtons(view),
    happened,
    hasHappened: happened.length > 0,
    more: moreButtons(view),
    whyIds: [...now, ...outcomes].map(({ whyId }) => whyId),
  };
}

function factsOf(view: FullView): readonly string[] {
  const { responsible, treserva, checkOn, course } = view.case;
  const own = view.plan.plan.routines.filter(({ document }) => document === '001');
  return [
    [branchName(view.plan.branch), ...own.map(routineVersion)].join('. '),
    `Ansvarig: ${nameIn(view, responsible)}${treserva === null ? '' : ` · Treserva ${treserva}`}`,
    ...(checkOn === null ? [] : [`Egen kontroll ${shortDate(checkOn)} (enhetens egen frist)`]),
    ...(course.planEnds === null ? [] : [`Planen gäller till ${shortDate(course.planEnds)}`]),
  ];
}

function warningsOf(view: FullView): readonly string[] {
  return [
    ...endOf(view),
    ...approvalOf(view),
    ...questionOf(view),
    ...astrayIn(view),
    ...(view.plan.assumptions.length === 0 ? [] : [countedAs(view.plan.assumptions, view.case.entry.kind)]),
    // Two messages that wait for the same thing are told of once.
    ...new Set(view.stuck.map(({ unit, code }) => `${unit === null ? '' : `${unit}: `}${failureSentence(code)}`)),
  ];
}

function endOf({ case: matter }: FullView): readonly string[] {
  const { state } = matter;
  return hasEnded(matter) ? [`Ärendet är avslutat: ${stateName(state).toLowerCase()}.`] : [];
}

function questionOf({ case: matter }: FullView): readonly string[] {
  const { chiefQuestion } = matter.course;
  if (chiefQuestion === null || hasEnded(matter)) return [];
  return [`Enhetschefen ska besluta. ${chiefQuestionInWords(chiefQuestion).what}`];
}

function astrayIn({ offers: { astray } }: FullView): readonly string[] {
  return astray === null ? [] : [`${unitName(astray.unit)} säger att beskedet inte är till dem.`];
}

function approvalOf(view: FullView): readonly string[] {
  switch (view.case.approval) {
    case 'notNeeded':
      return [];
    case 'waiting':
      return [
        'Rutinen ger inget besked. Det här är ett förslag som enhetschefen ska godkänna. Inget skickas innan dess.',
      ];
    case 'approved':
      return ['Rutinen ger inget besked. Enhetschefen har godkänt förslaget.'];
    case 'ownChoice':
      return ['Rutinen ger inget besked. Enhetschefen avgör själv vad som ska göras; förslaget gäller inte.'];
  }
}

/** As many pointers of one kind as anybody reads; all of them stand on the card with every source. */
const mostPointers = 3;

function considerOf(view: FullView): Folded {
  const lines = view.plan.consider.map((line) => {
    const pointers = [...new Set(line.duties.map((duty) => `${strengthWord(duty.strength)}: ${duty.text}`))];
    const left = pointers.length - mostPointers;
    return {
      text: actTitle(line, { family: view.case.entry.children !== 'no' }),
      source: [...pointers.slice(0, mostPointers), ...(left > 0 ? [`… och ${left} till under Alla källor.`] : [])].join(
        '\n\n',
      ),
    };
  });
  return { id: 'consider', title: `Att tänka på (${lines.length})`, lines };
}

function silentOf(view: FullView): Folded {
  const lines = view.plan.silent.map((flag) => ({
    text: flag.text,
    source: flag.sources.map(sourceInWords).join('\n\n'),
  }));
  return { id: 'silent', title: `Rutinen är tyst om (${lines.length})`, lines };
}
