import assert from 'node:assert/strict';
import { play, type Outcome } from '../../../infra/story/play.ts';
import { readStory } from '../../../infra/story/read/read-story.ts';
import { asJson, asLines } from '../../../infra/story/told.ts';
import { registered, storyOf } from './town-story.ts';

const book = {
  at: '2027-01-12T10:05',
  by: 'VUX.official1',
  do: 'book',
  case: 'A',
  meeting: 'office',
  start: '2027-01-20T10:00',
};

async function played(steps: readonly unknown[], expect: readonly unknown[] = [], more: object = {}): Promise<Outcome> {
  return play(readStory(storyOf(steps, expect, more)));
}

describe('a story played', () => {
  it('says of each expectation that does not hold what was there instead', async () => {
    const event = (over: object): object => ({ start: '2027-01-20T10:00', attendees: ['VUX', 'EB'], ...over });
    const calendar = (...events: object[]): object => ({ after: 2, calendar: { mailbox: 'EB', events } });
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ after: 1, plan: { include: ['BoU.join-office-visit'] } }, /saknas i planen: BoU.join-office-visit/],
      [{ after: 1, plan: { exclude: ['VUX.copy-notice>EB'] } }, /ska inte stå i planen/],
      [{ after: 1, sent: { channel: 'EB', count: 2, text: 'nytt att ta emot' } }, /skickat 1 gånger, inte 2/],
      [{ after: 1, sent: { channel: 'EB', text: 'Ref AAAA' } }, /skickat 0 gånger/],
      [calendar(), /där står också 2027-01-20T10:00/],
      [calendar(event({ start: '2027-01-20T11:00' })), /står inte där/],
      [calendar(event({ attendees: ['EB'] })), /står inte där/],
      [calendar(event({ attendees: ['VUX', 'EB', 'BoU'] })), /står inte där/],
      [calendar(event({}), event({})), /står inte där/],
      [{ after: 2, calendar: { mailbox: 'EB', count: 2 } }, /1 möten, inte 2/],
      [{ after: 2, case: { state: 'met' } }, /state är "summoned", inte "met"/],
      [{ after: 2, refused: true }, /nekades inte/],
      [{ after: 2, result: 'again' }, /resultatet blev done/],
      [{ after: 3, refused: 'chiefFirst' }, /nekades med notYourUnit/],
      [{ after: 3, refused: false }, /nekades: notYourUnit/],
      [{ after: 2, stuck: { channel: 'BoU' } }, /inget har fastnat/],
      [{ after: 2, next: { next: 'decision' } }, /next är "act"/],
      [{ never: { anywhere: 'Se kalendern' } }, /lämnade 2027-01-19T09:00/],
      [{ never: { anywhere: 'moten.SF@kommunen' } }, /lämnade/],
      [{ never: { anywhere: 'Ref {A}' } }, /lämnade/],
      [{ never: { sentTo: 'EB' } }, /EB fick/],
      [{ never: { sentTo: 'VUX.official1' } }, /VUX.official1 fick/],
    ];
    const { holds, verdicts } = await played(
      [
        registered,
        book,
        { at: '2027-01-12T11:00', by: 'EB.official1', do: 'outcome', outcome: 'kom' },
        { at: '2027-01-19T12:00' },
      ],
      wrong.map(([expectation]) => expectation),
    );
    assert.equal(holds, false);
    for (const [place, [expectation, difference]] of wrong.entries()) {
      const verdict = verdicts[place]!;
      assert.equal(verdict.holds, false, JSON.stringify(expectation));
      assert.match(verdict.difference ?? '', difference);
    }
  });

  it('tells as JSON what each step came to: plans, what was sent to whom, every calendar', async () => {
    const story = readStory(storyOf([registered, book], [{ after: 2, case: { state: 'summoned' } }]));
    const told = JSON.parse(JSON.stringify(asJson(story, await play(story))));
    assert.equal(told.holds, true);
    const [first, second] = told.steps;
    assert.ok(first.cases.A.codes.includes('VUX.copy-notice>EB'));
    const post = first.sent.find((one: { channel?: string }) => one.channel === 'EB');
    assert.equal(post.text.split('\n')[0], `Ref ${first.cases.A.ref}: nytt att ta emot. Öppna boten.`);
    assert.equal(post.how, 'created');
    assert.match(post.card, /^\d+$/);
    assert.deepEqual(
      second.mailboxes.EB.events.map(({ start, end }: { start: string; end: string }) => [start, end]),
      [['2027-01-20T10:00', '2027-01-20T11:00']],
    );
    assert.deepEqual(second.mailboxes['BoU.official1'].events, []);
    assert.deepEqual(told.expectations, [{ n: 1, after: 2, expects: 'case', holds: true, difference: null }]);
  });

  it('reads as Swedish lines', async () => {
    const story = readStory(storyOf([registered], [{ after: 1, case: { state: 'met' } }]));
    const lines = asLines(story, await play(story)).join('\n');
    assert.match(lines, /1\. 2027-01-11 09:00 {2}VUX\.official1: registerNotice \(A\)\n {3}klart/);
    assert.match(lines, /→ kanalen EB: Ref \w{4}: nytt att ta emot/);
    assert.match(lines, /✗ väntat 1 efter steg 1: case: state är "registered", inte "met"/);
    assert.match(lines, /1 av 1 stämmer inte/);
  });

  it('counts what was there when a step was over, not what came on the way to the next', async () => {
    const reminder = 'Ref {A}: bokad tid 2027-01-20 kl 10:00. Se kalendern.';
    const { verdicts } = await played(
      [registered, book, { at: '2027-01-19T08:00' }, { at: '2027-01-19T09:00' }],
      [2, 3, 4].map((after) => ({ after, sent: { channel: 'EB', text: reminder, count: after === 4 ? 1 : 0 } })),
    );
    assert.deepEqual(
      verdicts.map(({ difference }) => difference),
      [null, null, null],
    );
  });

  it('asks before it books over somebody who is busy', async () => {
    const [one, two] = ['A', 'B'];
    const { steps } = await played([
      { ...registered, as: one },
      { ...registered, as: two },
      { ...book, case: one },
      { ...book, at: '2027-01-12T10:20', case: two },
      { ...book, at: '2027-01-12T10:30', case: two, with: { despiteClash: true } },
    ]);
    assert.deepEqual(
      steps.slice(3).map(({ result }) => [result?.result, result?.reason]),
      [
        ['refused', 'clash'],
        ['done', null],
      ],
    );
  });

  it('plays the same story the same way twice', async () => {
    const story = storyOf([
      registered,
      book,
      { at: '2027-01-20T12:00', by: 'VUX.official1', do: 'outcome', outcome: 'uteblev' },
    ]);
    const [first, second] = [readStory(story), readStory(story)];
    assert.deepEqual(
      JSON.parse(JSON.stringify(asJson(first, await play(first)))),
      JSON.parse(JSON.stringify(asJson(second, await play(second)))),
    );
  });
});
