// The facts that routines read. Names and values are the routines' own; `src/routines/fact-table.ts` lists what each may be.

export type FactName = string;
export type FactValue = string | number | boolean | readonly string[];

/** Facts known about one matter. A fact that is absent is unknown; it is never assumed. */
export type Facts = Readonly<Record<FactName, FactValue>>;
