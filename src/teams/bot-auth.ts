// Who the bot is towards Microsoft, and the refusal to start as a bot that anybody may speak to.
import { isIP } from 'node:net';
import { KvarboError } from '../errors.ts';

export type BotAuth =
  | BotIdentity
  /** Anybody who reaches the port is believed: for a developer's own machine, and only when asked for by name. */
  | { readonly type: 'none' };

/** `UserAssignedMSI` is the identity of the machine it runs on and has no password. */
export interface BotIdentity {
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string | null;
  /** Where the service's signing keys are published; Microsoft's own address when left out. */
  readonly openIdMetadata?: string;
}

/**
 * Refuses half an identity: the bot library takes a missing app id for "believe anybody".
 * @throws KvarboError teamsAppIdMissing, teamsTenantMissing, teamsPasswordMissing
 */
export function checkIdentity(auth: BotAuth): void {
  if (auth.type === 'none') return;
  if (auth.appId.trim() === '') throw new KvarboError('teamsAppIdMissing');
  if (auth.tenantId.trim() === '') throw new KvarboError('teamsTenantMissing');
  if (auth.type === 'SingleTenant' && !auth.password?.trim()) throw new KvarboError('teamsPasswordMissing');
}

/**
 * Refuses a bot that believes anybody on any address but this machine's own.
 * @throws KvarboError teamsAnonymousOnNetwork
 */
export function checkHost(auth: BotAuth, host: string): void {
  if (auth.type === 'none' && host !== '127.0.0.1') throw new KvarboError('teamsAnonymousOnNetwork');
}

/** Teams' own service addresses; an activity names the one its answers go to. */
export const teamsServiceUrls: readonly string[] = ['https://smba.trafficmanager.net/'];

/** Whether answers may go there: at or below an address of the list, or to this machine from a bot without identity. */
export function mayAnswerAt(serviceUrl: string, allowed: readonly string[], auth: BotAuth): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (auth.type === 'none' && isLoopback(url.hostname)) return true;
  return allowed.some((address) => {
    const base = new URL(address);
    return url.origin === base.origin && `${url.pathname}/`.startsWith(base.pathname);
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
