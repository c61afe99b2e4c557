import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { houseRules } from '../../../infra/lint/house-rules.ts';
import { rooms } from '../../../infra/lint/rooms.ts';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...houseRules],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result);
  return result.messages.map((message) => message.message);
}

const domain = '../domain/case.ts';
const forbidden: readonly (readonly [file: string, code: string])[] = [
  ['src/domain/a.ts', `import { x } from '../routines/routine.ts';`],
  ['src/domain/a.ts', `import type { X } from '../casework/ports.ts';`],
  ['src/domain/a.ts', `import { readFile } from 'node:fs/promises';`],
  ['src/routines/a.ts', `import { x } from '../casework/casework.ts';`],
  ['src/routines/a.ts', `import { x } from '../swedish/terms.ts';`],
  ['src/routines/a.ts', `import fs from 'fs';`],
  ['src/routines/a.ts', `import { x } from './commands/evaluate.ts';`],
  ['src/routines/commands/a.ts', `import { x } from '../../store/database.ts';`],
  ['src/casework/a.ts', `import { x } from '../swedish/terms.ts';`],
  ['src/casework/a.ts', `import { x } from '../store/database.ts';`],
  ['src/casework/a.ts', `import { x } from '../graph/calendar.ts';`],
  ['src/casework/a.ts', `export * from '../teams/server.ts';`],
  ['src/casework/a.ts', `const x = await import('../delivery/worker.ts');`],
  ['src/casework/a.ts', `import { randomUUID } from 'node:crypto';`],
  ['src/intake/a.ts', `import { x } from '../routines/fact-table.ts';`],
  ['src/intake/a.ts', `import { x } from '../casework/casework.ts';`],
  ['src/swedish/a.ts', `import { x } from '../cards/card.ts';`],
  ['src/cards/a.ts', `import { x } from '../casework/casework.ts';`],
  ['src/cards/a.ts', `import { x } from '../routines/evaluate.ts';`],
  ['src/store/a.ts', `import { x } from '../casework/ports.ts';`],
  ['src/store/a.ts', `import type { X } from '../casework/casework.ts';`],
  ['src/store/a.ts', `import { x } from '../delivery/worker.ts';`],
  ['src/store/a.ts', `import { Client } from '@microsoft/microsoft-graph-client';`],
  ['src/delivery/a.ts', `import { x } from '../graph/calendar.ts';`],
  ['src/delivery/a.ts', `import { x } from '../store/outbox.ts';`],
  ['src/delivery/a.ts', `import { x } from '../teams/messenger.ts';`],
  ['src/delivery/a.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['src/delivery/a.ts', `import pg from 'pg';`],
  ['src/graph/a.ts', `import { x } from '../teams/messenger.ts';`],
  ['src/graph/a.ts', `import { x } from '../store/database.ts';`],
  ['src/graph/a.ts', `import { x } from 'botbuilder';`],
  ['src/teams/a.ts', `import { x } from '../graph/calendar.ts';`],
  ['src/teams/a.ts', `import { x } from '../store/database.ts';`],
  ['src/teams/a.ts', `import { x } from '../routines/evaluate.ts';`],
  ['src/teams/a.ts', `import { x } from 'adaptivecards-templating';`],
  ['src/teams/a.ts', `import { x } from '@azure/identity';`],
  ['src/teams/a.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['src/teams/handlers/a.ts', `import { x } from '../../delivery/worker.ts';`],
  ['src/casework/a.ts', `import restify from 'restify';`],
  ['src/domain/a.ts', `import { x } from 'lodash';`],
  ['src/store/a.ts', `import { x } from '../compose.ts';`],
  ['src/graph/a.ts', `import { x } from '../config.ts';`],
  ['src/domain/a.ts', `let x: import('../store/database.ts').Database;`],
  ['src/teams/a.ts', `import { x } from '../../infra/local/start.ts';`],
  ['src/main.ts', `import { x } from '../infra/local/start.ts';`],
  ['src/compose.ts', `import { x } from '../test/standins/clock.ts';`],
  ['src/store/a.ts', `import { effort } from '../../test/effort.ts';`],
  ['src/cabinet/a.ts', `import { x } from '${domain}';`],
];

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/domain/a.ts', `import { x } from './case.ts';`],
  ['src/domain/a.ts', `import { Temporal } from 'temporal-polyfill';`],
  ['src/routines/a.ts', `import { x } from '${domain}';`],
  ['src/routines/data/a.ts', `import type { X } from '../routine.ts';`],
  ['src/routines/commands/a.ts', `import fs from 'node:fs'; import { x } from '../evaluate.ts';`],
  ['src/casework/a.ts', `import { x } from '../routines/evaluate.ts'; import type { P } from './ports.ts';`],
  ['src/intake/a.ts', `import type { X } from '../routines/fact-table.ts'; import { y } from '${domain}';`],
  ['src/swedish/a.ts', `import { x } from '${domain}';`],
  ['src/cards/a.ts', `import { Template } from 'adaptivecards-templating'; import { x } from '../swedish/terms.ts';`],
  ['src/cards/a.ts', `import form from '../../cards/notice-form.json' with { type: 'json' };`],
  [
    'src/store/a.ts',
    `import type { Store } from '../casework/ports.ts'; import { DatabaseSync } from 'node:sqlite'; import pg from 'pg';`,
  ],
  ['src/delivery/a.ts', `import { type Deliverer } from '../casework/ports.ts';`],
  [
    'src/graph/a.ts',
    `import { Client } from '@microsoft/microsoft-graph-client'; import { x } from '@azure/identity';`,
  ],
  [
    'src/teams/handlers/a.ts',
    `import { x } from '../../intake/card-input.ts'; import { y } from '../../cards/card.ts'; import { z } from 'botbuilder';`,
  ],
  [
    'src/compose.ts',
    `import { x } from './store/database.ts'; import { y } from './graph/calendar.ts'; import { z } from 'restify';`,
  ],
];

describe('the arrows between the rooms', () => {
  for (const [file, code] of forbidden) {
    it(`does not let ${file} have ${code}`, async () => {
      const said = await complaints(file, code);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', /may not import|lies in no room/);
    });
  }

  for (const [file, code] of allowed) {
    it(`lets ${file} have ${code}`, async () => {
      assert.deepEqual(await complaints(file, code), []);
    });
  }

  it('gives its reason as a sentence for every room', () => {
    for (const room of rooms) assert.match(room.because, /^\S.{20,}\.$/, room.path);
  });
});

describe('what is handed in', () => {
  for (const code of ['Date.now();', 'new Date();', 'Date();', 'Temporal.Now.instant();', 'Math.random();']) {
    it(`does not let a room read ${code}`, async () => {
      for (const room of [
        'domain',
        'routines',
        'casework',
        'intake',
        'cards',
        'swedish',
        'store',
        'delivery',
        'graph',
        'teams',
      ]) {
        const said = await complaints(`src/${room}/a.ts`, code);
        assert.equal(said.length, 1, room);
        assert.match(said[0] ?? '', /handed in/);
      }
    });
  }

  it('lets the wiring read the clock, and any room read a date it was given', async () => {
    assert.deepEqual(await complaints('src/main.ts', 'Date.now();'), []);
    assert.deepEqual(await complaints('src/store/a.ts', 'new Date(0);'), []);
  });

  it('lets only config.ts and main.ts read the environment', async () => {
    assert.deepEqual(await complaints('src/config.ts', 'process.env;'), []);
    assert.deepEqual(await complaints('src/main.ts', 'process.env;'), []);
    for (const file of ['src/compose.ts', 'src/store/a.ts', 'src/routines/commands/a.ts']) {
      assert.match((await complaints(file, `process.env['X'];`))[0] ?? '', /config\.ts reads the environment/);
    }
  });

  it('lets no room export without a name', async () => {
    assert.match((await complaints('src/domain/a.ts', 'export default 1;'))[0] ?? '', /no name/);
  });
});

describe('an HTTP answer', () => {
  it('is not ended in the same breath as its head, since restify makes writeHead return nothing', async () => {
    for (const file of ['src/teams/a.ts', 'infra/local/a.ts']) {
      assert.match((await complaints(file, `response.writeHead(200).end('x');`))[0] ?? '', /restify/);
      assert.deepEqual(await complaints(file, `response.writeHead(200); response.end('x');`), []);
    }
  });
});

describe('the configuration that lint runs with', () => {
  const real = new ESLint();

  it('has the house rules and the strict ones as errors for every room', async () => {
    for (const { path } of rooms) {
      const file = path.endsWith('.ts') ? `src/${path}` : `src/${path}/a.ts`;
      const config = (await real.calculateConfigForFile(file)) as { rules: Record<string, [number] | undefined> };
      for (const rule of [
        'house/arrows',
        '@typescript-eslint/no-floating-promises',
        '@typescript-eslint/switch-exhaustiveness-check',
        '@typescript-eslint/consistent-type-imports',
      ]) {
        assert.equal(config.rules[rule]?.[0], 2, `${rule} for ${file}`);
      }
    }
  });

  it('ignores no file of the project', async () => {
    for (const file of ['src/main.ts', 'infra/launch.mjs', 'test/effort.ts', 'eslint.config.mjs']) {
      assert.equal(await real.isPathIgnored(file), false, file);
    }
  });
});
