// Who stands in a Teams team, page by page from the connector.
import type { Roster } from '../organisation/ports.ts';
import type { BotAdapter } from './adapter.ts';
import type { Reference } from './incoming.ts';

/** Most that Teams gives at a time. */
const pageSize = 500;
/** More than any unit has; a service that never ends its pages is left there. */
const mostPages = 20;

/**
 * People of the own tenant in the team that a channel belongs to. Guests are left out, and whoever Teams gives no object id for.
 * @throws CallFailed when Teams does not answer, and an error for a channel whose team is not known
 */
export async function readTeamMembers(adapter: BotAdapter, channel: Reference): Promise<Roster['members']> {
  if (channel.team === null) throw new Error('the channel has no team');
  const { conversations } = await adapter.connector(channel.serviceUrl);
  const found: Roster['members'][number][] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    // The library asks for a token always, and sends none when it is not there.
    const asked = { pageSize, continuationToken: token } as { pageSize: number; continuationToken: string };
    const answer = await conversations.getConversationPagedMembers(channel.team, asked);
    found.push(...answer.members.flatMap((member) => memberOf(member, channel.tenant)));
    token = answer.continuationToken;
    if (!token) break;
  }
  return found;
}

/** Teams says `objectId` where it once said `aadObjectId`. */
function memberOf(account: object, tenant: string | null): Roster['members'] {
  const given = account as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name].trim() : '');
  const id = text('aadObjectId') || text('objectId');
  const mailbox = text('email') || text('userPrincipalName');
  const guest =
    text('userRole') === 'guest' || (tenant !== null && text('tenantId') !== '' && text('tenantId') !== tenant);
  return id === '' || mailbox === '' || guest ? [] : [{ id, mailbox, name: text('name') || mailbox }];
}
