import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { schemaProblems } from '../../infra/package/schema.ts';
import { fill, placeholders } from '../../infra/package/values.ts';
import { utterance } from '../../src/intake/utterance.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('manifest/manifest.json'));
const lists: readonly { readonly commands: readonly { readonly title: string }[] }[] = manifest.bots[0].commandLists;
const own = JSON.parse(read('package.json'));
const filled = fill(
  manifest,
  new Map(
    placeholders.map(({ name }) => [
      name,
      name.endsWith('_URL') ? 'https://example.org/' : '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    ]),
  ),
) as Record<string, unknown>;

function asVersion(version: string): Record<string, unknown> {
  const $schema = String(manifest.$schema).replace(/v[\d.]+/, `v${version}`);
  return { ...filled, $schema, manifestVersion: version };
}

describe('the manifest', () => {
  it('follows the schema it names, which is the lowest that has what we use', async () => {
    assert.deepEqual(await schemaProblems(filled), []);
    assert.equal(manifest.manifestVersion, '1.5');
    assert.match((await schemaProblems(asVersion('1.4'))).join('\n'), /localizationInfo/);
  });

  it('follows every later schema as well, so that raising it is a change of one number', async () => {
    const schemas = path.join(root, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
    const later = readdirSync(schemas)
      .flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? [])
      .filter((minor) => Number(minor) >= 5);
    assert.ok(later.length > 20);
    for (const minor of later) assert.deepEqual(await schemaProblems(asVersion(`1.${minor}`)), [], minor);
  });

  it('has the version of the product', () => {
    assert.equal(manifest.version, own.version);
  });

  it('leaves open exactly the values that packaging fills in', () => {
    const open = [...read('manifest/manifest.json').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(open)].sort(), placeholders.map(({ name }) => name).sort());
  });

  it('offers only commands that the bot understands', () => {
    const titles = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
    assert.deepEqual([...new Set(titles)], ['Ny underrättelse', 'Mina ärenden', 'Hjälp']);
    const rule = { allowed: false, pattern: /^$/ };
    for (const title of titles) assert.notEqual(utterance(title, rule).command, 'unknown', title);
  });

  it('asks for no more than its README says what for', () => {
    const readme = read('manifest/README.md');
    assert.equal(manifest.authorization, undefined);
    assert.equal(manifest.webApplicationInfo, undefined);
    for (const permission of manifest.permissions) assert.match(readme, new RegExp(`\`${permission}\``));
  });

  it('names nobody and no case in what everybody can read', () => {
    for (const file of ['manifest/manifest.json', 'manifest/en.json']) {
      assert.doesNotMatch(read(file), /@|\b\d{6,8}[-+]?\d{4}\b/);
    }
  });
});

describe('the small icon', () => {
  it('is white on nothing, as Teams wants it', () => {
    const png = readFileSync(path.join(root, 'manifest/outline.png'));
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
    const rows = inflateSync(data);
    let seen = 0;
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) {
        const [red, green, blue, alpha] = rows.subarray(y * 129 + 1 + x * 4);
        assert.ok(alpha === 0 || (red === 255 && green === 255 && blue === 255));
        if (alpha === 255) seen++;
      }
    }
    assert.ok(seen > 100);
  });
});
