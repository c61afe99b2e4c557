// "Varför?": for every duty its strength, its place in the document, and the facts that led to it.
import type { Facts } from '../domain/facts.ts';
import type { Duty, DutyStrength } from '../domain/plan.ts';
import { factsInWords, paragraphInWords, sourceInShort } from './sources.ts';
import { strengthWord } from './strength.ts';

/** One duty under the name of its place: `ska: Ge EB:s handläggare en kopia. Stycke 1. För att: barn = ja.` */
export function reasonInWords(duty: Duty): string {
  const where = paragraphInWords(duty.source);
  const place = where === '' ? [] : [`${where.charAt(0).toUpperCase()}${where.slice(1)}.`];
  return [`${strengthWord(duty.strength)}: ${duty.text}`, ...place, becauseInWords(duty.because)].join(' ');
}

const strengths: readonly DutyStrength[] = ['must', 'should', 'may', 'must-not'];

/** The duties of one line, under the line: a sentence a strength, with all places and all facts. */
export function reasonsInShort(duties: readonly Duty[]): readonly string[] {
  return strengths.flatMap((strength) => {
    const group = duties.filter((duty) => duty.strength === strength);
    if (group.length === 0) return [];
    const places = [...new Set(group.map((duty) => sourceInShort(duty.source)))];
    const facts: Facts = Object.assign({}, ...group.map((duty) => duty.because)) as Facts;
    return [`${strengthWord(strength)}: ${asManyAsFit(places)}. ${becauseInWords(facts)}`];
  });
}

/** The same without the facts behind, which other workflows have in codes that say nothing to a person. */
export function placesInShort(duties: readonly Duty[]): readonly string[] {
  return strengths.flatMap((strength) => {
    const group = duties.filter((duty) => duty.strength === strength);
    const places = [...new Set(group.map((duty) => sourceInShort(duty.source)))];
    return places.length === 0 ? [] : [`${strengthWord(strength)}: ${asManyAsFit(places)}.`];
  });
}

/** A line that rests on very many places names the first; all of them stand on the card of sources. */
const longestPlaces = 450;

function asManyAsFit(places: readonly string[]): string {
  let named = places.slice(0, 1);
  for (const place of places.slice(1)) {
    if ([...named, place].join('; ').length > longestPlaces) break;
    named = [...named, place];
  }
  const left = places.length - named.length;
  if (left === 0) return named.join('; ');
  return `${named.join('; ')}; och ${left} ${left === 1 ? 'ställe' : 'ställen'} till, se Alla källor`;
}

function becauseInWords(facts: Facts): string {
  const words = factsInWords(facts);
  return words === '' ? 'Gäller alltid.' : `För att: ${words}.`;
}
