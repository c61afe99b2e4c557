// From CPU samples to a table: whose code a moment was spent for.
import type { Profile } from './servers/measured.ts';

export interface Share {
  readonly part: string;
  /** Milliseconds of processor time a turn. */
  readonly ms: number;
}

/** A moment belongs to the innermost frame that has an owner: Node's own work and native calls to whoever called for them. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile, turns: number): readonly Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const owners = new Map<number, string>();
  const ownerAt = (id: number): string => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const above = parent.get(id);
    const { functionName = '', url = '' } = node?.callFrame ?? {};
    const owner = ownerOf(functionName, url) ?? (above === undefined ? 'node: HTTP, streams, timers' : ownerAt(above));
    owners.set(id, owner);
    return owner;
  };
  const spent = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = ownerAt(id);
    spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000 / turns);
  });
  spent.delete(waiting);
  return [...spent].map(([part, ms]) => ({ part, ms })).sort((a, b) => b.ms - a.ms);
}

const waiting = 'waiting';

function ownerOf(functionName: string, url: string): string | null {
  if (functionName === '(idle)') return waiting;
  if (functionName === '(program)') return 'node: outside JavaScript';
  if (functionName === '(garbage collector)') return 'garbage collection';
  const room = /\/src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(url.includes('/node_modules/') ? '' : url)?.[1];
  if (room !== undefined) return `src/${room}`;
  const packages = [...url.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  return packages.at(-1)?.[1] ?? null;
}
