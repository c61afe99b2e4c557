// One event opened: its facts, and the invited mailbox's three answers.
const element = (id) => document.getElementById(id);

const answered = {
  none: 'inte svarat',
  notResponded: 'inte svarat',
  accepted: 'accepterat',
  tentativelyAccepted: 'preliminärt',
  declined: 'avböjt',
  organizer: 'kallar',
};

const choices = [
  ['accept', 'Acceptera'],
  ['tentativelyAccept', 'Preliminärt'],
  ['decline', 'Avböj'],
];

export const answerText = (event) => (event.isCancelled ? 'inställt' : answered[event.responseStatus.response]);

/** Shows the event; `answer(event, choice)` is called when its mailbox answers. */
export function openDetails(event, answer) {
  element('details-heading').textContent = event.subject || '(utan ämne)';
  element('facts').replaceChildren(...facts(event).flatMap(([name, value]) => [make('dt', name), make('dd', value)]));
  element('answers').replaceChildren(
    ...(mayAnswer(event) ? choices.map((choice) => answerButton(event, choice, answer)) : []),
  );
  element('details').showModal();
}

const mayAnswer = (event) => !event.isOrganizer && !event.isCancelled;

function answerButton(event, [choice, text], answer) {
  const button = make('button', text);
  button.type = 'button';
  button.addEventListener('click', () => {
    element('details').close();
    answer(event, choice);
  });
  return button;
}

function facts(event) {
  const secrecy = { private: 'privat', confidential: 'konfidentiellt', personal: 'personligt' }[event.sensitivity];
  return [
    ['Tid', `${when(event.start)} – ${event.end.dateTime.slice(11, 16)}`],
    ['Brevlåda', event.mailbox],
    ['Kallar', event.organizer.emailAddress.name],
    ['Plats', event.location.displayName || 'ingen angiven'],
    ['Text', event.body.content || 'ingen'],
    ['Synlighet', secrecy ?? 'vanlig'],
    ...(event.onlineMeeting ? [['Teams', 'länk finns']] : []),
    ...(event.type === 'singleInstance'
      ? []
      : [['Serie', event.type === 'exception' ? 'ändrat tillfälle' : 'tillfälle i en serie']]),
    ['Status', event.isCancelled ? 'inställt' : event.isOrganizer ? 'bokat' : answered[event.responseStatus.response]],
    ['Inbjudna', event.attendees.map(invited(event)).join('\n') || 'ingen'],
  ];
}

/** Only the organiser's copy knows what the others answered. */
const invited = (event) => (attendee) => {
  const { name } = attendee.emailAddress;
  if (!event.isOrganizer) return name;
  const proposal = attendee.proposedNewTime ? `, föreslår ${when(attendee.proposedNewTime.start)}` : '';
  return `${name}: ${answered[attendee.status.response]}${proposal}`;
};

export const dayOf = ({ dateTime }) =>
  new Date(`${dateTime.slice(0, 10)}T00:00:00Z`).toLocaleDateString('sv-SE', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });

const when = ({ dateTime }) =>
  new Date(`${dateTime.slice(0, 19)}Z`).toLocaleString('sv-SE', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });

const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
