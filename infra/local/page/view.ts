// What `/view` answers.

export interface ShownPerson {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly tries: readonly string[];
  /** How her window ended, when it ended by itself. */
  readonly gone: string | null;
}

export interface ShownLeft {
  readonly at: string;
  readonly to: string;
  readonly what: string;
  readonly lines: readonly string[];
}

export interface View {
  readonly clock: { readonly shown: string; readonly local: string };
  readonly people: readonly ShownPerson[];
  readonly calendars: string;
  /** Newest first. */
  readonly left: readonly ShownLeft[];
  readonly faultNames: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}
