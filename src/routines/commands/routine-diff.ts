// routine diff: what one version says that another does not.
import { compareVersions } from '../compare-versions.ts';
import type { RowChange } from '../compare-versions.ts';
import type { Condition } from '../routine.ts';
import { conditionInWords } from '../test-words.ts';
import { InputMistake } from './input.ts';
import { write } from './output.ts';
import { findVersion, versionId } from './routine-versions.ts';

const fieldWords: Readonly<Record<string, string>> = {
  heading: 'avsnitt',
  when: 'när',
  codes: 'koder',
  strength: 'hur bindande',
  text: 'text',
  actor: 'vem',
  with: 'tillsammans med',
  to: 'till',
  deadline: 'tid',
  paragraph: 'stycke',
  sentence: 'mening',
};

const kindWords = { added: '+ ny', removed: '– borta', changed: '~ ändrad' } as const;

export async function runDiff(given: readonly string[]): Promise<number> {
  const [one, other, ...rest] = given;
  if (one === undefined || other === undefined || rest.length > 0) {
    throw new InputMistake('Användning: routine diff <version> <version>, till exempel routine diff 001 utkast.ts');
  }
  const older = await findVersion(one);
  const newer = await findVersion(other);
  if (older.document !== newer.document) {
    throw new InputMistake(`Versionerna gäller olika dokument: ${older.document} och ${newer.document}.`);
  }
  const changes = compareVersions(older, newer);
  const summary =
    changes.length === 0
      ? 'Ingen skillnad.'
      : changes.length === 1
        ? '1 rad skiljer.'
        : `${changes.length} rader skiljer.`;
  await write(
    `${[`${versionId(older)} → ${versionId(newer)}`, summary, ...changes.flatMap(changeLines)].join('\n')}\n`,
  );
  return 0;
}

function changeLines({ id, kind, fields }: RowChange): readonly string[] {
  return [
    `  ${kindWords[kind]}  ${id}`,
    ...fields.flatMap(({ field, before, after }) => [
      `      ${fieldWords[field] ?? field}`,
      `        förut: ${shown(field, before)}`,
      `        nu:    ${shown(field, after)}`,
    ]),
  ];
}

function shown(field: string, value: unknown): string {
  if (value === undefined) return '–';
  if (field === 'when') return conditionInWords(value as Condition);
  if (field === 'heading') return (value as readonly string[]).join(' › ');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
