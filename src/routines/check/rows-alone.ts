// What can be seen in each row by itself: what it reads, what it emits, where it stands, what it says.
import { readCode } from '../code.ts';
import { processOfDocument } from '../catalogue.ts';
import { findFact } from '../fact-table.ts';
import type { FactDefinition, Process } from '../fact-kind.ts';
import type { Condition, DocumentId, FactTest, FlagRow, Routine, Row, Section } from '../routine.ts';
import type { Finding } from './finding.ts';
import { units } from './shape.ts';

export function checkRowsAlone(routine: Routine, knownRows: ReadonlySet<string>): readonly Finding[] {
  const { document } = routine;
  const process = processOfDocument(document);
  return [
    ...routine.sections.flatMap((section) =>
      section.rows.flatMap((row) => [
        ...checkFacts(document, process, row.id, row.when),
        ...checkSource(document, section, row),
        ...checkCodes(document, row),
        ...checkText(document, row),
      ]),
    ),
    ...routine.flags.flatMap((flag) => [
      ...checkFacts(document, process, flag.id, flag.when),
      ...checkFlag(document, flag, knownRows),
    ]),
    ...checkPublishing(routine),
  ];
}

function checkFacts(document: DocumentId, process: Process, id: string, when: Condition): readonly Finding[] {
  return when.flatMap((clause) =>
    Object.entries(clause).flatMap(([name, test]): readonly Finding[] => {
      const fact = findFact(process, name);
      const wrong = fact ? valuesOf(test).filter((value) => !mayBe(fact, value)) : [name];
      return wrong.map((value) => ({
        kind: 'unknown-fact',
        document,
        key: `${id} ${name}`,
        text: fact ? `${id}: ${name} kan inte vara ${String(value)}.` : `${id}: faktumet ${name} finns inte.`,
      }));
    }),
  );
}

function valuesOf(test: FactTest): readonly (string | number | boolean)[] {
  if (typeof test !== 'object') return [test];
  if ('in' in test) return test.in;
  if ('not' in test) return test.not;
  if ('has' in test) return [test.has];
  return ['below' in test ? test.below : test.atLeast];
}

function mayBe(fact: FactDefinition, value: string | number | boolean): boolean {
  switch (fact.type) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= 0 && value <= fact.max;
    case 'choice':
    case 'list':
      return fact.values.includes(String(value));
  }
}

function checkSource(document: DocumentId, { heading }: Section, row: Row): readonly Finding[] {
  const placed = heading.length > 0 && heading.every((part) => part !== '') && row.paragraph >= 1 && row.line !== '';
  if (placed && row.id.startsWith(`${document}-`)) return [];
  return [{ kind: 'without-source', document, key: row.id, text: `${row.id}: raden saknar plats i dokumentet.` }];
}

const prefixOf = { must: '', should: 'SHOULD.', may: 'MAY.', 'must-not': 'BLOCK.', info: '' } as const;

function checkCodes(document: DocumentId, row: Row): readonly Finding[] {
  return row.codes.flatMap((code): readonly Finding[] => {
    const problem = codeProblem(code, row);
    return problem === null
      ? []
      : [{ kind: 'unknown-code', document, key: `${row.id} ${code}`, text: `${row.id}: ${code} ${problem}.` }];
  });
}

/** Null when the code is well made. */
function codeProblem(code: string, row: Row): string | null {
  const { unit, act, strength } = readCode(code);
  if (strength === 'flag') return /^[a-zA-Z-]+(:[\w-]+)?$/.test(act) ? null : 'är ingen kod';
  if (!units.has(unit)) return `nämner en enhet som inte finns`;
  if (!/^[^.]+\.[\p{L}\d{}-]+(:[\p{L}\d-]+)?(>[\p{L}\d{}-]+)?(@[\w-]+)?$/u.test(act)) return 'är ingen kod';
  if (row.strength === 'info') return null;
  return code.startsWith(prefixOf[row.strength]) && (row.strength !== 'must' || act === code)
    ? null
    : `är inte ${row.strength}`;
}

function checkText(document: DocumentId, row: Row): readonly Finding[] {
  const says = row.text.trim() !== '';
  const asks = row.codes.length > 0;
  if (asks && !says) {
    return [{ kind: 'without-text', document, key: row.id, text: `${row.id}: koden saknar text.` }];
  }
  const binds = row.strength !== 'info' && row.type !== 'secondary';
  if (says && !asks && binds) {
    return [{ kind: 'without-code', document, key: row.id, text: `${row.id}: texten saknar kod.` }];
  }
  return [];
}

function checkFlag(document: DocumentId, flag: FlagRow, knownRows: ReadonlySet<string>): readonly Finding[] {
  const lost = (flag.rows ?? []).filter((row) => !knownRows.has(row));
  return [
    ...lost.map((row): Finding => ({
      kind: 'without-source',
      document,
      key: `${flag.id} ${row}`,
      text: `${flag.id}: raden ${row} finns inte.`,
    })),
    ...(flag.text.trim() === ''
      ? [{ kind: 'without-text', document, key: flag.id, text: `${flag.id}: flaggan saknar text.` } as const]
      : []),
    ...(flag.code.startsWith('FLAG.')
      ? []
      : [
          {
            kind: 'unknown-code',
            document,
            key: flag.id,
            text: `${flag.id}: flaggan saknar kod.`,
          } as const,
        ]),
  ];
}

function checkPublishing({ document, version }: Routine): readonly Finding[] {
  const { publishedBy, approvedBy } = version;
  const second = typeof approvedBy === 'string' ? approvedBy : approvedBy.awaited;
  if (publishedBy !== '' && second !== '' && publishedBy !== second) return [];
  return [
    {
      kind: 'not-published',
      document,
      key: document,
      text: `${document}: publicering kräver två olika personers namn.`,
    },
  ];
}
