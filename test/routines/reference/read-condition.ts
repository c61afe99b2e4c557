// Reads the condition notation of the reference tables (`household=barnfamilj & stage in {new,no-reply} || notice=KFM`).
import type { Clause, Condition, FactTest } from '../../../src/routines/routine.ts';

/** Facts whose yes and no are strings, not booleans. */
const worded = new Set(['special']);

/** Throws on notation it does not know. */
export function readCondition(text: string): Condition {
  if (text.trim() === 'always') return [{}];
  return text.split('||').map(readClause);
}

function readClause(text: string): Clause {
  const clause: Record<string, FactTest> = {};
  for (const part of text.split(' & ')) {
    const [fact, test] = readTest(part.trim());
    const earlier = clause[fact];
    clause[fact] = earlier === undefined ? test : merge(earlier, test, text);
  }
  return clause;
}

function merge(one: FactTest, other: FactTest, text: string): FactTest {
  if (typeof one === 'object' && typeof other === 'object' && 'not' in one && 'not' in other) {
    return { not: [...one.not, ...other.not] };
  }
  throw new Error(`two tests of one fact that are not both "!=": ${text}`);
}

function readTest(text: string): [string, FactTest] {
  const match = /^(\p{L}+)\s*(!=|>=|<|=| in | has )\s*(.+)$/u.exec(text);
  const [, fact, sign, right] = match ?? [];
  if (fact === undefined || sign === undefined || right === undefined)
    throw new Error(`condition not understood: ${text}`);
  const value = (word: string) => readValue(fact, word.trim());
  switch (sign.trim()) {
    case '=':
      return [fact, value(right)];
    case '!=':
      return [fact, { not: [value(right)] }];
    case '>=':
      return [fact, { atLeast: Number(right) }];
    case '<':
      return [fact, { below: Number(right) }];
    case 'has':
      return [fact, { has: right }];
    default:
      return [
        fact,
        {
          in: right
            .replace(/^\{|\}$/g, '')
            .split(',')
            .map(value),
        },
      ];
  }
}

function readValue(fact: string, word: string): string | boolean {
  if (worded.has(fact)) return word;
  if (word === 'yes') return true;
  if (word === 'no') return false;
  return word;
}
