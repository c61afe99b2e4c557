// Writes the heads of the chains down outside the database, where whoever changes the database does not reach them.
import type { Log } from '../../domain/log.ts';
import { numberIn, textIn, type Database } from '../database.ts';

/**
 * Tells of every head that has moved since it was last told of, and of every erasure.
 * @param tell writes one down for good, or throws; what has been told twice does no harm
 * @returns how many were told
 */
export async function keepHeads(database: Database, tell: Log): Promise<number> {
  const heads = await database.all('select ref, place, hash from chains where kept < place order by ref');
  const ends = await database.all('select ref, place, hash from erasures where kept = 0 order by ref');
  for (const [event, rows] of [['chainHead', heads] as const, ['chainErased', ends] as const]) {
    for (const row of rows) {
      tell(event, { ref: textIn(row, 'ref'), count: numberIn(row, 'place'), hash: textIn(row, 'hash') });
    }
  }
  for (const row of heads) {
    await database.transaction((session) =>
      session.run('update chains set kept = $2 where ref = $1 and kept < $2', [
        textIn(row, 'ref'),
        numberIn(row, 'place'),
      ]),
    );
  }
  for (const row of ends) {
    await database.transaction((session) =>
      session.run('update erasures set kept = 1 where ref = $1', [textIn(row, 'ref')]),
    );
  }
  return heads.length + ends.length;
}
