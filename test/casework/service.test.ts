import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import { replay } from '../../src/casework/evolve.ts';
import type { Intent } from '../../src/domain/intent.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

describe('casework', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  const posts = (kind: Intent['content']['kind'] = 'tellUnit'): string[] =>
    office.delivered
      .filter((intent) => intent.content.kind === kind)
      .map((intent) =>
        'unit' in intent.content
          ? `${intent.content.unit} ${'text' in intent.content ? intent.content.text.text : ''}`
          : intent.key,
      );

  it('a form sent twice makes one case', async () => {
    const entry = entryOf({ open: ['EB'] });
    const first = await office.as('VUX.official1', { do: 'registerNotice', form: 'same', entry, treserva: null });
    const second = await office.as('VUX.official1', { do: 'registerNotice', form: 'same', entry, treserva: null });
    assert.equal(first.result, 'done');
    assert.deepEqual(second, { result: 'again', ref: first.ref });
  });

  it('only an official of vuxenenheten registers a notice', async () => {
    for (const who of ['EB.official1', 'BoU.chief', 'administrator', 'processLeader']) {
      const made = await office.as(who, { do: 'registerNotice', form: who, entry: entryOf(), treserva: null });
      assert.equal(made.result, 'refused');
    }
  });

  it('what leaves is held half a minute, then the unit is told once', async () => {
    await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T09:00');
    assert.deepEqual(posts(), []);
    await office.until('2027-01-11T09:01');
    assert.deepEqual(posts(), ['eb R1']);
  });

  it('an unanswered post is repeated three working mornings at nine, then the chief is told in person', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-12T08:59');
    assert.equal(posts().length, 1);
    await office.until('2027-01-12T09:00');
    assert.equal(posts().length, 2);
    await office.until('2027-01-18T09:00');
    assert.deepEqual(posts(), ['eb R1', 'eb R1', 'eb R1', 'eb R1']);
    const [chief] = office.delivered.filter((intent) => intent.content.kind === 'direct');
    assert.equal(chief?.content.kind === 'direct' && chief.content.person, samplePerson('EB.chief').id);
    await office.until('2027-02-15T09:00');
    assert.equal(posts().length, 4);
    assert.equal((await office.load(ref)).tells[0]?.escalated, true);
  });

  it('"Mottaget" ends the repeating and changes the post; pressing it again does nothing', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T10:00');
    const tell = (await office.load(ref)).tells[0]!;
    assert.equal((await office.as('EB.official2', { do: 'acknowledge', ref, tell: tell.id })).result, 'done');
    assert.equal((await office.as('EB.official2', { do: 'acknowledge', ref, tell: tell.id })).result, 'again');
    await office.until('2027-02-11T09:00');
    assert.equal(posts().length, 1);
    assert.deepEqual(posts('updateTell'), ['eb A1']);
  });

  it('"Mottaget" before the post has left means that it never leaves', async () => {
    const { ref, tells } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('EB.official1', { do: 'acknowledge', ref, tell: tells[0]!.id });
    await office.until('2027-01-12T10:00');
    assert.deepEqual(posts(), []);
  });

  it('"Jag tar det" appoints, answers everything the unit was told and opens her own card', async () => {
    const { ref } = await office.register(entryOf());
    await office.until('2027-01-11T10:00');
    assert.deepEqual(posts(), ['eb R1', 'eb R2']);
    await office.as('EB.official1', { do: 'take', ref, tell: null });
    const after = await office.load(ref);
    assert.equal(after.appointed.EB, samplePerson('EB.official1').id);
    assert.deepEqual(
      after.tells.map((tell) => tell.state),
      ['acknowledged', 'acknowledged'],
    );
    await office.until('2027-01-11T10:01');
    assert.deepEqual(posts('updateTell'), ['eb A1', 'eb A1']);
    assert.equal(office.delivered.filter((intent) => intent.content.kind === 'direct').length, 1);
  });

  it('an unbound channel keeps the message waiting, shown with what to do, and it goes once the channel is bound', async () => {
    office.answers.set('tellUnit', () => ({ outcome: 'waiting', code: 'channelNotBound' }));
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T09:05');
    const view = await office.casework.view(samplePerson('VUX.official1').id, ref);
    assert.deepEqual(view?.access === 'full' && view.stuck.map((each) => [each.code, each.unit]), [
      ['channelNotBound', 'EB'],
    ]);
    office.answers.delete('tellUnit');
    assert.equal(await office.store.outbox.release('channel:eb', 0), 1);
    await office.until('2027-01-11T09:06');
    assert.deepEqual(posts(), ['eb R1']);
  });

  it('an old card does nothing', async () => {
    const { ref, version } = await office.register(entryOf({ open: ['EB'] }));
    assert.equal((await office.as('VUX.official1', { do: 'tick', ref, rev: version, act: 'register' })).result, 'done');
    assert.equal(
      (await office.as('VUX.official1', { do: 'tick', ref, rev: version, act: 'sendLetter' })).result,
      'stale',
    );
    assert.deepEqual(Object.keys((await office.load(ref)).ticks), ['register']);
  });

  it('a slip is taken back', async () => {
    const { ref, version } = await office.register(entryOf());
    await office.as('VUX.official1', { do: 'tick', ref, rev: version, act: 'sendLetter' });
    await office.as('VUX.official1', { do: 'undo', ref, rev: version + 1, act: 'sendLetter' });
    assert.deepEqual((await office.load(ref)).ticks, {});
  });

  it('times are sought, one is chosen, and exactly one invitation leaves after it was held', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 });
    await office.until('2027-01-11T09:00');
    const [meeting] = (await office.load(ref)).meetings;
    assert.equal(meeting?.state, 'proposed');
    assert.equal(meeting.earliest, '2027-01-18');
    const book = {
      do: 'book',
      ref,
      meeting: meeting.id,
      meetingRev: meeting.revision,
      start: '2027-01-20T10:00',
      despiteClash: false,
    } as const;
    assert.equal((await office.as('VUX.official1', book)).result, 'done');
    assert.equal((await office.as('VUX.official1', book)).result, 'again');
    await office.until('2027-01-11T09:02');
    const booked = (await office.load(ref)).meetings[0];
    assert.equal(booked?.state, 'booked');
    assert.deepEqual(
      booked.attendees.map((each) => each.mailbox),
      ['anna.viksten@kommunen.example', 'enhet.eb@kommunen.example'],
    );
    assert.equal(office.delivered.filter((intent) => intent.content.kind === 'createEvent').length, 1);
  });

  it('the working day before, each unit that takes part is reminded in its own channel, at nine', async () => {
    const ref = await booked();
    await office.until('2027-01-19T08:59');
    assert.deepEqual(
      posts('remindUnit').filter((post) => post.endsWith('R5')),
      [],
    );
    await office.until('2027-01-19T09:00');
    assert.deepEqual(
      posts('remindUnit').filter((post) => post.endsWith('R5')),
      ['vux R5', 'eb R5'],
    );
    assert.equal((await office.load(ref)).meetings[0]?.state, 'booked');
  });

  it('a booking taken back while it is held never leaves', async () => {
    const ref = await booked('2027-01-11T09:00');
    const [meeting] = (await office.load(ref)).meetings;
    await office.as('VUX.official1', { do: 'cancel', ref, meeting: meeting!.id, meetingRev: meeting!.revision });
    await office.until('2027-01-12T09:00');
    assert.equal((await office.load(ref)).meetings[0]?.state, 'cancelled');
    assert.equal(
      office.delivered.some((intent) => intent.content.kind === 'createEvent'),
      false,
    );
  });

  it('a booking whose answer was lost and that is taken back is cancelled in the calendar too', async () => {
    let answers = false;
    office.answers.set('createEvent', (intent) => {
      const event = { mailbox: 'moten.sf@kommunen.example', id: `event-${intent.id}` };
      return answers
        ? { outcome: 'done', result: { is: 'event', event } }
        : { outcome: 'unknown', code: 'calendarSilent' };
    });
    // The attempts are made after the hold; no answer comes back, and she cancels.
    const ref = await booked('2027-01-11T09:01');
    const meeting = (await office.load(ref)).meetings[0]!;
    assert.equal(meeting.state, 'sending');
    await office.as('VUX.official1', { do: 'cancel', ref, meeting: meeting.id, meetingRev: meeting.revision });
    assert.equal((await office.load(ref)).meetings[0]?.state, 'cancelling');
    answers = true;
    await office.until('2027-01-12T09:00');
    assert.equal((await office.load(ref)).meetings[0]?.state, 'cancelled');
    assert.equal(office.delivered.filter((intent) => intent.content.kind === 'cancelEvent').length, 1);
  });

  it('appointing an official after the booking moves the invitation to her', async () => {
    const ref = await booked();
    await office.as('EB.official1', { do: 'take', ref, tell: null });
    await office.until('2027-01-11T09:10');
    const moved = office.delivered.find((intent) => intent.content.kind === 'updateAttendees');
    assert.deepEqual(moved?.content.kind === 'updateAttendees' && moved.content.attendees.map((each) => each.mailbox), [
      'anna.viksten@kommunen.example',
      'sara.ekmark@kommunen.example',
    ]);
  });

  it('answers, a move and a removal by hand in the calendar come back to the case', async () => {
    const answer = (start: string, response: 'accepted' | 'none', cancelled = false): void => {
      office.answers.set('readResponses', () => ({
        outcome: 'done',
        result: { is: 'responses', attendees: [{ mailbox: 'ENHET.eb@kommunen.example', response }], cancelled, start },
      }));
    };
    answer('2027-01-20T10:00', 'accepted');
    const ref = await booked();
    await office.until('2027-01-11T09:30');
    assert.equal((await office.load(ref)).meetings[0]?.attendees[1]?.response, 'accepted');
    answer('2027-01-22T13:00', 'accepted');
    await office.until('2027-01-11T10:30');
    assert.equal((await office.load(ref)).meetings[0]?.start, '2027-01-22T13:00');
    await office.until('2027-01-21T09:00');
    assert.equal(posts('remindUnit').filter((post) => post.endsWith('R5')).length, 2);
    office.answers.set('readResponses', () => ({ outcome: 'refused', code: 'eventGone' }));
    await office.until('2027-01-21T10:00');
    assert.equal((await office.load(ref)).meetings[0]?.state, 'cancelled');
  });

  it('an own time that clashes is asked about before it is booked', async () => {
    office.answers.set('checkTime', () => ({
      outcome: 'done',
      result: { is: 'clashes', clashes: [{ unit: 'EB', as: 'busy' }] },
    }));
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 });
    await office.until('2027-01-11T09:00');
    const own = async (despiteClash: boolean): Promise<string> => {
      const [meeting] = (await office.load(ref)).meetings;
      return (
        await office.as('VUX.official1', {
          do: 'book',
          ref,
          meeting: meeting!.id,
          meetingRev: meeting!.revision,
          start: '2027-01-21T14:00',
          despiteClash,
        })
      ).result;
    };
    assert.equal(await own(false), 'done');
    await office.until('2027-01-11T09:00');
    assert.equal((await office.load(ref)).meetings[0]?.confirmClash, true);
    assert.equal(await own(true), 'done');
    await office.until('2027-01-11T09:02');
    assert.equal((await office.load(ref)).meetings[0]?.state, 'booked');
  });

  it('a time that does not exist, exists twice or has passed is refused', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 });
    await office.until('2027-01-11T09:00');
    const [meeting] = (await office.load(ref)).meetings;
    for (const [start, why] of [
      ['2027-03-28T02:30', 'timeNotReal'],
      ['2027-10-31T02:30', 'timeNotReal'],
      ['2027-01-11T08:00', 'timePassed'],
    ] as const) {
      const result = await office.as('VUX.official1', {
        do: 'book',
        ref,
        meeting: meeting!.id,
        meetingRev: meeting!.revision,
        start,
        despiteClash: false,
      });
      assert.deepEqual(result, { result: 'refused', why, ref });
    }
  });

  it('where both units have a case nothing leaves before the chief has approved', async () => {
    const { ref, version } = await office.register(entryOf({ open: ['EB', 'BoU'] }));
    await office.until('2027-01-12T12:00');
    assert.deepEqual(posts(), []);
    assert.equal((await office.as('VUX.official1', { do: 'approveProposal', ref, rev: version })).result, 'refused');
    assert.equal((await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 })).result, 'refused');
    assert.equal(
      (await office.as('VUX.chief', { do: 'approveProposal', ref, rev: (await office.load(ref)).version })).result,
      'done',
    );
    await office.until('2027-01-12T12:05');
    assert.deepEqual(posts().sort(), ['bou R1', 'eb R1', 'eb R2']);
  });

  it('what was held goes once it is answered, and what nobody wants any more is withdrawn', async () => {
    const entry = entryOf({ open: ['EB'], occurrence: 'unknown' });
    const { ref, version } = await office.register(entry);
    await office.until('2027-01-11T10:00');
    assert.deepEqual(posts(), []);
    const answered = { ...entry, occurrence: 'first' } as const;
    assert.equal(
      (
        await office.as('VUX.official1', {
          do: 'correctFact',
          ref,
          rev: (await office.load(ref)).version,
          entry: answered,
        })
      ).result,
      'done',
    );
    await office.until('2027-01-11T11:00');
    assert.deepEqual(posts(), ['eb R1']);
    assert.ok((await office.load(ref)).version > version);
    assert.deepEqual(
      (await office.load(ref)).tells.filter((tell) => tell.kind === 'BoU').map((tell) => tell.state),
      ['withdrawn', 'withdrawn'],
    );
  });

  it("Kronofogden's message is said at once in the own channel and goes to the chief at the set hour while it is not confirmed", async () => {
    const eviction = { date: '2027-02-11', time: '10:00', ground: 'hyresskuld' } as const;
    await office.register(entryOf({ kind: 'KFM', children: 'no', receivedAt: '08:40', eviction }));
    await office.until('2027-01-11T14:59');
    assert.deepEqual(posts('remindUnit'), ['vux R3']);
    assert.equal(office.delivered.filter((intent) => intent.content.kind === 'direct').length, 0);
    await office.until('2027-01-11T15:00');
    assert.equal(office.delivered.filter((intent) => intent.content.kind === 'direct').length, 2);
  });

  it('history replayed gives the case back', async () => {
    const ref = await booked();
    await office.as('EB.official1', { do: 'take', ref, tell: null });
    await office.until('2027-01-25T09:00');
    const now = await office.load(ref);
    const again = replay(undefined, await office.store.cases.history(ref));
    assert.deepEqual({ ...again, version: now.version }, now);
  });

  async function booked(at = '2027-01-11T09:05'): Promise<string> {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 });
    await office.until('2027-01-11T09:00');
    const [meeting] = (await office.load(ref)).meetings;
    await office.as('VUX.official1', {
      do: 'book',
      ref,
      meeting: meeting!.id,
      meetingRev: meeting!.revision,
      start: '2027-01-20T10:00',
      despiteClash: false,
    });
    await office.until(at);
    return ref;
  }
});
