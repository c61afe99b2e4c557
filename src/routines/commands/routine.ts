// npm run -s routine -- check | show | diff | impact | publish: the routines as data, looked at, compared and published.
import { complain } from './output.ts';
import { InputMistake, oneLine } from './input.ts';
import { runCheck } from './routine-check.ts';
import { runDiff } from './routine-diff.ts';
import { runImpact } from './routine-impact.ts';
import { runPublish } from './routine-publish.ts';
import { runShow } from './routine-show.ts';

const usage = [
  'Användning: routine check [dokument …]',
  'routine show <dokument> [--section <text>] [--html]',
  'routine diff <version> <version>',
  'routine impact <version> --cases <fil> [--json]',
  'routine publish <fil med versionen>',
].join(' | ');

async function run([command, ...given]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return runCheck(given);
    case 'show':
      return runShow(given);
    case 'diff':
      return runDiff(given);
    case 'impact':
      return runImpact(given);
    case 'publish':
      return runPublish(given);
    case undefined:
      throw new InputMistake(usage);
    default:
      throw new InputMistake(`Okänt kommando ${oneLine(command)}. ${usage}`);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2).filter((word) => word !== '--'));
} catch (error) {
  if (!(error instanceof InputMistake)) throw error;
  complain([error.message]);
  process.exitCode = 2;
}
