// The same rows into json-rules-engine, from the same files, and a first answer.
import { lap, report } from './laps.mjs';
import { publishedRows } from './published-rows.mjs';

const { Engine } = await import('json-rules-engine');
lap('code');
const rows = publishedRows();
lap('files read and parsed');
const engine = new Engine([], { allowUndefinedFacts: true });
for (const { id, when } of rows) {
  engine.addRule({
    conditions: { any: when.map((clause) => ({ all: Object.entries(clause).map(conditionOf) })) },
    event: { type: id },
  });
}
lap('rules added');
const family = { household: 'barnfamilj', EB: 'open', BoU: 'none', track: 'hyresskuld', repeated: false, stage: 'new' };
const { events } = await engine.run({ process: 'eviction', ...family });
lap('first answer');
if (!events.some(({ type }) => type === '001-1AHY-1')) throw new Error('the answer lacks a row');
report();

/**
 * @param {[string, import('./published-rows.mjs').Test]} entry
 * @returns {{ fact: string, operator: string, value: unknown }}
 */
function conditionOf([fact, test]) {
  if (typeof test !== 'object') return { fact, operator: 'equal', value: test };
  if (test.in !== undefined) return { fact, operator: 'in', value: test.in };
  if (test.not !== undefined) return { fact, operator: 'notIn', value: test.not };
  if (test.has !== undefined) return { fact, operator: 'contains', value: test.has };
  if (test.below !== undefined) return { fact, operator: 'lessThan', value: test.below };
  return { fact, operator: 'greaterThanInclusive', value: test.atLeast };
}
