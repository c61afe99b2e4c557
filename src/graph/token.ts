// Who the product is towards Microsoft Graph. Permissions are the application's own; nobody signs in.
import { ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';

export type GraphIdentity =
  /** The identity of the machine it runs on; `clientId` when a user-assigned one is meant. */
  | { readonly identity: 'managed'; readonly clientId?: string }
  | {
      readonly identity: 'secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    };

const SCOPE = 'https://graph.microsoft.com/.default';

export function graphCredential(identity: GraphIdentity): TokenCredential {
  switch (identity.identity) {
    case 'managed':
      return identity.clientId === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: identity.clientId });
    case 'secret':
      return new ClientSecretCredential(identity.tenantId, identity.clientId, identity.clientSecret);
  }
}

/** Tokens as `createGraphClient` asks for them. The credential caches a token and renews it before it runs out. */
export function graphToken(credential: TokenCredential): () => Promise<string> {
  return async () => {
    const token = await credential.getToken(SCOPE);
    if (token === null) throw new Error('the identity service gave no token for Microsoft Graph');
    return token.token;
  };
}
