// What people mean to do, by its time; what is meant for the same moment is done in the order it was meant.
import type { Instant } from '../../src/domain/time.ts';

export interface Planned {
  readonly at: Instant;
  /** Shown when the run is traced. */
  readonly what: string;
  readonly go: () => Promise<void>;
}

export class Agenda {
  #planned: (Planned & { readonly place: number })[] = [];
  #added = 0;

  plan(at: Instant, what: string, go: () => Promise<void>): void {
    this.#added += 1;
    const one = { at, what, go, place: this.#added };
    let low = 0;
    let high = this.#planned.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#planned[middle];
      if (other !== undefined && other.at <= at) low = middle + 1;
      else high = middle;
    }
    this.#planned.splice(low, 0, one);
  }

  /** The next one before that moment, taken off the list. */
  next(before: Instant): Planned | undefined {
    const [first] = this.#planned;
    return first !== undefined && first.at < before ? this.#planned.shift() : undefined;
  }
}
