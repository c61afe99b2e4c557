// Attempts to reach the household: what has been tried, one more, and extra ones where the routine wants more of them.
import type { FullView } from '../domain/case-view.ts';
import type { Attempt } from '../domain/course.ts';
import { offers } from '../domain/offers.ts';
import { attemptKinds, attemptName } from '../swedish/course.ts';
import { shortDate } from '../swedish/dates.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { listed } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import { choice, date, form, toPlan, versionOf } from './form.ts';
import type { Choice, FormOf, FormView } from './form.ts';

/** As many of the latest as fit a telephone. */
const mostShown = 8;

export const attemptsForm: FormOf = (view, again) => {
  const { ref, course } = view.case;
  const left = course.attempts.length - mostShown;
  return form({
    title: `${ref} Kontaktförsök`,
    lines: [
      ...(course.attempts.length === 0 ? ['Inget försök är antecknat än.'] : []),
      ...(left > 0 ? [`${left} äldre visas inte.`] : []),
      ...course.attempts.slice(-mostShown).map(attemptInWords),
      ...extraPlanned(view),
      ...missingInWords(view),
    ],
    fields: [choice('kind', 'Nytt försök', kinds, again), date('on', 'När?', again, view.today)],
    buttons: [primary('logAttempt', 'Anteckna', versionOf(view)), ...extraButton(view), toPlan(view)],
    more: offers(view.offers, 'answerSafety')
      ? [button('openForm', 'Skyddade uppgifter eller fara', { ref, form: 'safety' })]
      : [],
  });
};

const kinds: readonly Choice[] = [
  ...attemptKinds.map((value) => ({ title: attemptName(value), value })),
  { title: 'Telefonsamtal var inte möjligt', value: 'phoneImpossible' },
];

export function attemptInWords({ kind, on, possible }: Attempt): string {
  return `${shortDate(on)}: ${attemptName(kind).toLowerCase()}${possible ? '' : ', inte möjligt'}`;
}

/** What an unannounced visit waits for. */
export function missingInWords({ offers: { missing } }: FullView): readonly string[] {
  if (missing.length === 0) return [];
  return [`Saknas före oanmält hembesök: ${listed(missing.map((kind) => attemptName(kind).toLowerCase()))}.`];
}

function extraPlanned({ case: { course } }: FullView): readonly string[] {
  const extra = course.extraAttempts;
  return extra === null ? [] : [`Extra försök ni har bestämt: ${extra.letters} brev och ${extra.calls} samtal.`];
}

function extraButton(view: FullView): FormView['buttons'] {
  if (!offers(view.offers, 'planAttempts')) return [];
  return [button('openForm', 'Extra försök', { ref: view.case.ref, form: 'extraAttempts' })];
}

export const extraAttemptsForm: FormOf = (view, again) => {
  const duties = [...view.plan.now, ...view.plan.consider].find(({ act }) => act === 'intensify')?.duties ?? [];
  const counts = ['0', '1', '2', '3', '4', '5'].map((value) => ({ title: value, value }));
  const { extraAttempts } = view.case.course;
  return form({
    title: `${view.case.ref} Vilka extra försök?`,
    lines: ['Rutinen vill ha fler försök men säger inte hur många. Förslaget är Kvarbos.'],
    passages: duties.map((duty) => ({ text: duty.text, source: sourceInShort(duty.source) })),
    fields: [
      choice('letters', 'Brev', counts, again, { value: String(extraAttempts?.letters ?? 1), style: 'compact' }),
      choice('calls', 'Samtal', counts, again, { value: String(extraAttempts?.calls ?? 2), style: 'compact' }),
    ],
    buttons: [primary('planAttempts', 'Spara', versionOf(view)), toPlan(view)],
  });
};

/** Asked before letters and visits; nothing is told to anybody because of a yes but the chief. */
export const safetyForm: FormOf = (view) =>
  form({
    title: `${view.case.ref} Skyddade uppgifter eller fara?`,
    lines: [
      'Finns det skyddade personuppgifter, eller kan ett brev eller hembesök vara farligt för någon?',
      'Vid ja stannar brev och hembesök tills enhetschefen har beslutat. Skriv inget om varför här.',
    ],
    buttons: [
      primary('answerSafety', 'Nej', { ...versionOf(view), danger: false }),
      button('answerSafety', 'Ja, stanna upp', { ...versionOf(view), danger: true }, 'destructive'),
      toPlan(view),
    ],
  });
