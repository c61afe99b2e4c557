// npm run -s story -- story.json [--json], or --actions [--json]: a story played through the whole product.
import { readFile } from 'node:fs/promises';
import { text as allOf } from 'node:stream/consumers';
import { complain, write } from '../../src/routines/commands/output.ts';
import { actionsAsJson, actionsAsLines } from './listing.ts';
import { StoryMistake } from './mistake.ts';
import { play } from './play.ts';
import { readStory } from './read/read-story.ts';
import { asJson, asLines } from './told.ts';

const usage = 'Användning: story <berättelse.json> [--json], eller story --actions [--json]. Med - läses standard in.';

/** The runner itself broke: neither the story nor the product has been judged. */
const crashed = 70;

async function run(given: readonly string[]): Promise<number> {
  const flags = given.filter((one) => one.startsWith('--') && one !== '--');
  const files = given.filter((one) => !one.startsWith('--'));
  const json = flags.includes('--json');
  const stranger = flags.find((flag) => !['--json', '--actions', '--help'].includes(flag));
  if (stranger !== undefined) throw new StoryMistake(`Okänd flagga ${stranger}. ${usage}`);
  if (flags.includes('--help')) {
    await write(`${usage}\n`);
    return 0;
  }
  if (flags.includes('--actions')) {
    await write(json ? `${JSON.stringify(actionsAsJson())}\n` : `${actionsAsLines().join('\n')}\n`);
    return 0;
  }
  const [file, second] = files;
  if (file === undefined || second !== undefined) throw new StoryMistake(usage);
  const story = readStory(await textOf(file));
  const outcome = await play(story);
  await write(json ? `${JSON.stringify(asJson(story, outcome))}\n` : `${asLines(story, outcome).join('\n')}\n`);
  return outcome.holds ? 0 : 1;
}

async function textOf(file: string): Promise<string> {
  if (file === '-') return allOf(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
    throw new StoryMistake(`Filen ${file} går inte att läsa (${code}).`);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof StoryMistake) complain([error.message]);
  else console.error(error);
  process.exitCode = error instanceof StoryMistake ? 2 : crashed;
}
// A life that was killed leaves timers and sockets that nothing waits for.
process.exit();
