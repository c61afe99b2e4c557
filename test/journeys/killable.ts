// The product as a program of its own, over files and addresses it is given, that ends itself with SIGKILL at the nth checkpoint.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { compose } from '../../src/compose.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { openStore } from '../../src/store/open-store.ts';
import { noLimits } from '../../src/teams/allowance.ts';

interface Orders {
  readonly database: string;
  readonly graph: string;
  /** Which checkpoint is the last; 0 for none. */
  readonly killAt: number;
}

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
let passed = 0;
/** Promises under way: what they send may have arrived although no answer came back. */
let unrecorded = 0;

function checkpoint(label: string): void {
  passed += 1;
  if (label === 'claimed') unrecorded += 1;
  if (label === 'recorded') unrecorded -= 1;
  if (passed !== orders.killAt) return;
  writeSync(1, `killed ${label}${unrecorded > 0 ? ':unrecorded' : ''}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const store = await openStore({
  url: `sqlite:${orders.database}`,
  unitOf: (kind, beside) =>
    sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
  checkpoint,
});
const kvarbo = await compose({
  clock: { now: () => Date.now() },
  chance: { random: () => Math.random(), id: () => randomUUID() },
  organisation: () => sampleOrganisation,
  store,
  graph: createGraphClient({
    baseUrl: orders.graph,
    token: () => Promise.resolve('local'),
    timeoutMs: 1000,
    clientRequestId: () => randomUUID(),
  }),
  treserva: { allowed: true, pattern: /[0-9]{4,9}/u },
  settings: { holdMs: 0, pollMs: 60_000 },
  log: () => undefined,
  report: ({ error }) => {
    console.error(error);
  },
  server: { host: '127.0.0.1', port: 0, auth: { type: 'none' }, serviceUrls: [], limits: noLimits },
  teamsDeadlineMs: 1000,
  leaseMs: 2500,
  checkpoint,
});
process.stdout.write(`ready ${kvarbo.server.url}\n`);
process.once('SIGTERM', () => {
  void kvarbo.close().then(() => store.close());
});
