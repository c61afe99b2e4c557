import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importCycles } from '../../../infra/lint/cycles.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sources = globSync('src/**/*.ts', { cwd: root });

describe('the files of src', () => {
  it('never import each other in a circle', () => {
    const cycles = importCycles(sources.map((file) => path.join(root, file)));
    assert.deepEqual(
      cycles.map((group) => group.map((file) => path.relative(root, file))),
      [],
    );
  });

  it('have names that say what they are', () => {
    const vague = /^(index|utils?|helpers?|common|misc|shared|types)$/;
    const named = sources.flatMap((file) => file.split(path.sep)).map((part) => part.replace(/\.ts$/, ''));
    assert.deepEqual(
      named.filter((part) => vague.test(part)),
      [],
    );
  });
});

describe('the search for circles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-cycles-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function cyclesAmong(files: Readonly<Record<string, string>>): string[][] {
    for (const [name, code] of Object.entries(files)) writeFileSync(path.join(folder, name), code);
    return importCycles(Object.keys(files).map((name) => path.join(folder, name))).map((group) =>
      group.map((file) => path.basename(file)),
    );
  }

  it('finds three files in a circle, through types, exports and dynamic imports', () => {
    const files = {
      'a.ts': `import {\n  type B,\n} from './b.ts';`,
      'b.ts': `export type { C } from './c.ts';`,
      'c.ts': `const a = await import('./a.ts');`,
      'd.ts': `import './a.ts';`,
    };
    assert.deepEqual(cyclesAmong(files), [['a.ts', 'b.ts', 'c.ts']]);
  });

  it('finds a file that imports itself, and two circles apart', () => {
    const files = {
      'a.ts': `import * as me from './a.ts';`,
      'b.ts': `import { c } from './c.ts';`,
      'c.ts': `import type { B } from './b.ts';`,
    };
    assert.deepEqual(cyclesAmong(files), [['a.ts'], ['b.ts', 'c.ts'].sort()]);
  });

  it('is content with a diamond', () => {
    const files = {
      'a.ts': `import { b } from './b.ts'; \nimport { c } from './c.ts';`,
      'b.ts': `import { d } from './d.ts';`,
      'c.ts': `import { d } from './d.ts';`,
      'd.ts': `export const d = 1;`,
    };
    assert.deepEqual(cyclesAmong(files), []);
  });
});
