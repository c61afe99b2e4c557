// The ladder of households without children: whether it has been heard from, what the landlord answered, and the own date.
import type { FullView } from '../domain/case-view.ts';
import { offers } from '../domain/offers.ts';
import { shortDate } from '../swedish/dates.ts';
import { landlordAnswerName } from '../swedish/course.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { button, primary } from './button.ts';
import { choice, date, form, householdOf, toPlan, versionOf } from './form.ts';
import type { FormOf } from './form.ts';

export const landlordForm: FormOf = (view, again) =>
  form({
    title: `${view.case.ref} Vad svarade hyresvärden?`,
    lines: ['Fråga bara. Berätta inget om hushållet eller om ert arbete.', ...silences(view)],
    passages: asks(view),
    fields: [
      choice(
        'answer',
        'Svar',
        view.offers.landlord.map((value) => ({ title: landlordAnswerName(value), value })),
        again,
      ),
    ],
    buttons: [
      primary('landlordAnswer', 'Spara svaret', versionOf(view)),
      ...(offers(view.offers, 'setCheckDate')
        ? [button('openForm', 'Ändra kontrolldatum', { ref: view.case.ref, form: 'checkDate' })]
        : []),
      toPlan(view),
    ],
  });

function silences({ case: { course } }: FullView): readonly string[] {
  return course.landlordSilences === 0
    ? []
    : ['Hyresvärden har inte svarat förra gången. Svarar den inte nu heller avgör enhetschefen.'];
}

function asks(view: FullView): readonly { readonly text: string; readonly source: string }[] {
  const line = view.plan.now.find(({ act }) => act === 'verifyWithLandlord');
  const rows = new Map((line?.duties ?? []).map((duty) => [duty.row, duty]));
  return [...rows.values()].map((duty) => ({ text: duty.text, source: sourceInShort(duty.source) }));
}

export const heardForm: FormOf = (view) => {
  const { ref, checkOn } = view.case;
  const household = householdOf(view);
  const silent = offers(view.offers, 'notHeardFrom');
  return form({
    title: `${ref} Har ${household} hört av sig?`,
    lines: [
      ...(silent ? ['Har ingen hört av sig frågar du hyresvärden härnäst.'] : []),
      ...(checkOn === null ? [] : [`Egen kontroll ${shortDate(checkOn)} (enhetens egen frist).`]),
    ],
    buttons: [
      primary('heardFrom', 'Ja, vi har fått kontakt', { ...versionOf(view), then: 'met' }),
      button('heardFrom', 'Ja, boka en tid', { ...versionOf(view), then: 'offerTime' }),
      ...(silent ? [button('notHeardFrom', 'Nej', versionOf(view))] : []),
      ...(offers(view.offers, 'setCheckDate')
        ? [button('openForm', 'Ändra kontrolldatum', { ref, form: 'checkDate' })]
        : []),
      ...(silent && offers(view.offers, 'setCheckDate') ? [] : [toPlan(view)]),
    ],
    more: [],
  });
};

export const checkDateForm: FormOf = (view, again) =>
  form({
    title: `${view.case.ref} När vill du kontrollera igen?`,
    lines: ['Rutinen säger inget datum. Det här är enhetens egen frist, en vardag.'],
    fields: [date('on', 'Datum', again, view.case.checkOn ?? '')],
    buttons: [primary('setCheckDate', 'Spara', versionOf(view)), toPlan(view)],
  });
