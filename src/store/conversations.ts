// Where people and units' channels are reached. One unit per channel and one channel per unit.
import type { Conversation, Conversations } from '../casework/ports.ts';
import { textIn, type Database, type Row, type Session } from './database.ts';

export function createConversations(database: Database): Conversations {
  const one = async (kind: Conversation['kind'], owner: string): Promise<Conversation | undefined> => {
    const [row] = await database.all('select * from conversations where kind = $1 and owner = $2', [kind, owner]);
    return row && conversationOf(row);
  };
  return {
    person: (id) => one('person', id),
    channel: (unit) => one('channel', unit),
    async unitOfChannel(conversation) {
      const [row] = await database.all(`select owner from conversations where kind = 'channel' and conversation = $1`, [
        conversation,
      ]);
      return row && textIn(row, 'owner');
    },
    keepPerson: (conversation) => database.transaction((session) => replace(session, conversation)),
    bind: (conversation) =>
      database.transaction(async (session) => {
        // A channel that is gone holds nothing: its unit may take another one.
        const standing = (
          await session.all(
            `select * from conversations where kind = 'channel' and state <> 'gone' and (owner = $1 or conversation = $2)`,
            [conversation.owner, conversation.conversation],
          )
        ).map(conversationOf);
        if (standing.some(({ owner }) => owner !== conversation.owner)) return 'channelHasOtherUnit';
        if (standing.some((bound) => bound.conversation !== conversation.conversation)) return 'unitHasOtherChannel';
        await replace(session, conversation);
        return 'bound';
      }),
    mark: (conversation, state) =>
      database.transaction(async (session) => {
        await session.run('update conversations set state = $2 where conversation = $1', [conversation, state]);
      }),
    async channels() {
      return (await database.all(`select * from conversations where kind = 'channel' order by owner`)).map(
        conversationOf,
      );
    },
  };
}

async function replace(session: Session, { kind, owner, conversation, reference, state }: Conversation): Promise<void> {
  await session.run('delete from conversations where (kind = $1 and owner = $2) or conversation = $3', [
    kind,
    owner,
    conversation,
  ]);
  await session.run(
    'insert into conversations (kind, owner, conversation, reference, state) values ($1, $2, $3, $4, $5)',
    [kind, owner, conversation, reference, state],
  );
}

function conversationOf(row: Row): Conversation {
  return {
    kind: textIn(row, 'kind') as Conversation['kind'],
    owner: textIn(row, 'owner'),
    conversation: textIn(row, 'conversation'),
    reference: textIn(row, 'reference'),
    state: textIn(row, 'state') as Conversation['state'],
  };
}
