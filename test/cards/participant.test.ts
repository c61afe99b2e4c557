import assert from 'node:assert/strict';
import { participantCard, participantView } from '../../src/cards/participant.ts';
import * as samples from './samples.ts';
import { strings } from './walk.ts';

describe('a participant', () => {
  it('reads what her own unit does, and who to talk with', () => {
    const view = participantView(samples.participantView());
    assert.deepEqual(
      view.duties.map(({ text }) => text),
      ['Ta emot underrättelsen av vuxenenheten', 'Var med på mötet'],
    );
    assert.equal(view.chatUrl, 'https://teams.microsoft.com/l/chat/0/0?users=vux-1%40exempel.se');
  });

  it('is shown no facts of the case, no Treserva number and no other unit', () => {
    const text = strings(participantCard(participantView(samples.participantView()))).join('\n');
    assert.doesNotMatch(text, /För att|2027-4711|VUX \+|första gången/);
  });

  it('acknowledges only what is unanswered', () => {
    const verbs = (extra: Parameters<typeof samples.participantView>[0]): readonly string[] =>
      participantView(samples.participantView(extra)).buttons.map(({ verb }) => verb);
    assert.deepEqual(verbs({}), ['acknowledge', 'take', 'openAssign']);
    assert.deepEqual(verbs({ unanswered: [], appointed: samples.eva }), ['openAssign']);
  });
});
