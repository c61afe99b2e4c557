import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { requireNext } from './chain.ts';

/** Gives a request, its token and the reading of its answer one common time to finish, in milliseconds. */
export class TimeLimit implements Middleware {
  #next: Middleware | undefined;
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(this.#milliseconds) };
    await requireNext(this.#next).execute(context);
  }
}
