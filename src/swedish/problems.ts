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
  slotMissing: 'Välj en tid, eller skriv en egen.',
} as const;

export type ProblemCode = keyof typeof sentences;

export function problemSentence(problem: ProblemCode): string {
  return sentences[problem];
}
