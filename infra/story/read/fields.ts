// What a step brings along, read by its action's own list of fields.
import type { ActionShape, Field, FieldKind } from '../actions/field.ts';
import type { Cast } from '../cast.ts';
import { StoryMistake } from '../mistake.ts';
import type { FieldValue, Fields } from '../story-shape.ts';
import * as consentWords from './consent-words.ts';
import { answersIn } from './flow-answers.ts';
import { fold } from './fold.ts';
import { happeningNamed } from './flow-words.ts';
import type { Known } from './known.ts';
import { count, date, list, moment, text, time, type Loose } from './loose.ts';
import { yesNo } from './words.ts';

export function fieldsIn(given: Loose, shape: ActionShape, known: Known, at: string): Fields {
  const found = Object.entries(shape.fields).flatMap(([name, field]): readonly [string, FieldValue][] => {
    const used = [name, ...(field.also ?? [])].find((each) => given[each] !== undefined && given[each] !== null);
    if (used !== undefined) return [[name, valueOf(given[used], field.is, known, `${at}: ${used}`)]];
    if (field.needed) throw new StoryMistake(`${at}: ${name} saknas (${field.about}).`);
    return [];
  });
  return Object.fromEntries(found);
}

/** Names a step of the action may have beside those every step has. */
export function fieldNames({ fields }: ActionShape): readonly string[] {
  return Object.entries(fields).flatMap(([name, { also = [] }]: [string, Field]) => [name, ...also]);
}

function valueOf(value: unknown, is: FieldKind, known: Known, at: string): FieldValue {
  const { cast } = known;
  if (typeof is === 'object') return word(value, is.words, at);
  switch (is) {
    case 'text':
      return text(value, at);
    case 'date':
      // A moment names its day, as elsewhere in a story.
      return date(typeof value === 'string' && value.length === 16 ? value.slice(0, 10) : value, at);
    case 'time':
      return time(value, at);
    case 'moment':
      return moment(value, at);
    case 'count':
      return count(value, at);
    case 'flag':
      return typeof value === 'boolean' ? value : word(value, yesNo, at) === 'yes';
    case 'person': {
      const found = cast.person(text(value, at));
      if (found === undefined) throw new StoryMistake(`${at}: ${String(value)} är ingen i organisationen.`);
      return found.id;
    }
    case 'unit': {
      const found = cast.unit(text(value, at));
      if (found === undefined) throw new StoryMistake(`${at}: ${String(value)} är ingen enhet i organisationen.`);
      return found.id;
    }
    case 'open':
      return openIn(value, at);
    case 'case': {
      const name = text(value, at);
      if (!known.cases.has(name)) throw new StoryMistake(`${at}: inget steg före har gett ett ärende namnet ${name}.`);
      return name;
    }
    case 'answers':
      return answersIn(value, known, at);
    case 'happening': {
      const given = text(value, at);
      const code = happeningNamed(known.flow, given);
      if (code === undefined) throw new StoryMistake(`${at}: ${given} är inget som kan hända i det arbetsflödet.`);
      return code;
    }
    case 'recipient':
      return recipientIn(value, cast, at);
    case 'infoKinds':
      return infoKindsIn(value, at);
  }
}

export function word(value: unknown, words: Readonly<Record<string, string>>, at: string): string {
  const given = typeof value === 'boolean' ? (value ? 'ja' : 'nej') : text(value, at);
  const code = words[given.trim().toLocaleLowerCase('sv')];
  if (code === undefined) throw new StoryMistake(`${at}: ${given} är inget av orden ${Object.keys(words).join(', ')}.`);
  return code;
}

const openWords: Readonly<Record<string, readonly string[] | 'unknown'>> = {
  'vet inte': 'unknown',
  unknown: 'unknown',
  ingen: [],
  inga: [],
  none: [],
  båda: ['EB', 'BoU'],
  both: ['EB', 'BoU'],
  eb: ['EB'],
  bou: ['BoU'],
};

function openIn(value: unknown, at: string): FieldValue {
  if (typeof value === 'string') {
    const known = openWords[value.trim().toLocaleLowerCase('sv')];
    if (known !== undefined) return known;
    throw new StoryMistake(`${at} ska vara en lista av EB och BoU, eller vet inte.`);
  }
  const units = list(value, at);
  if (units.every((unit) => unit === 'EB' || unit === 'BoU')) return units;
  throw new StoryMistake(`${at} ska vara en lista av EB och BoU, eller vet inte.`);
}

/** A party by its code, a unit with its förvaltning, `VUX@sf-sydvast`; only its kind where the story says no more, `VUX`. */
export function recipientIn(value: unknown, cast: Cast, at: string): string {
  const given = text(value, at);
  const wanted = fold(given);
  const party = consentWords.parties[wanted];
  if (party !== undefined) return party;
  const kind = consentWords.unitWords[wanted];
  if (kind !== undefined) return kind;
  const [name = '', administration] = given.split('@');
  const unit = cast.unit(name);
  if (unit === undefined)
    throw new StoryMistake(`${at}: ${given} är ingen enhet i organisationen och ingen annan part.`);
  return `${unit.kind}@${administration ?? unit.administration}`;
}

function infoKindsIn(value: unknown, at: string): FieldValue {
  if (typeof value === 'string' && consentWords.everything.has(fold(value)))
    return [...new Set(Object.values(consentWords.infoKinds))];
  const given = typeof value === 'string' ? value.split(',') : list(value, at);
  return given.map((each) => word(each, consentWords.infoKinds, at));
}
