// Booking the meeting: the search, the times to choose from, a clash to look at, and what stands in the calendar.
import template from '../../cards/times.json' with { type: 'json' };
import type { FlowView, FullView } from '../domain/case-view.ts';
import type { FlowMeetingKind, Meeting } from '../domain/meeting.ts';
import { offers } from '../domain/offers.ts';
import { longDate } from '../swedish/dates.ts';
import { failureSentence } from '../swedish/failures.ts';
import { meetingName } from '../swedish/meetings.ts';
import { problemSentence } from '../swedish/problems.ts';
import type { ProblemCode } from '../swedish/problems.ts';
import { unitsTogether } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { answersBeside } from './flow-meetings.ts';
import { proposalInWords, rulesInWords } from './booking-words.ts';
import { clash, moveAnyway } from './times-asked.ts';
import { back, isHeld, said, seek, type Body, type Booking, type TimesView } from './times-parts.ts';
import { meetingBlock, meetingNow, meetingStatus } from './plan-meetings.ts';

export const timesCard: CardOf<TimesView> = cardOf(template);

/** What she chose when it was not good: shown again, with the problem beside it. */
export interface TimesAgain {
  readonly problems: Readonly<Partial<Record<'slot' | 'ownDate' | 'ownTime', ProblemCode>>>;
  readonly typed: { readonly slot: string; readonly ownDate: string; readonly ownTime: string };
}

const timesAtOnce = 5;

export function timesView(view: FullView, notice = '', again?: TimesAgain): TimesView {
  const held = view.case.meetings.findLast(
    ({ hold, state, outcome }) => (hold ?? null) !== null && state !== 'cancelled' && outcome === null,
  );
  // While a time to hold is being chosen, that is what she is at.
  const choosing = held?.state === 'seeking' || held?.state === 'proposed' || held?.state === 'failed';
  const meeting = choosing ? held : meetingNow(view);
  const { movable, cancellable } = view.offers;
  return booking(
    {
      ref: view.case.ref,
      kind: meeting?.kind ?? view.plan.meeting?.kind ?? 'officeVisit',
      units: meeting?.units ?? view.plan.meeting?.units ?? [],
      meeting,
      calledOff: view.case.meetings.at(-1)?.state === 'cancelled',
      seeks: {},
      movable,
      cancellable,
      beside: [],
      letter: true,
      rules: view,
      held: held ?? null,
      mayHold: offers(view.offers, 'holdVisit'),
      mayName: offers(view.offers, 'nameSecond'),
    },
    notice,
    again,
  );
}

/** The same for a meeting of a workflow beside W001: the one named, or the one that is being chosen; null when there is none. */
export function flowTimesView(view: FlowView, id: string | null, notice = '', again?: TimesAgain): TimesView | null {
  const meeting = flowMeeting(view, id);
  if (meeting === undefined) return null;
  const { movable, cancellable } = view;
  const { kind, units } = meeting;
  return booking(
    {
      ref: view.case.ref,
      kind,
      units,
      meeting,
      calledOff: false,
      seeks: { kind: kind as FlowMeetingKind },
      movable,
      cancellable,
      beside: answersBeside(view, meeting),
      letter: false,
      rules: null,
      held: null,
      mayHold: false,
      mayName: false,
    },
    notice,
    again,
  );
}

/** Without a name: what she is choosing a time for, else what changed last. */
function flowMeeting({ case: { meetings } }: FlowView, id: string | null): Meeting | undefined {
  const own = meetings.filter(({ together, outcome }) => together === null && outcome === null);
  if (id !== null) return own.find((each) => each.id === id);
  const choosing = own.findLast(({ state }) => state === 'seeking' || state === 'proposed' || state === 'failed');
  return choosing ?? own.findLast(({ state }) => state !== 'cancelled') ?? own.at(-1);
}

/** What a locked screen may show: the meeting of a flow case is not named there. */
function spokenOf(view: Booking, title: string, status: string): string {
  return view.letter ? `${title}. ${status}` : `Ärende ${view.ref}`;
}

function booking(view: Booking, notice: string, again: TimesAgain | undefined): TimesView {
  const { meeting, kind, units } = view;
  const name = meetingName(kind, units);
  const title = `${isHeld(meeting) ? `Att hålla: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name} ${view.ref}`;
  const frame = {
    notice,
    title,
    about: [unitsTogether(units), ...(meeting === undefined ? [] : [`${meeting.minutes} minuter`])].join(' · '),
  };
  if (meeting === undefined) {
    const status = view.calledOff ? 'Mötet är avbokat.' : 'Ingen tid är vald.';
    return { ...frame, ...said(status), spoken: spokenOf(view, title, status), buttons: [seek(view), back(view)] };
  }
  const body = stateOf(meeting, view, again);
  return { ...frame, ...body, spoken: spokenOf(view, title, body.status) };
}

function stateOf(meeting: Meeting, view: Booking, again: TimesAgain | undefined): Body {
  const { ref } = view;
  const address = { ref, meeting: meeting.id, meetingRev: meeting.revision };
  const avoid = button('askCancel', 'Avboka mötet', address);
  const [status = '', ...lines] = meetingBlock(meeting, view.rules?.names).lines.map(({ text }) => text);
  switch (meeting.state) {
    case 'seeking':
      return { ...said(status, ['Det tar några sekunder. Kortet uppdateras av sig självt.']), buttons: [back(view)] };
    case 'proposed':
      return meeting.confirmClash && meeting.start !== null
        ? clash(meeting, meeting.start, view)
        : choose(meeting, view, again);
    case 'sending':
      return { ...said(status, ['Inbjudan går iväg om en liten stund.']), buttons: [back(view), avoid] };
    case 'booked':
      return meeting.wished?.clashes == null
        ? standingAt(meeting, view, status, [...lines, ...view.beside])
        : moveAnyway(meeting, meeting.wished.start, meeting.wished.clashes, view);
    case 'cancelling':
      return { ...said(status, lines), buttons: [back(view)] };
    case 'failed':
      return {
        ...said('Mötet kunde inte bokas.', [failureSentence(meeting.failure ?? '')]),
        buttons: [seek(view), back(view)],
      };
    case 'cancelled':
      return { ...said(status), buttons: [seek(view), back(view)] };
  }
}

/** In the calendar: it can be moved and called off, and a home visit held beside it. */
function standingAt(meeting: Meeting, view: Booking, status: string, lines: readonly string[]): Body {
  const { ref, held } = view;
  const address = { ref, meeting: meeting.id, meetingRev: meeting.revision };
  const beside =
    held === null || held.id === meeting.id
      ? []
      : [`Preliminärt hembesök: ${meetingStatus(held).toLowerCase()}. Släpps om hushållet kommer.`];
  const letGo = held !== null && held.id !== meeting.id && view.cancellable.some(({ id }) => id === held.id);
  return {
    ...said(status, [...lines, ...beside]),
    buttons: [
      back(view),
      ...(view.movable.some(({ id }) => id === meeting.id) ? [button('openMove', 'Flytta mötet', address)] : []),
      ...(view.cancellable.some(({ id }) => id === meeting.id) ? [button('askCancel', 'Avboka mötet', address)] : []),
      ...(view.mayHold ? [button('holdVisit', 'Håll tid för hembesök', { ref, skip: 0 })] : []),
      ...(letGo ? [button('cancel', 'Släpp hembesöket', { ref, meeting: held.id, meetingRev: held.revision })] : []),
    ],
  };
}

function choose(meeting: Meeting, view: Booking, again: TimesAgain | undefined): Body {
  const { ref } = view;
  const address = { ref, meeting: meeting.id, meetingRev: meeting.revision };
  const slots = meeting.proposals
    .slice(0, timesAtOnce)
    .map((slot) => ({ title: proposalInWords(view.rules, meeting, slot), value: slot.start }));
  const problem = (field: 'slot' | 'ownDate' | 'ownTime'): string => {
    const code = again?.problems[field];
    return code === undefined ? '' : problemSentence(code);
  };
  const skip = meeting.skipped + timesAtOnce;
  const more = isHeld(meeting)
    ? button('holdVisit', 'Fler tider', { ref, skip })
    : button('seekTimes', 'Fler tider', { ref, skip, ...view.seeks });
  return {
    ...said(slots.length === 0 ? 'Jag hittade ingen gemensam ledig tid.' : '', [
      view.letter
        ? `Tidigast ${longDate(meeting.earliest)}: enhetens egen frist, så att brevet hinner fram.`
        : `Tidigast ${longDate(meeting.earliest)}.`,
      ...rulesInWords(view.rules, meeting),
    ]),
    choosing: true,
    hasSlots: slots.length > 0,
    slots,
    slot: again?.typed.slot ?? slots[0]?.value ?? '',
    slotProblem: problem('slot'),
    ownDate: again?.typed.ownDate ?? '',
    ownDateProblem: problem('ownDate'),
    ownTime: again?.typed.ownTime ?? '',
    ownTimeProblem: problem('ownTime'),
    buttons: [
      primary('book', isHeld(meeting) ? 'Håll tiden' : 'Boka och bjud in', address),
      ...(slots.length === timesAtOnce ? [more] : []),
      ...(isHeld(meeting) ? [button('cancel', 'Håll ingen tid', address)] : []),
      back(view),
    ],
  };
}
