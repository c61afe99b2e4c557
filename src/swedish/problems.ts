// What is wrong with an answer, beside the field it was given in.

const sentences = {
  choose: 'Välj ett av alternativen.',
  dateMissing: 'Välj ett datum.',
  dateNotReal: 'Det datumet finns inte. Skriv år, månad och dag.',
  dateInFuture: 'Datumet ligger framåt i tiden. Välj dagen det kom in.',
  dateTooOld: 'Datumet ligger mer än ett år tillbaka. Kontrollera året.',
  timeMissing: 'Skriv klockslaget, till exempel 15:40.',
  timeNotReal: 'Det klockslaget finns inte. Skriv till exempel 15:40.',
  timeInFuture: 'Klockslaget har inte varit än. Kontrollera det.',
  timeWithoutDate: 'Välj datum också, eller ta bort klockslaget.',
  personalNumber: 'Det här såg ut som ett personnummer och är borttaget. Skriv ärendenumret i stället.',
  treservaFormat: 'Det ser inte ut som ett ärendenummer i Treserva. Kontrollera det, eller lämna tomt.',
  treservaOff: 'Ärendenummer i Treserva sparas inte här. Lämna fältet tomt.',
  findMissing: 'Välj ett ärende, eller skriv referens eller ärendenummer.',
  findUnknown: 'Jag hittar inget sådant ärende bland dem du kan se.',
  personMissing: 'Välj en person.',
  rowMissing: 'Välj vilken rad det gäller.',
  reasonMissing: 'Välj vad som inte stämmer.',
  answerMissing: 'Välj ett svar.',
  countMissing: 'Välj hur många.',
  chooseSome: 'Välj minst ett av alternativen.',
  consentTooGeneral:
    'Välj vilka slags uppgifter det gäller. Ett samtycke till allt räknas inte, så något måste lämnas utanför.',
  consentBothWays: 'Samma slags uppgift kan inte både få lämnas och inte få lämnas.',
  consentInFuture: 'Datumet ligger framåt i tiden. Välj dagen samtycket lämnades.',
  consentEndsBefore: 'Sista dagen ligger före dagen det lämnades.',
  dateAhead: 'Datumet ligger framåt i tiden. Välj en dag som har varit.',
  dateBefore: 'Datumet ligger före något som redan har hänt i ärendet. Kontrollera det.',
  aboutPerson: 'Det ser ut att handla om en person och är borttaget. Skriv bara om hur ni arbetar.',
  textTooLong: 'Texten är för lång och har kortats. Kontrollera den.',
  textMissing: 'Skriv något först.',
  datePassed: 'Datumet har redan varit. Välj en dag framåt.',
  slotMissing: 'Välj en tid, eller skriv en egen.',
} as const;

export type ProblemCode = keyof typeof sentences;

export function problemSentence(problem: ProblemCode): string {
  return sentences[problem];
}
