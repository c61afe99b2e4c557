import { readFileSync } from 'node:fs';
import path from 'node:path';

const specifiers =
  /^\s*(?:import|export)\b(?<clause>[^'";]*?)(?:\bfrom\s*)?['"](?<specifier>\.[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>\.[^'"]+)['"]\s*\)/gm;

/**
 * Groups of files that reach each other through relative imports, `import type` included: types that need each other
 * belong in one file or in a third.
 * @param files absolute paths of TypeScript files
 * @returns one array per cycle, sorted; empty when there is none
 */
export function importCycles(files: readonly string[]): string[][] {
  const known = new Set(files);
  const targets = new Map(files.map((file) => [file, importsOf(file).filter((target) => known.has(target))]));
  return stronglyConnected(targets).filter(
    (group) => group.length > 1 || targets.get(group[0] ?? '')?.includes(group[0] ?? ''),
  );
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(specifiers)].map(({ groups }) =>
    path.resolve(path.dirname(file), groups?.['specifier'] ?? groups?.['dynamic'] ?? ''),
  );
}

/** Tarjan's algorithm. */
function stronglyConnected(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) === order.get(file)) groups.push(stack.splice(stack.indexOf(file)).sort());
  }

  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return groups;
}
