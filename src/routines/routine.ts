// The shape of a routine as data: literals only, so that every routine survives a JSON round trip
// and a process leader can read it beside the document.
import type { FactName, Facts } from '../domain/facts.ts';

export type DocumentId = '000' | '001' | '002' | '003' | '004';

/** How binding a row is: ska, bör, kan, får inte; `info` rows bind nobody. */
export type Strength = 'must' | 'should' | 'may' | 'must-not' | 'info';

export type RowType =
  'rule' | 'gate' | 'principle' | 'scope' | 'definition' | 'external' | 'trigger' | 'prerequisite' | 'secondary';

/**
 * What a row asks of one fact. A bare value means equality. Every test but `not` is false while the fact is
 * unknown; `not` is true, so that gates hold until the fact is known.
 */
export type FactTest =
  | string
  | number
  | boolean
  | { readonly in: readonly (string | number | boolean)[] }
  | { readonly not: readonly (string | number | boolean)[] }
  | { readonly has: string }
  | { readonly below: number }
  | { readonly atLeast: number };

/** All tests of a clause must hold. */
export type Clause = Readonly<Record<FactName, FactTest>>;

/** At least one clause must hold; `[{}]` always holds. */
export type Condition = readonly Clause[];

/** The deadlines the documents state in a way that can be counted. */
export type DeadlineRule =
  | 'same-day'
  | 'next-weekday'
  | 'within-14-days'
  | '14-days-during-investigation'
  | 'at-least-monthly'
  | 'about-weekly'
  | 'end-of-plan-period'
  | 'immediately';

export interface Deadline {
  /** Present only where the date or interval can be counted. */
  readonly rule?: DeadlineRule;
  /** The document's own time word in our Swedish, for showing: "samtidigt med brevet". */
  readonly words: string;
}

export interface Row {
  readonly id: string;
  readonly type: RowType;
  /** Number of the text block under the heading, from 1; `sentence` within it where the row rests on part of it. */
  readonly paragraph: number;
  readonly sentence?: string;
  /** Line or lines in the document file, for finding the passage. */
  readonly line: string;
  readonly when: Condition;
  /** Who acts, as the document says it. */
  readonly actor: string;
  /** Codes `UNIT.verb-noun>RECIPIENT@deadline`, with SHOULD. / MAY. / BLOCK. prefix; none for rows that ask nothing. */
  readonly codes: readonly string[];
  readonly strength: Strength;
  /** Swedish, shown to people. */
  readonly text: string;
  readonly with?: readonly string[];
  readonly to?: readonly string[];
  readonly deadline?: Deadline;
  /** Law or secrecy that the row touches, shown beside it. */
  readonly legal?: string;
  /** Reading notes: slips, conflicts (I-nn), silences (R-G-nn). */
  readonly note?: string;
}

/** Marks a silence or a contradiction: shown to a person, decides nothing. */
export interface FlagRow {
  readonly id: string;
  readonly when: Condition;
  readonly code: string;
  readonly text: string;
  /** Numbers of the silence (R-G-nn) or inconsistency (I-nn) in the reading notes. */
  readonly see: readonly string[];
  /** Ids of the rows whose places in the documents speak of the matter; shown as the flag's sources. */
  readonly rows?: readonly string[];
  /** Where the silence has nearest branches: the facts to read instead, one set a branch. Their union is proposed to the chief. */
  readonly nearest?: readonly Facts[];
}

/** The rows under one heading of the document, in the document's order. */
export interface Section {
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
}

export interface RoutineVersion {
  /** ISO dates. */
  readonly decidedOn: string;
  readonly revisedOn?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly owner: string;
  /** Publishing needs two names: who wrote it into data and who approved it, or whose signature is still awaited. */
  readonly publishedBy: string;
  readonly approvedBy: string | { readonly awaited: string };
}

export interface Routine {
  readonly document: DocumentId;
  readonly title: string;
  /** A presentation explains a routine but never creates a duty of its own. */
  readonly rank: 'governing' | 'presentation';
  readonly version: RoutineVersion;
  readonly sections: readonly Section[];
  readonly flags: readonly FlagRow[];
}
