import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { myCasesCard, myCasesView } from '../../src/cards/my-cases.ts';
import { addDays } from '../../src/domain/time.ts';
import { list } from './drawn.ts';
import { forty, listOf } from './forty.ts';
import { shown, strings } from './walk.ts';

const outline = ({ groups }: ReturnType<typeof myCasesView>): readonly (readonly string[])[] =>
  groups.map(({ heading, rows }) => [heading, ...rows.map(({ ref }) => ref)]);

describe('her list', () => {
  it('puts today first, then what is late, then day by day', () => {
    assert.deepEqual(outline(myCasesView(list, 'mine')), [
      ['I dag, mån 11 jan (2)', '7K3Q', 'P4XD'],
      ['Sent (1)', 'M2RT'],
      ['Tors 14 jan (1)', 'H8VN'],
      ['Senare (1)', 'Q9LW'],
    ]);
  });

  it('shows a case once for each thing in it that has a day, with the hour of a meeting', () => {
    const [item] = list.items;
    const letter = { step: { next: 'act', act: 'homeVisitLetter', unit: 'VUX', to: null }, late: false } as const;
    const items = [{ ...item!, more: [{ ...letter, date: addDays(list.today, 3), own: true }] }];
    const { groups } = myCasesView({ ...list, items }, 'mine');
    assert.deepEqual(
      groups.map(({ rows }) => rows.map(({ ref, step, date }) => [ref, step, date])),
      [[['7K3Q', 'Möte VUX + EB kl. 10.00', '']], [['7K3Q', 'Skicka brev inför hembesöket', 'enhetens egen frist']]],
    );
  });

  it('counts a duty whose day has passed as late, and says when it was', () => {
    const items = [{ ...list.items[3]!, date: '2027-01-04', late: true }];
    const { groups, count } = myCasesView({ ...list, items }, 'mine');
    assert.equal(groups[0]?.heading, 'Sent (1)');
    assert.equal(groups[0].rows[0]?.date, 'skulle ha gjorts mån 4 jan');
    assert.equal(count, 'Ett ärende, en sak är sen.');
  });

  it('of forty cases shows what is for today in one look, and nothing of it folded', () => {
    const view = myCasesView(forty, 'mine');
    assert.equal(view.count, '40 ärenden, 3 att göra i dag, 2 saker är sena.');
    const [todays, late, ...others] = view.groups;
    assert.deepEqual([todays?.heading, todays?.rows.length, todays?.folded], ['I dag, mån 11 jan (3)', 3, false]);
    assert.deepEqual([late?.rows.length, late?.folded], [2, false]);
    assert.ok(others.some(({ folded }) => folded));
    const texts = strings(shown(myCasesCard(view))).join(' ');
    for (const { ref } of todays!.rows) assert.ok(texts.includes(ref));
  });

  it('names whose a case is where it is a colleague’s', () => {
    const items = [{ ...list.items[1]!, mine: false, responsible: 'Anna Viksten' }];
    const { groups } = myCasesView({ ...list, items }, 'unit');
    assert.equal(groups[0]?.rows[0]?.date, 'Anna Viksten');
  });

  it('loses nothing and says nothing twice over its pages, whatever there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (count) => {
        const many = listOf(count);
        const pages = (page: number): readonly string[] => {
          const view = myCasesView(many, 'mine', { page });
          const rows = view.groups.flatMap((group) =>
            group.rows.map(({ ref, step, date }) => `${ref} ${group.group} ${step} ${date}`),
          );
          const goesOn = view.buttons.some(({ title }) => title === 'Nästa sida');
          return goesOn ? [...rows, ...pages(page + 1)] : rows;
        };
        const all = pages(0);
        assert.equal(
          all.length,
          many.items.reduce((sum, { more = [] }) => sum + 1 + more.length, 0),
        );
        assert.equal(new Set(all).size, all.length);
      }),
      { numRuns: effort(30, 300) },
    );
  });

  it('shows the last page when the one asked for is not there any more', () => {
    assert.equal(myCasesView(forty, 'mine', { page: 99 }).title, 'Mina ärenden, sida 3 av 3');
  });
});
