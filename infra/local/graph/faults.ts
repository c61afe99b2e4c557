// Faults on demand: what goes wrong with which call, and how often.
import type { Answer, GraphRequest } from './wire/answer.ts';
import { faultAnswer, GraphFault } from './wire/answer.ts';
import { irresolvableConflict } from './wire/if-match.ts';

export type FaultKind = 'status' | 'delay' | 'drop' | 'acceptThenDrop' | 'acceptThenStatus' | '412';

export interface FaultOrder {
  /** Path is a regular expression, without case, over the path after `/v1.0` and without query. */
  readonly match?: { readonly method?: string; readonly path?: string };
  /**
   * `status`: answer with `status` and carry nothing out. `drop`: close the socket, carry nothing out. `acceptThenDrop`:
   * carry out, then close the socket. `acceptThenStatus`: carry out, then answer with `status`. `delay`: carry out, then
   * answer after `delayMs`. A number is short for `status`.
   */
  readonly do: FaultKind | number;
  readonly status?: number;
  /** Seconds in Retry-After. */
  readonly retryAfter?: number;
  readonly delayMs?: number;
  /** How many calls it hits; 1 unless `forMs` is given. */
  readonly times?: number;
  /** How long it goes on after its first hit, by the stand-in's clock. */
  readonly forMs?: number;
}

export interface Fault extends Omit<FaultOrder, 'do'> {
  readonly id: string;
  readonly do: FaultKind;
  /** Calls still to hit; null: as long as it lasts. */
  left: number | null;
  /** Epoch milliseconds; set by the first hit. */
  until?: number;
}

const kinds: readonly unknown[] = ['status', 'delay', 'drop', 'acceptThenDrop', 'acceptThenStatus', '412'];

/** The faults waiting for their call, first ordered first hit. */
export class Faults {
  #waiting: Fault[] = [];
  #ordered = 0;

  /** Throws 400 on an order that cannot be carried out. */
  order(given: FaultOrder): Fault {
    const kind = typeof given.do === 'number' || /^[1-5]\d\d$/.test(given.do) ? statusKind(String(given.do)) : given.do;
    if (!kinds.includes(kind)) throw new GraphFault(400, 'BadRequest', `There is no fault '${String(given.do)}'.`);
    const status = given.status ?? (/^\d+$/.test(String(given.do)) ? Number(given.do) : undefined);
    try {
      new RegExp(given.match?.path ?? '');
    } catch {
      throw new GraphFault(400, 'BadRequest', 'match.path is not a regular expression.');
    }
    this.#ordered += 1;
    const fault: Fault = {
      ...given,
      id: String(this.#ordered),
      do: kind,
      ...(status === undefined ? {} : { status }),
      left: given.times ?? (given.forMs === undefined ? 1 : null),
    };
    this.#waiting.push(fault);
    return fault;
  }

  waiting(now: number): readonly Fault[] {
    this.#waiting = this.#waiting.filter((fault) => (fault.until ?? Infinity) > now && (fault.left ?? 1) > 0);
    return this.#waiting;
  }

  clear(id?: string): void {
    this.#waiting = id === undefined ? [] : this.#waiting.filter((fault) => fault.id !== id);
  }

  /** The fault this call meets, counted down. */
  take(method: string, path: string, now: number): Fault | undefined {
    const fault = this.waiting(now).find(
      ({ match }) =>
        (match?.method === undefined || match.method.toUpperCase() === method) &&
        (match?.path === undefined || new RegExp(match.path, 'i').test(path)),
    );
    if (!fault) return undefined;
    if (fault.left !== null) fault.left -= 1;
    if (fault.forMs !== undefined) fault.until ??= now + fault.forMs;
    return fault;
  }
}

const statusKind = (text: string): FaultKind => (text === '412' ? '412' : 'status');

const codes: Readonly<Record<number, readonly [string, string]>> = {
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  409: ['ConcurrentItemSave', 'The item was saved by another request.'],
  410: ['SyncStateNotFound', 'The sync state generation is not found.'],
  429: ['TooManyRequests', 'Please retry again later.'],
  500: ['ErrorInternalServerError', 'An internal server error occurred. The operation failed.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The request timed out.'],
};

/** The error answer a fault gives instead of, or after, the real one. */
export function answerOf(fault: Fault, request: GraphRequest, now: number): Answer {
  const status = fault.do === '412' ? 412 : (fault.status ?? 503);
  const left = fault.until === undefined ? undefined : Math.max(1, Math.ceil((fault.until - now) / 1000));
  const retryAfter = fault.retryAfter ?? left;
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (status === 412) return faultAnswer(irresolvableConflict(), request, now);
  const [code, message] = codes[status] ?? ['UnknownError', 'An error occurred.'];
  return faultAnswer(new GraphFault(status, code, message, { headers }), request, now);
}
