// Entries for tests: the simplest family debt with what differs, and every entry there can be.
import fc from 'fast-check';
import type { Entry, Eviction } from '../../src/domain/notice.ts';

/** A family's first rent debt, known to no unit, received a Monday; `answers` replace what differs. */
export function entryOf(answers: Partial<Entry> = {}): Entry {
  return {
    kind: 'hyresskuld',
    receivedOn: '2027-01-11',
    receivedAt: null,
    children: 'yes',
    open: [],
    occurrence: 'first',
    eviction: null,
    ...answers,
  };
}

const anyEviction: fc.Arbitrary<Eviction> = fc.record({
  date: fc.constantFrom('2027-02-11', null),
  time: fc.constantFrom('10:00', null),
  ground: fc.constantFrom('hyresskuld' as const, 'störning' as const, 'annan' as const, 'unknown' as const),
});

export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    kind: fc.constantFrom<Entry['kind'][]>(
      'hyresskuld',
      'störning',
      'KFM',
      'elskuld',
      'olovlig andrahandsuthyrning',
      'annat',
    ),
    receivedOn: fc.constantFrom('2027-01-11', '2026-12-23'),
    receivedAt: fc.constantFrom('09:00', null),
    children: fc.constantFrom<Entry['children'][]>('yes', 'no', 'unknown'),
    open: fc.constantFrom<Entry['open'][]>([], ['EB'], ['BoU'], ['EB', 'BoU'], 'unknown'),
    occurrence: fc.constantFrom<Entry['occurrence'][]>('first', 'repeated', 'unknown'),
    eviction: anyEviction,
  })
  .map((entry) => ({
    ...entry,
    eviction: entry.kind === 'KFM' ? entry.eviction : null,
    open: entry.children === 'no' && entry.open !== 'unknown' ? entry.open.filter((unit) => unit === 'EB') : entry.open,
  }));
