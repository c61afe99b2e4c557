import assert from 'node:assert/strict';
import { ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
import { graphCredential, graphToken } from '../../src/graph/token.ts';

describe('the identity towards Graph', () => {
  it('is the identity of the machine, or a named one', () => {
    assert.ok(graphCredential({ identity: 'managed' }) instanceof ManagedIdentityCredential);
    assert.ok(graphCredential({ identity: 'managed', clientId: 'c' }) instanceof ManagedIdentityCredential);
  });

  it('is an application with a secret', () => {
    const credential = graphCredential({ identity: 'secret', tenantId: 't', clientId: 'c', clientSecret: 's' });
    assert.ok(credential instanceof ClientSecretCredential);
  });

  it('asks for Graph and nothing else, anew each time, since the credential remembers', async () => {
    const asked: unknown[] = [];
    const token = graphToken({
      getToken: async (scope) => {
        asked.push(scope);
        return { token: `t${asked.length}`, expiresOnTimestamp: 0 };
      },
    });
    assert.deepEqual([await token(), await token()], ['t1', 't2']);
    assert.deepEqual(new Set(asked), new Set(['https://graph.microsoft.com/.default']));
  });

  it('is an error when the identity service gives none', async () => {
    await assert.rejects(graphToken({ getToken: async () => null })(), /no token/);
  });
});
