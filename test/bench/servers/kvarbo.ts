// The whole product on a database file of its own, as it is started for production but for the stand-ins at its edges.
import { randomUUID } from 'node:crypto';
import { sampleOrganisation } from '../../../infra/local/people.ts';
import { compose } from '../../../src/compose.ts';
import { createLog } from '../../../src/domain/log.ts';
import { createGraphClient } from '../../../src/graph/client.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { measured } from './measured.ts';
import { noLimits } from '../../../src/teams/allowance.ts';

const [database = '', graph = ''] = process.argv.slice(2);
const clock = { now: () => Date.now() };
const kvarbo = await compose({
  clock,
  chance: { random: () => Math.random(), id: () => randomUUID() },
  organisation: () => sampleOrganisation,
  store: await openStore({
    url: `sqlite:${database}`,
    unitOf: (kind, beside) =>
      sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
  }),
  graph: createGraphClient({
    baseUrl: graph,
    token: () => Promise.resolve('local'),
    timeoutMs: 2000,
    clientRequestId: () => randomUUID(),
  }),
  treserva: { allowed: true, pattern: /[0-9]{4,9}/u },
  // Nothing is held back, so that nothing from before falls due in the middle of a measurement.
  settings: { holdMs: 0, pollMs: 3_600_000 },
  log: createLog(clock, (line) => process.stdout.write(`${line}\n`)),
  report: ({ error }) => {
    console.error(error);
  },
  server: { host: '127.0.0.1', port: 0, auth: { type: 'none' }, serviceUrls: [], limits: noLimits },
});
measured(kvarbo.server.url);
