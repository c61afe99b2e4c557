import assert from 'node:assert/strict';
import { timesView } from '../../src/cards/times.ts';
import type { TimesView } from '../../src/cards/times-parts.ts';
import { newCourse } from '../../src/domain/course.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { entries, fullView, meeting } from './samples.ts';

const times = (now: Meeting): TimesView => timesView(fullView(entries.familyEbDebt, { meetings: [now] }));
const titles = (view: TimesView): readonly string[] => view.buttons.map(({ title }) => title);

describe('the card of times', () => {
  it('says at once that times are being looked for', () => {
    assert.equal(times(meeting('seeking')).status, 'Söker tider …');
    assert.equal(times(meeting('seeking', { start: '2027-01-22T08:30' })).status, 'Kontrollerar fre 22 jan 08:30 …');
  });

  it('proposes five times at most, each with what stands against it', () => {
    const view = times(
      meeting('proposed', { proposals: [...meeting('proposed').proposals, ...meeting('proposed').proposals] }),
    );
    assert.equal(view.slots.length, 5);
    assert.deepEqual(view.slots[2], { title: 'tors 21 jan 09:00, EB preliminärt upptagen', value: '2027-01-21T09:00' });
  });

  it('says that the earliest day is the unit’s own', () => {
    assert.match(times(meeting('proposed')).lines[0]?.text ?? '', /Tidigast måndag 18 januari: enhetens egen frist/);
  });

  it('passes over those already seen when more are asked for', () => {
    const five = Array.from({ length: 5 }, (_, hour) => ({ start: `2027-01-20T0${hour + 4}:00`, clashes: [] }));
    const view = times(meeting('proposed', { proposals: five, skipped: 10 }));
    assert.deepEqual(view.buttons.find(({ verb }) => verb === 'seekTimes')?.sends, { ref: '7K3Q', skip: 15 });
    assert.ok(!titles(times(meeting('proposed'))).includes('Fler tider'), 'three times are all there were');
  });

  it('warns of a clash before it books', () => {
    const view = times(
      meeting('proposed', { start: '2027-01-22T08:30', confirmClash: true, clashes: [{ unit: 'EB', as: 'busy' }] }),
    );
    assert.equal(view.status, 'fre 22 jan 08:30 krockar: EB upptagen.');
    const despite = view.buttons.find(({ verb }) => verb === 'bookDespite');
    assert.deepEqual(despite?.sends, { ref: '7K3Q', meeting: 'meeting-1', meetingRev: 2, start: '2027-01-22T08:30' });
    assert.ok(!view.choosing);
  });

  it('goes from sending to booked, and tells what to write to the household', () => {
    assert.equal(times(meeting('sending')).status, 'Skickas … (ons 20 jan 10:00)');
    const booked = times(meeting('booked'));
    assert.equal(booked.status, 'Bokat ons 20 jan 10:00');
    assert.deepEqual(
      booked.lines.map(({ text }) => text),
      ['Till kallelsen: onsdag 20 januari kl. 10.00, socialkontoret.', 'VUX, Anna Ek: kommer', 'EB: har inte svarat'],
    );
    assert.ok(titles(booked).includes('Avboka mötet'));
  });

  it('says what a failure means, and how to go on', () => {
    const view = times(meeting('failed', { failure: 'mailboxUnknown' }));
    assert.match(view.lines[0]?.text ?? '', /brevlådorna finns inte/);
    assert.ok(titles(view).includes('Sök tider'));
  });

  it('comes back with what she typed and the fault beside it', () => {
    const view = timesView(fullView(entries.familyEbDebt, { meetings: [meeting('proposed')] }), '', {
      problems: { ownTime: 'timeMissing' },
      typed: { slot: '2027-01-20T13:00', ownDate: '2027-01-22', ownTime: '' },
    });
    assert.deepEqual([view.slot, view.ownDate, view.ownDateProblem], ['2027-01-20T13:00', '2027-01-22', '']);
    assert.match(view.ownTimeProblem, /klockslaget/);
  });

  it('marks the times that the unit’s own rules or the household’s days stand against, and says the rules', () => {
    const view = timesView(
      fullView(
        { ...entries.familyEbDebt, lastDay: '2027-01-20' },
        { meetings: [meeting('proposed')] },
        {},
        { officeHours: { from: '10:00', to: '15:00' } },
      ),
    );
    assert.equal(
      view.slots[2]?.title,
      'tors 21 jan 09:00, EB preliminärt upptagen – obs: utanför kontorstid, efter sista dagen i underrättelsen',
    );
    const lines = view.lines.map(({ text }) => text).join('\n');
    assert.match(lines, /enheternas kontorstid 10:00–15:00/);
    assert.match(lines, /Sista dagen som står i underrättelsen är onsdag 20 januari/);
  });

  it('says of a home visit the travel time and who goes along, each as the unit’s own rule', () => {
    const visit = meeting('proposed', { kind: 'announcedHomeVisit', units: ['VUX'] });
    const plain = timesView(fullView(entries.familyEbDebt, { meetings: [visit], stage: 'missed-office-visit' }));
    assert.ok(plain.lines.some(({ text }) => text === 'Restid före och efter: 0 minuter (enhetens egen regel).'));
    const named = timesView(
      fullView(
        entries.familyEbDebt,
        { meetings: [visit], stage: 'missed-office-visit', course: { ...newCourse, second: 'vux-2' } },
        {},
        { settings: { twoAtHomeVisits: true } },
      ),
    );
    assert.ok(named.lines.some(({ text }) => /Bo Lind följer med/.test(text)));
  });

  it('asks before a meeting is moved to where it clashes, and lets it stand', () => {
    const view = times(
      meeting('booked', { wished: { start: '2027-01-22T10:00', clashes: [{ unit: 'EB', as: 'oof' }] } }),
    );
    assert.equal(view.status, 'fre 22 jan 10:00 krockar: EB frånvarande.');
    assert.deepEqual(titles(view), ['Välj en annan tid', 'Flytta ändå', 'Låt mötet stå']);
    const stay = view.buttons.find(({ title }) => title === 'Låt mötet stå');
    assert.deepEqual(stay?.sends, { ref: '7K3Q', meeting: 'meeting-1', meetingRev: 2, start: '2027-01-20T10:00' });
  });

  it('says what was moved by hand, and from when', () => {
    const view = times(meeting('booked', { movedByHandFrom: '2027-01-19T10:00' }));
    assert.ok(
      view.lines.some(
        ({ text }) => text === 'Flyttat för hand i kalendern, från tis 19 jan 10:00. Säg till hushållet.',
      ),
    );
  });

  it('offers to hold a home visit beside the meeting, and says that the one that is held is let go', () => {
    assert.ok(titles(times(meeting('booked'))).includes('Håll tid för hembesök'));
    const held = meeting('booked', {
      id: 'visit-1',
      kind: 'announcedHomeVisit',
      start: '2027-02-02T10:00',
      hold: { after: 'meeting-1' },
    });
    const view = timesView(fullView(entries.familyEbDebt, { meetings: [meeting('booked'), held] }));
    assert.match(view.lines.at(-1)?.text ?? '', /Preliminärt hembesök: .*tis 2 feb 10:00. Släpps om hushållet kommer/);
    assert.ok(titles(view).includes('Släpp hembesöket') && !titles(view).includes('Håll tid för hembesök'));
  });
});
