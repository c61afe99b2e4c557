// The gate before an unannounced visit: every place that speaks of such visits, and a named person who decides.
import type { FullView } from '../domain/case-view.ts';
import { gateReasonName, gateReasons } from '../swedish/course.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { missingInWords } from './attempts.ts';
import { choice, form, toPlan, versionOf } from './form.ts';
import type { FieldView, FormAgain, FormOf } from './form.ts';

export const gateForm: FormOf = (view, again) => {
  const hindered = hindrance(view);
  return form({
    title: `${view.case.ref} Inför oanmält hembesök`,
    lines: [
      'Kvarbo bokar aldrig ett oanmält besök av sig självt. En namngiven person beslutar, och beslutet sparas.',
      ...(isKnown(view) ? ['Uttalad oro för barn är förd vidare till BoU, som får vara med.'] : []),
      ...missingInWords(view),
    ],
    passages: (view.offers.gate ?? []).map(({ text, sources }) => ({
      text,
      source: sources.map(sourceInShort).join('\n\n'),
    })),
    fields: hindered === null ? fields(view, again) : [],
    buttons: [hindered ?? primary('decideUnannounced', 'Besluta om besöket', versionOf(view)), toPlan(view)],
    more: [button('openForm', 'Hushållet har hört av sig', { ref: view.case.ref, form: 'heard' })],
  });
};

/** What has to be done before anybody can decide. */
function hindrance({ case: { ref, course }, offers: { missing } }: FullView): Button | null {
  if (missing.length > 0) return primary('openForm', 'Kontaktförsök', { ref, form: 'attempts' });
  return course.safety === 'clear'
    ? null
    : primary('openForm', 'Skyddade uppgifter eller fara?', { ref, form: 'safety' });
}

/** Passed on to BoU, by a report or by handing it over. */
function isKnown({ case: { course } }: FullView): boolean {
  return course.concern?.passedOn === 'report' || course.concern?.passedOn === 'handover';
}

function fields(view: FullView, again: FormAgain): readonly FieldView[] {
  const own = view.staff.filter(({ id }) => view.unitOfPerson[id] === 'VUX');
  const concern = [
    { title: 'Ja', value: 'yes' },
    { title: 'Nej', value: 'no' },
    { title: 'Vet inte', value: 'unknown' },
  ];
  return [
    ...(view.case.entry.children === 'no' || isKnown(view)
      ? []
      : [
          choice(
            'concern',
            'Finns uttalad oro för barn som lett till anmälan eller intern överlämning?',
            concern,
            again,
          ),
        ]),
    choice(
      'decider',
      'Vem beslutar?',
      own.map(({ id, name }) => ({ title: name, value: id })),
      again,
      { style: 'compact' },
    ),
    choice(
      'reason',
      'Varför?',
      gateReasons.map((value) => ({ title: gateReasonName(value), value })),
      again,
    ),
  ];
}
