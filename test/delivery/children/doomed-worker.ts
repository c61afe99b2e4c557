// A worker that keeps everything that is due, unless it is killed first. The world outside is a file: an effect is a line in it.
// Arguments: address, file, the time, and optionally a checkpoint and at which passing of it to die, or `stay` to wait for it.
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { createWorker } from '../../../src/delivery/worker.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { done } from '../../store/samples.ts';
import { deliverersOf } from '../ground.ts';

const [url = '', world = '', time = '0', label = '', passing = '0'] = process.argv.slice(2);
const now = Number(time);
let left = Number(passing);
const store = await openStore({ url });
const worker = createWorker({
  outbox: store.outbox,
  deliverers: deliverersOf((intent) => {
    const looked = intent.content.kind === 'createEvent' && intent.unknownOutcome;
    const found = looked && readFileSync(world, 'utf8').includes(`${intent.key}\n`);
    if (!found) appendFileSync(world, `${intent.key}\n`);
    return Promise.resolve(done);
  }),
  async takeOutcome(intent, outcome, retryAt) {
    const before = await store.cases.load(intent.ref);
    if (before === undefined) throw new Error('the case is not there');
    const recorded = { event: 'tellSent', tell: intent.key, conversation: '', activity: '' } as const;
    const change = {
      case: { ...before, version: before.version + 1 },
      expectedVersion: before.version,
      history: [{ at: now, by: null, event: recorded }],
      promises: [],
      withdrawn: [],
    };
    return store.outbox.settle(intent, outcome, retryAt, change, now);
  },
  clock: { now: () => now },
  chance: { random: () => 0 },
  log: () => undefined,
  leaseMs: 1000,
  giveUpAfter: 1e6,
  checkpoint: (passed) => {
    if (passed === 'delivered') writeSync(1, 'delivered\n');
    if (passed !== label) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
// A worker that goes on by itself looks again and again; a row another session has just let go of may be passed over once.
for (let idle = 0; idle < 3;) {
  idle = (await worker.runDue()) === 0 ? idle + 1 : 0;
  await wait(20);
}
if (label === 'stay') {
  writeSync(1, 'drained\n'.repeat(10)); // whatever number of lines is waited for
  await text(process.stdin);
}
await store.close();
