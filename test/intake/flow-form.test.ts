import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers, Question } from '../../src/domain/flow.ts';
import type { Typed } from '../../src/intake/flow-data.ts';
import { firstFlowCard, nextFlowCard, previousFlowCard, type FlowFormResult } from '../../src/intake/flow-form.ts';
import { effort } from '../effort.ts';
import { day, many, one } from '../cards/flow-samples.ts';

/** Two questions always; a third and fourth only after a yes. */
function asks(answers: Answers): readonly Question[] {
  const first = [one('more', 'yes', 'no'), day('on')];
  return answers['more'] === 'yes'
    ? [...first, many('which', 'a', 'b'), { ...day('until'), optional: true }, one('last', 'x')]
    : first;
}

const whole = (result: FlowFormResult): Answers => {
  assert.ok(result.complete);
  return result.answers;
};
const ids = (result: FlowFormResult): readonly string[] => {
  assert.ok(!result.complete);
  return result.state.questions.map(({ id }) => id);
};

describe('a form of a workflow beside W001', () => {
  it('asks three questions a card at most, and those that follow from an answer on the next', () => {
    assert.deepEqual(ids(firstFlowCard(asks, {})), ['more', 'on']);
    const second = nextFlowCard(asks, { past: [], asked: ['more', 'on'], typed: { more: 'yes', on: '2027-01-11' } });
    assert.deepEqual(ids(second), ['which', 'until', 'last']);
    assert.ok(!second.complete && second.state.last);
  });

  it('is whole when nothing is left to ask, an optional question unanswered or not', () => {
    const typed = { more: 'yes', on: '2027-01-11', which: 'a,b', until: '', last: 'x' };
    const done = nextFlowCard(asks, { past: [['more', 'on']], asked: ['which', 'until', 'last'], typed });
    assert.deepEqual(whole(done), { more: 'yes', on: '2027-01-11', which: ['a', 'b'], last: 'x' });
  });

  it('says what is wrong beside each question, and keeps what was typed', () => {
    const typed = { more: 'perhaps', on: '2027-02-30' };
    const again = nextFlowCard(asks, { past: [], asked: ['more', 'on'], typed });
    assert.ok(!again.complete);
    assert.deepEqual(again.state.problems, { more: 'choose', on: 'dateNotReal' });
    assert.deepEqual(again.state.typed, typed);
    const none = nextFlowCard(asks, {
      past: [['more', 'on']],
      asked: ['which'],
      typed: { more: 'yes', on: '2027-01-11', which: 'a,c' },
    });
    assert.ok(!none.complete);
    assert.deepEqual(none.state.problems, { which: 'chooseSome' });
  });

  it('goes back with everything, and forgets in the end what a changed answer no longer asks', () => {
    const typed = { more: 'yes', on: '2027-01-11', which: 'a' };
    const back = previousFlowCard(asks, { past: [['more', 'on']], asked: ['which', 'until', 'last'], typed });
    assert.deepEqual(ids(back), ['more', 'on']);
    assert.ok(!back.complete && back.state.typed['which'] === 'a');
    const changed = nextFlowCard(asks, { past: [], asked: ['more', 'on'], typed: { ...typed, more: 'no' } });
    assert.deepEqual(whole(changed), { more: 'no', on: '2027-01-11' });
  });

  it('never takes an answer to what is not asked, and never an option that is not offered', () => {
    const text = fc.constantFrom('yes', 'no', 'a', 'a,b', 'c', '', '2027-01-11', '2027-13-01', 'x', '<b>');
    const question = fc.constantFrom('more', 'on', 'which', 'until', 'last', 'other', '__proto__');
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(question, { maxLength: 4 }), { maxLength: 4 }),
        fc.uniqueArray(question, { maxLength: 4 }),
        fc.dictionary(question, text),
        (past, asked, typed: Typed) => {
          const result = nextFlowCard(asks, { past, asked, typed });
          if (!result.complete) {
            assert.ok(result.state.questions.length > 0);
            return;
          }
          const wanted = asks(result.answers);
          for (const [id, answer] of Object.entries(result.answers)) {
            const asking = wanted.find((each) => each.id === id);
            assert.ok(asking, id);
            const options = [answer].flat();
            if (asking.options.length > 0) assert.ok(options.every((each) => asking.options.includes(each)));
          }
        },
      ),
      { numRuns: effort(500, 10_000) },
    );
  });
});
