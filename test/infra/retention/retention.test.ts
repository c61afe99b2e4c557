import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freshPlace, onSqlite } from '../../store/engines.ts';
import { command, live } from '../audit/lived.ts';
import { tamper } from '../../store/audit/tamper.ts';

describe('npm run retention', function () {
  this.timeout(60_000);
  onSqlite((engine) => {
    const place = freshPlace(engine);
    let heads: string;
    beforeEach(() => {
      heads = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-heads-'));
    });
    afterEach(() => {
      rmSync(heads, { recursive: true });
    });
    const retention = (...given: readonly string[]) =>
      command('retention', [...given, '--database', place().url], { KVARBO_CHAIN_HEADS: heads });

    /** As if it had ended in the year 2000. */
    const longAgo = () => tamper(place(), 'update history set made_at = 946684800000');

    it('says what would go, then what went, by table; what it left behind verifies', async () => {
      await live(place().url, { closed: true });
      const recent = await retention('--dry-run');
      assert.deepEqual(recent.errors, []);
      assert.match(recent.out, /^ {2}cases +0$/m);
      await longAgo();
      const would = await retention('--dry-run');
      assert.match(
        would.out,
        /^Skulle gallras \(inget är ändrat\):\n {2}cases +1\n {2}history +[3-9]\n {2}access +3\n/,
      );
      const went = await retention();
      assert.equal(went.code, 0);
      assert.equal(went.out.replace('Gallrat:', ''), would.out.replace('Skulle gallras (inget är ändrat):', ''));
      const verified = await command('audit', ['verify', '--database', place().url], { KVARBO_CHAIN_HEADS: heads });
      assert.match(
        verified.out,
        /^0 ärenden, 0 rader, 1 gallrade\. 1 huvuden utanför databasen\.\nInget är ändrat\.\n$/,
      );
      assert.match((await retention()).out, /^ {2}cases +0$/m);
    });

    it('leaves an open case however old it is', async () => {
      await live(place().url);
      await longAgo();
      assert.match((await retention()).out, /^ {2}cases +0$/m);
    });

    it('ends with 2 and one line for a setting or a word it does not understand', async () => {
      await live(place().url);
      for (const [given, environment] of [
        [['--dryrun'], {}],
        [['everything'], {}],
        [[], { KVARBO_KEEP_DAYS: 'W001=soon' }],
      ] as const) {
        const ran = await command('retention', [...given, '--database', place().url], environment);
        assert.deepEqual([ran.code, ran.out, ran.errors.length], [2, '', 1]);
      }
    });
  });
});
