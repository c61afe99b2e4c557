import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routine001 } from '../../../src/routines/data/001/routine.ts';
import { runCommand } from './run-command.ts';

/** The routine with a fourth unit at the announced visit of families at EB with a first debt. */
const draft = {
  ...routine001,
  version: { ...routine001.version, decidedOn: '2027-02-01', revisedOn: '2027-02-01', validFrom: '2027-03-01' },
  sections: routine001.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.id === '001-1AHY-3' ? { ...row, codes: [...row.codes, 'BoH.announced-home-visit'] } : row,
    ),
  })),
};

const family = {
  process: 'eviction',
  household: 'barnfamilj',
  EB: 'open',
  BoU: 'none',
  notice: 'hyresskuld',
  repeated: false,
};

describe('routine from the command line', function () {
  // Each test starts a process of its own.
  this.timeout(60_000);
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'routine-'));
    await writeFile(join(folder, 'draft.ts'), `export const draft = ${JSON.stringify(draft)};\n`);
    await writeFile(
      join(folder, 'cases.json'),
      JSON.stringify([
        { ref: '7K3Q', facts: { ...family, stage: 'missed-office-visit' } },
        { ref: 'P4XD', facts: { ...family, stage: 'new' } },
        { process: 'placement' },
      ]),
    );
  });

  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('checks every document, prints what was tried, and ends with 0 when all is known', async () => {
    const { code, out, errors } = await runCommand('routine', ['check']);
    assert.deepEqual(errors, []);
    assert.equal(code, 0);
    for (const document of ['000', '001', '002', '003', '004'])
      assert.match(out, new RegExp(`^RUTIN ${document}@`, 'm'));
    assert.match(out, /grupp om \d+: /);
    assert.match(out, /inget villkor läser över gruppgränser/);
    assert.match(out, /^INGET NYTT FUNNET$/m);
  });

  it('notes the versions that the city has not signed', async () => {
    const { out } = await runCommand('routine', ['check', '001']);
    assert.match(out, /^ATT VETA \(1\)\n {2}001@\S+: Inte underskriven än: väntar på .+, Göteborgs Stad\.$/m);
  });

  it('ends with 1 when a draft brings something new', async () => {
    const broken = join(folder, 'broken.ts');
    const [first, ...others] = routine001.sections;
    await writeFile(
      broken,
      `export const broken = ${JSON.stringify({ ...routine001, sections: [first, ...others.slice(0, -4)] })};\n`,
    );
    const { code, out } = await runCommand('routine', ['check', broken]);
    assert.equal(code, 1);
    assert.match(out, /^NYTT FUNNET \(\d+\)$/m);
  });

  it('shows a document as Swedish tables, whole or one section', async () => {
    const whole = await runCommand('routine', ['show', '001']);
    assert.match(whole.out, /001-1AHY-1 +ska: Ge EB:s handläggare en kopia av underrättelsen\./);
    assert.match(
      whole.out,
      /när: barnfamilj · EB har ärende · BoU har inget ärende · hyresskuld · första gången · ny underrättelse/,
    );
    const part = await runCommand('routine', ['show', '001', '--section', 'juridiska ramar']);
    assert.match(part.out, /001-JR-2b/);
    assert.doesNotMatch(part.out, /001-1AHY-1 /);
  });

  it('shows a page', async () => {
    const { out } = await runCommand('routine', ['show', '003@2024-06-07', '--html']);
    assert.match(out, /^<!doctype html>\n<html lang="sv">/);
  });

  it('tells versions apart', async () => {
    assert.match((await runCommand('routine', ['diff', '001', '001@2025-09-01'])).out, /Ingen skillnad\./);
    const { out, code } = await runCommand('routine', ['diff', '001', 'draft.ts'], '', folder);
    assert.equal(code, 0);
    assert.match(out, /1 rad skiljer\.\n {2}~ ändrad {2}001-1AHY-3\n {6}koder\n/);
    assert.match(out, /nu: {4}VUX\.announced-home-visit, EB\.announced-home-visit, BoH\.announced-home-visit/);
  });

  it('says which cases a new version would change, and how', async () => {
    const { out, code } = await runCommand('routine', ['impact', 'draft.ts', '--cases', 'cases.json'], '', folder);
    assert.equal(code, 0);
    assert.equal(out, '001@2027-02-01/2027-02-01 ändrar 1 av 3 ärenden.\n  7K3Q\n    + BoH.announced-home-visit\n');
    const json = await runCommand('routine', ['impact', '--cases', 'cases.json', 'draft.ts', '--json'], '', folder);
    assert.deepEqual(JSON.parse(json.out), {
      version: '001@2027-02-01/2027-02-01',
      cases: 3,
      changed: [{ ref: '7K3Q', added: ['BoH.announced-home-visit'], dropped: [] }],
    });
  });

  for (const [what, given, line] of [
    ['no command', [], /^Användning/],
    ['an unknown command', ['chekc'], /Okänt kommando chekc/],
    ['an unknown document', ['show', '009'], /Versionen 009 finns inte\. Det finns 000@/],
    ['an unknown version', ['diff', '001', '001@1999-01-01'], /001@1999-01-01 finns inte/],
    ['versions of two documents', ['diff', '001', '003'], /olika dokument/],
    ['an unknown section', ['show', '001', '--section', 'månen'], /inget avsnitt månen/],
    ['a section without a name', ['show', '001', '--section'], /Vilket avsnitt/],
    ['an unknown flag', ['check', '--fast'], /Okänd flagga --fast/],
    ['cases left out', ['impact', '001'], /--cases/],
    ['cases that are not there', ['impact', '001', '--cases', 'none.json'], /none\.json finns inte/],
    ['a draft that is not there', ['check', 'none.ts'], /none\.ts går inte att läsa/],
    ['publishing what nobody has signed', ['publish', 'draft.ts'], /Inte underskriven än/],
    ['publishing a version by its name', ['publish', '001'], /^Användning/],
    ['too many words', ['show', '001', '002'], /^Användning/],
  ] as const) {
    it(`ends with 2 and one line for ${what}`, async () => {
      const ran = await runCommand('routine', given, '', folder);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.equal(ran.errors.length, 1);
      assert.match(ran.errors[0] ?? '', line);
    });
  }
});
