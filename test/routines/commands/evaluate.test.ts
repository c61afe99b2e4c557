import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../src/domain/plan.ts';
import { evaluate } from '../../../src/routines/evaluate.ts';
import { runCommand } from './run-command.ts';

const facts = { process: 'eviction', notice: 'KFM', kfmCause: 'störning', stage: 'new', receivedOn: '2027-01-11' };

describe('evaluate from the command line', function () {
  // Each test starts a process of its own.
  this.timeout(20_000);
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    await writeFile(join(folder, 'facts.json'), JSON.stringify(facts));
  });

  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives one plan for one object, from a file named where one stands', async () => {
    const ran = await runCommand('evaluate', ['--json', 'facts.json'], '', folder);
    assert.deepEqual(ran.errors, []);
    assert.deepEqual(JSON.parse(ran.out), JSON.parse(JSON.stringify(evaluate(facts))));
    assert.equal(ran.code, 0);
  });

  it('gives an array for an array, in the order given, from standard input', async () => {
    const ran = await runCommand('evaluate', ['--json'], JSON.stringify([facts, { process: 'placement' }, facts]));
    const plans = JSON.parse(ran.out) as readonly Plan[];
    assert.deepEqual(
      plans.map(({ codes }) => codes.length > 0),
      [true, false, true],
    );
    assert.equal((await runCommand('evaluate', ['--json'], '[]')).out.trim(), '[]');
  });

  it('prints a checklist with the place beside each duty', async () => {
    const { out, code } = await runCommand('evaluate', [], JSON.stringify(facts));
    assert.equal(code, 0);
    assert.match(out, /^SKA$/m);
    assert.match(out, /Bekräfta till Kronofogden .* senast 2027-01-11/);
    assert.match(out, /Rutin 001, Rutin › 3\. Samverkan vid information .*, stycke 1, mening 2 {2}\[001-K-1b\]/);
    assert.match(out, /^SVAR SOM SKULLE ÄNDRA LISTAN$/m);
  });

  it('says why a code is not there', async () => {
    const ran = await runCommand('evaluate', ['--', 'whynot', 'EB.announced-home-visit'], JSON.stringify(facts));
    assert.equal(ran.code, 0);
    assert.match(ran.out, /Närmast ligger 001-/);
    assert.match(ran.out, /emot: raden kräver att /);
    const unknown = await runCommand('evaluate', ['whynot', 'VUX.fly', '--json'], JSON.stringify(facts));
    assert.equal((JSON.parse(unknown.out) as { known: boolean }).known, false);
  });

  for (const [what, given, input, lines] of [
    [
      'a value that does not exist',
      [],
      '{"process":"eviction","household":"barnfamili"}',
      [/^household: "barnfamili" finns inte\. Välj "barnfamilj" eller "utan-barn"\.$/],
    ],
    [
      'two mistakes in an array',
      ['--json'],
      '[{"process":"SAV","age":"x"},{},{"process":"SAV"}]',
      [/^Objekt 1: age/, /^Objekt 2: process/],
    ],
    ['nothing', [], '', [/tom/]],
    ['blank lines', [], ' \n\n', [/tom/]],
    ['broken JSON', [], '{"process": "eviction",\n}', [/inte giltig JSON/]],
    ['text that is not UTF-8', [], new Uint8Array([0x7b, 0xff, 0x7d]), [/UTF-8/]],
    ['a bare number', [], '7', [/objekt, inte 7/]],
    ['an unknown flag', ['--yaml'], '{}', [/--yaml/]],
    ['a file that is not there', ['no\nsuch.json'], '', [/no such\.json finns inte/]],
    ['a folder', ['.'], '', [/är en mapp/]],
    ['two files', ['a.json', 'b.json'], '', [/högst en fil/]],
    ['a question without a code', ['whynot'], '{}', [/Vilken kod/]],
    ['ten megabytes of noise', [], 'x'.repeat(10_000_000), [/inte giltig JSON/]],
    [
      'ten megabytes in one value',
      [],
      JSON.stringify({ process: 'eviction', notice: 'y'.repeat(10_000_000) }),
      [/^notice: "y{59}…/],
    ],
  ] as const) {
    it(`ends with 2 and one line a mistake for ${what}`, async () => {
      const ran = await runCommand('evaluate', given, input, folder);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.equal(ran.errors.length, lines.length);
      lines.forEach((line, place) => assert.match(ran.errors[place] ?? '', line));
    });
  }
});
