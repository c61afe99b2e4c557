// What comes in: a notice, another one, an answer that is corrected, and word from Kronofogden.
import * as words from '../read/words.ts';
import { need, may, of, optional, inCase, entry, ofKfm, treserva, type ActionShape } from './field.ts';

/** What is said yes to when the change has been shown. */
const confirmed = {
  drop: may('open', 'enheter som inte längre behövs och som får gå; annars stannar de'),
  unasked: may(
    of({ keep: 'keep', behåll: 'keep', cancel: 'cancel', avboka: 'cancel' }),
    'bokade möten som inte längre begärs: keep eller cancel; annars keep',
  ),
};

export const noticeActions = {
  registerNotice: {
    about: 'Registrerar en underrättelse: ett nytt ärende. "as" ger det ett namn i berättelsen.',
    inCase: false,
    fields: { ...entry, treserva },
  },
  newNoticeInCase: inCase('En ny underrättelse i ett ärende som finns.', {
    ...entry,
    children: may(of(words.yesNoUnknown), 'annars som förut'),
    ...confirmed,
  }),
  correctFact: inCase('Ändrar uppgifter; det som inte nämns står kvar.', { ...optional(entry), ...confirmed }),
  kfm: inCase('Något från Kronofogden: received, confirmed, cancelled, postponed eller carriedOut.', {
    event: need(of(words.kfmEvents), 'vad', 'kfm', 'what', 'kind'),
    ...optional(ofKfm),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
