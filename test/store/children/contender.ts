// One of several processes on one database: changes the same case as the others, and keeps the promises of all.
// Arguments: address, own name, how many changes. Waits for its input to end, so that all begin together.
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openStore } from '../../../src/store/open-store.ts';
import { done, promiseOf } from '../samples.ts';

const [url = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ url });
writeSync(1, 'ready\n');
await text(process.stdin);

const kept: string[] = [];
async function keepSome(): Promise<number> {
  const claims = await store.outbox.claim(1e6, 2, 1e6);
  for (const intent of claims) {
    const result = await store.outbox.settle(intent, done, null, null, 1e6);
    if (result === 'committed') kept.push(intent.id);
  }
  return claims.length;
}

let conflicts = 0;
for (let n = 1; n <= Number(count);) {
  const before = await store.cases.load('7K3Q');
  if (before === undefined) throw new Error('the case is not there');
  const id = `${name}-${String(n)}`;
  const result = await store.cases.commit({
    case: { ...before, version: before.version + 1, responsible: id },
    expectedVersion: before.version,
    history: [{ at: n, by: name, event: { event: 'proposalApproved' } }],
    promises: [promiseOf({ id, key: `7K3Q:${id}`, lane: `lane-${String(n % 5)}` })],
    withdrawn: [],
  });
  if (result === 'committed') n += 1;
  else conflicts += 1;
  await keepSome();
}
while ((await keepSome()) > 0);
await store.close();
writeSync(1, `${JSON.stringify({ kept, conflicts })}\n`);
