// Runs inside every Playground before it: it then listens on this machine only, keeps what was said for a page that is
// loaded anew, and ends with the program that started it, however that ended.
import { Server as HttpServer, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { rememberChat } from './chat-memory.ts';

const listen = Reflect.get(NetServer.prototype, 'listen') as (...args: unknown[]) => NetServer;

const ownOnly = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws:";

NetServer.prototype.listen = function (this: NetServer, ...args: unknown[]): NetServer {
  const [port, ...rest] = args;
  if (typeof port !== 'number') throw new Error('the Playground listens in a way that is not known to be local');
  return listen.call(this, { port, host: '127.0.0.1' }, ...rest.filter((each) => typeof each === 'function'));
};

const emit = Reflect.get(HttpServer.prototype, 'emit') as (...args: unknown[]) => boolean;

// Its page fetches fonts and a script from elsewhere; nothing is to leave this machine, not even that somebody looks.
HttpServer.prototype.emit = function (this: HttpServer, event: string, ...args: unknown[]): boolean {
  if (event === 'request') (args[1] as ServerResponse).setHeader('content-security-policy', ownOnly);
  return emit.call(this, event, ...args);
};

rememberChat(HttpServer);

// The terminal's Ctrl-C reaches this process too; the one that started it decides when it ends.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit(0));
process.channel?.unref();
