// What has happened in a case. History is the list of these; replayed in order it gives the case back.
import type { ActId } from './case-plan.ts';
import type { Assumption, CaseRef, CaseState, Dispute, Stage, Tell } from './case.ts';
import type { AttendeeResponse, Attendee, Meeting, Slot } from './meeting.ts';
import type { Entry } from './notice.ts';
import type { AdministrationId, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { RoutineReference } from './plan.ts';
import type { Instant, LocalDate, LocalDateTime } from './time.ts';

export type CaseEvent =
  | {
      readonly event: 'registered';
      readonly ref: CaseRef;
      readonly form: string;
      readonly administration: AdministrationId;
      readonly unit: UnitId;
      readonly entry: Entry;
      readonly treserva: string | null;
      readonly assumptions: readonly Assumption[];
      readonly routines: readonly RoutineReference[];
      readonly approval: 'notNeeded' | 'waiting';
      readonly state: CaseState;
      readonly checkOn: LocalDate | null;
    }
  | {
      readonly event: 'noticeAdded';
      readonly form: string;
      readonly entry: Entry;
      readonly assumptions: readonly Assumption[];
    }
  | { readonly event: 'factsCorrected'; readonly entry: Entry; readonly assumptions: readonly Assumption[] }
  | { readonly event: 'stageReached'; readonly stage: Stage; readonly state: CaseState }
  | { readonly event: 'ticked'; readonly act: ActId }
  | { readonly event: 'unticked'; readonly act: ActId }
  | { readonly event: 'appointed'; readonly unit: UnitKind; readonly person: PersonId }
  | { readonly event: 'phoneAssigned'; readonly person: PersonId }
  | { readonly event: 'tellPromised'; readonly tell: Tell }
  | { readonly event: 'tellReleased'; readonly tell: string }
  | { readonly event: 'tellWithdrawn'; readonly tell: string }
  | { readonly event: 'tellSent'; readonly tell: string; readonly conversation: string; readonly activity: string }
  | { readonly event: 'tellRepeated'; readonly tell: string }
  | { readonly event: 'tellEscalated'; readonly tell: string }
  | { readonly event: 'tellAcknowledged'; readonly tell: string }
  | { readonly event: 'timesSought'; readonly meeting: Meeting }
  | { readonly event: 'timesProposed'; readonly meeting: string; readonly slots: readonly Slot[] }
  | {
      readonly event: 'timeChosen';
      readonly meeting: string;
      readonly start: LocalDateTime;
      readonly attendees: readonly Attendee[];
      readonly clashes: Slot['clashes'];
    }
  /** A time of her own is being held against the calendars. */
  | { readonly event: 'ownTimeAsked'; readonly meeting: string; readonly start: LocalDateTime }
  | {
      readonly event: 'clashFound';
      readonly meeting: string;
      readonly start: LocalDateTime;
      readonly clashes: Slot['clashes'];
    }
  | { readonly event: 'booked'; readonly meeting: string; readonly mailbox: string; readonly id: string }
  | { readonly event: 'attendeesChanged'; readonly meeting: string; readonly attendees: readonly Attendee[] }
  | {
      readonly event: 'responsesSeen';
      readonly meeting: string;
      readonly responses: readonly { readonly mailbox: string; readonly response: AttendeeResponse }[];
    }
  /** Moved by hand in the organiser's calendar. */
  | { readonly event: 'movedInCalendar'; readonly meeting: string; readonly start: LocalDateTime }
  | { readonly event: 'cancelAsked'; readonly meeting: string }
  | { readonly event: 'cancelled'; readonly meeting: string }
  | { readonly event: 'meetingFailed'; readonly meeting: string; readonly code: string }
  | { readonly event: 'disputed'; readonly dispute: Dispute }
  | { readonly event: 'approvalNeeded'; readonly needed: boolean }
  | { readonly event: 'proposalApproved' }
  | { readonly event: 'proposalDeclined' }
  | { readonly event: 'deliveryStuck'; readonly key: string; readonly code: string };

/** `by` is null when the product itself took note of something. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly event: CaseEvent;
}
