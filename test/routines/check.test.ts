import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { catalogue, scopeOf, processOfDocument } from '../../src/routines/catalogue.ts';
import { check } from '../../src/routines/check/check.ts';
import { enumerate, pairOf } from '../../src/routines/check/enumerate.ts';
import { spaceOf } from '../../src/routines/check/space.ts';
import { conditionHolds } from '../../src/routines/condition.ts';
import { withDerived } from '../../src/routines/derived-facts.ts';
import { knownSilences } from '../../src/routines/known-silences.ts';
import { rulesOf } from '../../src/routines/rule.ts';
import type { Condition, Routine, Row } from '../../src/routines/routine.ts';
import { effort } from '../effort.ts';
import { factsOf } from './arbitrary-facts.ts';

const row = (id: string, when: Condition, code: string, more: Partial<Row> = {}): Row => ({
  id,
  type: 'rule',
  paragraph: 1,
  line: '1',
  when,
  actor: 'VUX',
  codes: [code],
  strength: 'must',
  text: 'Gör något.',
  ...more,
});

function routineOf(rows: readonly Row[]): Routine {
  const [first] = catalogue;
  assert.ok(first);
  return { ...first, document: '004', rank: 'governing', sections: [{ heading: ['Prov'], rows }], flags: [] };
}

function kinds(rows: readonly Row[]): readonly string[] {
  return check([routineOf(rows)], undefined, { silences: [], sameRows: [] }).undeclared.map(({ kind }) => kind);
}

describe('the check', () => {
  it('finds nothing in the published routines that is not declared', () => {
    assert.deepEqual(check(catalogue).undeclared, []);
  }).timeout(60_000);

  for (const [what, rows, kind] of [
    ['a fact that does not exist', [row('004-x', [{ colour: 'red' }], 'VUX.do-it')], 'unknown-fact'],
    ['a value that does not exist', [row('004-x', [{ notice: 'brev' }], 'VUX.do-it')], 'unknown-fact'],
    ['a unit that does not exist', [row('004-x', [{}], 'XYZ.do-it')], 'unknown-code'],
    ['a code that is none', [row('004-x', [{}], 'VUX do it')], 'unknown-code'],
    ['a code of another strength than its row', [row('004-x', [{}], 'MAY.VUX.do-it')], 'unknown-code'],
    ['a row without a place', [row('004-x', [{}], 'VUX.do-it', { line: '' })], 'without-source'],
    ['a code without a text', [row('004-x', [{}], 'VUX.do-it', { text: ' ' })], 'without-text'],
    ['a text without a code', [row('004-x', [{}], '', { codes: [] })], 'without-code'],
    [
      'facts that cannot be true together',
      [row('004-x', [{ household: 'utan-barn', BoU: 'open' }], 'VUX.do-it')],
      'unreachable',
    ],
    [
      'a derived fact that its source rules out',
      [row('004-x', [{ notice: 'annan', track: 'hyresskuld' }], 'VUX.do-it')],
      'unreachable',
    ],
    [
      'a must and a block of one act',
      [
        row('004-x', [{ EB: 'open' }], 'VUX.do-it'),
        row('004-y', [{ repeated: true }], 'BLOCK.VUX.do-it', { strength: 'must-not' }),
      ],
      'contradiction',
    ],
    [
      'two rows that say the same',
      [row('004-x', [{ EB: 'open' }], 'VUX.do-it'), row('004-y', [{ repeated: true }], 'VUX.do-it')],
      'overlap',
    ],
  ] as const) {
    it(`finds ${what}`, () => {
      assert.deepEqual(
        kinds(rows).filter((found) => kind !== 'unknown-fact' || found !== 'unreachable'),
        [kind],
      );
    });
  }

  it('finds no contradiction where the facts keep the rows apart', () => {
    const apart = [
      row('004-x', [{ concernReported: true, EB: 'open' }], 'VUX.do-it'),
      row('004-y', [{ concernReported: { not: [true] }, repeated: true }], 'BLOCK.VUX.do-it', { strength: 'must-not' }),
    ];
    assert.deepEqual(kinds(apart), []);
  });

  it('finds a version that nobody else has approved', () => {
    const routine = routineOf([row('004-x', [{}], 'VUX.do-it')]);
    const alone = { ...routine, version: { ...routine.version, approvedBy: routine.version.publishedBy } };
    assert.deepEqual(
      check([alone], undefined, { silences: [], sameRows: [] }).undeclared.map(({ kind }) => kind),
      ['not-published'],
    );
  });

  it('finds a declaration that explains nothing any more', () => {
    const stale = check([routineOf([])], undefined, { silences: [], sameRows: [['004-x', '004-y']] });
    assert.deepEqual(
      stale.undeclared.map(({ kind }) => kind),
      ['outdated'],
    );
  });

  it('finds combinations that meet no branch, and lets a silence explain them', () => {
    const routine001 = catalogue.find(({ document }) => document === '001');
    assert.ok(routine001);
    const without = {
      ...routine001,
      sections: routine001.sections.filter(({ heading }) => !heading[2]?.includes('ej aktuella')),
    };
    const found = check([without], catalogue).undeclared.filter(({ kind }) => kind === 'no-branch');
    assert.ok(found.some(({ key }) => /household=barnfamilj/.test(key) && /EB=none/.test(key) && /BoU=none/.test(key)));
  });

  it('tries what random facts would, and misses nothing they reach', () => {
    const routines = catalogue.filter(({ document }) => processOfDocument(document) === 'placement');
    const rules = rulesOf(routines, scopeOf);
    const all = enumerate(
      spaceOf(
        'placement',
        rules.map(({ when }) => when),
      ),
      rules,
      new Map(),
      () => true,
    );
    fc.assert(
      fc.property(factsOf('placement'), (facts) => {
        const firing = rules.filter(({ when }) => conditionHolds(when, withDerived(facts))).map(({ id }) => id);
        for (const one of firing) {
          assert.ok(all.firing.has(one), one);
          for (const other of firing)
            if (one !== other) assert.ok(all.together.has(pairOf(one, other)), `${one} ${other}`);
        }
      }),
      { numRuns: effort(500, 20_000) },
    );
  });

  it('misses no pair in the SAV routine, whose facts must be split to be tried', () => {
    const rules = rulesOf(
      catalogue.filter(({ document }) => document === '003'),
      scopeOf,
    );
    const all = enumerate(
      spaceOf(
        'SAV',
        rules.map(({ when }) => when),
      ),
      rules,
      new Map(),
      () => true,
    );
    assert.ok(all.splits.length > 0 && all.groups.length > 1 && all.insideOneGroup > rules.length);
    fc.assert(
      fc.property(factsOf('SAV'), (facts) => {
        const firing = rules.filter(({ when }) => conditionHolds(when, withDerived(facts))).map(({ id }) => id);
        for (const one of firing)
          for (const other of firing)
            assert.ok(one === other || all.together.has(pairOf(one, other)), `${one} ${other}`);
      }),
      { numRuns: effort(500, 20_000) },
    );
  }).timeout(60_000);
});

describe('known silences', () => {
  it('have numbers that stand once', () => {
    const numbers = knownSilences.flatMap((silence) => silence.numbers);
    assert.equal(new Set(numbers).size, numbers.length);
    for (const number of numbers) assert.match(number, /^(R-G|I|W-G)-\d\d$/);
  });

  it('are all that flags refer to', () => {
    const numbers = new Set(knownSilences.flatMap((silence) => silence.numbers));
    for (const { id, see } of catalogue.flatMap(({ flags }) => flags))
      for (const number of see) assert.ok(numbers.has(number), `${id} ${number}`);
  });

  const folder = new URL('../../../shared/domain/', import.meta.url);
  it(
    existsSync(folder)
      ? 'are every number of both readings'
      : 'are not compared: the reference folder does not lie beside the project',
    () => {
      const numbers = new Set(knownSilences.flatMap((silence) => silence.numbers));
      if (!existsSync(folder)) {
        assert.ok(numbers.size > 0);
        return;
      }
      const read = (file: string, pattern: RegExp) =>
        [...readFileSync(new URL(file, folder), 'utf8').matchAll(pattern)].map(([, number]) => number ?? '');
      const expected = [...read('rules.md', /^\| ((?:R-G|I)-\d+) \|/gm), ...read('workflows.md', /^\| (W-G-\d+) \|/gm)];
      assert.deepEqual([...numbers].sort(), [...new Set(expected)].sort());
    },
  );
});
