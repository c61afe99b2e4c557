// The words of the workflows beside W001 in a story: what a question, an answer and something that happened may be called. Each is the
// product's own code, the Swedish that stands on the card, or the name it has in the routines.
import type { FlowName } from '../../../src/domain/flow.ts';
import { wordsOf } from '../../../src/swedish/flows/flow-words.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

export const workflows: Words = {
  w000: 'W000',
  '000': 'W000',
  samverkan: 'W000',
  'samverkan mellan förvaltningar': 'W000',
  'mellan förvaltningar': 'W000',
  w002: 'W002',
  '002': 'W002',
  boende: 'W002',
  'stöd i boende': 'W002',
  w003: 'W003',
  '003': 'W003',
  sav: 'W003',
  checklista: 'W003',
};

const every: readonly FlowName[] = ['W000', 'W002', 'W003'];

/** Other names of questions, by name. */
const questionNames: Words = {
  movein: 'moveInOn',
  moveindate: 'moveInOn',
  housingprovider: 'provider',
  boh: 'provider',
  consenthometohome: 'homeToHome',
  placementdate: 'placedOn',
  placedat: 'placedOn',
  decidedon: 'placedOn',
  received: 'receivedOn',
  open: 'investigationOpen',
  age: 'inAgeScope',
  entry: 'entryPoint',
  scope: 'inScope',
  followup: 'followUpOn',
  followupdate: 'followUpOn',
  weeklyon: 'weeklyFrom',
  weekly: 'weeklyFrom',
  weeklytime: 'weeklyAt',
  monthly: 'monthlyOn',
  monthlytime: 'monthlyAt',
  sides: 'side',
  forvaltning: 'side',
  förvaltning: 'side',
  handler: 'who',
  handledby: 'who',
  contact: 'keepsContact',
  date: 'on',
  day: 'on',
  time: 'at',
};

/** By folded name. */
const questionIds: ReadonlyMap<string, string> = new Map([
  ...Object.entries(questionNames),
  ...every.flatMap((flow) =>
    Object.entries(wordsOf(flow).questions).flatMap(([id, { label }]): readonly (readonly [string, string])[] => [
      [fold(id), id],
      [fold(label), id],
    ]),
  ),
]);

/** Undefined for what no workflow asks. */
export function questionNamed(name: string): string | undefined {
  return questionIds.get(fold(name));
}

/** What means the same in every question. */
const anyAnswer: Words = {
  ja: 'yes',
  yes: 'yes',
  nej: 'no',
  no: 'no',
  'vet inte': 'unknown',
  okänt: 'unknown',
  unknown: 'unknown',
  osäkert: 'unsure',
  unsure: 'unsure',
  lämnat: 'given',
  given: 'given',
  'inte tillfrågad': 'notAsked',
  notasked: 'notAsked',
  nekat: 'refused',
  refused: 'refused',
  ffs: 'FFS',
  ävo: 'ÄVO',
  avo: 'ÄVO',
  sf: 'SF',
  vux: 'SF',
  socialförvaltningen: 'SF',
};

/** By question, beside what stands on the card. */
const otherAnswers: Readonly<Record<string, Words>> = {
  trigger: {
    'egen upptäckt': 'ownDiscovery',
    ansökan: 'application',
    underrättelse: 'notice',
    discovery: 'ownDiscovery',
  },
  needs: { 'bara vi': 'onlyUs', 'en annan förvaltning': 'others', 'flera förvaltningar': 'others', several: 'others' },
  situation: { planerad: 'planned', akut: 'acute', 'bor där': 'livesThere', ohållbar: 'untenable', byter: 'changing' },
  entryPoint: {
    avhoppartelefonen: 'defectorLine',
    telefon: 'defectorLine',
    phone: 'defectorLine',
    mottagning: 'reception',
    mottagningsenhet: 'reception',
    'pågående ärende': 'ongoingCase',
    ongoing: 'ongoingCase',
    socialjouren: 'onCall',
    sj: 'onCall',
    anmälan: 'report',
    fängelse: 'custody',
  },
  acutePlacement: { socialjouren: 'byOnCall', 'redan placerad': 'byOnCall', sj: 'byOnCall', oncall: 'byOnCall' },
  who: { us: 'we', sav: 'other', so: 'other', avslag: 'decided', återtas: 'withdrawn', avslås: 'rejectThenApply' },
  provider: { 'inte matchat': 'notMatched' },
  form: { ifyllt: 'yes', 'inte ifyllt': 'no' },
  planAt: { genomförandeplan: 'implementationPlan' },
};

/** The code of an answer to the question; undefined when no workflow has it. */
export function answerNamed(flow: FlowName | null, question: string, answer: string): string | undefined {
  const wanted = fold(answer);
  for (const name of flow === null ? every : [flow]) {
    const options = Object.entries(wordsOf(name).questions[question]?.options ?? {});
    const found = options.find(([code, words]) => fold(code) === wanted || fold(words) === wanted);
    if (found !== undefined) return found[0];
  }
  return otherAnswers[question]?.[wanted] ?? anyAnswer[wanted];
}

/** Other names of what happened, by name: those of the routines' own list of events. */
const happeningNames: Words = {
  applicationreceived: 'applied',
  ansökan: 'applied',
  measureneededelsewhere: 'needsFound',
  planmeetingheld: 'planMade',
  followupheld: 'followedUp',
  formsentto: 'formSent',
  checkinheld: 'callHeld',
  checkinmissed: 'callMissed',
  checkinmoved: 'callMoved',
  checkincancelled: 'callCancelled',
  movein: 'movedIn',
  initialperiodends: 'otherRhythm',
  dischargedunplanned: 'dischargedAcutely',
  receipt: 'receiptConfirmed',
  assessed: 'assessmentReady',
  rejected: 'rejectionDecided',
  transferred: 'receiptConfirmed',
  lvm: 'compulsoryCare',
  tvångsvård: 'compulsoryCare',
};

/** The code of what happened, with its argument where one is given; undefined when no workflow has it. */
export function happeningNamed(flow: FlowName | null, what: string): string | undefined {
  const [head = '', ...rest] = what.split(':');
  const wanted = fold(head);
  const argument = rest.length === 0 ? '' : `:${rest.join(':')}`;
  for (const name of flow === null ? every : [flow]) {
    const found = Object.entries(wordsOf(name).happenings).find(
      ([code, { title }]) => fold(code) === wanted || fold(title) === fold(what),
    );
    if (found !== undefined) return found[0] + argument;
    const also = happeningNames[wanted];
    if (also !== undefined && Object.hasOwn(wordsOf(name).happenings, also)) return also + argument;
  }
  return undefined;
}

/** What the chief can answer. */
export const decisions: Words = {
  ...Object.fromEntries(
    every.flatMap((flow) =>
      Object.values(wordsOf(flow).chief).flatMap(({ decisions: all }) =>
        Object.entries(all).flatMap(([code, words]): readonly (readonly [string, string])[] => [
          [fold(code), code],
          [fold(words), code],
        ]),
      ),
    ),
  ),
  'gå vidare': 'goOn',
  fortsätt: 'goOn',
  avsluta: 'close',
};
