// Loads every routine as the product does and answers a first question of each process. Plain JavaScript, so that Node
// starts its type stripper inside the measured time and not before.
import { lap, report } from './laps.mjs';

await import('../../../src/routines/place.ts');
lap("Node's type stripper");
await import('temporal-polyfill');
lap('calendar library');
const { evaluate } = await import('../../../src/routines/evaluate.ts');
lap('code and routines');
const family = {
  household: 'barnfamilj',
  EB: 'open',
  BoU: 'none',
  notice: 'hyresskuld',
  repeated: false,
  stage: 'new',
};
const plans = [evaluate({ process: 'eviction', ...family })];
lap('index and first plan, eviction');
plans.push(evaluate({ process: 'placement', repeatedDischarge: true, riskAgain: true }));
plans.push(evaluate({ process: 'SAV', age: 20, lvuApplicable: false }));
lap('index and first plan, placement and SAV');
if (plans.some(({ duties }) => duties.length === 0)) throw new Error('a process without an answer');
report();
