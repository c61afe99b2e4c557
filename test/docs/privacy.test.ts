import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import os from 'node:os';
import path from 'node:path';
import { tablesOfCase } from '../../src/store/audit/dossier.ts';
import type { InvitationText, OutgoingText } from '../../src/domain/outgoing.ts';
import { openStore } from '../../src/store/open-store.ts';
import { longDate } from '../../src/swedish/dates.ts';
import { cancellationWords, invitationWords } from '../../src/swedish/invitation.ts';
import { say } from '../../src/swedish/outgoing.ts';
import { readTypes } from './keys-of-types.ts';

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const types = readTypes(['case.ts', 'event.ts', 'intent.ts', 'access.ts', 'outgoing.ts']);

/** The rows under a heading, as cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  assert.ok(section, `docs/privacy.md has no "${heading}"`);
  return section
    .split('\n')
    .filter((line) => /^\| (?!-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const named = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('docs/privacy.md', () => {
  let folder: string;
  let columns: Map<string, readonly string[]>;
  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-privacy-'));
    const file = path.join(folder, 'kvarbo.sqlite');
    await (await openStore({ url: `sqlite:${file}` })).close();
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
    columns = new Map(
      tables.map(({ name }) => [
        String(name),
        database
          .prepare(`pragma table_info(${String(name)})`)
          .all()
          .map((column) => String(column['name'])),
      ]),
    );
    database.close();
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('names every column of every table, and no other, with its purpose, who sees it and when it goes', () => {
    const rows = rowsUnder('The tables').filter(([table]) => named(table).length === 1);
    const told = new Map(rows.map(([table, cells]) => [named(table)[0], [...named(cells)].sort()]));
    assert.deepEqual(
      Object.fromEntries(told),
      Object.fromEntries([...columns].map(([table, names]) => [table, [...names].sort()])),
    );
    for (const row of rows) assert.ok(row.length === 5 && row.every((cell) => cell !== ''), row[0]);
  });

  it('names every field that a case, its history, its promises and its entries of access can have, and no other', () => {
    const rows = rowsUnder('In a case, its history, its promises and its entries of access').slice(1);
    const told = rows.flatMap(([cell]) => named(cell));
    const real = new Set(
      [
        types.keys('case.ts', 'Case'),
        types.keys('event.ts', 'CaseEvent'),
        types.keys('intent.ts', 'IntentContent'),
        types.keys('access.ts', 'Access'),
      ].flatMap((keys) => [...keys]),
    );
    assert.deepEqual(
      [...real].filter((key) => !told.includes(key)).sort(),
      [],
      'fields that docs/privacy.md says nothing of: put each in a row with its purpose and who sees it',
    );
    assert.deepEqual(
      told.filter((key) => !real.has(key)),
      [],
      'fields that are no longer there',
    );
    assert.equal(new Set(told).size, told.length, 'a field stands in one row');
    for (const row of rows) assert.ok(row.length === 3 && row.every((cell) => cell !== ''), row[0]);
  });

  it('gives every outgoing text as it is said, to whom, and what it reveals', () => {
    const ids = types.literals('outgoing.ts', 'OutgoingText', 'text');
    const parts = { ref: '{ref}', date: '{datum}', time: '{tid}', role: '{roll}', unit: '{enhet}', refs: ['{refs}'] };
    const said = [...ids].map((text) => [
      text,
      say({ text, ...parts } as unknown as OutgoingText).replace(/^1 /, '{n} '),
    ]);
    const rows = rowsUnder('Leaves').filter(([id]) => /^[A-Z]\d+$/.test(id ?? ''));
    assert.deepEqual(Object.fromEntries(rows.map(([id, says]) => [id, named(says)[0]])), Object.fromEntries(said));
    for (const row of rows) assert.ok(row.length === 4 && row.every((cell) => cell !== ''), row[0]);
  });

  it('gives every invitation as it is said', () => {
    const circles = types.literals('outgoing.ts', 'InvitationText', 'circle');
    const places = types.literals('outgoing.ts', 'InvitationText', 'place');
    const date = '2027-01-20';
    const words = (circle: string, place: string) =>
      invitationWords({ circle, place, ref: '{ref}', date } as unknown as InvitationText);
    const rows = new Map(rowsUnder('Leaves').map(([id = '', says]) => [id, named(says)]));
    for (const circle of circles) {
      const { subject, body } = words(circle, 'office');
      assert.deepEqual(rows.get(circle), [subject.replace(longDate(date), '{datum}'), body], circle);
    }
    assert.deepEqual(
      [...(rows.get('place') ?? [])].sort(),
      [...places].map((place) => words('own', place).location).sort(),
    );
    assert.deepEqual(rows.get('called off'), [cancellationWords]);
  });

  it('is what an export goes by: every table with a reference is in it', () => {
    const withRef = [...columns].filter(([, names]) => names.includes('ref')).map(([table]) => table);
    assert.deepEqual(withRef.sort(), Object.keys(tablesOfCase).sort());
  });
});
