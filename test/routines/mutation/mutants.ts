// Small mistakes that a person could make in the routine data, each made alone: a condition too few, the wrong unit, a
// weaker word, a row forgotten.
import type { Clause, Condition, FlagRow, Routine, Row } from '../../../src/routines/routine.ts';
import { units } from '../../../src/routines/check/shape.ts';

export interface Mutant {
  /** What was done to which row. */
  readonly name: string;
  readonly routine: Routine;
}

export function mutantsOf(routine: Routine): readonly Mutant[] {
  const rows = routine.sections.flatMap((section) => section.rows).filter((row) => row.codes.length > 0);
  return [
    ...rows.flatMap((row) => rowMutants(row).map(([name, changed]) => withRow(routine, row, name, changed))),
    ...routine.flags.flatMap((flag) => [
      ...conditionMutants(flag.when).map(([name, when]) => withFlag(routine, flag, name, { ...flag, when })),
      withFlag(routine, flag, 'dropped', null),
    ]),
  ];
}

type Change = readonly [name: string, row: Row | null];

function rowMutants(row: Row): readonly Change[] {
  return [
    ...conditionMutants(row.when).map(([name, when]): Change => [name, { ...row, when }]),
    ...row.codes.map((code, place): Change => [
      `unit of ${code}`,
      { ...row, codes: row.codes.with(place, otherUnit(code)) },
    ]),
    ...weakened(row),
    ['dropped', null],
  ];
}

function conditionMutants(when: Condition): readonly (readonly [string, Condition])[] {
  return when.flatMap((clause, place) =>
    Object.keys(clause).map((fact) => {
      const less: Clause = Object.fromEntries(Object.entries(clause).filter(([name]) => name !== fact));
      return [`without ${fact}`, when.with(place, less)] as const;
    }),
  );
}

const known = [...units].filter((unit) => !unit.startsWith('{'));

/** The code with another unit that exists, so that only what it says is wrong. */
function otherUnit(code: string): string {
  const [, prefix = '', unit = '', act = ''] = /^((?:SHOULD\.|MAY\.|BLOCK\.|FLAG\.)?)([^.]+)(.*)$/.exec(code) ?? [];
  const other = known[(known.indexOf(unit) + 1) % known.length] ?? unit;
  return `${prefix}${other}${act}`;
}

function weakened(row: Row): readonly Change[] {
  const bare = (code: string) => code.replace(/^(SHOULD|MAY|BLOCK)\./, '');
  switch (row.strength) {
    case 'must':
      return [
        ['weakened to should', { ...row, strength: 'should', codes: row.codes.map((code) => `SHOULD.${bare(code)}`) }],
      ];
    case 'should':
      return [['weakened to may', { ...row, strength: 'may', codes: row.codes.map((code) => `MAY.${bare(code)}`) }]];
    case 'must-not':
      return [['weakened to may', { ...row, strength: 'may', codes: row.codes.map((code) => `MAY.${bare(code)}`) }]];
    case 'may':
    case 'info':
      return [];
  }
}

function withRow(routine: Routine, row: Row, name: string, changed: Row | null): Mutant {
  const sections = routine.sections.map((section) => ({
    ...section,
    rows: section.rows.flatMap((one) => (one !== row ? [one] : changed === null ? [] : [changed])),
  }));
  return { name: `${row.id} ${name}`, routine: { ...routine, sections } };
}

function withFlag(routine: Routine, flag: FlagRow, name: string, changed: FlagRow | null): Mutant {
  const flags = routine.flags.flatMap((one) => (one !== flag ? [one] : changed === null ? [] : [changed]));
  return { name: `${flag.id} ${name}`, routine: { ...routine, flags } };
}
