// What a delivery or calendar failure means for her, and what happens next. Codes are set where the attempt was made.

const sentences = {
  channelNotBound: 'Enhetens kanal är inte kopplad. Meddelandet väntar och går iväg när den kopplas.',
  personNotReached: 'Personen har inte öppnat Kvarbo än. Meddelandet väntar tills hen gör det.',
  blocked: 'Mottagaren har stängt av Kvarbo. Ta kontakt på annat sätt.',
  gone: 'Kanalen eller chatten finns inte kvar. Be administratören koppla en ny.',
  forbidden: 'Kvarbo får inte skriva i den kalendern. Be administratören se över behörigheten.',
  mailboxNotFound: 'En av brevlådorna finns inte. Be administratören rätta den.',
  noTimes: 'Det finns ingen gemensam ledig tid de närmaste veckorna. Välj en egen tid.',
  eventGone: 'Mötet finns inte längre i kalendern. Boka ett nytt.',
  invalid: 'Kalendern tog inte emot mötet. Försök igen eller välj en annan tid.',
  throttled: 'Det är kö just nu. Jag försöker igen om en stund.',
  unavailable: 'Tjänsten svarar inte just nu. Jag försöker igen om en stund.',
  unknown: 'Jag fick inget svar och kontrollerar om det gick fram.',
} as const;

export type FailureCode = keyof typeof sentences;

export const failureCodes = Object.keys(sentences) as readonly FailureCode[];

/** A code nobody has given words is still answered: what is promised is never dropped. */
export function failureSentence(code: string): string {
  return Object.hasOwn(sentences, code)
    ? sentences[code as FailureCode]
    : 'Det gick inte än. Inget är borttaget. Be administratören om hjälp om det dröjer.';
}
