// How a case ends: always by a person. And the chief's answer where the routine is silent.
import { offers } from '../domain/offers.ts';
import { chiefQuestionInWords, endingName } from '../swedish/course.ts';
import { button, primary } from './button.ts';
import { choice, form, toPlan, versionOf } from './form.ts';
import type { FormOf } from './form.ts';

export const closingForm: FormOf = (view, again) => {
  const endings = [
    ...view.offers.endings,
    ...(offers(view.offers, 'misregistered') ? (['misregistered'] as const) : []),
  ];
  const followUp = view.case.state === 'evictionCarriedOut' ? 'followedUp' : '';
  return form({
    title: `${view.case.ref} Avsluta ärendet`,
    lines: [
      'Bokade tider avbokas, och enheter som fått veta något får veta att det inte längre är aktuellt.',
      'Det går inte att ångra. Skriv ställningstagandet i Treserva först.',
    ],
    fields: [
      choice(
        'ending',
        'Varför?',
        endings.map((value) => ({ title: endingName(value), value })),
        again,
        { value: followUp },
      ),
    ],
    buttons: [primary('close', 'Avsluta', versionOf(view)), toPlan(view)],
  });
};

export const chiefForm: FormOf = (view) => {
  const { ref, course } = view.case;
  if (course.chiefQuestion === null)
    return form({ title: ref, lines: ['Det finns inget att besluta om.'], buttons: [toPlan(view)] });
  const { what, goOn, then } = chiefQuestionInWords(course.chiefQuestion);
  return form({
    title: `${ref} Rutinen ger inget besked`,
    lines: [what, then, 'Avsluta: ärendet stängs, bokade tider avbokas och enheterna får ett neutralt besked.'],
    buttons: offers(view.offers, 'chiefDecides')
      ? [
          primary('chiefDecides', goOn, { ...versionOf(view), decision: 'goOn' }),
          button('chiefDecides', 'Avsluta ärendet', { ...versionOf(view), decision: 'close' }, 'destructive'),
          toPlan(view),
        ]
      : [toPlan(view)],
  });
};
