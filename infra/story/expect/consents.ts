// Whether the register of a case says what a story expects of it.
import type { Snapshot } from '../snapshot.ts';
import type { Expectation } from '../story-shape.ts';

export function consentsDifference(
  { cases }: Snapshot,
  { case: name, consents }: Extract<Expectation, { expects: 'consents' }>,
): string | null {
  const subject = cases[name];
  if (subject === undefined) return `ärendet ${name} finns inte`;
  const missing = consents.filter(({ recipient, purpose, state }) => {
    const words = subject.consents.filter(
      (each) => each.recipient === recipient && (purpose === null || each.purpose === purpose),
    );
    if (state === 'none') return words.length > 0;
    return !words.some((each) => state === null || each.state === state);
  });
  if (missing.length === 0) return null;
  const wanted = missing.map(({ recipient, state }) => `${recipient} ${state ?? ''}`.trim()).join(', ');
  const told = subject.consents.map(({ recipient, purpose, state }) => `${recipient} (${purpose}) ${state}`).join(', ');
  return `${wanted} står inte i registret; där står ${told === '' ? 'inget' : told}`;
}
