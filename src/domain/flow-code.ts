// The form of the codes that workflows beside W001 are told of in. Whether one is offered is casework's to judge.

/** A question's, option's, happening's or decision's code: letters, digits, hyphens; an argument may follow a colon (`consent:FFS`). */
export function isFlowCode(text: string): boolean {
  return /^\p{L}[\p{L}\d-]{0,39}(?::[\p{L}\d-]{1,39})?$/u.test(text);
}

/** A duty's code: `UNIT.verb-noun>RECIPIENT@deadline`, with a prefix for its strength. */
export function isDutyCode(text: string): boolean {
  return /^\p{L}[\p{L}\d.,+>@_/()-]{1,119}$/u.test(text);
}
