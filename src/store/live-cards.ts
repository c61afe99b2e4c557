// Which card shows a case to whom, so that it is changed in place and not sent again.
import type { LiveCard, LiveCards, Screen } from '../casework/ports.ts';
import { textIn, type Database, type Row } from './database.ts';

export function createLiveCards(database: Database): LiveCards {
  return {
    async of(ref) {
      return (await database.all('select * from live_cards where ref = $1 order by person', [ref])).map(cardOf);
    },
    async one(ref, person) {
      const [row] = await database.all('select * from live_cards where ref = $1 and person = $2', [ref, person]);
      return row && cardOf(row);
    },
    put: ({ ref, person, conversation, activity, screen, shown }) =>
      database.transaction(async (session) => {
        await session.run(
          `insert into live_cards (ref, person, conversation, activity, screen, shown) values ($1, $2, $3, $4, $5, $6)
           on conflict (ref, person) do update set conversation = excluded.conversation, activity = excluded.activity,
             screen = excluded.screen, shown = excluded.shown`,
          [ref, person, conversation, activity, screen, shown],
        );
      }),
  };
}

function cardOf(row: Row): LiveCard {
  return {
    ref: textIn(row, 'ref'),
    person: textIn(row, 'person'),
    conversation: textIn(row, 'conversation'),
    activity: textIn(row, 'activity'),
    screen: textIn(row, 'screen') as Screen,
    shown: textIn(row, 'shown'),
  };
}
