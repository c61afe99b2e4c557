// What is heard from the household and the landlord, and what is decided before a visit.
import * as words from '../read/words.ts';
import { need, may, of, inCase, type ActionShape } from './field.ts';

export const householdActions = {
  notHeardFrom: inCase('Hushållet har inte hörts av sedan brevet.'),
  heardFrom: inCase('Hushållet har hört av sig.', { then: need(of(words.heard), 'träffats eller erbjud tid') }),
  landlordAnswer: inCase(
    'Hyresvärdens svar. Står ärendet och väntar på brevets svar sägs först att de inte hörts av.',
    {
      answer: need(of(words.landlordAnswers), 'vad som svarades'),
    },
  ),
  setCheckDate: inCase('Sätter enhetens eget datum för nästa kontroll.', { on: need('date', 'datum', 'date') }),
  logAttempt: inCase('Antecknar ett kontaktförsök.', {
    kind: need(of(words.attempts), 'brev, telefon, kallelse eller aviserat hembesök'),
    on: may('date', 'när; annars i dag', 'date'),
    possible: may('flag', 'false när det inte gick'),
  }),
  planAttempts: inCase('Bestämmer hur kontaktförsöken intensifieras.', {
    letters: need('count', 'fler brev'),
    calls: need('count', 'fler samtal'),
  }),
  answerSafety: inCase('Svarar på frågan om skyddade uppgifter eller fara.', { danger: need('flag', 'ja eller nej') }),
  decideUnannounced: inCase('En namngiven person beslutar om ett oanmält hembesök.', {
    decider: may('person', 'vem; annars den som gör det', 'person'),
    reason: may(of(words.gateReasons), 'varför; annars ingen kontakt'),
    concern: may(of(words.yesNoUnknown), 'oro som lett till anmälan; annars nej'),
  }),
  chiefDecides: inCase('Chefen avgör där rutinen är tyst.', {
    decision: need(of(words.decisions), 'gå vidare eller avsluta'),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
