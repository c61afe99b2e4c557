// `npm run bench -- <what>`: the measurements by name, all of them without one.
import { benchEvaluate } from './evaluate.ts';
import { benchList } from './list.ts';
import { benchTurn } from './turn.ts';

const benches: Readonly<Record<string, () => Promise<string>>> = {
  evaluate: benchEvaluate,
  turn: benchTurn,
  list: benchList,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  process.stderr.write(
    `Unknown: ${unknown}. npm run bench -- ${Object.keys(benches).join(' | ')}, or nothing for all.\n`,
  );
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) process.stdout.write(`${name}\n\n${await bench()}\n\n`);
  }
}
