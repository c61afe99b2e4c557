import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packageProblems } from '../../../infra/package/checks.ts';
import { encodePng, pngSize } from '../../../infra/package/png.ts';
import { fill } from '../../../infra/package/values.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const values = {
  TEAMS_APP_ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  BOT_ID: '6f2504e0-4f89-41d3-9a0c-0305e82c3301',
  BOT_DOMAIN: 'kvarbo.example.org',
  WEBSITE_URL: 'https://example.org/',
  PRIVACY_URL: 'https://example.org/privacy',
  TERMS_URL: 'https://example.org/terms',
};

describe('npm run package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kvarbo-package-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(args: readonly string[], env: Readonly<Record<string, string>>) {
    const { PATH } = process.env;
    const program = path.join(root, 'infra/package/package.ts');
    return spawnSync(process.execPath, [program, ...args], { cwd: folder, env: { PATH, ...env }, encoding: 'utf8' });
  }

  it('writes a zip with the manifest, filled in, and what it names, at the top', () => {
    const { status, stderr } = run(['--out', 'sub/app.zip'], values);
    assert.deepEqual([status, stderr], [0, '']);
    const files = unzipSync(readFileSync(path.join(folder, 'sub/app.zip')));
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString());
    assert.equal(manifest.id, values.TEAMS_APP_ID);
    assert.equal(manifest.bots[0].botId, values.BOT_ID);
    assert.deepEqual(manifest.validDomains, [values.BOT_DOMAIN]);
  });

  it('writes the same bytes twice', () => {
    run(['--out', 'one.zip'], values);
    run(['--out', 'two.zip'], values);
    assert.deepEqual(readFileSync(path.join(folder, 'one.zip')), readFileSync(path.join(folder, 'two.zip')));
  });

  it('lets an option win over the environment', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    assert.equal(run(['--id', id], values).status, 0);
    const { 'manifest.json': manifest } = unzipSync(readFileSync(path.join(folder, 'kvarbo.zip')));
    assert.equal(JSON.parse(Buffer.from(manifest!).toString()).id, id);
  });

  it('names every value that is missing, and an option it does not know', () => {
    const missing = run([], {});
    assert.equal(missing.status, 2);
    for (const name of ['TEAMS_APP_ID', 'BOT_ID', 'BOT_DOMAIN'])
      assert.match(missing.stderr, new RegExp(`eller ${name}`));
    assert.equal(run(['--idd', 'x'], values).status, 2);
  });

  it('writes nothing when Teams would refuse it', () => {
    const { status, stderr } = run([], {
      ...values,
      BOT_DOMAIN: 'https://kvarbo.example.org/',
      PRIVACY_URL: 'http://example.org',
    });
    assert.equal(status, 1);
    assert.match(stderr, /^Paketet skrevs inte:\n/);
    assert.throws(() => readFileSync(path.join(folder, 'kvarbo.zip')), { code: 'ENOENT' });
  });
});

describe('the checks of a package', () => {
  type Files = Record<string, Uint8Array>;

  function sound(): Files {
    const read = (name: string): Buffer => readFileSync(path.join(root, 'manifest', name));
    const filled = JSON.stringify(fill(JSON.parse(read('manifest.json').toString()), new Map(Object.entries(values))));
    return {
      'manifest.json': Buffer.from(filled),
      ...Object.fromEntries(['color.png', 'outline.png', 'en.json'].map((name) => [name, read(name)])),
    };
  }

  function edit(file: string, change: (json: ReturnType<typeof JSON.parse>) => void): Files {
    const files = sound();
    const json = JSON.parse(Buffer.from(files[file]!).toString());
    change(json);
    return { ...files, [file]: Buffer.from(JSON.stringify(json)) };
  }

  const without = (name: string): Files =>
    Object.fromEntries(Object.entries(sound()).filter(([file]) => file !== name));
  const small = encodePng(31, new Uint8Array(31 * 31 * 4));

  it('have nothing to say about a sound one', async () => {
    assert.deepEqual(await packageProblems(sound()), []);
  });

  const faults: readonly (readonly [name: string, files: () => Files, said: RegExp])[] = [
    ['no manifest', () => without('manifest.json'), /ligger inte överst/],
    ['a manifest in a folder', () => ({ 'kvarbo/manifest.json': sound()['manifest.json']! }), /ligger inte överst/],
    ['a manifest that is no JSON', () => ({ ...sound(), 'manifest.json': Buffer.from('{') }), /inte JSON/],
    [
      'a placeholder left',
      () => edit('manifest.json', (m) => (m.bots[0].botId = '${{BOT_ID}}')),
      /\$\{\{BOT_ID\}\} är inte ifyllt/,
    ],
    [
      'a placeholder half written',
      () => edit('en.json', (m) => (m['name.short'] = '${{NAME}')),
      /en\.json: \$\{\{NAME\} är inte/,
    ],
    ['an id that is no GUID', () => edit('manifest.json', (m) => (m.id = 'kvarbo')), /\/id must match pattern/],
    [
      'an id of zeros',
      () => edit('manifest.json', (m) => (m.id = '00000000-0000-0000-0000-000000000000')),
      /bara nollor/,
    ],
    [
      'a name too long',
      () => edit('manifest.json', (m) => (m.name.short = 'k'.repeat(31))),
      /\/name\/short must NOT have more than 30/,
    ],
    ['an unknown property', () => edit('manifest.json', (m) => (m.extra = 1)), /additional properties/],
    [
      'a schema nobody knows',
      () => edit('manifest.json', (m) => (m.$schema = m.$schema.replace('v1.5', 'v9.9'))),
      /v9\.9.* finns inte/,
    ],
    ['no schema', () => edit('manifest.json', (m) => delete m.$schema), /\$schema saknas/],
    [
      'an address without TLS',
      () => edit('manifest.json', (m) => (m.developer.privacyUrl = 'http://example.org')),
      /privacyUrl must match|ingen https-adress/,
    ],
    [
      'a domain with a scheme',
      () => edit('manifest.json', (m) => (m.validDomains = ['https://example.org'])),
      /inget värdnamn/,
    ],
    ['a missing icon', () => without('outline.png'), /outline\.png saknas/],
    [
      'an icon of the wrong size',
      () => ({ ...sound(), 'outline.png': small }),
      /outline\.png är 31×31, ska vara 32×32/,
    ],
    ['an icon that is no PNG', () => ({ ...sound(), 'color.png': Buffer.from('GIF89a') }), /color\.png är ingen PNG/],
    ['a missing language', () => without('en.json'), /en\.json saknas/],
    ['a text without translation', () => edit('en.json', (m) => delete m['description.full']), /description\.full/],
    [
      'a key of a language that means nothing',
      () => edit('en.json', (m) => (m['bots[0].colour'] = 'x')),
      /en\.json: .*additional properties/,
    ],
    [
      'a command the bot would not understand',
      () => edit('en.json', (m) => (m['bots[0].commandLists[0].commands[0].title'] = 'New notice')),
      /ska vara samma som i manifest\.json/,
    ],
    ['a stray file', () => ({ ...sound(), 'README.md': Buffer.from('hi') }), /README\.md hör inte till paketet/],
  ];

  for (const [name, files, said] of faults) {
    it(`see ${name}`, async () => {
      const problems = await packageProblems(files());
      assert.match(problems.join('\n'), said);
    });
  }
});

describe('the PNG writer', () => {
  it('writes what its reader, and a browser, read', () => {
    assert.deepEqual(pngSize(encodePng(3, new Uint8Array(36).fill(255))), { width: 3, height: 3 });
    assert.equal(pngSize(new Uint8Array(5)), undefined);
  });
});
