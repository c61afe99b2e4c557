// Consents: asked for, given, refused, withdrawn; and other grounds in law.
import * as words from '../read/consent-words.ts';
import { inCase, may, need, of, type ActionShape, type Field } from './field.ts';

const purpose = may(of(words.purposes), 'för vad; annars det som mottagaren oftast behöver');
const about = {
  recipient: need('recipient', 'till vem: FFS, ÄVO, SF, EB, SAV, BoH, vux-sydvast, hyresvärden, polisen …', 'to'),
  purpose,
};

const given: Readonly<Record<string, Field>> = {
  covers: may('infoKinds', 'vilka slags uppgifter; annars contact och measures', 'kinds', 'infoKinds'),
  except: may('infoKinds', 'vad som inte får lämnas', 'not', 'excludes'),
  form: may(of(words.forms), 'skriftligt eller muntligt; annars muntligt'),
  on: may('date', 'vilken dag; annars i dag', 'givenOn', 'date'),
  validUntil: may('date', 'sista dagen det gäller', 'until'),
};

const told = { recipient: may('recipient', 'till vem; annars det enda som det gäller', 'to'), purpose };

export const consentsActions = {
  consent: inCase('Samtycke: ask, given, refused eller withdrawn.', {
    event: need(of(words.events), 'vad', 'consent', 'what', 'answer'),
    ...told,
    ...given,
  }),
  askConsent: inCase('Frågar om samtycke.', about),
  noteConsent: inCase('Antecknar svaret på frågan om samtycke.', {
    ...about,
    answer: need(of(words.events), 'given eller refused'),
    ...given,
  }),
  withdrawConsent: inCase('Samtycket återkallas.', told),
  askGround: inCase('Frågar chefen om en annan rättslig grund.', {
    ...about,
    ground: need(of(words.grounds), 'vilken'),
  }),
  decideGround: inCase('Chefen svarar om grunden.', { approved: need('flag', 'ja eller nej', 'answer'), ...told }),
} satisfies Readonly<Record<string, ActionShape>>;
