// Programs that some tests need and npm does not bring: a browser and PostgreSQL.

import { accessSync, constants, globSync } from 'node:fs';

export const installBrowser = 'sudo apt-get install chromium';
export const installPostgres = 'sudo apt-get install postgresql';

/** The browser's executable, or undefined when there is none. KVARBO_CHROMIUM names the only one to consider. */
export function findBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const named = env['KVARBO_CHROMIUM'];
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  return (named ? [named] : usual).find(isExecutable);
}

/** The folder with initdb and postgres of the newest version installed, or undefined. */
export function findPostgres(): string | undefined {
  const version = (folder: string): number => Number(folder.split('/').at(-2));
  return globSync([
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/opt/homebrew/opt/postgresql*/bin',
    '/usr/local/bin',
  ])
    .filter((folder) => ['initdb', 'postgres'].every((program) => isExecutable(`${folder}/${program}`)))
    .sort((a, b) => (version(b) || 0) - (version(a) || 0))[0];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
