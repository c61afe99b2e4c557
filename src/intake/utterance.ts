// What was typed to the bot, as one of a closed list of commands. The text itself goes no further.
import { isCaseRef } from '../domain/case.ts';
import { aboutPerson, isContact } from './about-person.ts';
import type { PersonalKind } from './about-person.ts';
import { readTreservaNumber } from './treserva-number.ts';
import type { TreservaRule } from './treserva-number.ts';

export type Command =
  | { readonly command: 'newNotice' }
  | { readonly command: 'myCases'; readonly filter: 'mine' | 'unit' | 'late' }
  | { readonly command: 'help' }
  /** The units and people, for an administrator. */
  | { readonly command: 'organisation' }
  | { readonly command: 'absence' }
  /** Meetings between units about the routine. */
  | { readonly command: 'dialogues' }
  /** Who has had the unit's cases before her, for its chief. */
  | { readonly command: 'reviewAccess' }
  /** `unitWord` is what she called the unit, as typed. */
  | { readonly command: 'bindChannel'; readonly unitWord: string }
  /** A chief opens a case that is not hers to see. */
  | { readonly command: 'breakGlass'; readonly ref: string }
  /** A reference (upper case) or a Treserva number. */
  | { readonly command: 'find'; readonly text: string }
  /** `personal` says what of a person it seemed to hold, so that the answer can say where such things belong. */
  | { readonly command: 'unknown'; readonly suggestions: readonly string[]; readonly personal: PersonalKind | null };

/** What to write instead; also the titles of the three buttons. */
export const suggestions: readonly string[] = ['Ny underrättelse', 'Mina ärenden', 'Hjälp'];

/** Every way to say a command, folded (lower case, no diacritics, no punctuation at the ends). */
const ways: readonly (readonly [Command, RegExp])[] = [
  [
    { command: 'newNotice' },
    /^(ny|nytt|nya|ny (underrattelse|underattelse|anmalan|notis)|nya underrattelser|nytt (arende|fall)|underrattelse|(registrera|lagg (in|till)|skapa|starta|borja)( (en|ett))?( (ny|nytt))?( (underrattelse|anmalan|arende))?|det har kommit( in)? en underrattelse)$/,
  ],
  [
    { command: 'myCases', filter: 'late' },
    /^((visa )?(sent|sena|forsenat|forsenade)( arenden)?|vad ar (sent|forsenat))$/,
  ],
  [{ command: 'myCases', filter: 'unit' }, /^((visa )?(enhetens|var enhets|alla)( arenden| lista)|enheten)$/],
  [
    { command: 'myCases', filter: 'mine' },
    /^((visa |lista )?(mina|alla mina|min)( (arenden|fall|lista|uppgifter))?|(visa |lista )?arenden|lista|att gora|vad (har jag|ska jag) (att )?gora( i dag| idag)?|i dag|idag)$/,
  ],
  [{ command: 'organisation' }, /^((visa )?(organisationen|organisation|enheter|enheterna|alla enheter|medarbetare))$/],
  [{ command: 'dialogues' }, /^((visa )?(dialogmoten|dialogmote|nytt dialogmote|dialogmotena))$/],
  [{ command: 'absence' }, /^(jag ar (borta|ledig|sjuk)|borta|franvaro|ledighet|semester|(visa )?(min )?franvaro)$/],
  [
    { command: 'reviewAccess' },
    /^(granska( (atkomst|atkomsten|loggen))?|(visa )?(atkomst|atkomsten|vem har (sett|oppnat)( vad)?))$/,
  ],
  [
    { command: 'help' },
    /^(hjalp( mig)?|help|info(rmation)?|meny|kommandon?|instruktioner?|manual|hur (gor|funkar|fungerar) (jag|du|det|detta)( har)?|vad kan du( gora)?|vad gor du|hej( hej| pa dig)?|hejsan|halla|tjena|god (morgon|dag|kvall)|start|tack( sa mycket)?|ok(ej)?)$/,
  ],
];

const openWords = /^(?:(?:öppna|oppna|visa|sök|sok|hitta|ref|referens|ärende|arende)[:\s]+)+(.+)$/iu;
const glassWords = /^bryt\s+glaset\s+(?:för\s+|for\s+|på\s+|till\s+)?#?(\w{4})$/iu;
const bindWords =
  /^(?:koppla|bind|anslut)\s+(?:(?:den här |den har )?kanalen\s+)?(?:till\s+|för\s+|for\s+)?(.{1,60})$/iu;
/** Four letters that are words before they are references; "öppna TEST" still finds a case by that name. */
const plainWords: ReadonlySet<string> = new Set(
  'ALLA BREV CHEF DAGS DATA FALL HEJA HYRA MALL PLAN TEAM TEST VEMS'.split(' '),
);

/** Reads typed text. Mentions, case, nbsp and punctuation around it change nothing; it never throws. */
export function utterance(text: string, treserva: TreservaRule): Command {
  const said = plain(text);
  if (/^\?+$/.test(said)) return { command: 'help' };
  const trimmed = said.replace(/^[\s"'”“’/#!.,]+|[\s"'”“’!?.,;:]+$/gu, '');
  const folded = fold(trimmed);
  const known = ways.find(([, pattern]) => pattern.test(folded));
  if (known !== undefined) return known[0];
  if (isContact(trimmed)) return { command: 'unknown', suggestions, personal: aboutPerson(trimmed) };
  return (
    bound(trimmed) ??
    broken(trimmed) ??
    found(trimmed, treserva) ?? { command: 'unknown', suggestions, personal: aboutPerson(trimmed) }
  );
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<at\b[^>]*>.*?<\/at>/gisu, ' ')
    .replace(/&nbsp;|[\u00a0\u2007\u202f]/gu, ' ')
    .replace(/<\/?(?:p|div|span|br)\b[^>]*>/giu, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^@?kvarbo\b[,:]?\s*/iu, '');
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
}

function bound(text: string): Command | null {
  const unitWord = bindWords.exec(text)?.[1]?.trim();
  return unitWord === undefined ? null : { command: 'bindChannel', unitWord };
}

/** "Bryt glaset 7K3Q". */
function broken(text: string): Command | null {
  const ref = glassWords.exec(text)?.[1]?.toUpperCase();
  return ref !== undefined && isCaseRef(ref) ? { command: 'breakGlass', ref } : null;
}

function found(text: string, treserva: TreservaRule): Command | null {
  const asked = openWords.exec(text)?.[1]?.replace(/^#/, '');
  const candidate = (asked ?? text).trim();
  const reference = candidate.toUpperCase();
  if (isCaseRef(reference) && (asked !== undefined || !plainWords.has(reference))) {
    return { command: 'find', text: reference };
  }
  // A number may be written in groups, but words with a digit among them are a sentence.
  if (!treserva.allowed || (/\s/.test(candidate) && /\p{L}/u.test(candidate))) return null;
  const { number } = readTreservaNumber(candidate, treserva);
  return number === null || /^\d{1,2}$/.test(number) ? null : { command: 'find', text: number };
}
