// Whether anything was said more often than it was promised: only as often as the answer of Teams, or of the store, was lost.
import type { Ledger } from '../ledger.ts';
import type { Town } from '../../story/town/town.ts';

const saying: ReadonlySet<string> = new Set(['tellUnit', 'remindUnit']);

/** @param unwritten by unit id: how often the store failed to note that a promise to the channel had been kept */
export function postsAudit(
  { left, cast, deaths }: Town,
  ledger: Ledger,
  unwritten: ReadonlyMap<string, number>,
): readonly string[] {
  const died = new Set(deaths);
  return cast.organisation.units.flatMap(({ id }) => {
    const name = cast.unitName(id);
    const posts = left.filter(
      ({ place, how, answer, to }) => place === 'channel' && how === 'created' && !answer && to === name,
    );
    const lost = posts.filter((post) => post.lost).length;
    const kept = [...ledger.entries.values()].filter(
      ({ promise: { content }, done }) =>
        done > 0 && saying.has(content.kind) && 'unit' in content && content.unit === id,
    ).length;
    // On its way when the process died of something else, and not noted.
    const orphaned = posts.filter((post) => !post.lost && died.has(post.at)).length;
    const explained = kept + lost + orphaned + (unwritten.get(id) ?? 0);
    return [
      ...(posts.length > explained
        ? [
            `${name}: ${String(posts.length)} posts, ${String(kept)} promised, ${String(explained - kept)} explained by a fault`,
          ]
        : []),
      ...(posts.length < kept
        ? [`${name}: ${String(kept)} posts were noted as made, ${String(posts.length)} were`]
        : []),
    ];
  });
}
