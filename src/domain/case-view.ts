// What one person may see of a case, made for her. A part that is not hers is not in the value.
import type { ActLine, CasePlan } from './case-plan.ts';
import type { SnoozeReason } from './course.ts';
import type { CaseRef, EvictionCase, Tick, Workflow } from './case.ts';
import type { Consent } from './consent.ts';
import type { FlowCase, FlowMeeting, FlowName, Happening, KeptDate } from './flow.ts';
import type { Concern, FlowMeetingKind, Meeting } from './meeting.ts';
import type { Offers, Telling } from './offers.ts';
import type { OfficeHours, Person, PersonId, UnitId, UnitKind } from './organisation.ts';
import type { Duty, DutyStrength, PlanDeadline, PlanFlag } from './plan.ts';
import type { Instant, LocalDate, LocalDateTime } from './time.ts';

/** A promise that could not be kept yet, and why. */
export interface Stuck {
  readonly code: string;
  /** Unit it is for, where it is a unit's channel. */
  readonly unit: UnitKind | null;
  readonly since: Instant;
}

/** What is said of the times on a card, by meeting. */
export interface BookingSide {
  /** The hours all who meet have in common, once one of the units has said its own. */
  readonly hours: Readonly<Record<string, OfficeHours | null>>;
  /** Of home visits. */
  readonly travelMinutes: Readonly<Record<string, number>>;
  /** Whether the unit wants two of its officials on home visits, and who goes along. */
  readonly wantsTwo: boolean;
  readonly second: PersonId | null;
  /** By the time that is proposed, stands or is wished for. */
  readonly concerns: Readonly<Record<string, Readonly<Record<LocalDateTime, readonly Concern[]>>>>;
}

/** An official of the case's own unit: everything. */
export interface FullView {
  readonly access: 'full';
  readonly viewer: Person;
  readonly case: EvictionCase;
  readonly plan: CasePlan;
  /** What the viewer can tell of, decide or end. */
  readonly offers: Offers;
  readonly booking: BookingSide;
  readonly stuck: readonly Stuck[];
  /** Whether the viewer is chief (or deputy) of the case's unit. */
  readonly isChief: boolean;
  readonly today: LocalDate;
  readonly now: LocalDateTime;
  /** Those who may be named responsible or to phone, by unit. */
  readonly staff: readonly Person[];
  /** Unit of each of the staff, by id. */
  readonly unitOfPerson: Readonly<Record<string, UnitKind>>;
  /** Names of the people in the case, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** An official of a unit that takes part: her unit's duties and meetings, and whom to talk with. */
export interface ParticipantView {
  readonly access: 'participant';
  readonly viewer: Person;
  readonly ref: CaseRef;
  readonly version: number;
  readonly unit: UnitKind;
  readonly duties: readonly ActLine[];
  /** The same in a workflow beside W001, where `duties` is empty. */
  readonly lines?: readonly FlowLine[];
  /** Tell ids of this unit that nobody has acknowledged. */
  readonly unanswered: readonly string[];
  /** The units there are beside her own, to choose among when it was for another one. */
  readonly others: readonly { readonly id: UnitId; readonly name: string; readonly administration: string }[];
  /** Who of the viewer's unit has taken it. */
  readonly appointed: Person | null;
  readonly meetings: readonly Pick<Meeting, 'id' | 'revision' | 'state' | 'start' | 'minutes' | 'kind'>[];
  /** The responsible official of VUX. */
  readonly contact: Person;
  readonly staff: readonly Person[];
  readonly today: LocalDate;
}

/** A colleague of the case's unit: that it is there and what comes next, and that she may take it over. */
export interface UnitView {
  readonly access: 'unit';
  readonly ref: CaseRef;
  readonly version: number;
  readonly responsible: Person;
  readonly step: NextStep;
  readonly date: LocalDate | null;
}

/** One duty of the routine's rows, in a case of a workflow beside W001. Duties with the same code are one line. */
export interface FlowLine {
  readonly code: string;
  /** Unit that acts, as the routine names it. */
  readonly unit: string;
  readonly strength: DutyStrength;
  readonly deadline: PlanDeadline | null;
  /** The row's own text, in Swedish. */
  readonly text: string;
  /** Every row that asks for it, for "Varför?". */
  readonly duties: readonly Duty[];
  readonly tick: Tick | null;
  readonly control: 'tick' | 'none';
}

/** A case of a workflow beside W001, for those who follow it in full. */
export interface FlowView {
  readonly access: 'flow';
  readonly viewer: Person;
  readonly case: FlowCase;
  readonly unit: UnitKind;
  /** At most eight; then what to keep in mind. */
  readonly lines: readonly FlowLine[];
  readonly consider: readonly FlowLine[];
  readonly silent: readonly PlanFlag[];
  readonly happenings: readonly Happening[];
  readonly meetings: readonly FlowMeeting[];
  /** Most urgent first. */
  readonly dates: readonly KeptDate[];
  /** The meeting whose time has passed without anybody having told how it went. */
  readonly outcome: Telling | null;
  readonly movable: readonly Meeting[];
  readonly cancellable: readonly Meeting[];
  /** What the chief is asked, when the viewer is the chief and something waits. */
  readonly chiefQuestion: string | null;
  /** What she can answer to it. */
  readonly decisions: readonly string[];
  /** The outcome told last, while it can be corrected, and whether it can be taken back. */
  readonly correction: Telling | null;
  readonly undoOutcome: boolean;
  readonly misregistered: boolean;
  /** Workflows that can be begun from here, linked to it. */
  readonly begins: readonly Workflow[];
  readonly stuck: readonly Stuck[];
  readonly isChief: boolean;
  readonly today: LocalDate;
  readonly now: LocalDateTime;
  /** Those who may be named responsible: of the own unit, and of units that meet and may be told. */
  readonly staff: readonly Person[];
  /** Unit of each of the staff, by id. */
  readonly unitOfPerson: Readonly<Record<string, UnitKind>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Where nobody but the responsible official sees the case: what its chief is asked, while she is, and nothing else. */
export interface QuestionView {
  readonly access: 'asked';
  readonly viewer: Person;
  readonly ref: CaseRef;
  readonly version: number;
  readonly workflow: FlowCase['workflow'];
  readonly question: string | null;
  readonly decisions: readonly string[];
  /** Other grounds than consent that wait for her. */
  readonly grounds: readonly Consent[];
  readonly responsible: Person;
}

/** A unit that took part, answered, and no longer does: what it answered, and nothing that came after. */
export interface FormerView {
  readonly access: 'former';
  readonly ref: CaseRef;
  readonly version: number;
  readonly unit: UnitKind;
  /** When the unit's last answer was given, and by whom, where she is still there. */
  readonly answered: Instant;
  readonly by: Person | null;
}

/** A chief who has broken the glass: everything until then, and nothing to press. */
export interface GlassView {
  readonly access: 'glass';
  readonly ref: CaseRef;
  readonly version: number;
  readonly until: Instant;
  readonly seen: FullView | FlowView;
}

export type CaseView = FullView | FlowView | ParticipantView | FormerView | UnitView | QuestionView | GlassView;

/** What to do next in a case, as a closed list that `swedish` puts into words. */
export type NextStep =
  | { readonly next: 'act'; readonly act: ActLine['act']; readonly unit: UnitKind | null; readonly to: UnitKind | null }
  | { readonly next: 'meeting'; readonly start: LocalDateTime; readonly units: readonly UnitKind[] }
  | { readonly next: 'outcome'; readonly start: LocalDateTime }
  | { readonly next: 'awaitUnit'; readonly unit: UnitKind }
  | { readonly next: 'decision' }
  | { readonly next: 'stuck'; readonly code: string }
  | { readonly next: 'receive' }
  /** A date of a workflow beside W001, by what it is about. */
  | { readonly next: 'keep'; readonly workflow: FlowName; readonly what: string }
  /** A meeting of such a workflow that can be looked for. */
  | { readonly next: 'book'; readonly kind: FlowMeetingKind }
  /** Nothing is due: where such a case stands. */
  | { readonly next: 'state'; readonly workflow: FlowName; readonly state: string }
  | { readonly next: 'none' };

/** One thing of a case, on its day. */
export interface ListedStep {
  readonly step: NextStep;
  readonly date: LocalDate | null;
  readonly late: boolean;
  /** True when the day is the unit's own setting; said wherever the day is shown. */
  readonly own?: boolean;
  /** Put off by its official until that day, and why. */
  readonly snoozed?: { readonly until: LocalDate; readonly reason: SnoozeReason };
}

/** A case by what comes first in it. */
export interface CaseListItem extends ListedStep {
  readonly ref: CaseRef;
  /** Her own; the others are her unit's or her unit takes part in them. */
  readonly mine: boolean;
  /** Nobody in the organisation answers for it any more; its chief is to name somebody. */
  readonly ownerless?: boolean;
  /** Name of who answers for it, where that is a colleague of her unit. */
  readonly responsible?: string;
  /** What else has a day in it, earliest first. */
  readonly more?: readonly ListedStep[];
}

export interface CaseList {
  readonly today: LocalDate;
  readonly items: readonly CaseListItem[];
}
