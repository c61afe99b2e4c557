// "Fel enhet": whom it was for, asked of the one who said so; and what then, asked of the one who answers for the case.
import type { ParticipantView } from '../domain/case-view.ts';
import type { Astray } from '../domain/offers.ts';
import { unitName } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { choice, form, toPlan } from './form.ts';
import type { FormAgain, FormOf, FormView } from './form.ts';

export const unknownUnit = 'unknown';

export function wrongUnitForm(view: ParticipantView, tell: string, again: FormAgain): FormView {
  const { ref } = view;
  const among = view.others.map(({ id, name, administration }) => ({ title: `${name}, ${administration}`, value: id }));
  return form({
    title: `${ref} Vilken enhet är det till?`,
    lines: [
      `Det ni fick tas tillbaka. ${view.contact.name} får veta vad du svarar.`,
      'En annan enhet får besked bara om rutinen säger det eller hon beslutar det.',
    ],
    fields: [
      choice('unit', 'Enhet', [...among, { title: 'Vet inte', value: unknownUnit }], again, { style: 'compact' }),
    ],
    buttons: [
      primary('nameRightUnit', 'Skicka svaret', { ref, tell }),
      button('openPlan', 'Det var till oss', { ref }),
    ],
  });
}

export const astrayForm: FormOf = (view) => {
  const { ref } = view.case;
  const { astray } = view.offers;
  if (astray === null)
    return form({ title: `${ref} Rätt enhet?`, lines: ['Det är redan besvarat.'], buttons: [toPlan(view)] });
  return form({
    title: `${ref} Fel enhet?`,
    lines: linesOf(astray, astray.meant === null ? null : astray.meant.name),
    buttons: [...buttonsOf(ref, astray), toPlan(view)],
    more: [
      ...(astray.then === 'mayTell' ? [again(ref, astray)] : []),
      button('openCorrect', 'Ändra uppgifter', { ref }),
    ],
  });
};

function linesOf({ unit, then }: Astray, meant: string | null): readonly string[] {
  const said = `${unitName(unit)} säger att beskedet inte är till dem. Det är taget tillbaka.`;
  if (meant === null) return [said, 'De vet inte vilken enhet det är.'];
  switch (then) {
    case 'mayTell':
      return [said, `De tror att det är till ${meant}. Rutinen ger ${meant} inget besked här; du avgör.`];
    case 'told':
      return [said, `De tror att det är till ${meant}, som redan har fått besked.`];
    case 'otherAdministration':
      return [
        said,
        `De tror att det är till ${meant}. Den finns i en annan förvaltning och kan få besked bara med samtycke.`,
      ];
    case 'nothing':
      return [said, `De tror att det är till ${meant}.`];
  }
}

function buttonsOf(ref: string, astray: Astray): readonly Button[] {
  const { tell, meant, then } = astray;
  const leave = button('answerWrongUnit', 'Låt det vara', { ref, tell, then: 'leave' });
  if (then === 'mayTell' && meant !== null)
    return [primary('answerWrongUnit', `Ge besked till ${meant.name}`, { ref, tell, then: 'tellMeant' }), leave];
  if (then === 'otherAdministration') return [primary('openConsents', 'Samtycken', { ref }), leave, again(ref, astray)];
  return [{ ...leave, style: 'positive' }, again(ref, astray)];
}

function again(ref: string, { tell, unit }: Astray): Button {
  return button('answerWrongUnit', `Skicka igen till ${unit}`, { ref, tell, then: 'tellAgain' });
}
