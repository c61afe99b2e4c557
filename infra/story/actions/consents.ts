// Consents: asked for, given, refused, withdrawn.
import * as words from '../read/words.ts';
import { may, of, inCase, type ActionShape } from './field.ts';

export const consentsActions = {
  consent: inCase('Samtycke: ask, given, refused eller withdrawn. Finns inte i produkten än.', {
    event: may(of(words.consentEvents), 'vad', 'consent', 'what'),
    recipient: may('text', 'till vem', 'to'),
    purpose: may('text', 'för vad'),
  }),
  askConsent: inCase('Frågar om samtycke.'),
  noteConsent: inCase('Antecknar svaret på frågan om samtycke.'),
  withdrawConsent: inCase('Samtycket återkallas.'),
  askGround: inCase('Frågar chefen om en annan rättslig grund.'),
  decideGround: inCase('Chefen svarar om grunden.'),
} satisfies Readonly<Record<string, ActionShape>>;
