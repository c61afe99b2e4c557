import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.mjs';
import { exitCodes } from './exit-codes.mjs';
import { findNode } from './node.mjs';
import { ensurePackages } from './packages.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one command to its end.
 * @param {readonly string[]} args the command's name and its arguments
 * @returns {Promise<number>} the exit code: the command's own, or one of exit-codes.mjs
 */
export async function launch(args) {
  try {
    const [name = '', ...rest] = args;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      throw new Refusal(
        exitCodes.unknownCommand,
        `Det finns inget kommando "${name}". Det finns: ${Object.keys(commands).join(', ')}.`,
      );
    }
    if (command.neverInProduction && process.env.NODE_ENV === 'production') {
      throw new Refusal(
        exitCodes.localRunInProduction,
        'npm start är den lokala körningen, utan inloggning, och startar aldrig med NODE_ENV=production. Använd npm run serve.',
      );
    }
    await ensurePackages(root, { withoutDev: command.withoutDevPackages === true });
    const entry = path.join(root, command.entry);
    if (!existsSync(entry)) {
      throw new Refusal(exitCodes.entryMissing, `Filen ${command.entry} saknas. Hämta hem projektet på nytt.`);
    }
    const cwd = command.callersFolder ? callersFolder() : root;
    return await run(findNode(root), [entry, ...(command.args ?? []), ...rest], {
      cwd,
      // Node keeps what it made of the code, so that only the first start after a change strips the types.
      env: { NODE_COMPILE_CACHE: path.join(root, '.cache', 'compiled'), ...process.env, INIT_CWD: cwd },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

/** npm moves to the project root and leaves the caller's folder in INIT_CWD; a direct call just stands where it stands. */
function callersFolder() {
  const cwd = process.cwd();
  const throughNpm = path.resolve(cwd) === path.resolve(root) && process.env.npm_lifecycle_event !== undefined;
  return (throughNpm && process.env.INIT_CWD) || cwd;
}
