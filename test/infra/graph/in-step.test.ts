// Whatever is done to a meeting, in whatever order, the organiser's event and the attendees' copies agree.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../../effort.ts';
import { anna, attendee, karim, meeting, openOffice, organiser, unit, wall } from './office.ts';
import type { Answered, Office } from './office.ts';

const people = [anna, karim, unit] as const;

type Answer = 'accept' | 'tentativelyAccept' | 'decline';
const responses = { accept: 'accepted', tentativelyAccept: 'tentativelyAccepted', decline: 'declined' } as const;

type Act =
  | { readonly do: 'book' | 'cancel' | 'reword' | 'move' }
  | { readonly do: 'invite'; readonly who: readonly string[] }
  | { readonly do: 'answer'; readonly who: string; readonly answer: Answer; readonly send: boolean }
  | { readonly do: 'remove'; readonly who: string };

const person = fc.constantFrom(...people);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      who: person,
      answer: fc.constantFrom<Answer>('accept', 'tentativelyAccept', 'decline'),
      send: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reword' as const, 'move' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('invite' as const), who: fc.subarray([...people]) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('book' as const, 'cancel' as const) }) },
);

/** What ought to be so for one attendee. */
interface Expected {
  organiserSees: string;
  ownAnswer: string;
  /** Whether the copy is in the attendee's calendar. */
  inCalendar: boolean;
  invited: boolean;
}

/** One meeting at a time, done to over HTTP, with what ought to be so beside it. */
class Story {
  readonly #office: Office;
  #event: Answered;
  #subject = '';
  #day = 7;
  #steps = 0;
  #cancelled = false;
  #expected = new Map<string, Expected>();

  constructor(office: Office) {
    this.#office = office;
  }

  async act(given: Act): Promise<void> {
    this.#steps += 1;
    if (given.do === 'book' || this.#event === undefined) return this.#book();
    if (given.do === 'answer') return this.#answer(given.who, given.answer, given.send);
    if (given.do === 'remove') return this.#remove(given.who);
    if (this.#cancelled) return;
    if (given.do === 'cancel') return this.#cancel();
    if (given.do === 'invite') return this.#invite(given.who);
    return this.#change(given.do === 'move');
  }

  async #book(): Promise<void> {
    if (this.#event !== undefined && !this.#cancelled) await this.#cancel();
    this.#subject = `Möte ${String(this.#steps)}`;
    this.#cancelled = false;
    this.#day = 7;
    this.#event = (
      await this.#send(
        'POST',
        '',
        meeting({ subject: this.#subject, attendees: people.map((one) => attendee(one)) }),
        201,
      )
    ).body;
    const fresh = () => ({ organiserSees: 'none', ownAnswer: 'notResponded', inCalendar: true, invited: true });
    this.#expected = new Map(people.map((one) => [one, fresh()]));
  }

  async #cancel(): Promise<void> {
    await this.#send('POST', `/${String(this.#event.id)}/cancel`, {}, 202);
    this.#cancelled = true;
  }

  async #change(moves: boolean): Promise<void> {
    if (moves) this.#day = this.#day === 7 ? 8 : 7;
    else this.#subject = `Möte ${String(this.#steps)}`;
    const date = `2026-12-0${String(this.#day)}`;
    const changes = moves ? { start: wall(`${date}T13:00`), end: wall(`${date}T14:00`) } : { subject: this.#subject };
    await this.#send('PATCH', `/${String(this.#event.id)}`, changes, 200);
    for (const [who, one] of this.#expected) {
      if (!one.invited) continue;
      const deletedForGood = !one.inCalendar && one.ownAnswer !== 'declined';
      if (moves) Object.assign(one, { organiserSees: 'notResponded', ownAnswer: 'notResponded', inCalendar: true });
      else if (deletedForGood) this.#expected.set(who, { ...one, ownAnswer: 'notResponded', inCalendar: true });
    }
  }

  async #invite(who: readonly string[]): Promise<void> {
    await this.#send('PATCH', `/${String(this.#event.id)}`, { attendees: who.map((one) => attendee(one)) }, 200);
    for (const [address, one] of this.#expected) {
      const invited = who.includes(address);
      if (invited && !one.invited)
        Object.assign(one, { organiserSees: 'none', ownAnswer: 'notResponded', inCalendar: true });
      one.invited = invited;
    }
  }

  async #answer(who: string, answer: Answer, send: boolean): Promise<void> {
    const one = this.#of(who);
    const copy = await this.#copy(who);
    if (!copy) return;
    const reply = await this.#office.call('POST', `/users/${who}/events/${String(copy.id)}/${answer}`, {
      sendResponse: send,
    });
    if (this.#cancelled || !one.invited) {
      assert.equal(reply.status, 400, 'a meeting called off takes no answers');
      return;
    }
    assert.equal(reply.status, 202);
    one.ownAnswer = responses[answer];
    one.inCalendar = answer !== 'decline';
    if (send) one.organiserSees = responses[answer];
  }

  async #remove(who: string): Promise<void> {
    const copy = await this.#copy(who);
    if (!copy) return;
    await this.#office.call('DELETE', `/users/${who}/events/${String(copy.id)}`);
    Object.assign(this.#of(who), { inCalendar: false, ownAnswer: 'gone' });
  }

  async #send(method: string, path: string, body: object, status: number): Promise<Answered> {
    const reply = await this.#office.call(method, `/users/${organiser}/events${path}`, body);
    assert.equal(reply.status, status, JSON.stringify(reply.body));
    return reply;
  }

  #of(who: string): Expected {
    const one = this.#expected.get(who);
    if (!one) throw new Error(`${who} is not in the story`);
    return one;
  }

  async #copy(who: string): Promise<Answered> {
    const { body } = await this.#office.call('GET', `/users/${who}/events?$top=1000`);
    const copies = body.value.filter((one: Answered) => one.iCalUId === this.#event.iCalUId);
    assert.ok(copies.length < 2, 'one copy in a calendar at most');
    return copies[0];
  }

  async check(): Promise<void> {
    if (this.#event === undefined) return;
    const { body: event } = await this.#office.call('GET', `/users/${organiser}/events/${String(this.#event.id)}`);
    assert.equal(event.isCancelled, this.#cancelled);
    assert.equal(event.subject, this.#subject);
    const invited = [...this.#expected].filter(([, one]) => one.invited);
    assert.deepEqual(
      event.attendees.map((one: Answered) => [one.emailAddress.address, one.status.response]).sort(),
      invited.map(([address, one]) => [address, one.organiserSees]).sort(),
    );
    for (const [who, one] of this.#expected) {
      const copy = await this.#copy(who);
      assert.equal(copy !== undefined, one.inCalendar, `${who} has it in the calendar`);
      if (!copy) continue;
      assert.equal(copy.isCancelled, this.#cancelled || !one.invited, `${who} sees it called off`);
      assert.equal(copy.responseStatus.response, one.ownAnswer, `what ${who} answered`);
      if (copy.isCancelled) continue;
      for (const name of ['subject', 'start', 'end', 'body', 'organizer', 'iCalUId', 'sensitivity']) {
        assert.deepEqual(copy[name], event[name], `${name} in the copy of ${who}`);
      }
    }
  }
}

describe('organiser and attendees', () => {
  it('agree about a meeting after anything anybody does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
        const office = await openOffice();
        try {
          const story = new Story(office);
          await story.act({ do: 'book' });
          for (const one of acts) {
            await story.act(one);
            await story.check();
          }
        } finally {
          await office.close();
        }
      }),
      { numRuns: effort(25, 400) },
    );
  }).timeout(600_000);
});
