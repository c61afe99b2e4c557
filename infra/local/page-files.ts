// The start page's own files, as a browser takes them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ServedFile {
  readonly type: string;
  readonly content: string;
}

const folder = path.join(import.meta.dirname, 'page');
const script = 'text/javascript; charset=utf-8';
const files: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  '/': { name: 'page.html', type: 'text/html; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.ts': { name: 'page.ts', type: script },
  '/element.ts': { name: 'element.ts', type: script },
};

/** Undefined when the path is none of the page's. */
export async function pageFile(url: string): Promise<ServedFile | undefined> {
  const file = files[url];
  if (file === undefined) return undefined;
  const text = await readFile(path.join(folder, file.name), 'utf8');
  return { type: file.type, content: file.type === script ? await withoutTypes(text) : text };
}

/** The compiler is large and only the page needs it, so it is fetched when the page is. */
async function withoutTypes(text: string): Promise<string> {
  const { default: ts } = await import('typescript');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2024, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
