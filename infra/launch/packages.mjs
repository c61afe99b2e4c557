import { existsSync } from 'node:fs';
import path from 'node:path';
import { explainInstallFailure } from './install-failure.mjs';
import { withInstallLock } from './install-lock.mjs';
import { packagesMatchLock } from './installed.mjs';
import { showElapsed } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';

/**
 * Makes node_modules match package-lock.json, installing when it does not. Writes to standard error only.
 * @param {string} root
 * @param {{ withoutDev: boolean }} wanted
 */
export async function ensurePackages(root, wanted) {
  if (packagesMatchLock(root, wanted)) return;
  await withInstallLock(root, async () => {
    if (packagesMatchLock(root, wanted)) return; // another command installed while we waited
    await install(root, wanted);
  });
}

/**
 * @param {string} root
 * @param {{ withoutDev: boolean }} wanted
 */
async function install(root, { withoutDev }) {
  const omitDev = withoutDev && process.env.NODE_ENV === 'production';
  const [file, ...npm] = findNpm(root);
  /** @type {string[]} */
  const said = [];
  const done = showElapsed('Hämtar paket');
  const code = await run(
    file,
    [...npm, 'ci', omitDev ? '--omit=dev' : '--include=dev', '--no-progress', '--loglevel=warn'],
    {
      cwd: root,
      env: withShortRetries(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && npm.length === 0, // npm.cmd is a batch file
      onSpawn: (child) => {
        for (const stream of [child.stdout, child.stderr])
          stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk.toString()));
      },
    },
  ).catch((/** @type {Error} */ error) => {
    said.push(error.message);
    return 1;
  });
  done(code === 0 ? 'klart' : 'avbröts');
  if (code > 128) throw new Refusal(code, 'Avbrutet medan paketen hämtades. Kör kommandot igen.');
  if (code !== 0) throw explainInstallFailure(said.join(''));
}

/**
 * The npm that called us, run by its own Node: the `node` first on PATH may live in the node_modules that npm ci empties.
 * @param {string} root
 * @returns {[string, ...string[]]}
 */
function findNpm(root) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (!npm || !/npm-cli\.c?js$/.test(npm) || !existsSync(npm)) return ['npm'];
  const outside = node && existsSync(node) && !path.resolve(node).startsWith(path.join(root, 'node_modules'));
  return [outside ? node : process.execPath, npm];
}

/**
 * npm's own waits between attempts (10 s, then longer) make a missing network look like a hang.
 * @param {NodeJS.ProcessEnv} env
 */
function withShortRetries(env) {
  return { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000', ...env };
}
