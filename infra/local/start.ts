// `npm start`: the local run in the terminal it was started from.
import module from 'node:module';
import path from 'node:path';
import { Refusal } from './refusal.ts';
import { readSettings, usage } from './settings.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), root);
  if (settings === null) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  module.enableCompileCache(path.join(settings.folder, 'compiled'));
  const { startLocalRun } = await import('./run.ts');
  const run = await startLocalRun({
    settings,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(greeting(run.url));
  stopWhenTold(() => run.close());
}

function greeting(url: string): string {
  return `
Kvarbo är igång: ${url}

  1. Öppna sidan, gå till Annas fönster och skriv "Ny underrättelse".
  2. Boka mötet, gå till Saras fönster och ta emot det i kanalen General.
  3. Flytta klockan framåt på sidan och se påminnelserna komma.

Ctrl-C avslutar. Allt finns kvar till nästa gång; npm start -- --fresh börjar om.
`;
}

function stopWhenTold(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('\nAvslutar …\n');
      close()
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        });
    });
  }
}

try {
  await start();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
