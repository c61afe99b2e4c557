// Which page has been loaded anew and is ready to hear. A page connects first, then asks for the configuration, then says
// that its chat has been opened; one that only connects again (the Playground does so after a fault) asks for nothing.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface ConnectedPage {
  readonly socket: Duplex;
  /** Ids of what had been said when it connected. */
  readonly missed: readonly string[];
}

export class LoadedPages {
  #connected: ConnectedPage[] = [];
  #loading = 0;

  connected(socket: Duplex, missed: readonly string[]): void {
    this.#connected.push({ socket, missed });
    socket.once('close', () => {
      this.#connected = this.#connected.filter((page) => page.socket !== socket);
    });
  }

  /** Whether with this request a page that is being loaded says that it is ready. */
  isReady({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
    if (method === 'GET' && url === '/_internal/v1/config') this.#loading += 1;
    if (method !== 'POST' || !/^\/_debug\/conversation\/[^/]+\/installation$/.test(url) || this.#loading === 0)
      return false;
    this.#loading -= 1;
    return true;
  }

  /** The page that connected last and has not been named before. */
  newest(): ConnectedPage | undefined {
    return this.#connected.pop();
  }
}
