// Teams waits five seconds for an answer and then tells people that the app cannot be reached.

export const late = Symbol('late');

/** The result, or `late` when it has not come within that many milliseconds; the work goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const bell = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([work, bell]);
  } finally {
    clearTimeout(timer);
  }
}

/** Work that goes on after the answer has been given; whoever stops the bot waits for it. */
export class Background {
  readonly #open = new Set<Promise<void>>();

  add(work: Promise<void>): void {
    const tracked = work.finally(() => this.#open.delete(tracked));
    this.#open.add(tracked);
  }

  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }
}
