// What is filled in about a dialogue meeting: who meets, what was answered, what is unclear, and what is to be done.
import { longestAnswer, longestItem, type Dialogue } from '../domain/dialogue.ts';
import type { Organisation, Person, Unit } from '../domain/organisation.ts';
import { dialogueQuestions, dialogueSource } from '../swedish/dialogue.ts';
import { button, primary } from './button.ts';
import { choice, choices, date, form, written } from './form.ts';
import type { FormAgain, FormView } from './form.ts';

export function startDialogueForm(key: string, units: readonly Unit[], again: FormAgain): FormView {
  return form({
    title: 'Nytt dialogmöte',
    lines: ['Välj vilka enheter som ska mötas om rutinen för intern samordning. Inga ärenden tas upp.'],
    fields: [
      choices(
        'units',
        'Vilka enheter?',
        units.map(({ id, name }) => ({ title: name, value: id })),
        again,
        units.map(({ id }) => id).join(','),
      ),
      choice(
        'how',
        'Tillsammans eller var för sig?',
        [
          { title: 'Ett gemensamt möte', value: 'joint' },
          { title: 'Ett möte för varje enhet', value: 'separate' },
        ],
        again,
        { value: 'joint' },
      ),
    ],
    buttons: [primary('startDialogue', 'Skapa', { form: key }), button('openDialogues', 'Avbryt', {})],
  });
}

const aboutWork = 'Skriv om hur ni arbetar. Skriv aldrig om en person eller ett ärende: det tas inte emot här.';

export function answersForm({ ref, version: rev }: Dialogue, again: FormAgain): FormView {
  return form({
    title: 'Vad sa ni på dialogmötet?',
    lines: [aboutWork, dialogueSource],
    fields: dialogueQuestions.map((question, index) => written(`answer${index + 1}`, question, longestAnswer, again)),
    buttons: [
      primary('answerDialogue', 'Spara svaren', { dialogue: ref, rev }),
      button('openDialogue', 'Avbryt', { dialogue: ref }),
    ],
  });
}

export function itemForm(
  { ref, version: rev, units }: Dialogue,
  kind: 'point' | 'action' | 'routine',
  { people, units: all }: Organisation,
  again: FormAgain,
): FormView {
  const staff = people.filter(({ unit }) => unit !== null && units.includes(unit));
  const chiefs = all.filter(({ id }) => units.includes(id)).map(({ chief }) => chief);
  const among = kind === 'routine' ? staff.filter(({ id }) => chiefs.includes(id)) : staff;
  return form({
    title: titles[kind],
    lines: [aboutWork, ...(kind === 'point' ? ['Processledaren får listan när du skickar vidare.'] : [])],
    fields: [
      written('item', labels[kind], longestItem, again),
      ...(kind === 'point'
        ? []
        : [
            choice('person', 'Vem gör det?', among.slice(0, mostNamed).map(nameOf), again, { style: 'compact' }),
            date('on', 'Senast när?', again),
          ]),
    ],
    buttons: [
      primary('addDialogueItem', 'Lägg till', { dialogue: ref, rev, kind }),
      button('openDialogue', 'Avbryt', { dialogue: ref }),
    ],
  });
}

/** As many as keep a card within the size of a message. */
const mostNamed = 80;
const titles = {
  point: 'Vad är oklart i rutinen?',
  action: 'Vad ska göras?',
  routine: 'Vad ska ändras i enhetens egen rutin?',
} as const;
const labels = { point: 'Det här är oklart', action: 'Det här ska göras', routine: 'Det här ska ändras' } as const;

function nameOf({ id, name }: Person): { readonly title: string; readonly value: string } {
  return { title: name, value: id };
}
