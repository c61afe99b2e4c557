import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { upcomingFor } from '../../src/casework/next-step.ts';
import { hasEnded } from '../../src/domain/stage.ts';
import { flows } from '../../src/casework/flows/registry.ts';
import { ends, titleOfFlow, transitionsOf, walked } from './flow-transitions.ts';
import { titleOf, transitions, transitionsPage } from './transitions.ts';
import { walking } from './walk.ts';

describe('casework/transitions', () => {
  for (const transition of transitions) {
    it(titleOf(transition), () =>
      walking(transition.entry, async (walk) => {
        await transition.before(walk);
        assert.equal((await walk.case()).state, transition.from);
        await transition.step(walk);
        const after = await walk.case();
        assert.equal(after.state, transition.to);
        const { step, date } = upcomingFor(after, walk.office.now());
        assert.ok(hasEnded(after) || step.next !== 'none' || date !== null, 'nothing comes next');
      }),
    );
  }

  for (const name of ['W000', 'W002', 'W003'] as const) {
    const all = transitionsOf(name);
    for (const transition of all) {
      it(titleOfFlow(transition), () => {
        const { way, from, to } = transition;
        const before = way.length === 1 ? null : walked(name, way.slice(0, -1));
        const after = walked(name, way);
        assert.ok(after !== null);
        assert.deepEqual(ends(before, after, way), [from, to]);
      });
    }

    it(`${name}: every state is come to`, () => {
      const reached = new Set(all.map(({ to }) => to.split(' ')[0]));
      assert.deepEqual(
        Object.keys(flows[name]?.states ?? {}).filter((state) => !reached.has(state)),
        [],
      );
    });
  }

  // Written anew with KVARBO_WRITE_DOCS=1.
  it('docs/transitions.md is this list', async () => {
    const page = new URL('../../docs/transitions.md', import.meta.url);
    const written = await prettier.format(transitionsPage(), { parser: 'markdown', printWidth: 120 });
    if (process.env['KVARBO_WRITE_DOCS'] === '1') await writeFile(page, written);
    assert.equal(await readFile(page, 'utf8'), written);
  });
});
