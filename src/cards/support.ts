// Support, children and responsibilities: what the household needs, the child's part in it, and who always answers for what.
import type { ActId } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import { needsAsked, type Responsibility } from '../domain/needs.ts';
import type { Duty } from '../domain/plan.ts';
import { needName } from '../swedish/needs.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import { button, primary } from './button.ts';
import { choices, form, toPlan, versionOf } from './form.ts';
import type { FormOf, FormView } from './form.ts';

export const supportForm: FormOf = (view) => {
  const { ref, entry, course } = view.case;
  const family = entry.children !== 'no';
  const concern = button('openForm', 'Oro för barn', { ref, form: 'concern' });
  const needsOther = course.facts['needFFSorÄVO'] === true;
  return form({
    title: `${ref} Fler val`,
    lines: [
      'Välj vad du vill anteckna eller se.',
      ...(needsOther ? ['Du har antecknat behov av FFS eller ÄVO: börja en samverkan, med samtycke först.'] : []),
    ],
    buttons: [
      ...(needsOther ? [primary('startFlow', 'Börja samverkan', { workflow: 'W000', from: ref })] : []),
      needsOther
        ? button('openForm', 'Behov och stöd', { ref, form: 'needs' })
        : primary('openForm', 'Behov och stöd', { ref, form: 'needs' }),
      ...(family && !needsOther ? [concern] : []),
      toPlan(view),
    ],
    more: [
      ...(family && needsOther ? [concern] : []),
      ...(family ? [button('openForm', 'Barnets perspektiv', { ref, form: 'childView' })] : []),
      button('openForm', 'Enheternas ansvar', { ref, form: 'responsibilities' }),
      button('openConsents', 'Samtycken, samverkan', { ref }),
      button('openForm', 'Påminn mig senare', { ref, form: 'snooze' }),
      button('printOut', 'Skriv ut', { ref }),
    ],
  });
};

/** What the routine offers and asks for, and the closed list of needs that its rows wait for. */
export const needsForm: FormOf = (view, again) => {
  const asked = needsAsked(view.case.entry.children);
  const known = asked.filter((need) => view.case.course.facts[need] === true);
  return form({
    title: `${view.case.ref} Behov och stöd`,
    lines: ['Kryssa det som gäller. Det som följer enligt rutinen kommer på planen. Skriv varför i Treserva.'],
    passages: passagesOf(view, ['makePlan', 'supportMeasures', 'brokerContacts']),
    fields: [
      choices(
        'needs',
        'Vad gäller för hushållet?',
        asked.map((value) => ({ title: needName(value), value })),
        again,
        known.join(','),
      ),
    ],
    buttons: [primary('noteNeeds', 'Spara', versionOf(view)), toPlan(view)],
  });
};

/** A closed list: each row about the child's perspective that holds, done or not. Nothing is typed. */
export const childViewForm: FormOf = (view, again) => {
  const duties = dutiesOf(view, ['childPerspective']);
  const title = `${view.case.ref} Barnets perspektiv`;
  if (duties.length === 0)
    return form({ title, lines: ['Rutinen har inga rader om barn här.'], buttons: [toPlan(view)] });
  return form({
    title,
    lines: ['Kryssa det ni har gjort eller tagit ställning till. Vad barnet har sagt hör hemma i Treserva.'],
    fields: [
      choices(
        'rows',
        'Så säger rutinen',
        duties.map(({ row, strength, text }) => ({ title: `${strengthWord(strength)}: ${text}`, value: row })),
        again,
        (view.case.course.childView ?? []).join(','),
      ),
    ],
    buttons: [
      primary('noteChildView', 'Spara', versionOf(view)),
      button('openForm', 'Oro för barn', { ref: view.case.ref, form: 'concern' }),
      toPlan(view),
    ],
  });
};

export function responsibilitiesForm(view: FullView, found: readonly Responsibility[]): FormView {
  return form({
    title: `${view.case.ref} Enheternas ansvar`,
    lines: ['Det här gäller alltid och är inget att bocka av.'],
    passages: found.map(({ unit, text, source }) => ({
      text: `${unit === 'IFO' ? 'Gemensamt' : unit}: ${text}`,
      source: sourceInShort(source),
    })),
    buttons: [toPlan(view)],
  });
}

function passagesOf(view: FullView, acts: readonly ActId[]): FormView['passages'] {
  return dutiesOf(view, acts).map(({ text, strength, source }) => ({
    text: `${strengthWord(strength)}: ${text}`,
    source: sourceInShort(source),
  }));
}

function dutiesOf({ plan }: FullView, acts: readonly ActId[]): readonly Duty[] {
  const lines = [...plan.now, ...plan.consider].filter(({ act }) => acts.includes(act));
  return [...new Map(lines.flatMap((line) => line.duties).map((duty) => [duty.row, duty])).values()];
}
