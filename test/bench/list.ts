// What a list of cases costs: from the store to the finished card, for one person's forty and a unit's four hundred.
import { performance } from 'node:perf_hooks';
import { samplePerson } from '../../infra/local/people.ts';
import { myCasesCard, myCasesView } from '../../src/cards/my-cases.ts';
import { newCaseRef, type EvictionCase } from '../../src/domain/case.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import { entryOf } from '../casework/entries.ts';
import { openOffice, type Office } from '../casework/office.ts';

const rounds = 15;

export async function benchList(): Promise<string> {
  const lines = ['cases   first ms   median ms   slowest ms   bytes of the card'];
  for (const count of [40, 400]) {
    const office = await openOffice();
    try {
      await fill(office, count);
      const chief = samplePerson('VUX.chief').id;
      const took: number[] = [];
      let bytes = 0;
      for (let round = 0; round < rounds; round += 1) {
        const from = performance.now();
        const card = myCasesCard(myCasesView(await office.casework.list(chief, 'unit'), 'unit'));
        took.push(performance.now() - from);
        bytes = Buffer.byteLength(JSON.stringify(card));
      }
      const [first = 0] = took;
      took.sort((a, b) => a - b);
      const [begin, median, slowest] = [first, took[rounds >> 1] ?? 0, took.at(-1) ?? 0].map((ms) => ms.toFixed(1));
      lines.push([count, begin, median, slowest, bytes].map((cell) => String(cell).padEnd(10)).join(' '));
    } finally {
      await office.close();
    }
  }
  return lines.join('\n');
}

/** One case of each kind is registered; the others are the same under other references. */
async function fill(office: Office, count: number): Promise<void> {
  const { store } = office;
  const made: EvictionCase[] = [];
  for (const kind of noticeKinds) {
    const eviction = kind === 'KFM' ? ({ date: '2027-02-10', time: '09:00', ground: 'hyresskuld' } as const) : null;
    made.push(
      await office.register(entryOf({ kind, open: ['EB'], eviction, receivedAt: kind === 'KFM' ? '08:00' : null })),
    );
  }
  for (let index = made.length; index < count; index += 1) {
    const like = made[index % made.length];
    if (like === undefined) throw new Error('no case to go by');
    let rest = index;
    const ref = newCaseRef(() => {
      const digit = rest % 32;
      rest = Math.floor(rest / 32);
      return digit / 32;
    });
    const history = (await store.cases.history(like.ref)).slice(0, 1);
    const twin = { ...like, ref, form: `twin-${index}`, version: 1 };
    const written = await store.cases.commit({ case: twin, expectedVersion: 0, history, promises: [], withdrawn: [] });
    if (written !== 'committed') throw new Error(written);
  }
}
