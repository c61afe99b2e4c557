import assert from 'node:assert/strict';
import { disputeView } from '../../src/cards/dispute.ts';
import { entries, fullView } from './samples.ts';

describe('the sources', () => {
  it('hold every duty of the plan once, by its place, with its facts', () => {
    const full = fullView(entries.familyKfm);
    const view = disputeView(full);
    const duties = [...full.plan.now, ...full.plan.consider].flatMap((line) => line.duties);
    assert.deepEqual(view.rows.map(({ value }) => value).sort(), [...new Set(duties.map(({ row }) => row))].sort());
    const lines = view.sections.flatMap((section) => section.lines.map(({ text }) => text));
    for (const { text } of duties)
      assert.ok(
        lines.some((line) => line.includes(text)),
        text,
      );
    for (const line of lines) assert.match(line, /^(ska|bör|kan|får inte): .+ (För att: .+|Gäller alltid\.)$/);
  });

  it('say which answer is missing', () => {
    const view = disputeView(fullView(entries.familyEbDebt), { row: '001-1AHY-1', reason: null });
    assert.deepEqual([view.row, view.rowProblem], ['001-1AHY-1', '']);
    assert.match(view.reasonProblem, /Välj/);
  });
});
