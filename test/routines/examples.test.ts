// Every worked example is a test. The data lies in examples/<document>/*.ts, each file exporting `examples`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import type { Example } from './examples/example.ts';
import { readExamples } from './examples/read-examples.ts';
import { conditionalCodes } from './examples/conditional-codes.ts';
import { evaluate } from '../../src/routines/evaluate.ts';

const folder = new URL('./examples/', import.meta.url);
const documents = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const byDocument = new Map<string, readonly Example[]>();
for (const document of documents) byDocument.set(document, await readExamples(document));

describe('worked examples', () => {
  it('exist for the routine of internal coordination', () => {
    assert.ok(existsSync(new URL('001/', folder)));
  });

  for (const [document, examples] of byDocument) {
    describe(document, () => {
      it('have sentences that tell them apart', () => {
        assert.equal(new Set(examples.map((example) => example.sentence)).size, examples.length);
      });

      for (const example of examples) {
        it(example.sentence, () => {
          const plan = evaluate({ ...example.facts, today: example.date });
          const codes = new Set(plan.codes);
          assert.deepEqual(
            example.expected.filter((code) => !codes.has(code)),
            [],
            'expected codes that are missing',
          );
          assert.deepEqual(
            example.forbidden.filter((code) => codes.has(code)),
            [],
            'forbidden codes that are there',
          );
          if (example.complete) {
            assert.deepEqual([...conditionalCodes(example.document, plan)].sort(), [...example.expected].sort());
          }
        });
      }
    });
  }
});
