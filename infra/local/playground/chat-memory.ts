// A Playground page that is loaded anew knows nothing of what was said, and breaks when a message it does not know is
// changed. Here the bot's messages and the person's are kept, and told again to every page that is loaded.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { LoadedPages } from './loaded-pages.ts';
import { textFrame } from './text-frame.ts';

const streamPath = '/_ws_conversation/v1/conversations/stream';
const sentByPerson = /^\/_conversation\/v1\/conversations\/([^/]+)\/messages$/;

/** Marks what comes from the local run itself, not from a page. */
export const ownHeader = 'x-kvarbo-local';

interface Message {
  readonly messageId: string;
  readonly postConversationId?: string;
}

/** What the Playground's server tells its pages; only what is used here. */
interface Told {
  readonly action: 'createMessage' | 'updateMessage' | 'typing';
  readonly actionConversationId: string;
  readonly message?: Message;
}

/** Patches the class of HTTP servers, before any is made. */
export function rememberChat(HttpServer: typeof Server): void {
  const said = new Map<string, Told>();
  const pages = new LoadedPages();
  const emit = Reflect.get(HttpServer.prototype, 'emit') as (...args: unknown[]) => boolean;

  HttpServer.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [request, other] = args as [IncomingMessage, unknown];
    if (event === 'request') {
      watchSending(request, other as ServerResponse, said);
      if (request.headers[ownHeader] === undefined && pages.isReady(request)) tellAgain(pages, said);
    }
    const heard = emit.call(this, event, ...args);
    // Connected from the start, so that nothing is told before somebody listens.
    if (event === 'listening') listenTo(this, said);
    if (event === 'upgrade' && request.url === streamPath && request.headers[ownHeader] === undefined) {
      pages.connected(other as Duplex, [...said.keys()]);
    }
    return heard;
  };
}

function listenTo(server: Server, said: Map<string, Told>): void {
  // The Playground tries its port with a server that it closes again, which has nothing to tell.
  if (server.listenerCount('upgrade') === 0) return;
  const { port } = server.address() as AddressInfo;
  // Node's own WebSocket takes headers; the type is the browser's, which does not.
  const options = { headers: { [ownHeader]: '1' } } as unknown as string[];
  const stream = new WebSocket(`ws://127.0.0.1:${String(port)}${streamPath}`, options);
  stream.addEventListener('message', ({ data }) => remember(JSON.parse(String(data)) as Told, said));
}

function remember(told: Told, said: Map<string, Told>): void {
  const { message } = told;
  if (message === undefined) return;
  const known = said.get(message.messageId);
  if (told.action === 'createMessage') said.set(message.messageId, told);
  else if (known?.message !== undefined) {
    // Which post it began is told only once, when it is made.
    const { postConversationId } = known.message;
    const changed = { ...message, ...(postConversationId === undefined ? {} : { postConversationId }) };
    said.set(message.messageId, { ...known, message: changed });
  }
}

/** What was said before the page connected; the rest it has heard. Hearing a thing twice breaks it too. */
function tellAgain(pages: LoadedPages, said: ReadonlyMap<string, Told>): void {
  const page = pages.newest();
  if (page === undefined) return;
  for (const id of page.missed) {
    const told = said.get(id);
    if (told !== undefined) page.socket.write(textFrame(JSON.stringify(told)));
  }
}

/** What a person writes is told to nobody else, since her own page has it; the answer names it. */
function watchSending(request: IncomingMessage, response: ServerResponse, said: Map<string, Told>): void {
  const [, conversation] = sentByPerson.exec(request.url ?? '') ?? [];
  if (conversation === undefined || request.method !== 'POST') return;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    if (response.statusCode === 200) {
      const answer = JSON.parse(String(args[0])) as Message;
      const written = JSON.parse(Buffer.concat(chunks).toString()) as object;
      const message = { attachments: [], ...written, ...answer };
      said.set(answer.messageId, {
        action: 'createMessage',
        actionConversationId: decodeURIComponent(conversation),
        message,
      });
    }
    return end(...args);
  }) as ServerResponse['end'];
}
