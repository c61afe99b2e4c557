import assert from 'node:assert/strict';
import { effort } from '../effort.ts';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { assignCard, assignView } from '../../src/cards/assign.ts';
import { decisionCard, decisionView } from '../../src/cards/decision.ts';
import { disputeCard, disputeView } from '../../src/cards/dispute.ts';
import { myCasesCard, myCasesView } from '../../src/cards/my-cases.ts';
import { noticeStartCard, noticeStartView } from '../../src/cards/notice-start.ts';
import { planCard, planView } from '../../src/cards/plan.ts';
import { timesCard, timesView } from '../../src/cards/times.ts';
import type { Stage } from '../../src/domain/case.ts';
import type { CaseListItem } from '../../src/domain/case-view.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { Entry } from '../../src/domain/notice.ts';
import type { Person } from '../../src/domain/organisation.ts';
import { drawn } from './drawn.ts';
import { fullView, meeting, stuck, tell, today } from './samples.ts';

/** Bytes of JSON. Teams takes more, but not on every path a card may go. */
const most = 25 * 1024;

function size(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** Every answer there is, at every stage. */
const entries: readonly Entry[] = noticeKinds.flatMap((kind) =>
  (['yes', 'no', 'unknown'] as const).flatMap((children) =>
    ([[], ['EB'], ['BoU'], ['EB', 'BoU'], 'unknown'] as const)
      .filter((open) => children === 'yes' || open === 'unknown' || !open.some((unit) => unit === 'BoU'))
      .flatMap((open) =>
        (['first', 'repeated', 'unknown'] as const).map((occurrence): Entry => ({
          kind,
          receivedOn: '2027-01-08',
          receivedAt: kind === 'KFM' ? '15:40' : null,
          children,
          open,
          occurrence,
          eviction: kind === 'KFM' ? { date: '2027-02-10', time: '09:00', ground: 'unknown' } : null,
        })),
      ),
  ),
);
const stages: readonly Stage[] = ['new', 'no-reply', 'missed-office-visit', 'not-home', 'contact', 'eviction-day'];

const longName = 'Ann-Charlotte Bergström-Lindqvist Österåker';
const staff: readonly Person[] = Array.from({ length: 60 }, (_, index) => ({
  id: `0d2f5f0a-1111-2222-3333-${String(index).padStart(12, '0')}`,
  name: `${longName} ${index}`,
  mailbox: `person${index}@exempel.se`,
  unit: 'vux',
  role: 'official' as const,
}));
const people = {
  staff,
  unitOfPerson: Object.fromEntries(staff.map(({ id }) => [id, 'VUX' as const])),
  names: Object.fromEntries(['vux-1', 'vux-2', 'eb-1'].map((id) => [id, longName])),
  isChief: true,
  stuck: [...stuck, ...stuck, ...stuck],
};
const busy = {
  treserva: '12345678901234567890',
  phoneBy: 'vux-2',
  tells: (['EB', 'BoU'] as const).flatMap((unit) => [
    tell(unit, 'R1', 'sent', { repeats: 12 }),
    tell(unit, 'R2', 'sent', { repeats: 12 }),
  ]),
  meetings: [
    meeting('booked'),
    meeting('failed', { id: 'm-2', failure: 'mailboxUnknown' }),
    meeting('booked', { id: 'm-3' }),
  ],
};

describe('the size of a card', () => {
  for (const [name, card] of Object.entries(drawn)) {
    it(`of ${name} is within the budget`, () => assert.ok(size(card) <= most, `${size(card)} bytes`));
  }

  it('of a plan, its sources and its decision is within the budget for every answer at every stage', () => {
    let largest = 0;
    // A step that divides neither the answers nor the stages comes by all of both in time. Kronofogden's are the largest.
    const step = effort(5, 1);
    for (const [index, entry] of entries.entries()) {
      for (const [later, stage] of stages.entries()) {
        if (entry.kind !== 'KFM' && (index * stages.length + later) % step !== 0) continue;
        const view = fullView(entry, { ...busy, stage }, people);
        for (const [name, card] of [
          ['plan', planCard(planView(view, 'Ärendet hade ändrats, så det du tryckte på gjordes inte.'))],
          ['dispute', disputeCard(disputeView(view, { row: null, reason: null }))],
          ['decision', decisionCard(decisionView(view))],
          ['times', timesCard(timesView(view))],
        ] as const) {
          largest = Math.max(largest, size(card));
          assert.ok(size(card) <= most, `${name} ${size(card)}: ${stage} ${JSON.stringify(entry)}`);
        }
      }
    }
    assert.ok(largest > most / 2, 'the largest is really large');
  });

  it('of a list is within the budget, however many cases and colleagues there are', () => {
    const items: readonly CaseListItem[] = Array.from({ length: 300 }, (_, index) => ({
      ref: '7K3Q',
      step: { next: 'stuck', code: 'channelNotBound' },
      date: today,
      late: index % 2 === 0,
      mine: true,
    }));
    assert.ok(size(myCasesCard(myCasesView({ today, items }, 'mine'))) <= most);
    assert.ok(size(noticeStartCard(noticeStartView({ form: 'f-1', list: { today, items }, treserva: true }))) <= most);
    assert.ok(size(assignCard(assignView(fullView(entries[0]!, busy, people), 'VUX'))) <= most);
  });
});
