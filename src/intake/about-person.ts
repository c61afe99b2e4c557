// Whether typed text looks like something about a person, which belongs in Treserva. Only that it does is told on, never the text.
import { looksLikePersonalNumber } from './personal-number.ts';

export type PersonalKind = 'personalNumber' | 'telephone' | 'mail' | 'address' | 'sentence';

/**
 * What of a person a text seems to hold, the gravest first; null for none. Meant for text that is no command: a sentence with a
 * name in it is told by its shape, so a name alone and in lower case is not seen.
 */
export function aboutPerson(text: string): PersonalKind | null {
  const said = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  if (looksLikePersonalNumber(said.replace(dayAndTime, ' '))) return 'personalNumber';
  if (mail.test(said)) return 'mail';
  if (hasTelephone(said)) return 'telephone';
  if (address.some((form) => form.test(said))) return 'address';
  return sentence(said) ? 'sentence' : null;
}

/** What cannot be part of a command or a number of ours: everything but a sentence. */
export function isContact(text: string): boolean {
  const kind = aboutPerson(text);
  return kind !== null && kind !== 'sentence';
}

/** `2027-01-11 kl 10-11`, `2027-01-11 09:00`: a day of these years with a time, and no more digits after it. */
const dayAndTime =
  /(?<!\d)20[2-4]\d-\d{2}-\d{2}(?:\s*(?:kl\.?\s*\d{1,2}(?:[:.]\d{2})?|\d{1,2}[:.]\d{2})(?:\s?-\s?\d{1,2}(?:[:.]\d{2})?)?)?(?![\s\d+-]*\d)/giu;

const mail =
  /[\p{L}\d._%+-]+\s?(?:@|\((?:at|a)\)|\[(?:at|a)\]|\bsnabel-?a\b)\s?[\p{L}\d-]+(?:\s?(?:\.|\bpunkt\b)\s?[\p{L}\d-]+)*\s?(?:\.|\bpunkt\b)\s?\p{L}{2,}/iu;

/** A Swedish number with its area code has eight to ten digits; an international one begins with a plus or two zeros. */
const national = /(?<![\d:])\(?0[1-9](?:[\s\-/.()]{0,3}\d){6,8}(?!\d)/gu;
const international = /(?:\+[1-9](?:[\s\-/.()]{0,3}\d){6}|(?<!\d)00[1-9](?:[\s\-/.()]{0,3}\d){8})/u;
/** `08.00-16.00`, `01-02-2027` and `01234/2027` are as many digits, and nobody's telephone. */
const timesOrDate = /^\(?(?:\d{1,2}\.\d{2}\s?-\s?\d{1,2}\.\d{2}|\d{1,2}([-/.])\d{1,2}\1\d{4}|\d{3,6}\s?\/\s?20\d{2})$/u;

function hasTelephone(text: string): boolean {
  return international.test(text) || [...text.matchAll(national)].some(([found]) => !timesOrDate.test(found));
}

const endings =
  '(?:gatan|gata|vägen|vagen|väg|gränden|gränd|torget|torg|allén|allen|allé|stigen|stig|backen|backe|platsen|plats|' +
  'avenyn|kajen|kroken|slingan|höjden|terrassen|ringen|liden|leden|åsen|lyckan|hamnen|gården)';

const address: readonly RegExp[] = [
  // With a number: `Storgatan 12 B`, `Nya Allén 4`, `södra vägen nr 3`.
  new RegExp(`(?<!\\p{L})\\p{L}*${endings}\\s*(?:nr\\.?\\s*)?\\d{1,4}(?:\\s?[a-z])?(?![\\p{L}\\d])`, 'iu'),
  // Without one, where the word can hardly be another: `Storgatan`, `Östra Hamngatan`.
  /(?<!\p{L})\p{Lu}\p{L}{2,}(?:gatan|vägen|gränd|gränden|allén|avenyn|torget)(?!\p{L})/u,
  // A postcode and its town, a flat's number.
  /(?<!\d)[1-9]\d{2}\s?\d{2}\s+\p{Lu}\p{L}{2,}/u,
  /(?<!\p{L})(?:lgh|lägenhet)\.?\s*(?:nr\.?\s*)?\d{1,4}(?!\d)/iu,
];

const word = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const twoNames = new RegExp(
  `(?<![\\p{L}-])(${word})\\s+(?:(?:von|af|de|el|al|van|der)\\s+)*(${word})(?![\\p{L}-])`,
  'gu',
);
const shouted = /(?<!\p{L})\p{Lu}{3,}\s+\p{Lu}{4,}(?!\p{L})/u;
const named =
  /(?<!\p{L})(?:heter|namnet|namn är|klienten|hyresgästen|kvinnan|mannen|pojken|flickan|familjen|dottern|sonen|mamman|pappan|modern|fadern|barnet|hushållet|hon|han|hennes|hans|honom|henne)(?!\p{L})/iu;

/** Words that stand with a capital beside another and are no name. */
const noNames: ReadonlySet<string> = new Set(
  (
    'Barn Bistånd Boka Boende Ekonomiskt Enheten Funktionsstöd Göteborg Hjälp Hisingen Kan Koppla Kronofogden Kvarbo Mina ' +
    'Nordost Ny Nytt Outlook Registrera Rutin Socialförvaltningen Socialtjänsten Sydväst Centrum Teams Treserva ' +
    'Underrättelse Unga Vuxen Vuxenenheten Vad Var Vem Visa Ärenden Äldre Öppna När Hur Det Den Jag Måndag Tisdag Onsdag ' +
    'Torsdag Fredag Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December'
  ).split(' '),
);

function sentence(text: string): boolean {
  const names = [...text.matchAll(twoNames)].some(
    ([, first = '', last = '']) => !noNames.has(first) && !noNames.has(last),
  );
  // Somebody spoken of in more than a word or two: `Familjen har 3 barn`, `hon svarar inte`.
  return names || shouted.test(text) || (named.test(text) && text.trim().split(/\s+/u).length >= 3);
}
