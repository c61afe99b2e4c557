// The product as a program of its own, with cases in it, that tells its parent how it is: its heap, its faults, its cases.
import { randomUUID } from 'node:crypto';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { compose } from '../../src/compose.ts';
import { createCounts } from '../../src/domain/counts.ts';
import { createLog, logCodeOf, placeOf } from '../../src/domain/log.ts';
import { createGraphClient } from '../../src/graph/client.ts';
import { openStore } from '../../src/store/open-store.ts';
import { noLimits } from '../../src/teams/allowance.ts';
import { entryOf } from '../casework/entries.ts';
import type { HouseState, Question } from './house-state.ts';

const [, , database = '', graph = ''] = process.argv;
const faults = new Map<string, number>();
const unheard: string[] = [];
process.on('unhandledRejection', (error) => unheard.push(`${logCodeOf(error)} ${String(placeOf(error))}`));
process.on('uncaughtExceptionMonitor', (error) => unheard.push(`${logCodeOf(error)} ${String(placeOf(error))}`));

const clock = { now: () => Date.now() };
const counts = createCounts();
const store = await openStore({
  url: `sqlite:${database}`,
  unitOf: (kind, beside) =>
    sampleOrganisation.units.find((unit) => unit.kind === kind && unit.administration === beside)?.id,
});
const kvarbo = await compose({
  clock,
  chance: { random: () => Math.random(), id: () => randomUUID() },
  organisation: () => sampleOrganisation,
  store,
  graph: createGraphClient({
    baseUrl: graph,
    token: () => Promise.resolve('local'),
    timeoutMs: 1_000,
    clientRequestId: () => randomUUID(),
  }),
  treserva: { allowed: true, pattern: /[0-9]{4,9}/u },
  // What a press promises is held past the end: nothing leaves, so nobody comes to take part meanwhile.
  settings: { holdMs: 86_400_000, pollMs: 3_600_000 },
  log: createLog(clock, () => undefined, counts),
  counts,
  report: ({ during, error }) => {
    const name = `${during} ${logCodeOf(error)} ${String(placeOf(error))}`;
    faults.set(name, (faults.get(name) ?? 0) + 1);
  },
  server: { host: '127.0.0.1', port: 0, auth: { type: 'none' }, serviceUrls: [], limits: noLimits },
  teamsDeadlineMs: 2_000,
});

const guardedNumber = 87_654_000;

/** Of households without children: no other unit is told. The others' are of both kinds, so that units take part. */
async function register(key: string, count: number, guarded: boolean): Promise<readonly string[]> {
  const refs: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const result = await kvarbo.casework.act(samplePerson(key).id, {
      do: 'registerNotice',
      form: randomUUID(),
      entry: entryOf({ children: guarded || number % 2 === 0 ? 'no' : 'yes' }),
      treserva: guarded ? String(guardedNumber + number) : null,
    });
    if (result.result !== 'done') throw new Error(`not registered: ${result.result}`);
    refs.push(result.ref);
  }
  return refs;
}
const guarded = await register('VUX.official2', 12, true);
const open = await register('VUX.official1', 12, false);
await new Promise<void>((resolve) => {
  kvarbo.worker.nudge();
  setTimeout(resolve, 500);
});

async function state(): Promise<HouseState> {
  globalThis.gc?.();
  globalThis.gc?.();
  const refs = [...guarded, ...open];
  const cases = await Promise.all(
    refs.map(async (ref) => ({
      ref,
      guarded: guarded.includes(ref),
      version: (await store.cases.load(ref))?.version ?? 0,
      whole: JSON.stringify([await store.cases.load(ref), await store.cases.history(ref)]),
      by: (await store.cases.history(ref)).map(({ by }) => by),
    })),
  );
  return {
    url: kvarbo.server.url,
    heap: process.memoryUsage().heapUsed,
    faults: [...faults].map(([name, times]) => `${name} ×${String(times)}`),
    unheard,
    cases,
  };
}

process.on('message', (question: Question) => {
  if (question === 'state') void state().then((answer) => process.send?.(answer));
  else
    void kvarbo
      .close()
      .then(() => store.close())
      .then(() => {
        process.disconnect();
      });
});
process.send?.(await state());
