import assert from 'node:assert/strict';
import { noticeStartView } from '../../src/cards/notice-start.ts';
import { list } from './drawn.ts';

describe('the start of a notice', () => {
  it('asks first whether there is a case, with her own open ones to choose from', () => {
    const view = noticeStartView({ form: 'f-1', list, treserva: true });
    assert.deepEqual(
      view.open.map(({ value }) => value),
      ['7K3Q', 'P4XD', 'M2RT', 'H8VN'],
    );
    assert.equal(view.open[1]?.title, 'P4XD: Bekräfta till Kronofogden');
    assert.equal(view.findLabel, 'Referens eller ärendenummer i Treserva');
  });

  it('speaks of no Treserva number where none is kept, and shows no empty list', () => {
    const view = noticeStartView({ form: 'f-1', list: { ...list, items: [] }, treserva: false });
    assert.deepEqual([view.findLabel, view.hasOpen], ['Referens', false]);
  });

  it('keeps what was typed when no such case is found', () => {
    const again = { ref: '', find: '9ZZZ', problem: 'findUnknown' } as const;
    const view = noticeStartView({ form: 'f-1', list, treserva: true, again });
    assert.equal(view.find, '9ZZZ');
    assert.match(view.problem, /hittar inget/);
  });
});
