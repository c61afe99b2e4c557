// What the workflows beside W001 say to people: every code of a definition has its Swedish words in one file a workflow.
//
// The convention, for whoever writes a definition in `casework/flows/<workflow>`:
//
// 1. Words stand in `swedish/flows/w000.ts`, `w002.ts`, `w003.ts`, each exporting one `FlowWords`. A definition holds codes only.
// 2. Every code a definition can give out needs its line here: each state, each question and each of its options, each happening,
//    each date (`FlowDate.what`), each clock, each question to the chief with the decisions she can take.
//    `test/swedish/flows.test.ts` walks the definitions and fails for a code without words; nobody is ever shown a code.
// 3. A code is letters, digits and hyphens, beginning with a letter (`domain/flow-code.ts`). It may bring one argument after a colon:
//    `consent:FFS`, `implemented:ÄVO`, `answer:police`, `callHeld:2026-12-01`. Its line is written once, under the part before the colon, with `{}` where
//    the argument goes; units and parties outside the city are put into words by themselves. The same holds for options.
// 4. Some options need no line, for they mean the same everywhere: yes, no, unknown, unsure, notAsked, given, refused, withdrawn,
//    none, SF and every unit (`FFS`, `ÄVO`, …) and party (`police`, `landlord`, …). A line in the question goes before these.
// 5. The texts stand on cards of a one-to-one chat, never on a locked screen: what is notified is `Ärende 7K3Q` for every workflow.
//    In W003 they are neutral all the same: no word that says what the case is about (see the test).
// 6. Plain Swedish, short, verbs first, second person. A state is a heading ("Väntar på ansökan"), a happening a button of at most
//    thirty characters ("Ansökan har kommit in"), a question ends with a question mark unless it is a mere label ("Datum").

export interface QuestionWords {
  readonly label: string;
  /** By option; see 4 for those that need none. */
  readonly options?: Readonly<Record<string, string>>;
  /** One short line under the question, for what has to be known to answer it. */
  readonly hint?: string;
}

export interface HappeningWords {
  /** The button, and the heading of its form. */
  readonly title: string;
  /** Said above the questions of its form. */
  readonly lines?: readonly string[];
}

export interface ChiefWords {
  /** What is asked, and that the routine is silent on it. */
  readonly what: string;
  /** By decision (`afterChief`), the likeliest first: it becomes the button that stands out. */
  readonly decisions: Readonly<Record<string, string>>;
}

export interface FlowWords {
  /** What the workflow is called where it is begun. */
  readonly name: string;
  /** What happens when it is begun, in one sentence. */
  readonly about: string;
  readonly states: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  readonly happenings: Readonly<Record<string, HappeningWords>>;
  /** `FlowDate.what` and `FlowClock.clock`: what is due. The day is shown after it. */
  readonly dates: Readonly<Record<string, string>>;
  readonly chief: Readonly<Record<string, ChiefWords>>;
}

/** A code's line and its argument: `consent:FFS` is `consent` and `FFS`. */
export function partsOf(code: string): { readonly code: string; readonly argument: string | null } {
  const at = code.indexOf(':');
  return at < 0 ? { code, argument: null } : { code: code.slice(0, at), argument: code.slice(at + 1) };
}
