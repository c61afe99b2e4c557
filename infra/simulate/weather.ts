// Faults at a rate: each kind strikes so many of the calls it fits, whatever has struck before.
import type { Intent } from '../../src/domain/intent.ts';
import type { FaultOrder } from '../local/graph/faults.ts';
import type { StoreFault } from '../story/town/gate.ts';
import type { Bolt, Weather } from '../story/town/weather.ts';
import { numberFor } from './chance.ts';

type Kind = Bolt & { readonly name: string; readonly fits?: (call: Call) => boolean };

interface Call {
  readonly method: string;
  readonly path: string;
}

const shortDelayMs = 5;

/**
 * One that says that an event is not there is asked again by nobody who believes it: the same lie told twice in a row could not
 * be told from the truth, so it is told once and the next call to the same place gets through.
 */
const graphKinds: readonly Kind[] = [
  { name: 'graph 429', do: 429, retryAfter: 120 },
  { name: 'graph 503', do: 503 },
  { name: 'graph 500', do: 500 },
  { name: 'graph 409', do: 409 },
  { name: 'graph 404', do: 404 },
  { name: 'graph delay', do: 'delay', delayMs: shortDelayMs },
  { name: 'graph drop', do: 'drop' },
  { name: 'graph acceptThenDrop', do: 'acceptThenDrop' },
];

const teamsKinds: readonly Kind[] = [
  { name: 'teams 403', do: 403 },
  { name: 'teams 429', do: 429, retryAfter: 60 },
  { name: 'teams 500', do: 500 },
  { name: 'teams delay', do: 'delay', delayMs: shortDelayMs },
  { name: 'teams drop', do: 'drop' },
  { name: 'teams acceptThenDrop', do: 'acceptThenDrop' },
];

const storeKinds: readonly { readonly name: string; readonly do: StoreFault['do'] }[] = [
  { name: 'store busy', do: 'fail' },
  { name: 'store acceptThenDrop', do: 'acceptThenDrop' },
];

export interface ChangingWeather extends Weather {
  /** How often each kind has struck, by name. */
  readonly struck: Readonly<Record<string, number>>;
  calm(): void;
  rough(): void;
  /** The next call or write of that sort has its effect, and the process dies of it. */
  killAt(on: 'graph' | 'teams' | 'store'): void;
  count(name: string): void;
  /** By unit id: how often a post that had been made could not be noted as made. */
  readonly unnoted: ReadonlyMap<string, number>;
}

/** @param often of 1, for each kind; what strikes a call hangs on the seed, the call and how often it has been made. */
export function weatherOf(seed: number, often: number): ChangingWeather {
  const struck: Record<string, number> = {};
  const made = new Map<string, number>();
  const last = new Map<string, string>();
  const unnoted = new Map<string, number>();
  let isCalm = true;
  let killing: 'graph' | 'teams' | 'store' | null = null;

  const count = (name: string): void => {
    struck[name] = (struck[name] ?? 0) + 1;
  };
  function drawn<T extends { readonly name: string }>(on: string, kinds: readonly T[], call: string): T | null {
    const nth = (made.get(`${on} ${call}`) ?? 0) + 1;
    made.set(`${on} ${call}`, nth);
    const place = Math.floor(numberFor(seed, on, call, nth) / often);
    return kinds[place] ?? null;
  }
  function dies(on: 'graph' | 'teams' | 'store'): boolean {
    if (killing !== on) return false;
    killing = null;
    count(`kill at ${on}`);
    return true;
  }

  function noteLost(method: string, [intent]: readonly unknown[]): void {
    const content = method === 'settle' ? (intent as Intent).content : null;
    if (content?.kind !== 'tellUnit' && content?.kind !== 'remindUnit') return;
    unnoted.set(content.unit, (unnoted.get(content.unit) ?? 0) + 1);
  }

  return {
    struck,
    unnoted,
    count,
    strikes(on, method, url) {
      if (isCalm) return null;
      if (dies(on)) return { do: 'kill' };
      const path = url.split('?')[0] ?? url;
      const kind = drawn(on, on === 'graph' ? graphKinds : teamsKinds, `${method} ${path}`);
      const before = last.get(path);
      last.set(path, kind?.name ?? '');
      if (kind === null || (kind.do === 404 && before === kind.name)) return null;
      count(kind.name);
      const { do: what, retryAfter, delayMs }: Kind = kind;
      return {
        do: what satisfies FaultOrder['do'] | 'kill',
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(delayMs === undefined ? {} : { delayMs }),
      };
    },
    writes(method, given) {
      if (isCalm) return null;
      if (dies('store')) return 'kill';
      const kind = drawn('store', storeKinds, method);
      if (kind === null) return null;
      count(kind.name);
      if (kind.do === 'fail') noteLost(method, given);
      return kind.do;
    },
    calm() {
      isCalm = true;
      killing = null;
    },
    rough() {
      isCalm = false;
    },
    killAt(on) {
      killing = on;
    },
  };
}
