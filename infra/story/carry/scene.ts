// What carrying out a step works with.
import type { Case, EvictionCase } from '../../../src/domain/case.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Town } from '../town/town.ts';

export interface Scene {
  readonly town: Town;
  /** Reference by the case's name in the story; none for one that was never made. */
  readonly refs: Map<string, string>;
  /** How long a step may let time pass while it waits for the calendar. */
  readonly until: Instant;
  /** What each person did last that can be undone, by person and case. */
  readonly undoable: Map<string, Undoable>;
}

export type Undoable = { readonly what: 'tick'; readonly act: string } | { readonly what: 'outcome' };

/** `{A}` becomes the reference of the case called A; a name that no case has stays as it is. */
export function withRefs(text: string, refs: ReadonlyMap<string, string>): string {
  return text.replace(/\{([^{}]+)\}/g, (as, name: string) => refs.get(name) ?? as);
}

export async function anyCaseOf({ town, refs }: Scene, name: string): Promise<Case | undefined> {
  const ref = refs.get(name);
  return ref === undefined ? undefined : town.store.cases.load(ref);
}

/** One of W001. */
export async function caseOf(scene: Scene, name: string): Promise<EvictionCase | undefined> {
  const found = await anyCaseOf(scene, name);
  return found?.workflow === 'W001' ? found : undefined;
}

/** Lets time pass until something holds, or the step's time is out. */
export async function waitFor(scene: Scene, holds: () => Promise<boolean>): Promise<boolean> {
  const { town, until } = scene;
  await town.settle();
  while (!(await holds())) {
    const next = await town.store.outbox.nextDue();
    if (next === null || next > until) return false;
    await town.until(Math.max(next, town.now()));
  }
  return true;
}
