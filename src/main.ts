// Production's start: settings read, edges built, rooms composed; stops in order when told to.
import { randomUUID } from 'node:crypto';
import { appendFileSync, unwatchFile, watchFile } from 'node:fs';
import { compose, type Kvarbo } from './compose.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { createCounts } from './domain/counts.ts';
import { createLog, logCodeOf, placeOf, type Log } from './domain/log.ts';
import { KvarboError } from './errors.ts';
import { createGraphClient } from './graph/client.ts';
import { graphCredential, graphToken } from './graph/token.ts';
import { OrganisationError } from './organisation/organisation-file.ts';
import { watchedFile, type WatchedFile } from './organisation/watched-file.ts';
import { headsFile } from './store/heads-file.ts';
import { openStore, type Store } from './store/open-store.ts';
import { hearTheUnheard } from './unheard.ts';

/** Exit codes of a start that failed; docs/operations.md lists them. */
const exitCodes = { settings: 78, organisation: 78, database: 74, other: 70 } as const;

const clock = { now: () => Date.now() };
const counts = createCounts();
const log: Log = createLog(clock, (line) => process.stdout.write(`${line}\n`), counts);
hearTheUnheard(log, counts, exitCodes.other);

interface Running {
  readonly kvarbo: Kvarbo;
  readonly store: Store;
  /** Stops looking at the organisation's file. */
  readonly unwatch: () => void;
}

/** How often the organisation's file is looked at, milliseconds; SIGHUP has it read at once. */
const lookMs = 5_000;

function watchOrganisation(path: string, file: WatchedFile, kvarbo: Kvarbo): () => void {
  const reload = (): void => {
    const came = file.reload();
    if (came === 'refused') {
      log('organisationRefused', { count: file.problems().length });
      kvarbo.fileRefused().catch((error: unknown) => {
        log('organisationRefused', { code: logCodeOf(error) });
      });
    } else if (came === 'changed') log('organisationRead');
  };
  watchFile(path, { interval: lookMs, persistent: false }, reload);
  process.on('SIGHUP', reload);
  return () => {
    unwatchFile(path, reload);
    process.off('SIGHUP', reload);
  };
}

async function start(config: Config): Promise<Running> {
  const file = watchedFile(config.organisation);
  const { appId, tenantId, password } = config.bot;
  const credential = graphCredential(
    password === null
      ? { identity: 'managed', clientId: appId }
      : { identity: 'secret', tenantId, clientId: appId, clientSecret: password },
  );
  const store = await openStore({
    url: config.database,
    unitOf: (kind, beside) =>
      file.organisation().units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
  });
  try {
    const kvarbo = await compose({
      clock,
      chance: { random: () => Math.random(), id: () => randomUUID() },
      organisation: () => file.organisation(),
      fileProblems: () => file.problems(),
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
      counts,
      upkeep: { rules: config.keep, tell: headsLog(config.chainHeads) },
      report: ({ reference, error }) => {
        log('turnFault', { fault: reference, code: logCodeOf(error), where: placeOf(error) });
      },
      server: {
        host: config.host,
        port: config.port,
        auth: config.bot,
        serviceUrls: config.serviceUrls,
        limits: config.limits,
        ...(config.publicUrl === null ? {} : { publicUrl: config.publicUrl }),
      },
    });
    return { kvarbo, store, unwatch: watchOrganisation(config.organisation, file, kvarbo) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Heads stand in the log, and in a file of their own where a folder is given. */
function headsLog(folder: string | null): Log {
  if (folder === null) return log;
  const file = headsFile(folder);
  const keep = createLog(clock, (line) => appendFileSync(file, `${line}\n`, { flush: true }));
  return (event, fields) => {
    log(event, fields);
    keep(event, fields);
  };
}

function explain(error: unknown): { readonly lines: readonly string[]; readonly code: number } {
  if (error instanceof ConfigError) return { lines: error.problems, code: exitCodes.settings };
  if (error instanceof OrganisationError) return { lines: error.problems, code: exitCodes.organisation };
  if (error instanceof KvarboError) {
    const code = error.code.startsWith('database') ? exitCodes.database : exitCodes.other;
    return { lines: [`${error.message} (${error.code})`], code };
  }
  return { lines: [`Kvarbo kunde inte starta av ett oväntat fel (${logCodeOf(error)}).`], code: exitCodes.other };
}

try {
  const { kvarbo, store, unwatch } = await start(readConfig(process.env));
  log('started');
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log('stopping');
    unwatch();
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
  log('startFailed', { code: logCodeOf(error), where: placeOf(error) });
  const { lines, code } = explain(error);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
