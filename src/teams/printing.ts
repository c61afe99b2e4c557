// Pages to print: who asked for which case is kept in memory for two minutes under a random word, and given out once. The address
// holds that word and nothing else; what she may see is judged anew when she opens it.
import { createHash } from 'node:crypto';
import { checklistPage, gonePage, openingPage, pageStyle } from '../cards/checklist.ts';
import type { Casework } from '../casework/casework.ts';
import type { Chance } from '../casework/ports.ts';
import type { CaseRef } from '../domain/case.ts';
import type { PersonId } from '../domain/organisation.ts';
import type { Clock, Instant } from '../domain/time.ts';

export interface Page {
  readonly status: number;
  readonly html: string;
}

export interface Printing {
  /** The address of a page for her, or null where pages cannot be reached. */
  offer(person: PersonId, ref: CaseRef): string | null;
  /** Looked at: says what it is and uses nothing up. */
  look(word: string): Page;
  /** Opened: the page, once. */
  open(word: string): Promise<Page>;
}

export interface PrintingParts {
  readonly casework: Pick<Casework, 'view'>;
  readonly clock: Clock;
  readonly chance: Pick<Chance, 'id'>;
  /** Where people reach the bot's door, without a slash at the end; null where they cannot. */
  readonly address: () => string | null;
}

const holdsMs = 2 * 60_000;
/** More than are asked for at once; the oldest gives way. */
const mostKept = 500;

/** Allows the page its own style and the one form there is; no script, no picture, no frame. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const gone: Page = { status: 404, html: gonePage() };

export function createPrinting({ casework, clock, chance, address }: PrintingParts): Printing {
  const kept = new Map<string, { readonly person: PersonId; readonly ref: CaseRef; readonly until: Instant }>();
  function forget(): void {
    for (const [word, { until }] of kept) if (until <= clock.now()) kept.delete(word);
    for (const word of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(word);
  }
  return {
    offer(person, ref) {
      const base = address();
      if (base === null) return null;
      const word = `${chance.id()}${chance.id()}`.replaceAll('-', '');
      kept.set(word, { person, ref, until: clock.now() + holdsMs });
      forget();
      return `${base}/utskrift/${word}`;
    },
    look(word) {
      forget();
      return kept.has(word) ? { status: 200, html: openingPage() } : gone;
    },
    async open(word) {
      forget();
      const asked = kept.get(word);
      kept.delete(word);
      const view = asked === undefined ? null : await casework.view(asked.person, asked.ref);
      return view?.access === 'full' ? { status: 200, html: checklistPage(view) } : gone;
    },
  };
}
