// What a list of cases costs: from the store to the finished card, for one person's forty and a unit's four hundred.
import { performance } from 'node:perf_hooks';
import { samplePerson } from '../../infra/local/people.ts';
import { myCasesCard, myCasesView } from '../../src/cards/my-cases.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import { entryOf } from '../casework/entries.ts';
import { openOffice } from '../casework/office.ts';

const rounds = 30;

export async function benchList(): Promise<string> {
  const lines = ['cases   median ms   slowest ms   bytes of the card'];
  for (const count of [40, 400]) {
    const office = await openOffice();
    try {
      for (let made = 0; made < count; made += 1) {
        const kind = noticeKinds[made % noticeKinds.length] ?? 'hyresskuld';
        const open = made % 3 === 0 ? (['EB'] as const) : [];
        const eviction = kind === 'KFM' ? ({ date: '2027-02-10', time: '09:00', ground: 'hyresskuld' } as const) : null;
        await office.register(entryOf({ kind, open, eviction, receivedAt: kind === 'KFM' ? '08:00' : null }));
      }
      const chief = samplePerson('VUX.chief').id;
      const took: number[] = [];
      let bytes = 0;
      for (let round = 0; round < rounds; round += 1) {
        const from = performance.now();
        const card = myCasesCard(myCasesView(await office.casework.list(chief, 'unit'), 'unit'));
        took.push(performance.now() - from);
        bytes = Buffer.byteLength(JSON.stringify(card));
      }
      took.sort((a, b) => a - b);
      const [median, slowest] = [took[rounds >> 1] ?? 0, took.at(-1) ?? 0].map((ms) => ms.toFixed(1));
      lines.push(`${String(count).padEnd(7)} ${String(median).padEnd(11)} ${String(slowest).padEnd(12)} ${bytes}`);
    } finally {
      await office.close();
    }
  }
  return lines.join('\n');
}
