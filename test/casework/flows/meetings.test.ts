import assert from 'node:assert/strict';
import { sampleOrganisation, samplePerson } from '../../../infra/local/people.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { onDesk, type Desk } from './desk.ts';

async function booked(follow: (desk: Desk, lead: Meeting, others: readonly Meeting[]) => Promise<void>): Promise<void> {
  await onDesk(async (desk) => {
    await desk.consent('FFS');
    await desk.consent('ÄVO', { validUntil: '2027-01-19' });
    await desk.consent('ÄVO', { purpose: 'planMeeting', validUntil: '2027-02-10' });
    await desk.book('jointFollowUp');
    const { meetings } = await desk.case();
    const [lead, ...others] = meetings;
    assert.ok(lead);
    await follow(desk, lead, others);
  });
}

const states = async (desk: Desk): Promise<unknown> =>
  (await desk.case()).meetings.map(({ circle, state }) => [circle, state]);

describe('casework/flows: meetings across förvaltningar', () => {
  it('are looked for within the hours that the units have in common', () =>
    onDesk(
      async (desk) => {
        await desk.consent('FFS', { purpose: 'planMeeting' });
        await desk.consent('ÄVO', { purpose: 'planMeeting' });
        await desk.book('jointFollowUp');
        assert.deepEqual(desk.left('findTimes')[0]?.hours, { from: '09:30', to: '15:00' });
      },
      {
        organisation: {
          ...sampleOrganisation,
          units: sampleOrganisation.units.map((unit) => {
            if (unit.id === 'vux') return { ...unit, officeHours: { from: '08:00', to: '15:00' } };
            return unit.kind === 'FFS' ? { ...unit, officeHours: { from: '09:30', to: '17:00' } } : unit;
          }),
        },
      },
    ));

  it('are one event for each, from its own mailbox, with its own staff alone', () =>
    booked(async (desk, lead, others) => {
      assert.equal(lead.circle, null);
      assert.deepEqual(
        others.map(({ circle, together }) => [circle, together]),
        [
          ['ffs', lead.id],
          ['avo', lead.id],
        ],
      );
      const made = desk.left('createEvent');
      assert.deepEqual(
        made.map(({ attendees, text }) => [attendees.map(({ unit }) => unit), text.circle]),
        [
          [['VUX'], 'own'],
          [['FFS'], 'other'],
          [['ÄVO'], 'other'],
        ],
      );
      assert.equal(new Set(made.map(({ organiser }) => organiser)).size, 3);
      assert.equal(new Set(made.map(({ start }) => start)).size, 1);
      assert.deepEqual(await states(desk), [
        [null, 'booked'],
        ['ffs', 'booked'],
        ['avo', 'booked'],
      ]);
      const search = desk.left('findTimes')[0];
      assert.deepEqual(
        search?.attendees.map(({ unit }) => unit),
        ['VUX', 'FFS', 'ÄVO'],
      );
    }));

  it('leave out a förvaltning without consent, or wait for it, as the workflow says', () =>
    onDesk(async (desk) => {
      const none = await desk.try({ do: 'seekTimes', kind: 'jointFollowUp', skip: 0 });
      assert.deepEqual(none, { result: 'refused', why: 'consentMissing', ref: desk.ref });
      await desk.consent('FFS');
      await desk.book('jointFollowUp');
      assert.deepEqual(
        desk.left('createEvent').map(({ attendees }) => attendees.map(({ unit }) => unit)),
        [['VUX'], ['FFS']],
      );
      const view = await desk.office.casework.view(samplePerson('VUX.official1').id, desk.ref);
      assert.ok(view?.access === 'flow');
      assert.deepEqual(
        view.meetings.map(({ kind, missing, open }) => [kind, missing, open]),
        [
          ['jointFollowUp', ['ÄVO'], false],
          ['sipMeeting', ['FFS'], false],
          ['planningMeeting', [], true],
        ],
      );
      const waits = await desk.try({ do: 'seekTimes', kind: 'sipMeeting', skip: 0 });
      assert.deepEqual(waits, { result: 'refused', why: 'consentMissing', ref: desk.ref });
    }));

  it('of several kinds stand at once, units of one förvaltning in one event', () =>
    booked(async (desk) => {
      await desk.book('planningMeeting');
      assert.deepEqual(
        desk
          .left('createEvent')
          .at(-1)
          ?.attendees.map(({ unit }) => unit),
        ['VUX', 'EB'],
      );
      const again = await desk.try({ do: 'seekTimes', kind: 'planningMeeting', skip: 0 });
      assert.deepEqual(again, { result: 'refused', why: 'meetingHandled', ref: desk.ref });
    }));

  it('move as one, and not to a day that a consent does not reach', () =>
    booked(async (desk, lead, others) => {
      const far = await desk.try({ do: 'move', meeting: lead.id, start: '2027-02-15T10:00' });
      assert.deepEqual(far, { result: 'refused', why: 'consentMissing', ref: desk.ref });
      const one = await desk.try({ do: 'move', meeting: others[0]?.id ?? '', start: '2027-02-02T10:00' });
      assert.deepEqual(one, { result: 'refused', why: 'notOffered', ref: desk.ref });
      await desk.act({ do: 'move', meeting: lead.id, start: '2027-02-02T10:00' });
      await desk.pass();
      assert.deepEqual(
        (await desk.case()).meetings.map(({ start }) => start),
        Array(3).fill('2027-02-02T10:00'),
      );
    }));

  it('are called off as one', () =>
    booked(async (desk, lead) => {
      await desk.act({ do: 'cancel', meeting: lead.id });
      await desk.pass();
      assert.deepEqual(await states(desk), [
        [null, 'cancelled'],
        ['ffs', 'cancelled'],
        ['avo', 'cancelled'],
      ]);
      assert.equal(desk.left('cancelEvent').length, 3);
    }));

  it('go on without the one whose consent is withdrawn', () =>
    booked(async (desk) => {
      await desk.withdraw('FFS');
      await desk.pass();
      assert.deepEqual(await states(desk), [
        [null, 'booked'],
        ['ffs', 'cancelled'],
        ['avo', 'booked'],
      ]);
      await desk.office.until('2027-01-19T12:00');
      assert.deepEqual(
        desk.left('remindUnit').map(({ unit }) => unit),
        ['vux', 'avo'],
      );
    }));

  it('lose the one whose last consent runs out, the day after its last day', () =>
    booked(async (desk, lead) => {
      await desk.act({ do: 'move', meeting: lead.id, start: '2027-02-10T10:00' });
      const again = (await desk.case()).consents.at(-1);
      assert.ok(again);
      await desk.act({
        do: 'noteConsent',
        recipient: again.recipient,
        purpose: 'planMeeting',
        answer: 'given',
        covers: ['measures'],
        except: [],
        form: 'paper',
        on: '2027-01-11',
        validUntil: '2027-01-29',
      });
      await desk.office.until('2027-01-29T23:00');
      assert.deepEqual(await states(desk), [
        [null, 'booked'],
        ['ffs', 'booked'],
        ['avo', 'booked'],
      ]);
      await desk.office.until('2027-01-30T01:00');
      assert.deepEqual(await states(desk), [
        [null, 'booked'],
        ['ffs', 'booked'],
        ['avo', 'cancelled'],
      ]);
    }));

  it('show each unit its own meeting and nothing of the others', () =>
    booked(async (desk) => {
      const view = await desk.office.casework.view(samplePerson('FFS.official1').id, desk.ref);
      assert.ok(view?.access === 'participant');
      assert.equal(view.meetings.length, 1);
      assert.equal(JSON.stringify(view.meetings).includes('VUX'), false);
      assert.equal(JSON.stringify(view).includes('ÄVO.official'), false);
      const listed = await desk.office.casework.list(samplePerson('FFS.official1').id, 'unit');
      assert.deepEqual(
        listed.items.map(({ ref }) => ref),
        [desk.ref],
      );
      await desk.act({ do: 'take', tell: null }, 'FFS.official1');
      await desk.pass();
      const moved = desk.left('updateAttendees');
      assert.deepEqual(
        moved.map(({ attendees }) => attendees.map(({ person }) => person)),
        [[samplePerson('FFS.official1').id]],
      );
    }));

  it('are told of once, corrected, and taken back while nothing has left', () =>
    booked(async (desk, lead) => {
      await desk.office.until('2027-01-20T11:30');
      await desk.act({ do: 'outcome', meeting: lead.id, outcome: 'came' });
      assert.deepEqual(
        (await desk.case()).meetings.map(({ outcome }) => outcome),
        ['came', 'came', 'came'],
      );
      assert.equal((await desk.case()).state, 'running');
      await desk.act({ do: 'undoOutcome', meeting: lead.id });
      assert.deepEqual(
        (await desk.case()).meetings.map(({ outcome }) => outcome),
        [null, null, null],
      );
      assert.equal((await desk.case()).state, 'begun');
      await desk.act({ do: 'outcome', meeting: lead.id, outcome: 'came' });
      await desk.pass();
      const late = await desk.try({ do: 'undoOutcome', meeting: lead.id });
      assert.deepEqual(late, { result: 'refused', why: 'undoTooLate', ref: desk.ref });
      await desk.act({ do: 'outcome', meeting: lead.id, outcome: 'missed' });
      const now = await desk.case();
      assert.equal(now.state, 'begun');
      assert.equal(now.chiefQuestion, 'missed');
      assert.deepEqual(
        desk.left('tellUnit').map(({ unit }) => unit),
        ['eb'],
      );
    }));

  it('are asked about in the own channel alone when nobody has told how they went', () =>
    booked(async (desk) => {
      await desk.office.until('2027-01-20T18:00');
      const asked = desk.left('remindUnit').filter(({ text }) => text.text === 'R6');
      assert.deepEqual(
        asked.map(({ unit }) => unit),
        ['vux'],
      );
      const before = desk.left('remindUnit').filter(({ text }) => text.text === 'R5');
      assert.deepEqual(
        before.map(({ unit }) => unit),
        ['vux', 'ffs', 'avo'],
      );
    }));

  it('fall together when the own circle cannot be booked, and are booked anew together', () =>
    onDesk(async (desk) => {
      await desk.consent('FFS');
      let first = true;
      desk.office.answers.set('createEvent', ({ content, id }) => {
        assert.ok(content.kind === 'createEvent');
        if (first && content.text.circle === 'own') {
          first = false;
          return { outcome: 'refused', code: 'mailboxUnknown' };
        }
        return { outcome: 'done', result: { is: 'event', event: { mailbox: content.organiser, id: `e-${id}` } } };
      });
      await desk.act({ do: 'seekTimes', kind: 'jointFollowUp', skip: 0 });
      await desk.pass();
      const lead = (await desk.case()).meetings[0];
      assert.ok(lead);
      await desk.act({ do: 'book', meeting: lead.id, start: '2027-01-20T10:00', despiteClash: false });
      await desk.pass();
      assert.deepEqual(await states(desk), [
        [null, 'failed'],
        ['ffs', 'cancelled'],
      ]);
      await desk.act({ do: 'book', meeting: lead.id, start: '2027-01-20T10:00', despiteClash: false });
      await desk.pass();
      assert.deepEqual(await states(desk), [
        [null, 'booked'],
        ['ffs', 'cancelled'],
        ['ffs', 'booked'],
      ]);
    }));
});
