// Who in no unit has tried to use the bot, a row a day and person, for as long as the caller says.
import type { LocalDate } from '../domain/time.ts';
import type { Strangers } from '../organisation/ports.ts';
import { textIn, textOrNullIn, type Database } from './database.ts';

const forgetBefore = 'delete from strangers where day < $1';

/** Forgets those who tried before that day. */
export function forgetStrangers(database: Database, keepFrom: LocalDate): Promise<void> {
  return database.transaction(async (session) => {
    await session.run(forgetBefore, [keepFrom]);
  });
}

export function createStrangers(database: Database): Strangers {
  return {
    seen: ({ person, day, name }, keepFrom) =>
      database.transaction(async (session) => {
        await session.run(forgetBefore, [keepFrom]);
        const added = await session.run(
          'insert into strangers (person, day, name) values ($1, $2, $3) on conflict (person, day) do nothing',
          [person, day, name],
        );
        return added > 0;
      }),
    async all() {
      return (await database.all('select * from strangers order by day desc, person')).map((row) => ({
        person: textIn(row, 'person'),
        day: textIn(row, 'day'),
        name: textOrNullIn(row, 'name'),
      }));
    },
  };
}
