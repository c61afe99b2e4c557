// A subscriber on 127.0.0.1: answers validation tokens, keeps notifications, and can be told to misbehave.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Answered } from './office.ts';

export interface Receiver {
  readonly url: string;
  /** Validation tokens seen. */
  readonly tokens: string[];
  /** What every further request is answered with: `echo` as it should be, `wrong` another text, a number that status. */
  behaviour: 'echo' | 'wrong' | number;
  /** The next notifications, `count` of them, each post's values in order. Waits until they have come. */
  next(count: number): Promise<Answered[]>;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const came: Answered[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const token = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('validationToken');
      const { behaviour } = receiver;
      if (typeof behaviour === 'number') {
        response.writeHead(behaviour);
        response.end();
        server.emit('answered');
        return;
      }
      if (token !== null) {
        receiver.tokens.push(token);
        response.writeHead(200, { 'content-type': 'text/plain' });
        response.end(behaviour === 'echo' ? token : 'something else');
        return;
      }
      came.push(...JSON.parse(text).value);
      response.writeHead(202);
      response.end();
      server.emit('answered');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const receiver: Receiver = {
    url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`,
    tokens: [],
    behaviour: 'echo',
    async next(count) {
      while (came.length < count) await once(server, 'answered');
      return came.splice(0, count);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
