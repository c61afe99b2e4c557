// What is shown when there is no reply of a handler's to show.
import { isRecord } from '../incoming.ts';
import type { Message, Notices } from '../turn.ts';
import { verbs, type Verb } from '../../intake/card-data.ts';
import { message, notUnderstood, ways } from './says.ts';

export const notices: Notices = {
  failed: (reference, retry) => failed(reference, retry),
  slow: () => message('Det tar lite längre tid', ['Jag arbetar vidare. Svaret kommer hit av sig självt.']),
  busy: () => ({
    text: 'Det blev för mycket på en gång, så det sista gjorde jag inte. Vänta en minut och försök igen.',
  }),
  unknown: () => notUnderstood,
  done: () => ({ text: 'Klart.' }),
};

/** The button that failed is offered again with all that it sent, so that nothing filled in has to be filled in again. */
function failed(reference: string, retry: unknown): Message {
  const verb = isRecord(retry) ? verbs.find((each) => each === retry['verb']) : undefined;
  const again = verb === undefined || !isRecord(retry) ? [] : [tryAgain(verb, retry)];
  return message(
    'Något gick fel hos mig',
    [
      `Inget har gått förlorat. Försök igen om en stund. Hjälper det inte, säg ${reference} till Kvarbos administratör.`,
    ],
    [...again, ...ways.slice(again.length)],
  );
}

function tryAgain(
  verb: Verb,
  sends: object,
): Parameters<typeof message>[2] extends readonly (infer B)[] | undefined ? B : never {
  return { title: 'Försök igen', verb, sends, style: 'positive', inputs: 'none' };
}
