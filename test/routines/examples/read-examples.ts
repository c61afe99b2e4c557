import { readdirSync } from 'node:fs';
import type { Example } from './example.ts';

/** All examples of one document, in file order. */
export async function readExamples(document: string): Promise<readonly Example[]> {
  const folder = new URL(`./${document}/`, import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const found: Example[] = [];
  for (const file of files) {
    const loaded = (await import(new URL(file, folder).href)) as { examples?: readonly Example[] };
    if (!loaded.examples) throw new Error(`${document}/${file} exports no examples`);
    found.push(...loaded.examples);
  }
  return found;
}
