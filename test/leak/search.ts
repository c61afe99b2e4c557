// The search: every canary, in every form a byte may have taken on its way, in everything that left.
import type { Canary } from './canaries.ts';

export type OutputKind = 'channel' | 'chat' | 'answer' | 'graph' | 'log' | 'metrics' | 'heads' | 'store';

/** Something that left the product. */
export interface Output {
  readonly kind: OutputKind;
  /** Where to, for telling. */
  readonly to: string;
  /** Whose own one-to-one chat it is in; null when it is nobody's. */
  readonly chat: string | null;
  readonly text: string;
}

export interface Leak {
  readonly into: string;
  readonly kind: OutputKind;
  readonly to: string;
}

/** `asker` has typed them: her own chat may show what she typed again, nothing else may. */
export function leaksIn(outputs: readonly Output[], canaries: readonly Canary[], asker: string): readonly Leak[] {
  const index = new Needles(canaries);
  return outputs
    .filter(({ chat }) => chat !== asker)
    .flatMap(({ kind, to, text }) => [...index.foundIn(fold(text))].map((into) => ({ into, kind, to })));
}

/** So many characters of a needle are looked up; none is shorter. */
const head = 8;

/** Thousands of needles in megabytes: a text is gone through once, and only where a needle may begin it is compared. */
class Needles {
  readonly #byHead = new Map<string, { readonly needle: string; readonly into: string }[]>();
  readonly #mayBegin = new Uint8Array(1 << 20);

  constructor(canaries: readonly Canary[]) {
    for (const { into, needles } of canaries)
      for (const needle of new Set(needles.flatMap(forms))) {
        if (needle.length < head) throw new Error(`a needle too short to be no chance: ${needle}`);
        const key = needle.slice(0, head);
        this.#byHead.set(key, [...(this.#byHead.get(key) ?? []), { needle, into }]);
        this.#mayBegin[placeOf(needle, 0)] = 1;
      }
  }

  foundIn(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (let at = 0; at + head <= text.length; at += 1) {
      if (this.#mayBegin[placeOf(text, at)] === 0) continue;
      for (const { needle, into } of this.#byHead.get(text.slice(at, at + head)) ?? [])
        if (text.startsWith(needle, at)) found.add(into);
    }
    return found;
  }
}

/** Of the first four characters. */
function placeOf(text: string, at: number): number {
  const code = (ahead: number): number => text.charCodeAt(at + ahead);
  return ((code(0) * 31 + code(1)) * 131 + code(2) * 1_031 + code(3) * 8_191) & ((1 << 20) - 1);
}

/** As it is, and as JSON, an address, a page, base64 or hexadecimal digits would carry it. */
function forms(needle: string): readonly string[] {
  const bytes = Buffer.from(needle, 'utf8');
  // A text begins anywhere in the three bytes that four characters of base64 stand for; what hangs over is left out.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1).replace(/.{0,2}=*$/u, '');
  });
  const escaped = needle.replaceAll(/[^ -~]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const entities = needle.replaceAll(/[^ -~]/gu, (letter) => `&#${String(letter.charCodeAt(0))};`);
  const wide = Array.from(needle).join('\u0000');
  const others = [encodeURIComponent(needle), escaped, entities, wide, bytes.toString('latin1'), bytes.toString('hex')];
  return [...new Set([needle, ...others, ...base64].map(fold))];
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}
