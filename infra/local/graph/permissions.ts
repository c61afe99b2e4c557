// Tokens: whether there is one, what it allows, and which mailboxes it reaches.
import { GraphFault } from './wire/answer.ts';

export interface TokenRule {
  /** What a token without claims of its own may do; everything when undefined. */
  readonly scopes?: readonly string[];
  /** Mailboxes in scope, by address, as with role based access for applications; all when undefined. */
  readonly mailboxes?: readonly string[];
}

export interface Caller {
  readonly scopes: readonly string[] | undefined;
  readonly mailboxes: readonly string[] | undefined;
  readonly isApplication: boolean;
}

/** The caller behind an Authorization header. Throws 401 when there is no token. */
export function readCaller(authorization: string | undefined, rule: TokenRule | undefined): Caller {
  if (!rule) return { scopes: undefined, mailboxes: undefined, isApplication: false };
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    const message = authorization ? 'CompactToken parsing failed.' : 'Access token is empty.';
    throw new GraphFault(401, 'InvalidAuthenticationToken', message, { headers: { 'www-authenticate': 'Bearer' } });
  }
  const claims = claimsOf(token);
  const delegated = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : undefined;
  const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : undefined;
  return {
    scopes: roles ?? delegated ?? rule.scopes,
    mailboxes: rule.mailboxes?.map((address) => address.toLowerCase()),
    isApplication: roles !== undefined,
  };
}

/** Claims of a JSON web token, not verified: the stand-in trusts whoever reaches 127.0.0.1. */
function claimsOf(token: string): Record<string, unknown> {
  const part = token.split('.')[1];
  if (part === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return claims !== null && typeof claims === 'object' ? { ...claims } : {};
  } catch {
    throw new GraphFault(401, 'InvalidAuthenticationToken', 'CompactToken parsing failed.');
  }
}

/** Throws 403 ErrorAccessDenied unless one of `accepted` is held (an empty list: no permission is needed). */
export function requireScope(caller: Caller, accepted: readonly string[]): void {
  if (!caller.scopes || accepted.length === 0) return;
  const { scopes } = caller;
  if (accepted.some((scope) => scopes.includes(scope))) return;
  throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

/** Throws 403 when the mailbox lies outside the application's scope. */
export function requireMailbox(caller: Caller, address: string): void {
  if (!caller.mailboxes || caller.mailboxes.includes(address)) return;
  throw new GraphFault(403, 'ErrorAccessDenied', 'Access to OData is disabled.');
}
