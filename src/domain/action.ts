// Everything a person can do, under the one name it has on cards, in tests and in history.
import type { ActId } from './case-plan.ts';
import type { CaseRef, DisputeReason } from './case.ts';
import type { Entry } from './notice.ts';
import type { PersonId, UnitId, UnitKind } from './organisation.ts';
import type { LocalDateTime } from './time.ts';

export type Action =
  /** `form` is the form's random key: sending it twice makes one case. */
  | { readonly do: 'registerNotice'; readonly form: string; readonly entry: Entry; readonly treserva: string | null }
  | { readonly do: 'newNoticeInCase'; readonly ref: CaseRef; readonly form: string; readonly entry: Entry }
  /** Answers given anew; an assumption falls when it is answered. */
  | { readonly do: 'correctFact'; readonly ref: CaseRef; readonly rev: number; readonly entry: Entry }
  | { readonly do: 'tick'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  | { readonly do: 'undo'; readonly ref: CaseRef; readonly rev: number; readonly act: ActId }
  /** "Jag tar det": the actor becomes the official of her own unit. `tell` when pressed under a post. */
  | { readonly do: 'take'; readonly ref: CaseRef; readonly tell: string | null }
  | {
      readonly do: 'assign';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly unit: UnitKind;
      readonly person: PersonId;
    }
  | { readonly do: 'assignPhone'; readonly ref: CaseRef; readonly rev: number; readonly person: PersonId }
  | { readonly do: 'acknowledge'; readonly ref: CaseRef; readonly tell: string }
  | { readonly do: 'seekTimes'; readonly ref: CaseRef; readonly skip: number }
  /** `meetingRev` is the revision of the meeting the card showed. */
  | {
      readonly do: 'book';
      readonly ref: CaseRef;
      readonly meeting: string;
      readonly meetingRev: number;
      readonly start: LocalDateTime;
      /** True when she has seen the clash and goes ahead. */
      readonly despiteClash: boolean;
    }
  | { readonly do: 'cancel'; readonly ref: CaseRef; readonly meeting: string; readonly meetingRev: number }
  | { readonly do: 'dispute'; readonly ref: CaseRef; readonly row: string; readonly reason: DisputeReason }
  | { readonly do: 'approveProposal'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'declineProposal'; readonly ref: CaseRef; readonly rev: number }
  | { readonly do: 'bindChannel'; readonly unit: UnitId; readonly channel: string };

export type ActionName = Action['do'];

/** Why an action was not carried out; each has a Swedish sentence that says who can or what to do. */
export type RefusalCode =
  | 'notYourUnit'
  | 'chiefOnly'
  | 'administratorOnly'
  | 'unknownPerson'
  | 'notFound'
  | 'notOffered'
  | 'channelHasOtherUnit'
  | 'unitHasOtherChannel'
  | 'personNotInUnit'
  | 'timePassed'
  | 'timeNotReal'
  | 'meetingHandled'
  | 'treservaNotAllowed';
