// A published version as it is kept: JSON, a row a line, so that one file holds all of it and a change of it shows.
import type { Routine } from './routine.ts';

/** `001-2021-12-16-2025-09-01.json` */
export function publishedFile({ document, version }: Routine): string {
  return `${[document, version.decidedOn, version.revisedOn].filter((part) => part !== undefined).join('-')}.json`;
}

/** The whole version; what is read back from it is equal to it. */
export function publishedText({ sections, flags, ...head }: Routine): string {
  const lines = (values: readonly unknown[]) => `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
  const shown = sections.map(({ heading, rows }) => `{"heading":${JSON.stringify(heading)},"rows":${lines(rows)}}`);
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n"sections":[\n${shown.join(',\n')}\n],\n"flags":${lines(flags)}}\n`;
}
