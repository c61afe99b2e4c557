// What a delivery or calendar failure means for her, and what happens next. Codes are set where the attempt was made.

const sentences = {
  channelNotBound:
    'Enhetens kanal är inte kopplad. Meddelandet väntar och går iväg när enhetens chef skriver @Kvarbo koppla där.',
  personNotReached: 'Någon som ska få besked har inte öppnat Kvarbo än. Beskedet väntar tills dess.',
  gaveUp:
    'Det har inte gått att få fram trots många försök. Ta kontakt på annat sätt och säg till Kvarbos administratör.',
  gaveUpUnknown: 'Det är oklart om det gick fram. Kontrollera själv, och säg till Kvarbos administratör.',
  notRecorded: 'Det gick fram men kunde inte antecknas. Säg till Kvarbos administratör.',
  calendarBusy: 'Det är kö till kalendern. Jag försöker igen om en stund.',
  calendarDown: 'Kalendern svarar inte just nu. Jag försöker igen om en stund.',
  calendarSilent: 'Kalendern gav inget svar. Jag kontrollerar om det gick fram.',
  calendarUnreadable: 'Kalenderns svar gick inte att läsa. Jag försöker igen om en stund.',
  calendarSignIn: 'Kvarbo kommer inte in i kalendern just nu. Jag försöker igen om en stund.',
  calendarConflict: 'Någon ändrade mötet samtidigt. Jag försöker igen om en stund.',
  calendarDenied: 'Kvarbo får inte skriva i den kalendern. Be administratören se över behörigheten.',
  calendarRefused: 'Kalendern tog inte emot mötet. Försök igen eller välj en annan tid.',
  mailboxUnknown: 'En av brevlådorna finns inte. Be administratören rätta den.',
  eventGone: 'Mötet finns inte längre i kalendern. Boka ett nytt.',
  eventRemoved: 'Mötet har tagits bort i kalendern. Boka ett nytt.',
  moveNotNow: 'Mötet gick inte att flytta dit nu. Det står kvar. Välj en annan tid.',
  timeImpossible: 'Den tiden finns inte: klockan ställs om då. Välj en annan tid.',
  teamsBusy: 'Det är kö till Teams. Jag försöker igen om en stund.',
  teamsDown: 'Teams svarar inte just nu. Jag försöker igen om en stund.',
  teamsSilent: 'Teams gav inget svar. Meddelandet kan ha gått fram.',
  teamsSignIn: 'Kvarbo kommer inte in i Teams just nu. Jag försöker igen om en stund.',
  teamsRefused: 'Teams tog inte emot meddelandet. Säg till Kvarbos administratör.',
  teamsTooBig: 'Meddelandet blev för stort för Teams. Säg till Kvarbos administratör.',
} as const;

export type FailureCode = keyof typeof sentences;

export const failureCodes = Object.keys(sentences) as readonly FailureCode[];

/** A code nobody has given words is still answered: what is promised is never dropped. */
export function failureSentence(code: string): string {
  return Object.hasOwn(sentences, code)
    ? sentences[code as FailureCode]
    : 'Det gick inte än. Inget är borttaget. Be administratören om hjälp om det dröjer.';
}
