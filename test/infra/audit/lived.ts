// A case that has been lived with: registered, looked at, worked on, by the product itself, in a database that stays.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { objectId, sampleOrganisation, samplePerson } from '../../../infra/local/people.ts';
import { keepingAccess } from '../../../src/casework/kept-access.ts';
import { createCasework } from '../../../src/casework/service.ts';
import { createLog } from '../../../src/domain/log.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { entryOf } from '../../casework/entries.ts';

export interface Lived {
  readonly ref: string;
  /** The heads as the log told of them. */
  readonly heads: string;
}

export async function live(url: string, { closed = false } = {}): Promise<Lived> {
  const clock = { now: () => instantOf('2027-01-11T09:00') };
  let drawn = 0;
  const store = await openStore({ url });
  try {
    const casework = keepingAccess(
      createCasework({
        organisation: () => sampleOrganisation,
        settings: { holdMs: 30_000, pollMs: 60_000 },
        clock,
        chance: { random: () => ((drawn += 1) * 0.618) % 1, id: () => objectId((drawn += 1) + 5_000_000) },
        cases: store.cases,
        liveCards: store.liveCards,
        outbox: store.outbox,
      }),
      { access: store.access, cases: store.cases, clock },
    );
    const anna = samplePerson('VUX.official1').id;
    const made = await casework.act(anna, {
      do: 'registerNotice',
      form: 'form-1',
      entry: entryOf(closed ? {} : { open: ['EB'] }),
      treserva: '4711471',
    });
    assert.equal(made.result, 'done');
    const { ref } = made;
    await casework.view(anna, ref);
    await casework.view(samplePerson('VUX.chief').id, ref);
    await casework.view(samplePerson('BoU.official1').id, ref);
    assert.equal((await casework.act(anna, { do: 'tick', ref, rev: 1, act: 'register' })).result, 'done');
    if (closed) {
      const ended = await casework.act(anna, { do: 'misregistered', ref, rev: 2 });
      assert.equal(ended.result, 'done');
    }
    const lines: string[] = [];
    await store.upkeep.keepHeads(createLog(clock, (line) => lines.push(line)));
    return { ref, heads: `${lines.join('\n')}\n` };
  } finally {
    await store.close();
  }
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs a command of infra in a process of its own. */
export async function command(
  name: 'audit' | 'retention' | 'export',
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const entry = fileURLToPath(new URL(`../../../infra/${name}/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [entry, ...given], { env: { PATH: process.env['PATH'], ...environment } });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, errors: errors.split('\n').filter((line) => line !== '') };
}
