import assert from 'node:assert/strict';
import { correctionView, outcomeView } from '../../src/cards/outcome.ts';
import type { OutcomeView } from '../../src/cards/outcome.ts';
import type { Button } from '../../src/cards/button.ts';
import type { FullView } from '../../src/domain/case-view.ts';
import { afterOutcome, views } from './drawn-course.ts';
import { entries, fullView, meeting, today } from './samples.ts';

const shown = (view: FullView): OutcomeView => {
  const found = outcomeView(view);
  assert.ok(found !== null);
  return found;
};
const titles = (buttons: readonly Button[]): readonly string[] => buttons.map(({ title }) => title);
const passed = meeting('booked', { start: `${today}T10:00` });

describe('the card that asks how a meeting went', () => {
  it('asks of today’s meeting by its hour, the likeliest answers first and the rare ones folded', () => {
    const view = shown(fullView(entries.familyEbDebt, { meetings: [passed] }));
    assert.equal(view.title, '7K3Q Hur gick mötet i dag kl. 10.00?');
    assert.deepEqual(titles(view.buttons), ['Familjen kom', 'Uteblev', 'Ombokat']);
    assert.equal(view.otherTitle, 'Annat hinder');
    assert.deepEqual(titles(view.other), ['Sjukdom', 'Tolk saknades', 'Till planen']);
    assert.deepEqual(view.buttons[1]?.sends, {
      ref: '7K3Q',
      meeting: 'meeting-1',
      meetingRev: 2,
      outcome: 'missed',
    });
  });

  it('speaks of one person where there are no children', () => {
    const view = shown(fullView(entries.adultEbDebt, { state: 'summoned', stage: 'no-reply', meetings: [passed] }));
    assert.equal(titles(view.buttons)[0], 'Den enskilde kom');
  });

  it('asks of the meeting that came first when there are several', () => {
    const earlier = meeting('booked', { id: 'm-0', start: '2027-01-08T13:00' });
    assert.match(shown(fullView(entries.familyEbDebt, { meetings: [passed, earlier] })).title, /fre 8 jan kl\. 13\.00/);
  });

  it('asks nothing before the time has come, or of a meeting that was cancelled', () => {
    for (const now of [meeting('booked'), meeting('cancelled', { start: `${today}T10:00` }), meeting('proposed')]) {
      assert.equal(outcomeView(fullView(entries.familyEbDebt, { meetings: [now] })), null);
    }
  });

  it('tells the next step with its place, and the way there', () => {
    const view = shown(views.missed);
    assert.equal(view.title, '7K3Q Uteblev');
    assert.equal(view.next, 'Gemensamt aviserat hembesök, VUX + EB. Brev inför hembesöket först.');
    assert.match(view.places[0]?.text ?? '', /^Rutin 001, avsnitt 1, .*stycke 3$/);
    assert.deepEqual(titles(view.buttons), ['Inför hembesöket', 'Ångra', 'Till planen']);
  });

  it('offers to correct what can no longer be taken back', () => {
    const invited = { meetings: [{ ...passed, outcome: 'rebooked' as const }, meeting('booked', { id: 'm-2' })] };
    const view = afterOutcome('rebooked', invited);
    assert.deepEqual(titles(shown(view).buttons), ['Rätta', 'Till planen']);
    const again = correctionView(view);
    assert.ok(again !== null);
    assert.match(again.title, /Hur gick mötet/);
    assert.ok(titles(again.buttons).includes('Uteblev'));
  });

  it('says that the chief decides where the routine is silent, and gives the way to the chief alone', () => {
    const stopped = { stage: 'missed-office-visit', state: 'announcedVisitPlanned' } as const;
    const view = shown(afterOutcome('declined', stopped, { chiefQuestion: 'visitDeclined' }));
    assert.match(view.next, /^Enhetschefen beslutar\. Hushållet tackade nej/);
    assert.ok(!titles(view.buttons).includes('Besluta'));
  });
});
