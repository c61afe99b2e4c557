// Which units are told something because of an entry, and which of that must wait for an answer first.
import type { Tell } from '../domain/case.ts';
import { newCourse } from '../domain/course.ts';
import type { Entry, OpenUnit } from '../domain/notice.ts';
import { workLines, type Judged } from './case-plan.ts';

export interface WantedTell {
  readonly kind: 'EB' | 'BoU';
  readonly text: Tell['text'];
}

/** What the notice asks to be told, however far the case has come: `R1` something to fetch, `R2` appoint an official. */
export function tellsOf(judged: Judged): readonly WantedTell[] {
  const acts = new Set(workLines({ ...judged, stage: 'new', course: newCourse }).map((line) => line.act));
  return (['EB', 'BoU'] as const).flatMap((kind): readonly WantedTell[] => {
    const told = acts.has(`tell${kind}`) ? [{ kind, text: 'R1' } as const] : [];
    return acts.has(`appoint${kind}`) ? [...told, { kind, text: 'R2' }] : told;
  });
}

/**
 * The wanted tells that hold whatever the unknown answers turn out to be. While it is not known who has a case, none does:
 * it is for vuxenenheten to find out before anybody else hears of the household.
 */
export function certainTells(judged: Judged): readonly WantedTell[] {
  if (judged.entry.open === 'unknown') return [];
  const [first, ...others] = alternatives(judged.entry).map((entry) => tellsOf({ ...judged, entry }));
  return (first ?? []).filter((tell) => others.every((set) => set.some((other) => sameTell(other, tell))));
}

export function sameTell(a: WantedTell, b: WantedTell): boolean {
  return a.kind === b.kind && a.text === b.text;
}

/** Every entry the unknown answers may turn into. */
function alternatives(entry: Entry): readonly Entry[] {
  const children: readonly Entry['children'][] = entry.children === 'unknown' ? ['yes', 'no'] : [entry.children];
  const occurrences: readonly Entry['occurrence'][] =
    entry.occurrence === 'unknown' ? ['first', 'repeated'] : [entry.occurrence];
  const evictions: readonly Entry['eviction'][] =
    entry.eviction?.ground === 'unknown'
      ? (['hyresskuld', 'störning'] as const).map((ground) => ({ ...entry.eviction, ground }) as Entry['eviction'])
      : [entry.eviction];
  return children.flatMap((child) =>
    occurrences.flatMap((occurrence) =>
      evictions.map((eviction) => ({
        ...entry,
        children: child,
        open:
          child === 'no' && entry.open !== 'unknown'
            ? entry.open.filter((unit: OpenUnit) => unit === 'EB')
            : entry.open,
        occurrence,
        eviction,
      })),
    ),
  );
}
