// One event opened: its facts, and the invited mailbox's three answers.
import { button, element, make } from './element.ts';
import type { Invited, ShownEvent } from './view.ts';

const answered: Readonly<Record<string, string>> = {
  none: 'inte svarat',
  notResponded: 'inte svarat',
  accepted: 'accepterat',
  tentativelyAccepted: 'preliminärt',
  declined: 'avböjt',
  organizer: 'kallar',
};

const choices: readonly [string, string][] = [
  ['accept', 'Acceptera'],
  ['tentativelyAccept', 'Preliminärt'],
  ['decline', 'Avböj'],
];

const secrecy: Readonly<Record<string, string>> = {
  private: 'privat',
  confidential: 'konfidentiellt',
  personal: 'personligt',
};

export const answerText = ({ isCancelled, responseStatus }: ShownEvent): string =>
  isCancelled ? 'inställt' : (answered[responseStatus.response] ?? responseStatus.response);

/** Shows the event; `answer` is called when its mailbox answers. */
export function openDetails(event: ShownEvent, answer: (event: ShownEvent, choice: string) => unknown): void {
  const dialog = element('details') as HTMLDialogElement;
  element('details-heading').textContent = event.subject || '(utan ämne)';
  element('facts').replaceChildren(...facts(event).flatMap(([name, value]) => [make('dt', name), make('dd', value)]));
  const mayAnswer = !event.isOrganizer && !event.isCancelled;
  const buttons = choices.map(([choice, text]) =>
    button(text, () => {
      dialog.close();
      return answer(event, choice);
    }),
  );
  element('answers').replaceChildren(...(mayAnswer ? buttons : []));
  dialog.showModal();
}

function facts(event: ShownEvent): [string, string][] {
  return [
    ['Tid', `${when(event.start)} – ${event.end.dateTime.slice(11, 16)}`],
    ['Brevlåda', event.mailbox],
    ['Kallar', event.organizer.emailAddress.name],
    ['Plats', event.location.displayName || 'ingen angiven'],
    ['Text', event.body.content || 'ingen'],
    ['Synlighet', secrecy[event.sensitivity] ?? 'vanlig'],
    ['Teams', event.onlineMeeting ? 'länk finns' : 'ingen länk'],
    ['Serie', seriesText[event.type] ?? 'nej'],
    ['Status', event.isOrganizer && !event.isCancelled ? 'bokat' : answerText(event)],
    ['Inbjudna', event.attendees.map((one) => invited(event, one)).join('\n') || 'ingen'],
  ];
}

const seriesText: Readonly<Record<string, string>> = {
  occurrence: 'tillfälle i en serie',
  exception: 'ändrat tillfälle i en serie',
};

/** Only the organiser's copy knows what the others answered. */
function invited(event: ShownEvent, { emailAddress, status, proposedNewTime }: Invited): string {
  if (!event.isOrganizer) return emailAddress.name;
  const proposal = proposedNewTime ? `, föreslår ${when(proposedNewTime.start)}` : '';
  return `${emailAddress.name}: ${answered[status.response] ?? status.response}${proposal}`;
}

/** The times are wall times already, so they are read and written as if in one zone. */
const formatted = (dateTime: string, options: Intl.DateTimeFormatOptions) =>
  new Date(`${dateTime.slice(0, 19)}Z`).toLocaleString('sv-SE', { timeZone: 'UTC', ...options });

export const dayOf = ({ dateTime }: { dateTime: string }): string =>
  formatted(dateTime, { weekday: 'long', day: 'numeric', month: 'long' });

const when = ({ dateTime }: { dateTime: string }) =>
  formatted(dateTime, { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
