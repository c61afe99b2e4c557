// Every kind of fault a story can order meets its call, and the product comes through it.
import assert from 'node:assert/strict';
import { play, type Outcome } from '../../../infra/story/play.ts';
import { readStory } from '../../../infra/story/read/read-story.ts';
import { registered, storyOf } from './town-story.ts';

const book = { by: 'VUX.official1', do: 'book', case: 'A', meeting: 'office', start: '2027-01-20T10:00' };
const creating = { method: 'POST', path: '/events$' };
const posting = { method: 'POST', path: '^/v3/conversations$' };

/** A notice is registered, which tells EB, and a meeting is booked, once more where that failed; the fault comes in between. */
async function played(fault: object): Promise<Outcome> {
  return play(
    readStory(
      storyOf([
        registered,
        { at: '2027-01-11T09:00', fault },
        { ...book, at: '2027-01-11T10:05' },
        { ...book, at: '2027-01-11T10:50' },
        { at: '2027-01-11T19:00' },
      ]),
    ),
  );
}

const postsTo = ({ steps }: Outcome): number =>
  steps
    .flatMap(({ left }) => left)
    .filter(({ to, how, place }) => to === 'EB' && how === 'created' && place === 'channel').length;
const eventsIn = ({ steps }: Outcome, step: number): number =>
  steps[step]?.snapshot.mailboxes['moten.sf']?.events.length ?? -1;
const booked = 2;
const last = 4;

describe('a fault of a story', () => {
  const faults: readonly object[] = [
    ...[429, 500, 503, 409, 'drop', 'acceptThenDrop', 'acceptThenStatus', 'delay', 'kill'].map((what) => ({
      on: 'graph',
      match: creating,
      do: what,
    })),
    { on: 'graph', match: creating, do: 'status', status: 503 },
    { on: 'graph', match: creating, do: 'delay', delayMs: 2000 },
    ...[429, 502, 'drop', 'delay', 'acceptThenDrop', 'acceptThenStatus', 'kill'].map((what) => ({
      on: 'teams',
      match: posting,
      do: what,
    })),
    ...[500, 'drop', 'acceptThenDrop', 'delay', 'kill'].map((what) => ({ on: 'store', do: what })),
    { on: 'process', do: 'kill', times: 2 },
  ];
  for (const fault of faults) {
    it(`is met, and the meeting is booked once and EB told: ${JSON.stringify(fault)}`, async () => {
      const outcome = await played(fault);
      assert.equal(outcome.steps[1]?.armed?.left, 0, 'nothing met it');
      assert.equal(eventsIn(outcome, last), 1);
      const doubled = /acceptThen|kill|delay/.test(JSON.stringify(fault)) && JSON.stringify(fault).includes('teams');
      const posts = postsTo(outcome);
      assert.ok(doubled ? posts >= 1 && posts <= 2 : posts === 1, `${String(posts)} posts`);
    });
  }

  it('that asks for patience is given it', async () => {
    const outcome = await played({ on: 'graph', match: creating, do: 429, retryAfter: 1800 });
    assert.deepEqual([eventsIn(outcome, booked), eventsIn(outcome, last)], [0, 1]);
  });

  it('that refuses for good is seen on the case, until it is booked anew', async () => {
    const outcome = await played({ on: 'graph', match: creating, do: 404 });
    assert.deepEqual([eventsIn(outcome, booked), eventsIn(outcome, last)], [0, 1]);
    assert.deepEqual(outcome.steps[booked]?.snapshot.cases['A']?.next, {
      next: 'stuck',
      code: 'mailboxUnknown',
      date: null,
      late: true,
    });
  });

  it('that shuts a channel leaves what was to be said there waiting, in sight', async () => {
    const outcome = await played({ on: 'teams', match: posting, do: 403 });
    assert.equal(postsTo(outcome), 0);
    assert.deepEqual(
      outcome.steps[last]?.snapshot.stuck.map(({ code, lane }) => [code, lane]),
      [['channelNotBound', 'channel:eb']],
    );
  });

  it('that meets nothing is told of', async () => {
    const outcome = await played({ on: 'graph', match: { path: '/nowhere$' }, do: 503 });
    assert.equal(outcome.steps[1]?.armed?.left, 1);
  });
});
