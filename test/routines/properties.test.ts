import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Facts } from '../../src/domain/facts.ts';
import { catalogue, processOfDocument, scopeOf } from '../../src/routines/catalogue.ts';
import { readCode } from '../../src/routines/code.ts';
import { conditionHolds, factsRead } from '../../src/routines/condition.ts';
import { withDerived } from '../../src/routines/derived-facts.ts';
import { evaluate } from '../../src/routines/evaluate.ts';
import { explain, whyNot } from '../../src/routines/explain.ts';
import { factTable } from '../../src/routines/fact-table.ts';
import { readFacts } from '../../src/routines/read-facts.ts';
import { effort } from '../effort.ts';
import { anyFacts } from './arbitrary-facts.ts';

const runs = { numRuns: effort(300, 10_000) };

function holdsForAll(property: (facts: Facts) => void): void {
  fc.assert(fc.property(anyFacts, property), runs);
}

describe('every plan', () => {
  it('is the same for the same facts, in whatever order they come', () => {
    holdsForAll((facts) => {
      const turned = Object.fromEntries(Object.entries(facts).toReversed());
      assert.deepEqual(evaluate(turned), evaluate(facts));
    });
  });

  it('survives being written as JSON', () => {
    holdsForAll((facts) => {
      const plan = evaluate(facts);
      assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
    });
  });

  it('never holds an act together with its block', () => {
    holdsForAll((facts) => {
      const codes = evaluate(facts).codes.map(readCode);
      const blocked = new Set(codes.filter(({ strength }) => strength === 'must-not').map(({ act }) => act));
      for (const { strength, act } of codes) assert.ok(strength === 'must-not' || !blocked.has(act), act);
    });
  });

  it('has exactly the codes of its duties and flags, each once', () => {
    holdsForAll(({ ...facts }) => {
      const { codes, duties, flags } = evaluate(facts);
      assert.equal(new Set(codes).size, codes.length);
      assert.deepEqual(new Set(codes), new Set([...duties, ...flags].map(({ code }) => code)));
      const pairs = duties.map(({ row, code }) => `${row} ${code}`);
      assert.equal(new Set(pairs).size, pairs.length);
    });
  });

  it('gives what reading every condition one by one gives', () => {
    holdsForAll((facts) => assert.deepEqual(new Set(evaluate(facts).codes), slowCodes(facts)));
  });

  it('rests every duty on facts that were given or follow from given ones', () => {
    holdsForAll((facts) => {
      const known = withDerived(facts);
      for (const { because, row } of evaluate(facts).duties) {
        for (const [fact, value] of Object.entries(because)) assert.deepEqual(value, known[fact], row);
      }
    });
  });

  it('asks only for unknown facts, and exactly those that change the codes', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const asked = new Set(evaluate(facts).asks.map(({ fact }) => fact));
        const process = facts['process'] as 'eviction' | 'placement' | 'SAV';
        for (const fact of asked) assert.equal(facts[fact], undefined);
        const unknown = factTable[process].filter((fact) => !fact.derived && facts[fact.name] === undefined);
        const fact = unknown[pick % Math.max(unknown.length, 1)];
        if (!fact || fact.type === 'number') return;
        const values =
          fact.type === 'yes-no'
            ? [true, false]
            : fact.type === 'choice'
              ? fact.values
              : [[], ...fact.values.map((one) => [one]), fact.values];
        const before = new Set(evaluate(facts).codes);
        const changes = values.some((value) => {
          const reading = readFacts({ ...facts, [fact.name]: value });
          if (!reading.ok) return false;
          const after = evaluate(reading.facts).codes;
          return after.length !== before.size || after.some((code) => !before.has(code));
        });
        if (changes) assert.ok(asked.has(fact.name), fact.name);
        else if (fact.type !== 'list') assert.ok(!asked.has(fact.name), fact.name);
      }),
      runs,
    );
  });

  it('stays as it is when a fact is added that no condition reads', () => {
    holdsForAll((facts) => {
      if (facts['process'] !== 'eviction') return;
      const { causeCode, ...rest } = facts;
      assert.deepEqual(evaluate({ ...rest, causeCode: 'elskuld' }).codes, evaluate(rest).codes);
      assert.ok(causeCode === undefined || typeof causeCode === 'string');
    });
  });

  it('lets an unknown fact fire nothing but what asks that it is not something', () => {
    holdsForAll((facts) => {
      const known = withDerived(facts);
      for (const { row, tests } of explain(facts)) {
        for (const { fact, test, met } of tests) {
          assert.ok(met, `${row} ${fact}`);
          if (known[fact] === undefined) assert.ok(typeof test === 'object' && 'not' in test, `${row} ${fact}`);
        }
      }
    });
  });

  it('is explained by the row of every code, and what is missing by what stood against it', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const codes = new Set(evaluate(facts).codes);
        assert.deepEqual(new Set(explain(facts).flatMap((reason) => reason.codes)), codes);
        const all = catalogue
          .filter(({ document }) => processOfDocument(document) === facts['process'])
          .flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.flatMap((row) => row.codes)))
          .filter((code) => !code.includes('{') && !codes.has(code));
        const code = all[pick % all.length];
        if (code === undefined) return;
        const answer = whyNot(code, facts);
        assert.ok(answer.known && !answer.present);
        assert.ok(
          answer.nearest.every(({ against }) => against.length > 0) ||
            answer.blockedBy.length > 0 ||
            answer.onlySecondary,
          code,
        );
      }),
      runs,
    );
  });
});

/** The codes by the plainest reading of the rules there is. */
function slowCodes(given: Facts): ReadonlySet<string> {
  const facts = withDerived(given);
  const routines = catalogue.filter(({ document }) => processOfDocument(document) === given['process']);
  const governing = new Set<string>();
  const seconded = new Set<string>();
  const flags = new Set<string>();
  for (const { document, sections, flags: rows } of routines) {
    for (const row of sections.flatMap((section) => section.rows)) {
      if (!conditionHolds(scopeOf(document), facts) || !conditionHolds(row.when, facts)) continue;
      for (const code of row.codes) (row.type === 'secondary' ? seconded : governing).add(named(code, facts));
    }
    for (const flag of rows) if (conditionHolds(flag.when, facts)) flags.add(flag.code);
  }
  const codes = [...governing, ...[...seconded].filter((code) => governing.has(code))];
  const blocked = new Set(codes.filter((code) => code.startsWith('BLOCK.')).map((code) => code.slice('BLOCK.'.length)));
  const bare = (code: string) => code.replace(/^(SHOULD|MAY)\./, '');
  return new Set([...codes.filter((code) => code.startsWith('BLOCK.') || !blocked.has(bare(code))), ...flags]);
}

function named(code: string, facts: Facts): string {
  const unit = (fact: string, placeholder: string) => String(facts[fact] ?? placeholder).replace('ONGOING-SF', 'STO');
  return code
    .replace('{D}', unit('discoveredBy', '{D}'))
    .replace('{R}', unit('receivedBy', '{R}'))
    .replace('{U}', unit('handlingUnit', '{U}'));
}

describe('conditions', () => {
  it('read only facts that their process knows', () => {
    for (const { document, sections, flags } of catalogue) {
      const known = new Set(factTable[processOfDocument(document)].map(({ name }) => name));
      for (const row of [...sections.flatMap(({ rows }) => rows), ...flags]) {
        for (const fact of factsRead(row.when)) assert.ok(known.has(fact), `${row.id} reads ${fact}`);
      }
    }
  });
});
