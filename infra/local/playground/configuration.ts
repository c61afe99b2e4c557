// The Playground's configuration for one person: she, her chat, her unit's team, and five colleagues (it takes no other number).
import type { Person } from '../../../src/domain/organisation.ts';
import { sampleOrganisation } from '../people.ts';
import { botId, botName, channelOf, personalChatOf, userIdOf, type Seat } from '../seats.ts';

export const configurationFile = '.m365agentsplayground.yml';

const colleagues = 5;

/** Text of the file; JSON, which is YAML too. */
export function playgroundConfiguration(seat: Seat): string {
  const others = sampleOrganisation.people
    .filter((person) => person.id !== seat.person.id)
    .toSorted((a, b) => Number(b.unit === seat.unit.id) - Number(a.unit === seat.unit.id))
    .slice(0, colleagues);
  const configuration = {
    version: '0.1.1',
    tenantId: sampleOrganisation.tenantId,
    bot: { id: botId, name: botName },
    currentUser: userOf(seat.person),
    users: others.map(userOf),
    personalChat: { id: personalChatOf(seat) },
    groupChat: { id: `19:grupp-${seat.key}@thread.v2`, name: 'Gruppchatt' },
    team: {
      id: channelOf(seat),
      name: seat.channelIsUnits ? seat.unit.name : `${seat.unit.name}, ledning`,
      aadGroupId: seat.unit.chief.replace(/^0{8}/, '0000feed'),
      channels: [],
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** "userPrincipleName" is the Playground's spelling. */
function userOf(person: Person): Readonly<Record<string, string>> {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: userIdOf(person),
    name: person.name,
    userPrincipleName: person.mailbox,
    aadObjectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mailbox,
  };
}
