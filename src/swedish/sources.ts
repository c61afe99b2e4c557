// Where in a document a duty rests, and on which facts, in words a colleague can look up.
import type { Facts, FactValue } from '../domain/facts.ts';
import type { Source } from '../domain/plan.ts';

/** `Rutin 001, avsnitt 1, ”…”, stycke 2, mening 1`. The document's own part name ("Rutin") is left out. */
export function sourceInWords(source: Source): string {
  return [placeInWords(source), ...places(source)].join(', ');
}

/** Document and headings: `Rutin 001, avsnitt 1, ”…”`. */
export function placeInWords(source: Source): string {
  return [documentName(source.document), ...headings(source).map(quoted)].join(', ');
}

/** `stycke 2, mening 1`, or nothing where the source names a heading only. */
export function paragraphInWords(source: Source): string {
  return places(source).join(', ');
}

/** The same with long unit names shortened, for reading under a line on a telephone. */
export function sourceInShort(source: Source): string {
  return [documentName(source.document), ...headings(source).map(shortened).map(quoted), ...places(source)].join(', ');
}

function documentName(document: string): string {
  return document === '004' ? 'Presentation 004' : `Rutin ${document}`;
}

function headings(source: Source): readonly string[] {
  return source.heading.filter((part) => part !== 'Rutin');
}

/** A numbered heading is named by its number; the rest is quoted, for it is what she will search for. */
function quoted(heading: string): string {
  const number = /^(\d+)\.\s/.exec(heading)?.[1];
  return number === undefined ? `”${heading}”` : `avsnitt ${number}`;
}

function shortened(heading: string): string {
  return heading
    .replace('Underrättelse gällande ', '… ')
    .replaceAll('enheten för ekonomiskt bistånd', 'EB')
    .replaceAll('enheten för barn och unga', 'BoU');
}

function places(source: Source): readonly string[] {
  const parts: string[] = [];
  if (source.paragraph !== null) parts.push(`stycke ${source.paragraph}`);
  if (source.sentence !== null) parts.push(`mening ${source.sentence}`);
  return parts;
}

const names: Readonly<Record<string, string>> = {
  notice: 'underrättelse',
  causeCode: 'orsak',
  kfmCause: 'orsak hos Kronofogden',
  track: 'gäller',
  household: 'barn',
  repeated: 'upprepad',
  stage: 'läge',
  debtUnpaid: 'skulden obetald',
  disturbanceSerious: 'allvarligare störningar',
  disturbanceContinues: 'störningarna fortsätter',
  repeatedAttempts: 'alla försök gjorda',
  concernReported: 'uttalad oro som förts vidare',
  concernFromLandlord: 'oro från hyresvärden',
  needBoUAtBookedVisit: 'BoU behövs vid besöket',
  needLandlordPresence: 'värden behövs vid besöket',
  childMayNeedProtection: 'barnet kan behöva skydd',
  parentsNeedHelp: 'föräldrarna behöver hjälp',
  kfmExemption: 'skäl att inte närvara',
  contactEstablished: 'kontakt med hushållet',
  householdApplied: 'ansökan om bistånd',
  planPeriodEnded: 'planperioden slut',
  needEBContact: 'behöver kontakt med EB',
  needFFSorÄVO: 'behöver FFS eller ÄVO',
  needDebtAdvice: 'behöver skuldrådgivning',
  housingGuidelinesRelevant: 'boenderiktlinjer aktuella',
};

const values: Readonly<Record<string, string>> = {
  open: 'har ärende',
  none: 'inget ärende',
  barnfamilj: 'ja',
  'utan-barn': 'nej',
  KFM: 'besked från Kronofogden',
  new: 'nytt',
  'no-reply': 'hör inte av sig',
  'missed-office-visit': 'uteblev från mötet',
  'not-home': 'ej hemma',
  contact: 'kontakt',
  'eviction-day': 'avhysning',
};

/** Facts that only steer the machinery and say nothing to a person. */
const silent: ReadonlySet<string> = new Set(['process', 'receivedOn', 'today']);

/** `barn = ja, EB = har ärende`. */
export function factsInWords(facts: Facts): string {
  return Object.entries(facts)
    .filter(([name]) => !silent.has(name))
    .map(([name, value]) => `${names[name] ?? name} = ${valueInWords(value)}`)
    .join(', ');
}

function valueInWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return values[value] ?? value;
  return value.map(valueInWords).join(' och ');
}
