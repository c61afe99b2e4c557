// "Påminn mig senare": which of her lines, until which day, and why.
import { addDays } from '../domain/time.ts';
import { shortDate } from '../swedish/dates.ts';
import { snoozeReasonName, snoozeReasons } from '../swedish/snoozes.ts';
import { button, primary } from './button.ts';
import { choice, date, form, toPlan, versionOf } from './form.ts';
import type { FormOf } from './form.ts';
import { rowTitle } from './plan-rows.ts';

export const snoozeForm: FormOf = (view, again) => {
  const { snooze } = view.offers;
  const title = `${view.case.ref} Påminn mig senare`;
  const lines = view.plan.now.filter(({ act }) => snooze.acts.includes(act));
  const waiting = (view.case.course.snoozes ?? []).filter(({ until }) => until > view.today);
  const back = waiting.map((each) =>
    button('unsnooze', `Påminn nu: ${titleOf(each.act)}`, { ...versionOf(view), act: each.act }),
  );
  if (lines.length === 0)
    return form({
      title,
      lines: ['Inget av det som är kvar kan skjutas upp.'],
      buttons: [toPlan(view)],
      more: back.slice(0, 6),
    });
  return form({
    title,
    lines: [`Längst till ${shortDate(snooze.latest)}: enhetens egen gräns. Chefen ser vad som är uppskjutet.`],
    fields: [
      choice(
        'act',
        'Vad?',
        lines.map((line) => ({ title: rowTitle(line, view), value: line.act })),
        again,
        { style: 'compact' },
      ),
      date('until', 'Till vilken dag?', again, addDays(view.today, 1)),
      choice(
        'reason',
        'Varför?',
        snoozeReasons.map((value) => ({ title: snoozeReasonName(value), value })),
        again,
      ),
    ],
    buttons: [primary('snooze', 'Skjut upp', versionOf(view)), toPlan(view)],
    more: back.slice(0, 6),
  });

  function titleOf(act: string): string {
    const line = view.plan.now.find((each) => each.act === act);
    return line === undefined ? act : rowTitle(line, view);
  }
};
