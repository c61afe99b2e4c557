// Arms a fault of the story: it meets the next calls that fit, or the process ends at once.
import type { FaultOrder } from '../local/graph/faults.ts';
import type { Faulting } from './story-shape.ts';
import { patienceMs } from './town/life.ts';
import type { Town } from './town/town.ts';

/** As long as production waits for Graph or Teams; a longer delay is an answer nobody waits for. */
const productionPatienceMs = 15_000;
const shortDelayMs = 20;

/** A fault that waits for its calls; `left` counts down as it meets them. */
export interface Armed {
  readonly left: number | null;
}

export async function armed(town: Town, fault: Faulting): Promise<Armed> {
  const { on, do: what, times, match } = fault;
  switch (on) {
    case 'process':
      for (let killed = 0; killed < times; killed += 1) await town.kill();
      return { left: 0 };
    case 'graph':
      return what === 'kill'
        ? waiting(town.kills.graph, { ...match, left: times })
        : town.graph.orderFault(orderOf(fault));
    case 'teams':
      return what === 'kill'
        ? waiting(town.kills.teams, { ...match, left: times })
        : town.teamsFaults.order(orderOf(fault));
    case 'store':
      return waiting(town.storeFaults, {
        do: what === 'kill' || what === 'delay' || what === 'acceptThenDrop' ? what : 'fail',
        delayMs: delayOf(fault),
        left: times,
      });
  }
}

function waiting<T extends Armed>(list: T[], one: T): T {
  list.push(one);
  return one;
}

function orderOf(fault: Faulting): FaultOrder {
  const { match, retryAfter, times } = fault;
  return {
    do: fault.do === 'kill' ? 'drop' : fault.do,
    match: {
      ...(match.method === null ? {} : { method: match.method }),
      ...(match.path === '' ? {} : { path: match.path }),
    },
    times,
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(fault.do === 'delay' ? { delayMs: delayOf(fault) } : {}),
  };
}

/** The machine's time stands in for the story's: what production would wait for is short, what it would not is too long. */
function delayOf({ delayMs }: Faulting): number {
  return delayMs !== null && delayMs < productionPatienceMs ? shortDelayMs : patienceMs + 500;
}
