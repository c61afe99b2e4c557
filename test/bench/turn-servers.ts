// The programs under measurement as children: started, asked, stopped.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Memory, Profile, Question, Ready } from './servers/measured.ts';

export interface Running {
  readonly url: string;
  /** From the start of the process until it takes requests, milliseconds. */
  readonly startMs: number;
  memory(): Promise<Memory>;
  /** Samples the process while `work` goes on. */
  profiled(work: () => Promise<void>): Promise<Profile>;
  stop(): Promise<void>;
}

export type ServerName = 'kvarbo' | 'bare-invoke' | 'bare-echo';

export async function startServerProcess(name: ServerName, args: readonly string[]): Promise<Running> {
  const began = performance.now();
  const child = fork(path.join(import.meta.dirname, 'servers', `${name}.ts`), args, {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { ready } = (await answerOf(child)) as Ready;
  const startMs = performance.now() - began;
  const ask = (question: Question): Promise<unknown> => {
    const answer = answerOf(child);
    child.send(question);
    return answer;
  };
  return {
    url: ready,
    startMs,
    memory: async () => (await ask({ ask: 'memory' })) as Memory,
    async profiled(work) {
      await ask({ ask: 'profile' });
      await work();
      return (await ask({ ask: 'profiled' })) as Profile;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null): void => {
      reject(new Error(`a server ended with ${String(code)} instead of answering`));
    };
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}
