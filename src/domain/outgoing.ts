// Every text that leaves for a channel, a calendar or a person without being asked for: a closed list of typed parts.
// A reference, a date, a time, a role and a count are the only parts there are, so nothing typed by anyone can be sent.
import type { CaseRef } from './case-header.ts';
import type { DialogueRef } from './dialogue.ts';
import type { UnitKind } from './organisation.ts';
import type { LocalDate, LocalTime } from './time.ts';

export type OutgoingText =
  | { readonly text: 'R1' | 'R2' | 'R3' | 'R4' | 'R6' | 'R7' | 'R10'; readonly ref: CaseRef }
  /** F1 and F2 of W000, F3 to F5 of W002. */
  | { readonly text: 'F1' | 'F2' | 'F3' | 'F4' | 'F5'; readonly ref: CaseRef }
  | { readonly text: 'R5' | 'R9' | 'A3'; readonly ref: CaseRef; readonly date: LocalDate; readonly time: LocalTime }
  | { readonly text: 'R8'; readonly ref: CaseRef; readonly date: LocalDate }
  /** Of a dialogue meeting, which is about nobody: it may say what it is. */
  | { readonly text: 'W1' | 'W4'; readonly ref: DialogueRef; readonly date: LocalDate }
  | { readonly text: 'W2' | 'W3'; readonly ref: DialogueRef }
  /** The one text of W003: says no reference, so that it cannot be told whose it is. */
  | { readonly text: 'F6'; readonly ref: CaseRef; readonly date: LocalDate }
  /** Says no reference: a case nobody else may know of must not be told by it. */
  | { readonly text: 'G1'; readonly ref: CaseRef }
  | { readonly text: 'A1'; readonly ref: CaseRef; readonly role: UnitKind }
  | { readonly text: 'A2' | 'A4' | 'A5'; readonly ref: CaseRef }
  | { readonly text: 'K1'; readonly unit: UnitKind }
  | { readonly text: 'K2' }
  | { readonly text: 'D1'; readonly refs: readonly CaseRef[] };

/** A text about one case. */
export type CaseText = Extract<OutgoingText, { readonly ref: CaseRef }>;

/** Where a meeting is held, as far as a calendar may say. */
export type Place = 'office' | 'away' | 'remote';

/** What an invitation says: one circle of secrecy, one event. M2/M3 = own socialförvaltning, M4 = another förvaltning. */
export type InvitationText =
  | { readonly circle: 'own' | 'other'; readonly ref: CaseRef; readonly place: Place }
  /** A dialogue meeting, named as it is. */
  | { readonly circle: 'dialogue'; readonly place: 'office' }
  /** M5: a date and no reference, so that it cannot be told to which case it belongs. */
  | { readonly circle: 'landlord'; readonly date: LocalDate; readonly place: 'office' };
