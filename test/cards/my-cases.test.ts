import assert from 'node:assert/strict';
import { myCasesView } from '../../src/cards/my-cases.ts';
import { list } from './drawn.ts';

describe('her list', () => {
  it('puts what is late first, then by day', () => {
    const { groups } = myCasesView(list, 'mine');
    assert.deepEqual(
      groups.map(({ title, rows }) => [title, ...rows.map(({ ref }) => ref)]),
      [
        ['Sent', 'M2RT'],
        ['I dag', '7K3Q', 'P4XD'],
        ['Inom en vecka', 'H8VN'],
        ['Senare', 'Q9LW'],
      ],
    );
  });

  it('shows the most pressing of very many, and says so', () => {
    const items = Array.from({ length: 40 }, () => list.items[0]!);
    const view = myCasesView({ ...list, items }, 'unit');
    assert.equal(view.count, '40 ärenden, de 15 mest brådskande visas.');
    assert.equal(view.groups.flatMap(({ rows }) => rows).length, 15);
  });
});
