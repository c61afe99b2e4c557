import assert from 'node:assert/strict';
import { isOpen, normalTreserva, unitsTakingPart } from '../../src/store/case-columns.ts';
import { caseOf, meetingOf, tellOf } from './samples.ts';

const nobody = (): undefined => undefined;

describe('what of a case stands beside its body', () => {
  it('counts a unit that has been told something which still holds', () => {
    const states = ['held', 'queued', 'sent', 'acknowledged', 'withdrawn'] as const;
    const value = caseOf({ tells: states.map((state) => tellOf(state, 'EB', state)) });
    assert.deepEqual(unitsTakingPart(value, nobody), ['queued', 'sent', 'acknowledged']);
  });

  it('counts a unit that is invited to a meeting which stands, and no other', () => {
    const states = ['seeking', 'proposed', 'sending', 'booked', 'cancelling', 'cancelled', 'failed'] as const;
    const invited = states.filter((state) => {
      const value = caseOf({ meetings: [meetingOf(['EB'], state)] });
      return unitsTakingPart(value, () => 'eb').includes('eb');
    });
    assert.deepEqual(invited, ['sending', 'booked', 'cancelling']);
  });

  it('knows an invited unit from what it was told before it asks who is of that kind', () => {
    const value = caseOf({ tells: [tellOf('eb-told', 'EB', 'held')], meetings: [meetingOf(['EB', 'BoU'], 'booked')] });
    assert.deepEqual(
      unitsTakingPart(value, (kind, beside) => `${kind} of ${beside}`),
      ['eb-told', 'BoU of sydvast'],
    );
  });

  it('leaves out the coordinating unit, and kinds that nobody is of', () => {
    const value = caseOf({ meetings: [meetingOf(['VUX', 'BoU'], 'booked')] });
    assert.deepEqual(
      unitsTakingPart(value, (kind) => (kind === 'VUX' ? 'vux-sydvast' : undefined)),
      [],
    );
  });

  it('takes a case for open until it is closed or was never one', () => {
    assert.equal(isOpen(caseOf({ state: 'contactExhausted' })), true);
    assert.equal(isOpen(caseOf({ state: 'closed' })), false);
    assert.equal(isOpen(caseOf({ state: 'misregistered' })), false);
  });

  it('compares Treserva numbers without spaces and in capitals', () => {
    assert.equal(normalTreserva(' åb\u00a012-3 '), 'ÅB12-3');
  });
});
