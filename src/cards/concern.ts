// A concern for a child: noted when it comes up, passed on, and met over together where both units want to.
import type { FullView } from '../domain/case-view.ts';
import type { Meeting } from '../domain/meeting.ts';
import { addDays } from '../domain/time.ts';
import { concernFromName, passedOnInWords } from '../swedish/concern.ts';
import { shortDate } from '../swedish/dates.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { choice, date, form, time, toPlan, versionOf } from './form.ts';
import type { FormOf, FormView } from './form.ts';
import { meetingStatus } from './plan-meetings.ts';

export const concernForm: FormOf = (view, again) => {
  const { concern } = view.case.course;
  const title = `${view.case.ref} Oro för barn`;
  if (concern === undefined)
    return form({
      title,
      lines: ['Skriv vad oron gäller i Treserva. Här antecknas bara att den finns och hur den förs vidare.'],
      fields: [
        choice(
          'from',
          'Var kom oron fram?',
          (['landlord', 'elsewhere'] as const).map((value) => ({ title: concernFromName(value), value })),
          again,
        ),
      ],
      buttons: [primary('raiseConcern', 'Anteckna oron', versionOf(view)), toPlan(view)],
    });
  const said = `${concernFromName(concern.from)}, antecknat ${shortDate(concern.on)}.`;
  switch (concern.passedOn) {
    case null:
    case 'urged':
      return form({
        title,
        lines: [said, ...passedLine(view)],
        passages: passagesFor(view, /urge-orosanmälan|internal-information-handover/),
        buttons: [...passButtons(view), toPlan(view)],
        more: [
          ...(concern.passedOn === null && concern.from === 'landlord'
            ? [button('passOnConcern', 'Värden är uppmanad att anmäla', { ...versionOf(view), how: 'urged' })]
            : []),
          ...(concern.passedOn === null ? [button('withdrawConcern', 'Ta bort, det var fel', versionOf(view))] : []),
        ],
      });
    case 'report':
    case 'handover':
      return assessment(view, title, [said, ...passedLine(view)], again);
  }
};

function passedLine({ case: { course } }: FullView): readonly string[] {
  const { passedOn = null, passedOnAt = null } = course.concern ?? {};
  return passedOn === null || passedOnAt === null ? [] : [`${passedOnInWords(passedOn)} ${shortDate(passedOnAt)}.`];
}

function passButtons(view: FullView): readonly Button[] {
  return [
    primary('passOnConcern', 'Lämna över till BoU', { ...versionOf(view), how: 'handover' }),
    button('passOnConcern', 'Anmälan är gjord', { ...versionOf(view), how: 'report' }),
  ];
}

/** The rows that say what to do with it, and those that speak of meeting together. */
function passagesFor({ plan }: FullView, pattern: RegExp): FormView['passages'] {
  const duties = [...plan.now, ...plan.consider]
    .flatMap((line) => line.duties)
    .filter(({ code }) => pattern.test(code));
  const rows = new Map(duties.map((duty) => [duty.row, { text: duty.text, source: sourceInShort(duty.source) }]));
  return [...rows.values()];
}

function assessment(view: FullView, title: string, lines: readonly string[], again: Parameters<FormOf>[1]): FormView {
  const { ref, meetings } = view.case;
  const passages = passagesFor(view, /joint-preliminary-meeting|joint-home-visit-for-preliminary/);
  const booked = meetings.find(
    ({ kind, outcome, state }) =>
      kind === 'jointPreliminaryAssessment' && outcome === null && state !== 'cancelled' && state !== 'cancelling',
  );
  const anew = [
    button('raiseConcern', 'Ny oro', { ...versionOf(view), from: view.case.course.concern?.from ?? 'elsewhere' }),
  ];
  if (booked !== undefined)
    return form({
      title,
      lines: [...lines, `Gemensam förhandsbedömning: ${meetingStatus(booked)}`],
      passages,
      buttons: [...bookedButtons(view, booked), toPlan(view)],
      more: anew,
    });
  if (passages.length === 0) return form({ title, lines, buttons: [toPlan(view)], more: anew });
  return form({
    title,
    lines: [...lines, 'Vill ni träffa familjen ihop med BoU? Det är frivilligt. Boka en tid som ni är överens om.'],
    passages,
    fields: [date('date', 'Dag', again, addDays(view.today, 7)), time('time', 'Klockan', again)],
    buttons: [primary('bookAssessment', 'Boka och bjud in', versionOf(view)), toPlan(view)],
    more: anew,
  });

  function bookedButtons({ offers }: FullView, { id, revision }: Meeting): readonly Button[] {
    const address = { ref, meeting: id, meetingRev: revision };
    return [
      ...(offers.movable.some((each) => each.id === id) ? [button('openMove', 'Flytta mötet', address)] : []),
      ...(offers.cancellable.some((each) => each.id === id) ? [button('askCancel', 'Avboka mötet', address)] : []),
    ];
  }
}
