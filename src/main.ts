// Production's start: settings read, edges built, rooms composed; stops in order when told to.
import { randomUUID } from 'node:crypto';
import { compose, type Kvarbo } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createLog, logCodeOf, type Log } from './domain/log.ts';
import { KvarboError } from './errors.ts';
import { createGraphClient } from './graph/client.ts';
import { graphCredential, graphToken } from './graph/token.ts';
import { OrganisationError, readOrganisation } from './organisation/organisation-file.ts';
import { openStore, type Store } from './store/open-store.ts';

/** Exit codes of a start that failed; docs/operations.md lists them. */
const exitCodes = { settings: 78, organisation: 78, database: 74, other: 70 } as const;

const clock = { now: () => Date.now() };
const log: Log = createLog(clock, (line) => process.stdout.write(`${line}\n`));

async function start(config: Config): Promise<{ readonly kvarbo: Kvarbo; readonly store: Store }> {
  const organisation = readOrganisation(config.organisation);
  const { appId, tenantId, password } = config.bot;
  const credential = graphCredential(
    password === null
      ? { identity: 'managed', clientId: appId }
      : { identity: 'secret', tenantId, clientId: appId, clientSecret: password },
  );
  const store = await openStore({
    url: config.database,
    unitOf: (kind, beside) =>
      organisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
  });
  try {
    const kvarbo = await compose({
      clock,
      chance: { random: () => Math.random(), id: () => randomUUID() },
      organisation: () => organisation,
      store,
      graph: createGraphClient({
        baseUrl: config.graphUrl,
        token: graphToken(credential),
        timeoutMs: 20_000,
        clientRequestId: () => randomUUID(),
      }),
      treserva: config.treserva,
      settings: { holdMs: config.holdMs, pollMs: config.pollMs },
      log,
      report: ({ reference, error }) => {
        log('turnFault', { fault: reference, code: logCodeOf(error) });
      },
      server: {
        host: config.host,
        port: config.port,
        auth: config.bot,
        serviceUrls: config.serviceUrls,
      },
    });
    return { kvarbo, store };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function explain(error: unknown): { readonly lines: readonly string[]; readonly code: number } {
  if (error instanceof ConfigError) return { lines: error.problems, code: exitCodes.settings };
  if (error instanceof OrganisationError) return { lines: error.problems, code: exitCodes.organisation };
  if (error instanceof KvarboError) {
    const code = error.code.startsWith('database') ? exitCodes.database : exitCodes.other;
    return { lines: [`${error.message} (${error.code})`], code };
  }
  return { lines: ['Kvarbo kunde inte starta av ett oväntat fel.', String(error)], code: exitCodes.other };
}

try {
  const { kvarbo, store } = await start(readConfig(process.env));
  log('started');
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log('stopping');
    await kvarbo.close();
    await store.close();
    log('stopped');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => {
        log('startFailed', { code: logCodeOf(error) });
        process.exitCode = exitCodes.other;
      });
    });
  }
} catch (error) {
  log('startFailed', { code: logCodeOf(error) });
  const { lines, code } = explain(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
