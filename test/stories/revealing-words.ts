// Words that tell what a case is about, searched for in everything that left but for the cards of one-to-one chats. A unit's own name is
// no such word: a channel and a mailbox are called what they are called.
import type { Bytes } from '../../infra/story/town/town.ts';

/** Stems: with any ending. */
const stems = [
  'hotbild',
  'våld',
  'avhopp',
  'hembesök',
  'avhys',
  'vräk',
  'hyresskuld',
  'elskuld',
  'skuldrådgiv',
  'kronofogd',
  'orosanmäl',
  'boendestöd',
  'hemtjänst',
  'missbruk',
  'beroende',
  'polis',
  'hyresvärd',
  'störning',
  'socialjour',
  'kriminalvård',
  'tvångsvård',
  'utskriv',
  'utskriven',
  'placering',
  'stödnivå',
  'spink',
  'diagnos',
  'funktionsnedsätt',
  'demens',
  'samtyck',
  'underrättelse',
  'andrahand',
] as const;

/** Whole words. */
const words = [
  'hot',
  'hotet',
  'sav',
  'sip',
  'kfm',
  'lvm',
  'lvu',
  'las',
  'bops',
  'oro',
  'barn',
  'barnen',
  'skuld',
] as const;

export const revealing: readonly string[] = [...stems, ...words];

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${stems.join('|')})\\p{L}*|(?:${words.join('|')}))(?![\\p{L}\\p{N}])`,
  'giu',
);

export interface Revealed {
  readonly word: string;
  readonly around: string;
}

/** What of it all says too much; `names` are those of the organisation's units and people. */
export function revealedBy(bytes: readonly Bytes[], names: readonly string[]): readonly Revealed[] {
  const found = new Map<string, Revealed>();
  for (const { text, chat } of bytes) {
    if (chat !== null) continue;
    for (const form of [text, decoded(text)]) {
      const left = names.reduce((rest, name) => rest.replaceAll(name, '·'), form);
      for (const match of left.matchAll(pattern)) {
        const [word] = match;
        const around = left.slice(Math.max(0, match.index - 60), match.index + 60).replace(/\s+/g, ' ');
        if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, around });
      }
    }
  }
  return [...found.values()];
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
}
