// The door that the bot libraries' own samples open: restify with its body parser.
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'botbuilder';
import { createServer, plugins } from 'restify';

/** Gives its address. */
export async function bareServer(process: (request: Request, response: Response) => Promise<void>): Promise<string> {
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await process(request as unknown as Request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}
