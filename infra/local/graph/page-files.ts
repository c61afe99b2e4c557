// The page's own files, and the calendar component with what it imports, straight from node_modules. Nothing is
// fetched from outside and nothing is bundled: an import map tells the browser where the modules are.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServedFile {
  readonly type: string;
  readonly content: Buffer | string;
}

const script = 'text/javascript; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': script,
  '.mjs': script,
  '.css': 'text/css; charset=utf-8',
};

const folder = join(dirname(fileURLToPath(import.meta.url)), 'page');
const own: Readonly<Record<string, string>> = {
  '/': 'page.html',
  '/page.css': 'page.css',
  ...Object.fromEntries(['page', 'details', 'element', 'faults'].map((name) => [`/${name}.ts`, `${name}.ts`])),
};

/** A file of the page, or undefined when the path is not one. Scripts lose their types on the way out. */
export async function pageFile(path: string): Promise<ServedFile | undefined> {
  const name = own[path];
  if (name === undefined) return undefined;
  const text = readFileSync(join(folder, name), 'utf8');
  if (name.endsWith('.ts')) return { type: script, content: await withoutTypes(text) };
  const map = JSON.stringify({ imports }, null, 2);
  return { type: types[extname(name)] ?? '', content: text.replace('{{importmap}}', map) };
}

/** The compiler is large and only the page needs it, so it is fetched when the page is. */
async function withoutTypes(text: string): Promise<string> {
  const { default: ts } = await import('typescript');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2024, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

/** Package folders by name, each found from the one that depends on it. */
function packageFolders(): Readonly<Record<string, string>> {
  const calendar = fileURLToPath(new URL('..', import.meta.resolve('@event-calendar/core')));
  const fromCalendar = createRequire(join(calendar, 'package.json'));
  const svelte = dirname(fromCalendar.resolve('svelte/package.json'));
  const fromSvelte = createRequire(join(svelte, 'package.json'));
  const folderOf = (name: string) => {
    const entry = fromSvelte.resolve(name);
    return entry.slice(0, entry.lastIndexOf(`${sep}${name}${sep}`) + name.length + 2);
  };
  return { calendar, svelte, 'esm-env': folderOf('esm-env'), clsx: folderOf('clsx') };
}

let folders: Readonly<Record<string, string>> | undefined;

const imports = {
  '@event-calendar/core': '/_modules/calendar/dist/index.js',
  svelte: '/_modules/svelte/src/index-client.js',
  'svelte/internal/client': '/_modules/svelte/src/internal/client/index.js',
  'svelte/internal/disclose-version': '/_modules/svelte/src/internal/disclose-version.js',
  'svelte/reactivity': '/_modules/svelte/src/reactivity/index-client.js',
  '#client/constants': '/_modules/svelte/src/internal/client/constants.js',
  'esm-env': '/_modules/esm-env/index.js',
  'esm-env/browser': '/_modules/esm-env/true.js',
  'esm-env/development': '/_modules/esm-env/false.js',
  'esm-env/node': '/_modules/esm-env/false.js',
  clsx: '/_modules/clsx/dist/clsx.mjs',
};

/** A module of the calendar component, or undefined. Paths that lead out of its packages are none. */
export function moduleFile(path: string): ServedFile | undefined {
  const [, name, rest] = /^\/_modules\/([\w-]+)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  folders ??= packageFolders();
  const root = folders[name];
  if (root === undefined) return undefined;
  const file = resolve(root, rest);
  if (!file.startsWith(resolve(root) + sep) || types[extname(file)] === undefined) return undefined;
  return existsSync(file) && statSync(file).isFile() ? readServed(file) : undefined;
}

const readServed = (file: string): ServedFile => ({
  type: types[extname(file)] ?? 'application/octet-stream',
  content: readFileSync(file),
});
