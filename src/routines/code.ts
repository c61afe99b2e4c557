// Codes name acts: `SHOULD.ENH.phone-contact`, `VUX.copy-notice>EB`, `SJ.hand-over>STO@next-weekday`.
import type { DutyStrength } from '../domain/plan.ts';
import type { FactName } from '../domain/facts.ts';

export interface CodeParts {
  /** Read from the prefix; `flag` for `FLAG.`. */
  readonly strength: DutyStrength | 'flag';
  /** The act without its strength: what a BLOCK of it removes. */
  readonly act: string;
  readonly unit: string;
  readonly recipient: string | null;
  /** True when the code itself names its time. */
  readonly timed: boolean;
}

const prefixes = [
  ['SHOULD.', 'should'],
  ['MAY.', 'may'],
  ['BLOCK.', 'must-not'],
  ['FLAG.', 'flag'],
] as const;

export function readCode(code: string): CodeParts {
  const found = prefixes.find(([prefix]) => code.startsWith(prefix));
  const act = found ? code.slice(found[0].length) : code;
  return {
    strength: found?.[1] ?? 'must',
    act,
    unit: act.slice(0, Math.max(act.indexOf('.'), 0)),
    recipient: /^[^>@]+>([^@]+)/.exec(act)?.[1] ?? null,
    timed: act.includes('@'),
  };
}

/** The fact that says which unit a placeholder stands for. */
export const placeholderFacts: Readonly<Record<string, FactName>> = {
  '{D}': 'discoveredBy',
  '{R}': 'receivedBy',
  '{U}': 'handlingUnit',
};

/** An application in an ongoing case is handled where the case is: by the city area's social services. */
const unitOfReceiver: Readonly<Record<string, string>> = { 'ONGOING-SF': 'STO' };

export function hasPlaceholder(code: string): boolean {
  return code.includes('{');
}

/** Puts the unit in the placeholder's place. While the fact is unknown the placeholder stays, so that no duty is lost. */
export function fillPlaceholder(code: string, facts: Readonly<Record<FactName, unknown>>): string {
  for (const [placeholder, fact] of Object.entries(placeholderFacts)) {
    const value = facts[fact];
    if (typeof value === 'string') code = code.replace(placeholder, unitOfReceiver[value] ?? value);
  }
  return code;
}
