// What every server under measurement tells the one who measures: that it is ready, what it holds, where its time goes.
import { Session, type Profiler } from 'node:inspector/promises';

/** Asked over the channel to the parent; each is answered by one message. */
export type Question = { readonly ask: 'memory' } | { readonly ask: 'profile' } | { readonly ask: 'profiled' };

/** Bytes, after a collection. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

export interface Ready {
  readonly ready: string;
}

export type Profile = Profiler.Profile;

export function measured(url: string): void {
  const session = new Session();
  const answers: Readonly<Record<Question['ask'], () => Promise<object>>> = {
    async memory() {
      if (globalThis.gc === undefined) throw new Error('started without --expose-gc');
      globalThis.gc();
      const { rss, heapUsed } = process.memoryUsage();
      return { rss, heap: heapUsed } satisfies Memory;
    },
    async profile() {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
      return {};
    },
    async profiled() {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return profile;
    },
  };
  process.on('message', ({ ask }: Question) => {
    void answers[ask]().then((answer) => process.send?.(answer));
  });
  // The parent has gone: nobody is left to stop this process.
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: url } satisfies Ready);
}
