// The answer to "why is this code not in the plan?", in Swedish.
import type { WhyNot } from '../explain.ts';
import { placeInWords } from '../place.ts';
import { testInWords, valueInWords } from '../test-words.ts';

export function whyNotInWords(answer: WhyNot): string {
  const { code, nearest, blockedBy } = answer;
  if (answer.present) return `${code} finns i planen.\n`;
  if (!answer.known) return `Ingen rad i processens rutiner har koden ${code}.\n`;
  return [
    `${code} finns inte i planen.`,
    ...blockedBy.flatMap(({ row, sources }) => [
      `Spärras av ${row}:`,
      ...sources.map((source) => `  ${placeInWords(source)}`),
    ]),
    ...(answer.onlySecondary ? ['Står bara i presentationen, som aldrig ger något av sig själv.'] : []),
    ...nearest.flatMap((near) => [
      `Närmast ligger ${near.row} (${near.code}):`,
      ...near.sources.map((source) => `  ${placeInWords(source)}`),
      ...near.against.map(
        ({ fact, test, given }) => `  emot: raden kräver att ${testInWords(fact, test)}; här: ${valueInWords(given)}`,
      ),
    ]),
    '',
  ].join('\n');
}
