// How a meeting went, asked once its time has passed; then what follows by the routine, and the way back.
import template from '../../cards/outcome.json' with { type: 'json' };
import type { FlowView, FullView } from '../domain/case-view.ts';
import type { Meeting, MeetingKind, MeetingOutcome } from '../domain/meeting.ts';
import type { Telling } from '../domain/offers.ts';
import { dayFrom } from '../swedish/dates.ts';
import { meetingName } from '../swedish/meetings.ts';
import { outcomeName, outcomeQuestion } from '../swedish/outcomes.ts';
import { unitsTogether } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { toPlan } from './form.ts';
import { nextPlace } from './next-place.ts';

export interface OutcomeView {
  readonly notice: string;
  readonly title: string;
  readonly about: string;
  readonly next: string;
  readonly places: readonly { readonly text: string }[];
  readonly lines: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  /** What is rarer than the rest; empty title when there is nothing. */
  readonly otherTitle: string;
  readonly other: readonly Button[];
  readonly spoken: string;
}

export const outcomeCard: CardOf<OutcomeView> = cardOf(template);

/** Null when no meeting waits to be told of and none was told of last. */
export function outcomeView(view: FullView, notice = ''): OutcomeView | null {
  if (view.offers.outcome !== null) return asking(view, view.offers.outcome, notice);
  const note = view.case.course.outcomes.at(-1);
  const meeting = view.case.meetings.find(({ id }) => id === note?.meeting);
  return meeting?.outcome == null ? null : told(view, meeting, meeting.outcome, notice);
}

/** The same question again, for an outcome that was told wrong. */
export function correctionView(view: FullView): OutcomeView | null {
  return view.offers.correction === null ? null : asking(view, view.offers.correction, '');
}

/** The question for a meeting of a workflow beside W001, or for the one that was told wrong; null when none waits. */
export function flowOutcomeView(view: FlowView, notice = '', correcting = false): OutcomeView | null {
  const telling = correcting ? view.correction : view.outcome;
  return telling === null ? null : asking(view, telling, notice);
}

const atFirst: Readonly<Partial<Record<MeetingKind, readonly MeetingOutcome[]>>> = {
  officeVisit: ['came', 'missed', 'rebooked'],
  announcedHomeVisit: ['talked', 'newTimeOffered', 'notHome'],
  unannouncedHomeVisit: ['talked', 'newTimeOffered', 'notHome'],
  evictionAttendance: ['carriedOut', 'notCarriedOut'],
};

function asking(view: FullView | FlowView, { meeting, outcomes }: Telling, notice: string): OutcomeView {
  const family = view.access === 'full' && view.case.entry.children !== 'no';
  const { ref } = view.case;
  const first = atFirst[meeting.kind] ?? outcomes.slice(0, 3);
  const answer = (outcome: MeetingOutcome): Button => {
    const sends = { ref, meeting: meeting.id, meetingRev: meeting.revision, outcome };
    const name = outcomeName(outcome, { family });
    return outcome === first[0] ? primary('outcome', name, sends) : button('outcome', name, sends);
  };
  const rest = outcomes.filter((outcome) => !first.includes(outcome));
  const title = `${ref} ${outcomeQuestion(meeting.kind, when(meeting, view))}`;
  return {
    notice,
    title,
    about: nameOf(meeting),
    next: '',
    places: [],
    lines: [],
    buttons: [
      ...outcomes.filter((outcome) => first.includes(outcome)).map(answer),
      ...(rest.length > 0 ? [] : [toPlan(view)]),
    ],
    otherTitle: rest.length === 0 ? '' : meeting.kind === 'officeVisit' ? 'Annat hinder' : 'Annat',
    other: rest.length === 0 ? [] : [...rest.map(answer), toPlan(view)],
    spoken: view.access === 'full' ? title : `Ärende ${ref}`,
  };
}

function told(view: FullView, meeting: Meeting, outcome: MeetingOutcome, notice: string): OutcomeView {
  const { ref } = view.case;
  const next = nextPlace(view);
  const title = `${ref} ${outcomeName(outcome, { family: view.case.entry.children !== 'no' })}`;
  const back = { ref, meeting: meeting.id, meetingRev: meeting.revision };
  return {
    notice,
    title,
    about: `${nameOf(meeting)}, ${when(meeting, view)}`,
    next: next.text,
    places: next.places.map((text) => ({ text })),
    lines: view.offers.undoOutcome ? [{ text: 'Det går att ångra så länge inget har gått iväg.' }] : [],
    buttons: [
      ...(next.button === null ? [] : [next.button]),
      ...(view.offers.undoOutcome
        ? [button('undoOutcome', 'Ångra', back)]
        : view.offers.correction !== null
          ? [button('openForm', 'Rätta', { ref, form: 'correction' })]
          : []),
      toPlan(view),
    ],
    otherTitle: '',
    other: [],
    spoken: `${title}. Nästa steg enligt rutinen: ${next.text}`,
  };
}

function nameOf({ kind, units }: Meeting): string {
  return `${meetingName(kind, units)}, ${unitsTogether(units)}`;
}

function when({ start }: Meeting, view: Pick<FullView, 'today'>): string {
  if (start === null) return '';
  return `${dayFrom(start.slice(0, 10), view.today)} kl. ${start.slice(11, 16).replace(':', '.')}`;
}
