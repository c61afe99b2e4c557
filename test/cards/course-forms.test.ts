import assert from 'node:assert/strict';
import type { Button } from '../../src/cards/button.ts';
import { courseForms } from '../../src/cards/course-forms.ts';
import type { FormView } from '../../src/cards/form.ts';
import { moveForm } from '../../src/cards/move.ts';
import { planView } from '../../src/cards/plan.ts';
import { newCourse } from '../../src/domain/course.ts';
import type { FullView } from '../../src/domain/case-view.ts';
import { drawnCourse, views } from './drawn-course.ts';
import { chief, entries, fullView, meeting } from './samples.ts';
import { inputs } from './walk.ts';

const titles = (buttons: readonly Button[]): readonly string[] => buttons.map(({ title }) => title);
const values = (form: FormView, id: string): readonly string[] =>
  (form.fields.find((field) => field.id === id)?.choices ?? []).map(({ value }) => value);

describe('the forms of a case’s course', () => {
  it('have closed answers only: nothing can be written in words', () => {
    for (const [name, card] of Object.entries(drawnCourse)) {
      for (const input of inputs(card)) assert.notEqual(input['type'], 'Input.Text', name);
    }
  });

  it('ask the landlord what the ground asks for, and show where the routine says so', () => {
    const debt = courseForms.landlord(views.landlord, {});
    assert.deepEqual(values(debt, 'answer'), ['debtUnsettled', 'debtSettled', 'noAnswer']);
    assert.match(debt.passages[0]?.source ?? '', /Rutin 001, avsnitt 2/);
    const disturbed = fullView(
      { ...entries.adultEbDebt, kind: 'störning', occurrence: null },
      { stage: 'no-reply', state: 'landlordCheck1' },
    );
    assert.deepEqual(values(courseForms.landlord(disturbed, {}), 'answer'), [
      'serious',
      'notSerious',
      'unknown',
      'noAnswer',
    ]);
  });

  it('show at the gate every place that speaks of unannounced visits', () => {
    const texts = courseForms.gate(views.gateClosed, {}).passages.map(({ text }) => text);
    for (const part of ['rättsligt osäkra', 'Rutinen säger både att BoU', 'Gör ett oanmält', 'Ta inte med BoU'])
      assert.ok(
        texts.some((text) => text.includes(part)),
        part,
      );
  });

  it('let nobody decide at the gate before the attempts are made and the question on danger is answered', () => {
    const closed = courseForms.gate(views.gateClosed, {});
    assert.deepEqual([closed.fields, titles(closed.buttons)], [[], ['Kontaktförsök', 'Till planen']]);
    const unasked = {
      ...views.gate,
      case: { ...views.gate.case, course: { ...views.gate.case.course, safety: 'notAsked' as const } },
    };
    assert.deepEqual(titles(courseForms.gate(unasked, {}).buttons), ['Skyddade uppgifter eller fara?', 'Till planen']);
    assert.deepEqual(
      courseForms.gate(views.gate, {}).fields.map(({ id }) => id),
      ['concern', 'decider', 'reason'],
    );
  });

  it('ask of a stated concern only where there may be children', () => {
    const adult: FullView = {
      ...views.gate,
      case: { ...views.gate.case, entry: { ...entries.adultEbDebt } },
    };
    assert.deepEqual(
      courseForms.gate(adult, {}).fields.map(({ id }) => id),
      ['decider', 'reason'],
    );
  });

  it('name as decider only people of the case’s own unit', () => {
    assert.deepEqual(values(courseForms.gate(views.gate, {}), 'decider'), ['vux-1', 'vux-2', 'vux-chef']);
  });

  it('end a case only in the ways that are open to her', () => {
    const met = (more: Partial<FullView>): readonly string[] =>
      values(courseForms.closing(fullView(entries.familyEbDebt, {}, more), {}), 'ending');
    assert.deepEqual(met({}), ['handedOver', 'misregistered']);
    assert.deepEqual(met({ viewer: chief, isChief: true }), [
      'standTaken',
      'handedOver',
      'closedByChief',
      'householdDissolved',
      'misregistered',
    ]);
    assert.equal(courseForms.closing(views.carriedOut, {}).fields[0]?.value, 'followedUp');
  });

  it('say what is wrong beside the field, and keep what was typed', () => {
    const { fields } = courseForms.evictionMoved(views.kfm, {
      date: { typed: '2027-03-01', problem: null },
      time: { typed: '25:00', problem: 'timeNotReal' },
    });
    assert.deepEqual(
      fields.map(({ value, problem }) => [value, problem]),
      [
        ['2027-03-01', ''],
        ['25:00', 'Det klockslaget finns inte. Skriv till exempel 15:40.'],
      ],
    );
  });

  it('move what is booked and nothing else', () => {
    const booked = fullView(entries.familyEbDebt, { meetings: [meeting('booked')] });
    assert.ok(moveForm(booked, 'meeting-1', {}) !== null);
    for (const now of [meeting('sending'), meeting('booked', { kind: 'evictionAttendance' })]) {
      assert.equal(moveForm(fullView(entries.familyEbDebt, { meetings: [now] }), 'meeting-1', {}), null);
    }
    assert.equal(moveForm(booked, 'another', {}), null);
  });
});

describe('the plan’s first button', () => {
  const first = (view: FullView): string => titles(planView(view).buttons)[0] ?? '';

  it('is what everything else waits for', () => {
    assert.equal(first(views.missed), 'Inför hembesöket');
    assert.equal(first(views.gate), 'Inför oanmält hembesök');
    assert.equal(first(views.landlord), 'Hyresvärdens svar');
    assert.equal(first(views.informed), 'Har hushållet hört av sig?');
    assert.equal(first(views.met), 'Handlingsplan');
    assert.equal(first(views.planRunning), 'Följ upp planen');
    assert.equal(first(views.exhausted), 'Besluta');
    assert.equal(first(views.carriedOut), 'Uppföljt');
  });

  it('books an unannounced visit only when a named person has decided on it', () => {
    const decided = fullView(entries.familyEbDebt, {
      stage: 'not-home',
      state: 'unannouncedVisitPlanned',
      course: {
        ...newCourse,
        attempts: views.gate.case.course.attempts,
        safety: 'clear',
        gate: { decider: 'vux-2', reason: 'noContact' },
      },
    });
    assert.equal(first(decided), 'Boka besöket');
  });

  it('is none when the case has ended, and nothing is ticked any more', () => {
    const view = planView(views.closed);
    assert.deepEqual([view.buttons, view.happened], [[], []]);
    assert.ok(view.now.every(({ tappable }) => !tappable));
    assert.deepEqual(titles(view.more), ['Alla källor. Stämmer inte?']);
  });
});
