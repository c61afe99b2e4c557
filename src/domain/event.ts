// What has happened in a case. History is the list of these; replayed in order it gives the case back.
import type { Assumption, CaseRef, CaseState, Dispute, Stage, Tell } from './case.ts';
import type { ActId } from './act.ts';
import type { AttendeeResponse, Attendee, Concern, Meeting, MeetingOutcome, Slot } from './meeting.ts';
import type { Attempt, ChiefQuestion, ChildConcern, Gate, LandlordAnswer, SnoozeReason } from './course.ts';
import type { Consent } from './consent.ts';
import type { Facts } from './facts.ts';
import type { Answers, FlowClock, FlowName } from './flow.ts';
import type { GlassReason } from './glass.ts';
import type { EventAddress, SeriesOccurrence } from './intent.ts';
import type { Entry } from './notice.ts';
import type { AdministrationId, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { RoutineReference } from './plan.ts';
import type { Series, SeriesDay, SeriesPart } from './series/series.ts';
import type { Instant, LocalDate, LocalDateTime, LocalTime } from './time.ts';

/** What can happen in a case of any workflow: work ticked off, units told, meetings in the calendar. */
export type SharedEvent =
  | { readonly event: 'ticked'; readonly act: string }
  | { readonly event: 'unticked'; readonly act: string }
  | { readonly event: 'appointed'; readonly unit: UnitKind; readonly person: PersonId }
  | { readonly event: 'tellPromised'; readonly tell: Tell }
  | { readonly event: 'tellReleased'; readonly tell: string }
  | { readonly event: 'tellWithdrawn'; readonly tell: string }
  | { readonly event: 'tellSent'; readonly tell: string; readonly conversation: string; readonly activity: string }
  | { readonly event: 'tellRepeated'; readonly tell: string }
  | { readonly event: 'tellEscalated'; readonly tell: string }
  | { readonly event: 'tellAcknowledged'; readonly tell: string }
  /** The unit holds it to be for another one (null: it does not know which); what was told has been taken back. */
  | { readonly event: 'wrongUnitSaid'; readonly tell: string; readonly meant: UnitId | null }
  | { readonly event: 'wrongUnitSettled'; readonly tell: string }
  | { readonly event: 'timesSought'; readonly meeting: Meeting }
  | { readonly event: 'timesProposed'; readonly meeting: string; readonly slots: readonly Slot[] }
  | {
      readonly event: 'timeChosen';
      readonly meeting: string;
      readonly start: LocalDateTime;
      readonly attendees: readonly Attendee[];
      readonly clashes: Slot['clashes'];
      /** What she was warned of and went ahead in spite of. */
      readonly despite?: readonly Concern[];
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
  /** Facts have changed who meets. */
  | {
      readonly event: 'unitsChanged';
      readonly meeting: string;
      readonly units: readonly UnitKind[];
      readonly attendees: readonly Attendee[];
    }
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
  /** Another time for a booked meeting is being held against the calendars; asked for at the time it has, the wish is let go. */
  | { readonly event: 'moveTimeAsked'; readonly meeting: string; readonly start: LocalDateTime }
  | {
      readonly event: 'moveClashFound';
      readonly meeting: string;
      readonly start: LocalDateTime;
      readonly clashes: Slot['clashes'];
    }
  | { readonly event: 'moveAsked'; readonly meeting: string; readonly start: LocalDateTime }
  | { readonly event: 'moved'; readonly meeting: string; readonly start: LocalDateTime }
  | { readonly event: 'moveFailed'; readonly meeting: string; readonly code: string }
  | { readonly event: 'disputed'; readonly dispute: Dispute }
  | { readonly event: 'deliveryStuck'; readonly key: string; readonly code: string }
  | { readonly event: 'consentNoted'; readonly consent: Consent }
  | { readonly event: 'linked'; readonly ref: CaseRef }
  /** A chief opened it for a while; who, stands with the entry. */
  | { readonly event: 'glassBroken'; readonly reason: GlassReason; readonly until: Instant };

/** What happens in W001. */
export type EvictionEvent =
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
  | { readonly event: 'phoneAssigned'; readonly person: PersonId }
  | { readonly event: 'outcomeNoted'; readonly meeting: string; readonly outcome: MeetingOutcome }
  | { readonly event: 'outcomeUndone'; readonly meeting: string }
  | { readonly event: 'outcomeCorrected'; readonly meeting: string; readonly outcome: MeetingOutcome }
  /** Added to what the stage's rows ask; a fact given again replaces itself. */
  | { readonly event: 'factsNoted'; readonly facts: Facts }
  | { readonly event: 'snoozed'; readonly act: ActId; readonly until: LocalDate; readonly reason: SnoozeReason }
  | { readonly event: 'unsnoozed'; readonly act: ActId }
  | { readonly event: 'childViewNoted'; readonly rows: readonly string[] }
  | { readonly event: 'concernRaised'; readonly from: ChildConcern['from']; readonly on: LocalDate }
  | { readonly event: 'concernPassedOn'; readonly how: NonNullable<ChildConcern['passedOn']>; readonly on: LocalDate }
  | { readonly event: 'concernWithdrawn' }
  | { readonly event: 'householdHeard'; readonly then: 'met' | 'offerTime' }
  | { readonly event: 'landlordAnswered'; readonly answer: LandlordAnswer }
  | { readonly event: 'checkDateSet'; readonly on: LocalDate }
  | { readonly event: 'attemptLogged'; readonly attempt: Attempt }
  | { readonly event: 'attemptWithdrawn'; readonly attempt: string }
  | { readonly event: 'attemptsPlanned'; readonly letters: number; readonly calls: number }
  | { readonly event: 'safetyAnswered'; readonly danger: boolean }
  | { readonly event: 'gateDecided'; readonly gate: Gate }
  | { readonly event: 'chiefAsked'; readonly question: ChiefQuestion }
  | { readonly event: 'chiefDecided'; readonly decision: 'goOn' | 'close' }
  | { readonly event: 'whoGoesNamed'; readonly unit: UnitKind; readonly person: PersonId }
  /** The household did not come: the home visit that was held for that is meant. */
  | {
      readonly event: 'holdConfirmed';
      readonly meeting: string;
      readonly units: readonly UnitKind[];
      readonly attendees: readonly Attendee[];
    }
  /** A colleague of the case's own unit goes along on home visits. */
  | { readonly event: 'secondNamed'; readonly person: PersonId }
  | { readonly event: 'evictionMoved'; readonly date: LocalDate; readonly time: LocalTime }
  | { readonly event: 'evictionCancelled' }
  | { readonly event: 'evictionCarriedOut' }
  | { readonly event: 'planAgreed'; readonly ends: LocalDate }
  | { readonly event: 'planPeriodEnded' }
  | { readonly event: 'planEvaluated'; readonly goalsMet: boolean }
  | { readonly event: 'planDeclined' }
  | { readonly event: 'approvalNeeded'; readonly needed: boolean }
  | { readonly event: 'proposalApproved' }
  | { readonly event: 'proposalDeclined' };

/** What happens in the workflows beside it. */
export type FlowEvent =
  | {
      readonly event: 'flowRegistered';
      readonly workflow: FlowName;
      readonly ref: CaseRef;
      readonly form: string;
      readonly administration: AdministrationId;
      readonly unit: UnitId;
      /** Kind of that unit: the official who registers stands as its own. */
      readonly kind: UnitKind;
      readonly treserva: string | null;
      readonly routines: readonly RoutineReference[];
      readonly state: string;
      readonly on: LocalDate;
      readonly answers: Answers;
      readonly facts: Facts;
    }
  | { readonly event: 'happened'; readonly id: string; readonly what: string; readonly answers: Answers }
  | { readonly event: 'flowStateReached'; readonly state: string; readonly on: LocalDate; readonly ended: boolean }
  | { readonly event: 'flowFactsNoted'; readonly facts: Facts; readonly answers: Answers }
  | { readonly event: 'clockStarted'; readonly clock: FlowClock }
  | { readonly event: 'clockSettled'; readonly id: string; readonly on: LocalDate }
  | { readonly event: 'flowReminded'; readonly ids: readonly string[] }
  | { readonly event: 'flowChiefAsked'; readonly question: string }
  | { readonly event: 'flowChiefDecided'; readonly decision: string }
  /** How a meeting of a workflow beside W001 went. Noted again with another outcome it is a correction. */
  | { readonly event: 'flowOutcomeNoted'; readonly meeting: string; readonly outcome: MeetingOutcome }
  | { readonly event: 'flowOutcomeUndone'; readonly meeting: string }
  | SeriesEvent;

/** What happens to a meeting that comes again every week. `part` is one of its events in a calendar. */
export type SeriesEvent =
  | { readonly event: 'seriesBegun'; readonly series: Series }
  /** New days, or days that are as they now are: moved, called off, held, missed. */
  | { readonly event: 'seriesDays'; readonly series: string; readonly days: readonly SeriesDay[] }
  /** No day from that one on. */
  | { readonly event: 'seriesEnded'; readonly series: string; readonly from: LocalDate }
  /** Promised to a calendar, for the first time or, after a refusal, again. */
  | { readonly event: 'seriesPartPromised'; readonly series: string; readonly part: SeriesPart }
  | {
      readonly event: 'seriesPartBooked';
      readonly part: string;
      readonly calendar: EventAddress;
      readonly notMoved: readonly LocalDate[];
    }
  | { readonly event: 'seriesPartFailed'; readonly part: string; readonly code: string }
  | { readonly event: 'seriesPartAttendees'; readonly part: string; readonly attendees: readonly Attendee[] }
  /** What the calendar is told of some of its days. */
  | { readonly event: 'seriesPartTold'; readonly part: string; readonly days: readonly SeriesOccurrence[] }
  /** The calendar would not put that day where it is to stand; somebody has to. */
  | { readonly event: 'seriesDayNotMoved'; readonly part: string; readonly regular: LocalDate }
  /** Cut before the day, or called off where nothing of it has been. */
  | { readonly event: 'seriesPartEnding'; readonly part: string; readonly from: LocalDate }
  | { readonly event: 'seriesPartEnded'; readonly part: string };

export type CaseEvent = SharedEvent | EvictionEvent | FlowEvent;

/** `by` is null when the product itself took note of something. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly event: CaseEvent;
}
