import assert from 'node:assert/strict';
import { decisionView } from '../../src/cards/decision.ts';
import { chief, entries, fullView } from './samples.ts';

describe('the decision', () => {
  it('says what the routine is silent on, what is proposed, and by which sections', () => {
    const view = decisionView(fullView(entries.familyBothOpen, {}, { isChief: true, viewer: chief }));
    assert.equal(view.title, '7K3Q: Rutinen ger inget besked');
    assert.match(view.silences[0]?.text ?? '', /Både EB och BoU/);
    assert.ok(view.proposal.some(({ text }) => text === 'Gemensamt möte på socialkontoret, VUX + EB + BoU (ska)'));
    assert.deepEqual(
      view.buttons.map(({ title }) => title),
      ['Godkänn förslaget', 'Välj själv', 'Se hela planen'],
    );
    assert.equal(view.chatTitle, 'Stäm av med Anna Ek');
  });

  it('offers nothing to decide once it is decided', () => {
    const view = decisionView(fullView(entries.familyBothOpen, { approval: 'ownChoice' }, { isChief: true }));
    assert.deepEqual(
      view.buttons.map(({ verb }) => verb),
      ['openPlan'],
    );
  });
});
