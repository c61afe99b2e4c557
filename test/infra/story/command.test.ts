import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { registered, storyOf } from './town-story.ts';

const program = fileURLToPath(new URL('../../../infra/story/story.ts', import.meta.url));

function story(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('the story command', () => {
  it('ends with 0 when everything holds and 1 when something does not, one JSON object each', () => {
    for (const [state, code] of [
      ['registered', 0],
      ['met', 1],
    ] as const) {
      const ran = story(['-', '--json'], storyOf([registered], [{ after: 1, case: { state } }]));
      assert.equal(ran.code, code, ran.err);
      assert.equal(JSON.parse(ran.out).holds, code === 0);
    }
  });

  it('ends with 2 and one line when the story itself is wrong', () => {
    for (const [args, input] of [
      [['-'], '{'],
      [['-'], storyOf([{ ...registered, do: 'fly' }])],
      [['no-such-file.json'], ''],
      [['--frobnicate'], ''],
      [[], ''],
    ] as const) {
      const ran = story(args, input);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.equal(ran.err.trim().split('\n').length, 1, ran.err);
    }
  });

  it('lists every action with its fields', () => {
    const listed = JSON.parse(story(['--actions', '--json']).out);
    assert.deepEqual(Object.keys(listed.tick.fields), ['code', 'act']);
    assert.equal(listed.book.fields.start.needed, true);
    assert.match(story(['--actions']).out, /^landlordAnswer \(i ett ärende: case\)$/m);
  });
});
