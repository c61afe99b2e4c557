// A place in a document, in Swedish words.
import type { Source } from '../domain/plan.ts';

/** `Rutin 001, Rutin › Läsanvisning, stycke 1, mening 3`. */
export function placeInWords({ document, heading, paragraph, sentence }: Source): string {
  const within = [
    paragraph === null ? [] : [`stycke ${paragraph}`],
    sentence === null ? [] : [`mening ${sentence}`],
  ].flat();
  return [`Rutin ${document}`, heading.join(' › '), ...within].join(', ');
}
