// Short answers as cards: a title, a line or two, and what can be done now.
import { button, primary, type Button } from '../../cards/button.ts';
import { messageCard, messageView } from '../../cards/message.ts';
import type { RefusalCode } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonalKind } from '../../intake/about-person.ts';
import { refusalSentence } from '../../swedish/refusals.ts';
import type { Message } from '../turn.ts';

export function message(title: string, texts: readonly string[], buttons: readonly Button[] = []): Message {
  return { card: messageCard(messageView(title, texts, buttons)), summary: title };
}

/** The three things there always are to do. */
export const ways: readonly Button[] = [
  primary('newNotice', 'Ny underrättelse', {}),
  button('myCases', 'Mina ärenden', { filter: 'mine' }),
  button('help', 'Hjälp', {}),
];

/** `who` can instead, by name. */
export function refusal(why: RefusalCode, ref: CaseRef | null, who: readonly string[] = []): Message {
  const back = ref === null ? ways : wayOn(why, ref);
  return message(
    'Det gick inte',
    [refusalSentence(why), ...(who.length === 0 ? [] : [`Det kan ${who.join(' och ')}.`])],
    back,
  );
}

/** Where something else has to be done first, the way there stands out. */
function wayOn(why: RefusalCode, ref: CaseRef): readonly Button[] {
  const first = firstStep(why, ref);
  const open = `Öppna ${ref}`;
  return first === null
    ? [primary('openPlan', open, { ref }), button('myCases', 'Mina ärenden', { filter: 'mine' })]
    : [first, button('openPlan', open, { ref })];
}

function firstStep(why: RefusalCode, ref: CaseRef): Button | null {
  if (why === 'safetyFirst') return primary('openForm', 'Skyddade uppgifter eller fara?', { ref, form: 'safety' });
  if (why === 'attemptsMissing') return primary('openForm', 'Kontaktförsök', { ref, form: 'attempts' });
  if (why === 'consentMissing') return primary('openConsents', 'Samtycken', { ref });
  return why === 'outcomeFirst' ? primary('openOutcome', 'Hur gick mötet?', { ref }) : null;
}

export const notUnderstood: Message = message('Det förstår jag inte', ['Prova något av det här i stället.'], ways);

const seems: Readonly<Record<PersonalKind, string>> = {
  personalNumber: 'ett personnummer',
  telephone: 'ett telefonnummer',
  mail: 'en e-postadress',
  address: 'en gatuadress',
  sentence: 'något om en person',
};

/** To text about a person. Says of what kind it seems to be and never what it was. */
export function personalText(kind: PersonalKind): Message {
  return message(
    'Skriv det i Treserva',
    [
      `Det ser ut som ${seems[kind]}. Sådant hör hemma i Treserva. Jag har inte sparat det.`,
      'Ta bort meddelandet: håll muspekaren över det, i mobilen håll fingret på det. Välj Fler alternativ (…) och sedan Ta bort.',
    ],
    ways,
  );
}

export const attachment: Message = message(
  'Bilagor öppnar jag aldrig',
  ['Jag har inte hämtat bilagan. Lägg den i Treserva och ta bort den här.'],
  ways,
);
