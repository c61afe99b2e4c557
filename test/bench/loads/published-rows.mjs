import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {string | number | boolean | { in?: unknown, not?: unknown, has?: string, below?: number, atLeast?: number }} Test */
/** @typedef {{ id: string, when: Record<string, Test>[] }} PublishedRow */

/**
 * The rows and flags of every published version by the shortest way there is: read and parsed.
 * @returns {PublishedRow[]}
 */
export function publishedRows() {
  const folder = new URL('../../../src/routines/published/', import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const { sections, flags } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return [...sections.flatMap((/** @type {{ rows: PublishedRow[] }} */ section) => section.rows), ...flags];
  });
}
