// routine show: a document's rows as Swedish tables, as text or as a page to print.
import { conditionInWords } from '../test-words.ts';
import type { Routine, Row, Section } from '../routine.ts';
import { InputMistake, oneLine } from './input.ts';
import { write } from './output.ts';
import { htmlPage } from './routine-page.ts';
import { placeOf, strengthWord } from './row-words.ts';
import { approvalInWords, findVersion, versionId } from './routine-versions.ts';

const usage = 'Användning: routine show <dokument> [--section <text>] [--html]';

export async function runShow(given: readonly string[]): Promise<number> {
  const html = given.includes('--html');
  const at = given.indexOf('--section');
  const section = at === -1 ? undefined : given[at + 1];
  if (at !== -1 && section === undefined) throw new InputMistake(`Vilket avsnitt? ${usage}`);
  const words = given.filter((word, place) => word !== '--html' && place !== at && (at === -1 || place !== at + 1));
  const [name, ...rest] = words;
  const flag = words.find((word) => word.startsWith('--'));
  if (flag !== undefined) throw new InputMistake(`Okänd flagga ${flag}. ${usage}`);
  if (name === undefined || rest.length > 0) throw new InputMistake(usage);
  const routine = await findVersion(name);
  const sections = routine.sections.filter((one) => section === undefined || isNamed(one, section));
  if (sections.length === 0)
    throw new InputMistake(`Rutin ${routine.document} har inget avsnitt ${oneLine(section ?? '')}.`);
  await write(html ? htmlPage(routine, sections) : textTables(routine, sections));
  return 0;
}

function isNamed({ heading }: Section, words: string): boolean {
  return heading.join(' › ').toLowerCase().includes(words.toLowerCase());
}

function textTables(routine: Routine, sections: readonly Section[]): string {
  const { decidedOn, revisedOn, validFrom, owner, approvedBy } = routine.version;
  return [
    `${routine.document}  ${routine.title}`,
    `${versionId(routine)}, beslutad ${decidedOn}${revisedOn === undefined ? '' : `, reviderad ${revisedOn}`}, gäller från ${validFrom}. ${owner}.`,
    approvalInWords(approvedBy),
    ...sections.flatMap(({ heading, rows }) => ['', heading.join(' › '), ...rows.flatMap(rowLines)]),
    '',
    'TYSTNADER OCH MOTSÄGELSER',
    ...routine.flags.map(
      ({ id, when, text }) => `  ${id.padEnd(13)} ${text}\n${' '.repeat(16)}när: ${conditionInWords(when)}`,
    ),
    '',
  ].join('\n');
}

function rowLines(row: Row): readonly string[] {
  const indent = ' '.repeat(16);
  return [
    `  ${row.id.padEnd(13)} ${strengthWord[row.strength]}: ${row.text}`,
    `${indent}när: ${conditionInWords(row.when)}`,
    `${indent}vem: ${row.actor}; ${placeOf(row)}${row.deadline ? `; tid: ${row.deadline.words}` : ''}`,
    ...(row.legal === undefined ? [] : [`${indent}juridik: ${row.legal}`]),
    ...(row.note === undefined ? [] : [`${indent}läsning: ${row.note}`]),
  ];
}
