import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import type { IntentContent, IntentKind, Outcome } from '../../src/domain/intent.ts';
import type { Meeting, Slot } from '../../src/domain/meeting.ts';
import type { Organisation, Unit } from '../../src/domain/organisation.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';
import { idOf, walkOf, type Walk } from './walk.ts';

const rarelyMs = 90 * 24 * 60 * 60 * 1000;

/** The sample organisation with what its vuxenenhet has decided for itself. */
function ruledBy(own: Partial<Unit['settings']>, unit: Partial<Unit> = {}): Organisation {
  return {
    ...sampleOrganisation,
    units: sampleOrganisation.units.map((each) =>
      each.kind === 'VUX' ? { ...each, ...unit, settings: { ...each.settings, ...own } } : each,
    ),
  };
}

interface Asked {
  readonly entry?: Parameters<typeof entryOf>[0];
  readonly organisation?: Organisation;
  readonly pollMs?: number;
}

async function at(
  { entry = {}, organisation = sampleOrganisation, pollMs = rarelyMs }: Asked,
  follow: (walk: Walk) => Promise<void>,
): Promise<void> {
  const office = await openOffice('2027-01-11T09:00', pollMs, () => organisation);
  try {
    const { ref } = await office.register(entryOf(entry));
    await follow(walkOf(office, ref));
  } finally {
    await office.close();
  }
}

const contents = <K extends IntentKind>(office: Office, kind: K): readonly Extract<IntentContent, { kind: K }>[] =>
  office.delivered.flatMap(({ content }) =>
    content.kind === kind ? [content as Extract<IntentContent, { kind: K }>] : [],
  );

const clashes =
  (...found: Slot['clashes']): (() => Outcome) =>
  () => ({
    outcome: 'done',
    result: { is: 'clashes', clashes: found },
  });

const heldOf = async (walk: Walk): Promise<Meeting> => {
  const found = (await walk.case()).meetings.findLast(({ kind }) => kind === 'announcedHomeVisit');
  assert.ok(found, 'no visit');
  return found;
};

/** Books the office meeting and holds a time for the home visit beside it. */
async function holding(walk: Walk): Promise<Meeting> {
  await walk.book();
  await walk.act({ do: 'holdVisit', skip: 0 });
  await walk.office.until(walk.office.now());
  const { id, proposals } = await heldOf(walk);
  await walk.act({ do: 'book', meeting: id, start: proposals[0]?.start ?? '', despiteClash: false });
  await walk.office.until(addMinutes(walk.office.now(), 2));
  return heldOf(walk);
}

async function tellOffice(walk: Walk, outcome: 'came' | 'missed' | 'rebooked'): Promise<void> {
  const office = (await walk.case()).meetings.find(({ kind }) => kind === 'officeVisit');
  assert.ok(office?.start != null);
  await walk.office.until(addMinutes(office.start, office.minutes));
  await walk.act({ do: 'outcome', meeting: office.id, outcome });
}

describe('casework/bookings: a move', () => {
  it('is held against the calendars of all who are invited, where the meeting itself is no hindrance, and goes when nothing stands against it', () =>
    at({}, async (walk) => {
      await walk.book();
      const { id, start, minutes, attendees } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T13:00' });
      assert.equal((await walk.meeting()).moving, null);
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const [check] = contents(walk.office, 'checkTime');
      assert.deepEqual(check?.own, { start, minutes });
      assert.deepEqual(
        check.attendees.map(({ mailbox }) => mailbox),
        attendees.map(({ mailbox }) => mailbox),
      );
      const moved = await walk.meeting();
      assert.deepEqual([moved.state, moved.start, moved.wished ?? null], ['booked', '2027-01-22T13:00', null]);
      assert.equal(contents(walk.office, 'moveEvent').length, 1);
    }));

  it('that clashes is asked of her once more, and goes only to the time she was asked about', () =>
    at({}, async (walk) => {
      const { office } = walk;
      await walk.book();
      office.answers.set('checkTime', clashes({ unit: 'VUX', as: 'busy' }));
      const { id } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T13:00' });
      await office.until(addMinutes(office.now(), 2));
      const asked = await walk.meeting();
      assert.deepEqual(asked.wished, { start: '2027-01-22T13:00', clashes: [{ unit: 'VUX', as: 'busy' }] });
      assert.equal(contents(office, 'moveEvent').length, 0);
      // Another time is looked at anew, although she goes ahead.
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T14:00', despiteClash: true });
      await office.until(addMinutes(office.now(), 2));
      assert.equal(contents(office, 'moveEvent').length, 0);
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T14:00', despiteClash: true });
      await office.until(addMinutes(office.now(), 2));
      assert.deepEqual([(await walk.meeting()).start, contents(office, 'moveEvent').length], ['2027-01-22T14:00', 1]);
    }));

  it('can be let go: the meeting stands, and nothing of the wish is left', () =>
    at({}, async (walk) => {
      await walk.book();
      walk.office.answers.set('checkTime', clashes({ unit: 'EB', as: 'oof' }));
      const { id, start } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T13:00' });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      await walk.act({ do: 'move', meeting: id, start: start ?? '', despiteClash: true });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const { wished, start: now } = await walk.meeting();
      assert.deepEqual([wished, now, contents(walk.office, 'moveEvent').length], [null, start, 0]);
    }));

  it('that cannot be looked at leaves the meeting booked where it is, and says so', () =>
    at({}, async (walk) => {
      await walk.book();
      walk.office.answers.set('checkTime', () => ({ outcome: 'refused', code: 'mailboxUnknown' }));
      const { id, start } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-01-22T13:00' });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const now = await walk.meeting();
      assert.deepEqual([now.state, now.start, now.wished, now.failure], ['booked', start, null, 'mailboxUnknown']);
    }));
});

describe('casework/bookings: what a unit has decided for itself', () => {
  it('its office hours limit the times that are looked for, together with those of the others', () =>
    at(
      { organisation: ruledBy({}, { officeHours: { from: '10:00', to: '19:00' } }), entry: { open: ['EB'] } },
      async (walk) => {
        await walk.book();
        assert.deepEqual(contents(walk.office, 'findTimes')[0]?.hours, { from: '10:00', to: '16:30' });
      },
    ));

  it('a time of her own outside them is warned of, and booked when she goes ahead: the history says in spite of what', () =>
    at({}, async (walk) => {
      await walk.act({ do: 'seekTimes', skip: 0 });
      await walk.office.until(walk.office.now());
      const { id } = await walk.meeting();
      const own = { do: 'book', meeting: id, start: '2027-01-23T18:00' } as const;
      await walk.act({ ...own, despiteClash: false });
      await walk.office.until(walk.office.now());
      assert.deepEqual([(await walk.meeting()).state, (await walk.meeting()).confirmClash], ['proposed', true]);
      await walk.act({ ...own, despiteClash: true });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const booked = await walk.meeting();
      assert.deepEqual([booked.state, booked.start, booked.despite], ['booked', '2027-01-23T18:00', ['outsideHours']]);
      const history = await walk.office.store.cases.history((await walk.case()).ref);
      assert.ok(history.some(({ event }) => event.event === 'timeChosen' && event.despite?.[0] === 'outsideHours'));
    }));

  it('travel time is kept free around home visits and around nothing else', () =>
    at({ organisation: ruledBy({ homeVisitTravelMinutes: 45 }) }, async (walk) => {
      await walk.meet('missed');
      await walk.book();
      assert.deepEqual(
        contents(walk.office, 'findTimes').map(({ bufferMinutes }) => bufferMinutes),
        [undefined, 45],
      );
      const { id } = await walk.meeting();
      await walk.act({ do: 'move', meeting: id, start: '2027-02-10T10:00' });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.deepEqual(
        contents(walk.office, 'checkTime').map(({ bufferMinutes }) => bufferMinutes),
        [45],
      );
    }));

  it('where it wants two on home visits a colleague is named and invited, and who goes alone is asked and noted', () =>
    at({ organisation: ruledBy({ twoAtHomeVisits: true }) }, async (walk) => {
      await walk.meet('missed');
      await walk.act({ do: 'answerSafety', danger: false });
      await walk.act({ do: 'seekTimes', skip: 0 });
      await walk.office.until(walk.office.now());
      const { id, proposals } = await walk.meeting();
      const book = { do: 'book', meeting: id, start: proposals[0]?.start ?? '' } as const;
      await walk.act({ ...book, despiteClash: false });
      assert.ok((await walk.meeting()).confirmClash);
      await walk.act({ ...book, despiteClash: true });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.deepEqual((await walk.meeting()).despite, ['alone']);

      const self = await walk.try({ do: 'nameSecond', person: idOf('VUX.official1') });
      assert.deepEqual([self.result, 'why' in self && self.why], ['refused', 'personNotInUnit']);
      await walk.act({ do: 'nameSecond', person: idOf('VUX.official2') });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const mailboxes = contents(walk.office, 'updateAttendees')
        .at(-1)
        ?.attendees.map(({ person }) => person);
      assert.deepEqual(mailboxes, [idOf('VUX.official1'), idOf('VUX.official2')]);
      // The one who goes along takes the case over: she is invited once, in its place.
      await walk.act({ do: 'take', tell: null }, 'VUX.official2');
      assert.deepEqual(
        (await walk.meeting()).attendees.map(({ person }) => person),
        [idOf('VUX.official2')],
      );
    }));

  it('where it wants nothing of the kind nobody is asked to go along', () =>
    at({}, async (walk) => {
      const result = await walk.try({ do: 'nameSecond', person: idOf('VUX.official2') });
      assert.deepEqual([result.result, 'why' in result && result.why], ['refused', 'notOffered']);
    }));
});

describe('casework/bookings: the days of the household', () => {
  const asked = async (walk: Walk, start: string): Promise<Meeting> => {
    await walk.act({ do: 'seekTimes', skip: 0 });
    await walk.office.until(walk.office.now());
    await walk.act({ do: 'book', meeting: (await walk.meeting()).id, start, despiteClash: false });
    await walk.office.until(addMinutes(walk.office.now(), 2));
    return walk.meeting();
  };
  const concerns = async (walk: Walk, { id }: Meeting, start: string): Promise<readonly string[] | undefined> => {
    const view = await walk.office.casework.view(idOf('VUX.official1'), (await walk.case()).ref);
    assert.equal(view?.access, 'full');
    return view.booking.concerns[id]?.[start];
  };

  it('a time after the last day that stands in the notice is marked, and asked about', () =>
    at({ entry: { lastDay: '2027-01-20' } }, async (walk) => {
      const meeting = await asked(walk, '2027-01-21T10:00');
      assert.deepEqual([meeting.state, meeting.confirmClash], ['proposed', true]);
      assert.deepEqual(await concerns(walk, meeting, '2027-01-21T10:00'), ['afterLastDay']);
      assert.deepEqual(await concerns(walk, meeting, '2027-01-20T10:00'), []);
    }));

  it('a time on the day of the eviction or after it is marked, and no more when the eviction is called off', () =>
    at(
      {
        entry: {
          kind: 'KFM',
          receivedAt: '09:00',
          eviction: { date: '2027-01-20', time: '10:00', ground: 'hyresskuld' },
        },
      },
      async (walk) => {
        const meeting = await asked(walk, '2027-01-21T10:00');
        assert.deepEqual(await concerns(walk, meeting, '2027-01-21T10:00'), ['afterEviction']);
        assert.deepEqual(await concerns(walk, meeting, '2027-01-20T10:00'), ['onEvictionDay']);
        await walk.act({ do: 'evictionCancelled' });
        assert.deepEqual(await concerns(walk, meeting, '2027-01-21T10:00'), []);
      },
    ));
});

describe('casework/bookings: a home visit held beside the meeting', () => {
  it('stands tentatively in the calendars of those who meet anyway, and nobody is reminded or told of it', () =>
    at({ entry: { open: ['EB'] } }, async (walk) => {
      const held = await holding(walk);
      assert.equal(held.state, 'booked');
      assert.deepEqual(
        contents(walk.office, 'createEvent').map(({ hold }) => hold ?? false),
        [false, true],
      );
      const view = await walk.office.casework.view(idOf('EB.official1'), (await walk.case()).ref);
      assert.ok(view?.access === 'participant' && view.meetings.every(({ kind }) => kind === 'officeVisit'));
      const again = await walk.try({ do: 'holdVisit', skip: 0 });
      assert.equal('why' in again && again.why, 'meetingHandled');
    }));

  it('is let go when the household comes', () =>
    at({}, async (walk) => {
      const held = await holding(walk);
      await tellOffice(walk, 'came');
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.equal((await heldOf(walk)).state, 'cancelled');
      assert.deepEqual(
        contents(walk.office, 'cancelEvent').map(({ meeting }) => meeting),
        [held.id],
      );
    }));

  it('is meant when the household does not come and no danger is known: everybody is invited, and the letter is work to do', () =>
    at({ entry: { open: ['EB'] } }, async (walk) => {
      const held = await holding(walk);
      await tellOffice(walk, 'missed');
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.ok((await heldOf(walk)).hold, 'held until the question on danger is answered');
      await walk.act({ do: 'answerSafety', danger: false });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      const visit = await heldOf(walk);
      assert.deepEqual([visit.id, visit.state, visit.hold, visit.start], [held.id, 'booked', null, held.start]);
      assert.equal(contents(walk.office, 'confirmEvent').length, 1);
      assert.equal(contents(walk.office, 'createEvent').length, 2);
      const view = await walk.office.casework.view(idOf('VUX.official1'), (await walk.case()).ref);
      assert.ok(
        view?.access === 'full' && view.plan.now.some(({ act, tick }) => act === 'homeVisitLetter' && tick === null),
      );
      const sought = await walk.try({ do: 'seekTimes', skip: 0 });
      assert.equal('why' in sought && sought.why, 'meetingHandled');
    }));

  it('waits a moment: an outcome taken back leaves it held', () =>
    at({}, async (walk) => {
      await holding(walk);
      await tellOffice(walk, 'came');
      const office = (await walk.case()).meetings.find(({ kind }) => kind === 'officeVisit');
      await walk.act({ do: 'undoOutcome', meeting: office?.id ?? '' });
      await walk.office.until(addMinutes(walk.office.now(), 5));
      const held = await heldOf(walk);
      assert.deepEqual([held.state, held.hold !== null], ['booked', true]);
    }));

  for (const [what, end] of [
    [
      'the meeting is called off',
      async (walk: Walk) => {
        const office = (await walk.case()).meetings.find(({ kind }) => kind === 'officeVisit');
        await walk.act({ do: 'cancel', meeting: office?.id ?? '' });
      },
    ],
    ['the household has rebooked', (walk: Walk) => tellOffice(walk, 'rebooked')],
    ['the case ends', (walk: Walk) => walk.act({ do: 'misregistered' })],
    [
      'its own time comes and nobody has said anything',
      async (walk: Walk) => {
        await tellOffice(walk, 'missed');
        await walk.office.until((await heldOf(walk)).start ?? '');
      },
    ],
    [
      'the meeting is moved to after it',
      async (walk: Walk) => {
        const office = (await walk.case()).meetings.find(({ kind }) => kind === 'officeVisit');
        await walk.act({ do: 'move', meeting: office?.id ?? '', start: '2027-03-02T10:00' });
        await walk.office.until(addMinutes(walk.office.now(), 2));
      },
    ],
  ] as const)
    it(`is let go when ${what}`, () =>
      at({}, async (walk) => {
        await holding(walk);
        await end(walk);
        await walk.office.until(addMinutes(walk.office.now(), 3));
        assert.equal((await heldOf(walk)).state, 'cancelled');
        assert.equal(contents(walk.office, 'confirmEvent').length, 0);
      }));

  it('of a household without children waits for the landlord’s answer', () =>
    at({ entry: { children: 'no', open: ['EB'], occurrence: 'repeated' } }, async (walk) => {
      await walk.tick('sendLetter');
      await walk.act({ do: 'notHeardFrom' });
      await walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' });
      await holding(walk);
      await tellOffice(walk, 'missed');
      await walk.office.until(addMinutes(walk.office.now(), 5));
      assert.ok((await heldOf(walk)).hold);
      await walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' });
      await walk.act({ do: 'answerSafety', danger: false });
      await walk.office.until(addMinutes(walk.office.now(), 5));
      assert.deepEqual([(await heldOf(walk)).state, (await heldOf(walk)).hold], ['booked', null]);
    }));

  it('is not offered before there is a meeting to hold it beside', () =>
    at({}, async (walk) => {
      const result = await walk.try({ do: 'holdVisit', skip: 0 });
      assert.equal('why' in result && result.why, 'notOffered');
    }));
});

describe('casework/bookings: who does not come', () => {
  const pollMs = 60 * 60 * 1000;
  const answering = (walk: Walk, mailbox: string, response: 'declined' | 'accepted' | 'tentative'): void => {
    walk.office.answers.set('readResponses', () => ({
      outcome: 'done',
      result: { is: 'responses', cancelled: false, start: '2027-01-20T10:00', attendees: [{ mailbox, response }] },
    }));
  };
  const escalations = (office: Office): readonly string[] =>
    contents(office, 'direct').flatMap(({ screen, person }) => (screen === 'escalation' ? [person] : []));
  const mailboxOf = async (walk: Walk, unit: string): Promise<string> =>
    (await walk.meeting()).attendees.find((each) => each.unit === unit)?.mailbox ?? '';

  it('a unit whose own mailbox declines has named nobody: its chief is told, and told again the working day before', () =>
    at({ entry: { open: ['EB'] }, pollMs }, async (walk) => {
      await walk.book();
      answering(walk, await mailboxOf(walk, 'EB'), 'declined');
      await walk.office.until('2027-01-11T12:00');
      assert.deepEqual(escalations(walk.office), [idOf('EB.chief')]);
      await walk.office.until('2027-01-19T09:05');
      assert.deepEqual(escalations(walk.office).filter((each) => each === idOf('EB.chief')).length >= 2, true);
    }));

  it('somebody who takes it in time is invited in the mailbox’s place, and no chief is told the day before', () =>
    at({ entry: { open: ['EB'] }, pollMs }, async (walk) => {
      await walk.book();
      await walk.act({ do: 'take', tell: null }, 'EB.official1');
      answering(walk, await mailboxOf(walk, 'EB'), 'accepted');
      await walk.office.until('2027-01-19T12:00');
      assert.deepEqual(escalations(walk.office), []);
      const eb = (await walk.meeting()).attendees.find(({ unit }) => unit === 'EB');
      assert.deepEqual([eb?.person, eb?.response], [idOf('EB.official1'), 'accepted']);
    }));

  it('vuxenenheten is always there: when its official declines, its own unit is asked for another', () =>
    at({ pollMs }, async (walk) => {
      await walk.book();
      answering(walk, await mailboxOf(walk, 'VUX'), 'declined');
      await walk.office.until('2027-01-11T12:00');
      assert.deepEqual(
        (await walk.case()).tells.filter(({ kind }) => kind === 'VUX').map(({ text }) => text),
        ['R2'],
      );
      assert.deepEqual(
        (await walk.meeting()).attendees.map(({ unit }) => unit),
        ['VUX', 'EB'],
      );
      await walk.act({ do: 'take', tell: null }, 'VUX.official2');
      await walk.office.until('2027-01-11T12:10');
      assert.deepEqual((await walk.meeting()).attendees[0]?.person, idOf('VUX.official2'));
    }));

  it('is asked for once, however often the calendar is read', () =>
    at({ entry: { open: ['EB'] }, pollMs }, async (walk) => {
      await walk.book();
      answering(walk, await mailboxOf(walk, 'EB'), 'declined');
      await walk.office.until('2027-01-15T12:00');
      assert.equal(
        escalations(walk.office).filter((each) => each === idOf('EB.chief')).length,
        2,
        'once, and once for the tell nobody answered',
      );
    }));

  it('a colleague who only goes along is replaced by her who answers for the case', () =>
    at({ organisation: ruledBy({ twoAtHomeVisits: true }), pollMs }, async (walk) => {
      await walk.meet('missed');
      await walk.act({ do: 'nameSecond', person: idOf('VUX.official2') });
      await walk.book();
      const { start, attendees } = await walk.meeting();
      walk.office.answers.set('readResponses', () => ({
        outcome: 'done',
        result: {
          is: 'responses',
          cancelled: false,
          start: start ?? '',
          attendees: [{ mailbox: attendees[1]?.mailbox ?? '', response: 'declined' }],
        },
      }));
      await walk.office.until(addMinutes(walk.office.now(), 120));
      assert.ok(escalations(walk.office).includes(idOf('VUX.official1')));
      assert.ok(!(await walk.case()).tells.some(({ kind }) => kind === 'VUX'));
    }));

  it('is not asked about while a visit is only held, and is when it is meant', () =>
    at({ entry: { open: ['EB'] }, pollMs }, async (walk) => {
      await walk.act({ do: 'assign', unit: 'EB', person: idOf('EB.official1') });
      const held = await holding(walk);
      const mailbox = held.attendees.find(({ unit }) => unit === 'EB')?.mailbox ?? '';
      walk.office.answers.set('readResponses', ({ content }) => ({
        outcome: 'done',
        result: {
          is: 'responses',
          cancelled: false,
          start:
            content.kind === 'readResponses' && content.meeting === held.id ? (held.start ?? '') : '2027-01-20T10:00',
          attendees:
            content.kind === 'readResponses' && content.meeting === held.id ? [{ mailbox, response: 'declined' }] : [],
        },
      }));
      await walk.office.until('2027-01-12T12:00');
      const asked = async (): Promise<number> =>
        (await walk.case()).tells.filter(
          ({ kind, text, state }) => kind === 'EB' && text === 'R2' && state !== 'acknowledged',
        ).length;
      assert.deepEqual(
        [await asked(), (await heldOf(walk)).attendees.find(({ unit }) => unit === 'EB')?.response],
        [0, 'declined'],
      );
      await tellOffice(walk, 'missed');
      await walk.act({ do: 'answerSafety', danger: false });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.equal(await asked(), 1);
    }));
});

describe('casework/bookings: what comes back from the calendar', () => {
  it('is asked for until the meeting is over, and not once more in the months after', () =>
    at({ pollMs: 60 * 60 * 1000 }, async (walk) => {
      let asked = 0;
      walk.office.answers.set('readResponses', () => {
        asked += 1;
        return {
          outcome: 'done',
          result: { is: 'responses', cancelled: false, start: '2027-01-20T10:00', attendees: [] },
        };
      });
      await walk.book();
      await walk.office.until('2027-01-20T13:00');
      const during = asked;
      assert.ok(during > 200, `${String(during)} looks in nine days`);
      await walk.office.until('2027-05-20T13:00');
      assert.equal(asked, during);
    }));

  it('a meeting moved by hand says from when, until it is moved by the product again', () =>
    at({ pollMs: 60 * 60 * 1000 }, async (walk) => {
      await walk.book();
      let start = '2027-01-25T14:00';
      walk.office.answers.set('readResponses', () => ({
        outcome: 'done',
        result: { is: 'responses', cancelled: false, start, attendees: [] },
      }));
      await walk.office.until('2027-01-11T11:00');
      const byHand = await walk.meeting();
      assert.deepEqual([byHand.start, byHand.movedByHandFrom], ['2027-01-25T14:00', '2027-01-20T10:00']);
      start = '2027-01-26T10:00';
      await walk.act({ do: 'move', meeting: byHand.id, start });
      await walk.office.until(addMinutes(walk.office.now(), 2));
      assert.deepEqual([(await walk.meeting()).start, (await walk.meeting()).movedByHandFrom], [start, null]);
    }));
});
