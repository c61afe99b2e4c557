// Changes one case on and on, each time making one promise and ending the one before, until it is killed.
// Arguments: address, and optionally a checkpoint and at which passing of it to die. Writes the version after each answer.
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/store/open-store.ts';
import { done, doomedChange } from '../samples.ts';

const [url = '', label = '', passing = '0'] = process.argv.slice(2);
let left = Number(passing);
let counting = false;
const store = await openStore({
  url,
  checkpoint: (passed) => {
    if (!counting || passed !== label) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});

for (;;) {
  const before = await store.cases.load('7K3Q');
  const change = doomedChange(before);
  // Every third change is what follows from a promise that was kept; the lease is over at once, so that the next life has it.
  const [intent] = change.case.version % 3 === 0 ? await store.outbox.claim(change.case.version, 1, 0) : [];
  counting = true;
  const result =
    intent === undefined
      ? await store.cases.commit(change)
      : await store.outbox.settle(intent, done, null, change, change.case.version);
  counting = false;
  if (result !== 'committed') throw new Error(result);
  writeSync(1, `${String(change.case.version)}\n`);
}
