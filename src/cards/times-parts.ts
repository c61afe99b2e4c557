// The parts that every state of the times card is made of.
import type { FlowMeetingKind, Meeting, MeetingKind } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { Beside } from './booking-words.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';

export interface TimesView {
  readonly notice: string;
  readonly title: string;
  readonly about: string;
  readonly spoken: string;
  readonly status: string;
  readonly lines: readonly { readonly text: string }[];
  readonly choosing: boolean;
  readonly hasSlots: boolean;
  readonly slots: readonly { readonly title: string; readonly value: string }[];
  readonly slot: string;
  readonly slotProblem: string;
  readonly ownDate: string;
  readonly ownDateProblem: string;
  readonly ownTime: string;
  readonly ownTimeProblem: string;
  readonly buttons: readonly Button[];
}

/** One meeting to be booked, of whichever workflow. */
export interface Booking {
  readonly ref: string;
  readonly kind: MeetingKind;
  readonly units: readonly UnitKind[];
  readonly meeting: Meeting | undefined;
  readonly calledOff: boolean;
  /** Named where several meetings can be looked for at once. */
  readonly seeks: { readonly kind?: FlowMeetingKind };
  readonly movable: readonly Meeting[];
  readonly cancellable: readonly Meeting[];
  /** What others have answered, who are invited by an event of their own. */
  readonly beside: readonly string[];
  /** Whether a letter has to arrive before. */
  readonly letter: boolean;
  /** What the unit's own rules say; nothing in a workflow beside W001. */
  readonly rules: Beside | null;
  /** The visit that is held, or can be, beside the meeting that is shown. */
  readonly held: Meeting | null;
  readonly mayHold: boolean;
  readonly mayName: boolean;
}

export type Body = Omit<TimesView, 'notice' | 'title' | 'about' | 'spoken'>;

export function isHeld(meeting: Meeting | undefined): boolean {
  return (meeting?.hold ?? null) !== null;
}

export function seek(view: Booking): Button {
  if (isHeld(view.meeting)) return primary('holdVisit', 'Sök tider', { ref: view.ref, skip: 0 });
  return primary('seekTimes', 'Sök tider', { ref: view.ref, skip: 0, ...view.seeks });
}

export function back(view: Booking): Button {
  return button('openPlan', 'Till planen', { ref: view.ref });
}

/** A card that only tells how it stands. */
export function said(status: string, texts: readonly string[] = []): Omit<Body, 'buttons'> {
  return {
    status,
    lines: texts.map((text) => ({ text })),
    choosing: false,
    hasSlots: false,
    slots: [],
    slot: '',
    slotProblem: '',
    ownDate: '',
    ownDateProblem: '',
    ownTime: '',
    ownTimeProblem: '',
  };
}
