// Signatures as Bot Framework's service makes them, with keys published by a small server of our own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface Signatures {
  /** Where the keys are published, see `BotIdentity.openIdMetadata`. */
  readonly openIdMetadata: string;
  /** From now on another key is published, under another name, and signs. */
  roll(): void;
  /** An `Authorization` header over these claims; `by` another key than the published one when 'stranger'. */
  sign(claims: object, by?: 'service' | 'stranger'): string;
  close(): Promise<void>;
}

export async function startSignatures(): Promise<Signatures> {
  const pair = (): { publicKey: KeyObject; privateKey: KeyObject } =>
    generateKeyPairSync('rsa', { modulusLength: 2048 });
  let service = pair();
  let kid = 'key-1';
  const stranger = pair();
  const key = (): object => ({
    ...service.publicKey.export({ format: 'jwk' }),
    ...{ kid, use: 'sig', endorsements: ['msteams'] },
  });
  const server = createServer((request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key()] } : { jwks_uri: `${origin}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    openIdMetadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    roll() {
      service = pair();
      kid = 'key-2';
    },
    sign(claims, by = 'service') {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const unsigned = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
      const { privateKey } = by === 'service' ? service : stranger;
      return `Bearer ${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
