// Everything a story can let somebody do: each action of the product under its own name, and what happens beside the product.
import type { ActionName } from '../../src/domain/action.ts';
import * as words from './read/words.ts';
import type { Words } from './read/words.ts';

export type FieldKind =
  | 'text'
  | 'date'
  | 'time'
  | 'moment'
  | 'count'
  | 'flag'
  | 'person'
  | 'unit'
  /** List of EB and BoU, empty, or `vet inte`. */
  | 'open'
  | { readonly words: Words };

export interface Field {
  readonly is: FieldKind;
  readonly needed: boolean;
  /** Other names a story may use for it. */
  readonly also?: readonly string[];
  /** Swedish. */
  readonly about: string;
}

export interface ActionShape {
  /** Swedish. */
  readonly about: string;
  /** Whether it is done in a case. */
  readonly inCase: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}

export type StoryAction = ActionName | 'respond' | 'say' | 'kfm' | 'consent' | 'concern' | 'snooze';

const need = (is: FieldKind, about: string, ...also: readonly string[]): Field => ({ is, needed: true, about, also });
const may = (is: FieldKind, about: string, ...also: readonly string[]): Field => ({ is, needed: false, about, also });
const of = (list: Words): FieldKind => ({ words: list });

const entry: Readonly<Record<string, Field>> = {
  kind: need(of(words.kinds), 'vad som kommit in'),
  receivedOn: may('date', 'när det kom in; annars i dag'),
  receivedAt: may('time', 'klockslag, för KFM; annars nu', 'receivedTime'),
  children: need(of(words.yesNoUnknown), 'barn under 18 i hushållet'),
  open: may('open', 'vilka av EB och BoU som har ett pågående ärende; annars ingen'),
  occurrence: may(of(words.occurrences), 'första eller upprepad; annars första'),
  evictionDate: may('date', 'avhysningens datum, för KFM', 'date'),
  evictionTime: may('time', 'avhysningens klockslag, för KFM', 'time'),
  ground: may(of(words.grounds), 'vad avhysningen gäller, för KFM; annars vet inte', 'evictionGround'),
};
const { kind: _kind, ...ofKfm } = entry;
const treserva = may('text', 'ärendenummer i Treserva');
const optional = (fields: Readonly<Record<string, Field>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, needed: false }]));

const meeting = may(of(words.meetings), 'vilket möte: office, announced, unannounced eller eviction');
const act = {
  code: may('text', 'rutinens kod för åtgärden'),
  act: may('text', 'åtgärdens namn i produkten'),
};
const inCase = (about: string, fields: Readonly<Record<string, Field>> = {}): ActionShape => ({
  about,
  inCase: true,
  fields,
});

export const actions: Readonly<Record<StoryAction, ActionShape>> = {
  registerNotice: {
    about: 'Registrerar en underrättelse: ett nytt ärende. "as" ger det ett namn i berättelsen.',
    inCase: false,
    fields: { ...entry, treserva },
  },
  newNoticeInCase: inCase('En ny underrättelse i ett ärende som finns.', {
    ...entry,
    children: may(of(words.yesNoUnknown), 'annars som förut'),
  }),
  correctFact: inCase('Ändrar uppgifter; det som inte nämns står kvar.', optional(entry)),
  tick: inCase('Bockar av en åtgärd.', act),
  undo: inCase('Ångrar en bock eller ett utfall; utan mer det senaste hon gjorde som kan ångras.', {
    ...act,
    meeting,
    what: may(of({ tick: 'tick', bock: 'tick', outcome: 'outcome', utfall: 'outcome' }), 'tick eller outcome'),
  }),
  take: inCase('Tar ärendet för sin enhet ("Jag tar det").'),
  assign: inCase('Utser handläggare.', {
    unit: may('unit', 'enheten; annars personens egen'),
    person: need('person', 'vem', 'to', 'official'),
  }),
  assignPhone: inCase('Bestämmer vem som ringer.', { person: need('person', 'vem', 'to', 'official') }),
  acknowledge: inCase('Mottaget, under inlägget i enhetens kanal.'),
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
  move: inCase('Flyttar ett bokat möte.', { meeting, start: need('moment', 'ny tid') }),
  outcome: inCase('Berättar hur mötet gick.', { outcome: need(of(words.outcomes), 'hur det gick'), meeting }),
  undoOutcome: inCase('Ångrar ett utfall innan något har gått iväg.', { meeting }),
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
  bookAttendance: inCase('Bokar vem som ska vara med vid avhysningen.', { time: need('time', 'klockslag') }),
  nameWhoGoes: inCase('Enheten säger vem som åker.', { person: may('person', 'vem; annars den som gör det') }),
  evictionMoved: inCase('Avhysningen flyttas.', { date: need('date', 'ny dag'), time: need('time', 'ny tid') }),
  evictionCancelled: inCase('Avhysningen ställs in.'),
  evictionCarriedOut: inCase('Avhysningen har verkställts.'),
  exemptAttendance: inCase('Chefen, efter samråd med Kronofogden: ingen behöver vara med.'),
  planAgreed: inCase('En plan är överenskommen.', {
    ends: need('date', 'planperiodens sista dag', 'periodEnd', 'until', 'end'),
  }),
  planEvaluated: inCase('Planen är utvärderad.', { goalsMet: need('flag', 'om målen är nådda', 'goals', 'met') }),
  planDeclined: inCase('Hushållet vill inte ha någon plan.'),
  close: inCase('Avslutar ärendet.', { ending: need(of(words.endings), 'hur') }),
  misregistered: inCase('Felregistrerat.'),
  dispute: inCase('Säger att en rad inte stämmer.', {
    row: need('text', 'radens id'),
    reason: need(of(words.disputeReasons), 'varför'),
  }),
  approveProposal: inCase('Chefen godkänner förslaget där rutinen saknar avsnitt.'),
  declineProposal: inCase('Chefen väljer själv.'),
  handOver: inCase('Lämnar över ärendet, eller den egna enhetens del i det, till en kollega.', {
    person: need('person', 'kollegan som tar över', 'to', 'official'),
  }),
  handOverAll: {
    about:
      'Lämnar över allt som någon har i alla ärenden: hon slutar. Av henne själv, hennes chef eller administratören.',
    inCase: false,
    fields: {
      from: need('person', 'den som slutar', 'person'),
      to: need('person', 'kollegan som tar över', 'official'),
    },
  },
  setAbsence: {
    about:
      'Någon är borta från och med en dag till och med en annan, och en kollega ersätter. Av henne själv eller hennes chef.',
    inCase: false,
    fields: {
      person: may('person', 'den som är borta; annars hon själv'),
      from: need('date', 'första dagen'),
      to: need('date', 'sista dagen', 'until'),
      substitute: need('person', 'kollegan som ersätter'),
    },
  },
  bindChannel: {
    about: 'Kopplar enhetens kanal genom att skriva i den.',
    inCase: false,
    fields: {
      unit: may('unit', 'enheten; annars den egna'),
      channel: may('unit', 'i vilken enhets kanal; annars enhetens egen'),
    },
  },
  respond: inCase('I kalendern: svarar på en inbjudan, eller flyttar eller tar bort mötet för hand.', {
    answer: need(of(words.responses), 'accept, decline, tentative, move eller remove', 'response', 'how', 'status'),
    meeting,
    mailbox: may('text', 'kalenderns namn; annars den egna, eller enhetens'),
    start: may('moment', 'ny tid, vid move'),
  }),
  say: {
    about: 'Skriver till boten, i den egna chatten eller i en kanal.',
    inCase: false,
    fields: {
      text: need('text', 'det hon skriver; {A} blir ärendets referens', 'message'),
      channel: may('unit', 'i den enhetens kanal'),
    },
  },
  kfm: inCase('Något från Kronofogden: received, confirmed, cancelled, postponed eller carriedOut.', {
    event: need(of(words.kfmEvents), 'vad', 'kfm', 'what', 'kind'),
    ...optional(ofKfm),
  }),
  consent: inCase('Samtycke: ask, given, refused eller withdrawn. Finns inte i produkten än.', {
    event: may(of(words.consentEvents), 'vad', 'consent', 'what'),
    recipient: may('text', 'till vem', 'to'),
    purpose: may('text', 'för vad'),
  }),
  startFlow: {
    about: 'Börjar ett ärende i ett annat arbetsflöde: W000, W002 eller W003. "as" ger det ett namn i berättelsen.',
    inCase: false,
    fields: { treserva },
  },
  happen: inCase('Berättar vad som har hänt i ett sådant ärende.', { what: need('text', 'vad') }),
  tickTask: inCase('Bockar av en rad i ett sådant ärende.', { code: need('text', 'rutinens kod') }),
  untickTask: inCase('Ångrar bocken.', { code: need('text', 'rutinens kod') }),
  flowChiefDecides: inCase('Chefen avgör där rutinen är tyst.', { decision: need('text', 'beslutet') }),
  askConsent: inCase('Frågar om samtycke.'),
  noteConsent: inCase('Antecknar svaret på frågan om samtycke.'),
  withdrawConsent: inCase('Samtycket återkallas.'),
  askGround: inCase('Frågar chefen om en annan rättslig grund.'),
  decideGround: inCase('Chefen svarar om grunden.'),
  concern: inCase('Oro för ett barn. Finns inte i produkten än som egen åtgärd.'),
  snooze: inCase('Påminn mig senare. Finns inte i produkten än.', { until: may('moment', 'till') }),
};

export function isStoryAction(name: string): name is StoryAction {
  return Object.hasOwn(actions, name);
}
