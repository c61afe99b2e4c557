// The plan with the household: agreed until a day, evaluated when it ends, or not wanted.
import { addDays } from '../domain/time.ts';
import { offers } from '../domain/offers.ts';
import { longDate } from '../swedish/dates.ts';
import { button, primary } from './button.ts';
import { date, form, householdOf, toPlan, versionOf } from './form.ts';
import type { FormOf } from './form.ts';

/** A first proposal only; the day is agreed with the household. */
const proposedDays = 90;

export const planPeriodForm: FormOf = (view, again) => {
  const { ref, course } = view.case;
  const household = householdOf(view);
  if (offers(view.offers, 'planEvaluated')) {
    const until = course.planEnds === null ? [] : [`Planen gäller till ${longDate(course.planEnds)}.`];
    return form({
      title: `${ref} Hur gick det med planen?`,
      lines: [...until, `Stäm av målen med ${household}. Är de nådda avslutas ärendet.`],
      buttons: [
        primary('planEvaluated', 'Målen är nådda', { ...versionOf(view), goalsMet: true }),
        button('planEvaluated', 'Inte än, ny period', { ...versionOf(view), goalsMet: false }),
        toPlan(view),
      ],
    });
  }
  return form({
    title: `${ref} Handlingsplan`,
    lines: ['Själva planen skrivs i Treserva. Här behövs bara när den ska följas upp.'],
    fields: [date('ends', 'Planen gäller till och med', again, addDays(view.today, proposedDays))],
    buttons: [
      primary('planAgreed', 'Spara planen', versionOf(view)),
      ...(offers(view.offers, 'planDeclined')
        ? [button('openForm', 'Vill inte ha någon plan', { ref, form: 'planDeclined' })]
        : []),
      toPlan(view),
    ],
  });
};

export const planDeclinedForm: FormOf = (view) =>
  form({
    title: `${view.case.ref} Vill ${householdOf(view)} inte ha någon plan?`,
    lines: ['Rutinen säger inte vad som ska göras då, så enhetschefen får frågan.'],
    buttons: [primary('planDeclined', 'Nej, ingen plan', versionOf(view)), toPlan(view)],
  });
