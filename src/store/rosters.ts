// Who stood in a unit's Teams team when it was last read.
import type { Roster, Rosters } from '../organisation/ports.ts';
import { numberIn, textIn, type Database } from './database.ts';

export function createRosters(database: Database): Rosters {
  return {
    async all() {
      return (await database.all('select * from rosters order by unit')).map((row) => [
        textIn(row, 'unit'),
        { readAt: numberIn(row, 'read_at'), members: JSON.parse(textIn(row, 'members')) as Roster['members'] },
      ]);
    },
    keep: (unit, { readAt, members }) =>
      database.transaction(async (session) => {
        await session.run(
          `insert into rosters (unit, read_at, members) values ($1, $2, $3)
           on conflict (unit) do update set read_at = excluded.read_at, members = excluded.members`,
          [unit, readAt, JSON.stringify(members)],
        );
      }),
  };
}
