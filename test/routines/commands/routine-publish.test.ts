import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputMistake } from '../../../src/routines/commands/input.ts';
import { publish } from '../../../src/routines/commands/routine-publish.ts';
import { routine004 } from '../../../src/routines/data/004/routine.ts';
import type { Routine, RoutineVersion } from '../../../src/routines/routine.ts';

function signed(approvedBy: RoutineVersion['approvedBy'], title: string = routine004.title): Routine {
  return { ...routine004, title, version: { ...routine004.version, approvedBy } };
}

describe('publishing a version', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'published-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const into = () => pathToFileURL(`${folder}/`);

  async function kept(): Promise<Routine> {
    const [file = ''] = await readdir(folder);
    return JSON.parse(await readFile(join(folder, file), 'utf8')) as Routine;
  }

  it('writes it down so that what is read back is the same', async () => {
    const routine = signed('Processledaren');
    assert.equal(await publish(routine, into()), true);
    assert.deepEqual(await readdir(folder), ['004-2022-02-15.json']);
    assert.deepEqual(await kept(), routine);
  });

  it('says so when it stands there word for word', async () => {
    await publish(signed('Processledaren'), into());
    assert.equal(await publish(signed('Processledaren'), into()), false);
  });

  it('never changes one that is signed, and leaves it as it was', async () => {
    await publish(signed('Processledaren'), into());
    await assert.rejects(publish(signed('Processledaren', 'En annan rubrik'), into()), InputMistake);
    await assert.rejects(publish(signed({ awaited: 'Staden' }), into(), true), InputMistake);
    assert.deepEqual(await kept(), signed('Processledaren'));
  });

  it('takes one without a signature only when that is asked for, and lets the signature come later', async () => {
    await assert.rejects(publish(signed({ awaited: 'Staden' }), into()), /väntar på Staden/);
    assert.deepEqual(await readdir(folder), []);
    assert.equal(await publish(signed({ awaited: 'Staden' }), into(), true), true);
    assert.equal(await publish(signed('Processledaren'), into()), true);
    assert.deepEqual(await kept(), signed('Processledaren'));
  });

  for (const [what, name] of [
    ['no second name', ''],
    ['the same name twice', routine004.version.publishedBy],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(publish(signed(name), into(), true), /två olika personers namn/);
    });
  }
});
