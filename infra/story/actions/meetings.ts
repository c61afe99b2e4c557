// Meetings: looked for, booked, moved, told of, and answered in the calendar.
import * as words from '../read/words.ts';
import { need, may, of, inCase, meeting, type ActionShape } from './field.ts';

export const meetingsActions = {
  seekTimes: inCase('Söker tider för mötet som rutinen begär.', { skip: may('count', 'så många tider förbi') }),
  book: inCase('Söker tider om det behövs och bokar en egen tid.', {
    meeting,
    start: need('moment', 'mötets början'),
    minutes: may('count', 'mötets längd; enhetens egen gäller'),
    despiteClash: may('flag', 'bokar även om någon är upptagen'),
    safety: may(
      of({ ...words.yesNo, obesvarad: 'unanswered', unanswered: 'unanswered' }),
      'fara eller skyddade uppgifter före hembesök; annars nej',
    ),
  }),
  cancel: inCase('Avbokar ett möte.', { meeting }),
  move: inCase('Flyttar ett bokat möte.', {
    meeting,
    start: need('moment', 'ny tid'),
    despiteClash: may('flag', 'flyttar även om något står emot tiden'),
  }),
  holdVisit: inCase('Söker tid att hålla för det aviserade hembesöket, om hushållet uteblir.', {
    skip: may('count', 'så många tider förbi'),
  }),
  nameSecond: inCase('Utser den kollega som följer med på hembesök.', { person: need('person', 'vem') }),
  outcome: inCase('Berättar hur mötet gick.', { outcome: need(of(words.outcomes), 'hur det gick'), meeting }),
  undoOutcome: inCase('Ångrar ett utfall innan något har gått iväg.', { meeting }),
  respond: inCase('I kalendern: svarar på en inbjudan, eller flyttar eller tar bort mötet för hand.', {
    answer: need(of(words.responses), 'accept, decline, tentative, move eller remove', 'response', 'how', 'status'),
    meeting,
    mailbox: may('text', 'kalenderns namn; annars den egna, eller enhetens'),
    start: may('moment', 'ny tid, vid move'),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
