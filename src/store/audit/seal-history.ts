// Puts history that was written before there were chains into one chain a case. Done once, with migration 2.
import { numberIn, textIn, textOrNullIn, type Session } from '../database.ts';
import { beginning, hashOf } from './chain.ts';

export async function sealHistory(session: Session): Promise<void> {
  const cases = await session.all('select distinct ref from history order by ref');
  for (const { ref } of cases as readonly { readonly ref: string }[]) {
    let hash = beginning;
    let place = 0;
    const rows = await session.all('select seq, made_at, actor, event from history where ref = $1 order by seq', [ref]);
    for (const row of rows) {
      place += 1;
      const seq = numberIn(row, 'seq');
      const link = {
        table: 'history',
        at: numberIn(row, 'made_at'),
        by: textOrNullIn(row, 'actor'),
        text: textIn(row, 'event'),
      } as const;
      hash = hashOf(ref, place, hash, link, seq);
      await session.run('update history set place = $3, hash = $4 where ref = $1 and seq = $2', [
        ref,
        seq,
        place,
        hash,
      ]);
    }
    await session.run('insert into chains (ref, place, events, hash, kept) values ($1, $2, $2, $3, 0)', [
      ref,
      place,
      hash,
    ]);
  }
}
