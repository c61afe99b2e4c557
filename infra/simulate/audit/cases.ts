// Whether every case stands as it should: its history gives it back, something comes next, and nobody was brought in by mistake.
import { replay } from '../../../src/casework/evolve.ts';
import { upcomingFor } from '../../../src/casework/next-step.ts';
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { HistoryEntry } from '../../../src/domain/event.ts';
import { hasEnded } from '../../../src/domain/stage.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import { broughtIn, entriesOf } from '../brought-in.ts';

export function caseAudit(
  subject: EvictionCase,
  history: readonly HistoryEntry[],
  now: LocalDateTime,
): readonly string[] {
  const { ref, state, stage } = subject;
  const said = broughtIn(entriesOf(history), history);
  const { step, date } = upcomingFor(subject, now);
  return [
    ...(isReplayed(subject, history) ? [] : [`${ref}: the history gives another case`]),
    ...(hasEnded(subject) || step.next !== 'none' || date !== null
      ? []
      : [`${ref}: ${state} at ${stage}: nothing comes next; ${lastOf(history)}`]),
    ...toldIn(history).flatMap((kind) => (said.has(kind) ? [] : [`${ref}: ${kind} was told, and nothing says so`])),
    ...invitedIn(history).flatMap((kind) =>
      said.has(kind) ? [] : [`${ref}: ${kind} was invited, and nothing says so`],
    ),
  ];
}

function isReplayed(subject: EvictionCase, history: readonly HistoryEntry[]): boolean {
  const replayed = { ...replay(undefined, history), version: subject.version };
  return canonical(replayed) === canonical(subject);
}

/** What happened last, for whoever looks into it. */
const lastOf = (history: readonly HistoryEntry[]): string =>
  history
    .slice(-6)
    .map(({ event }) => event.event)
    .join(', ');

/** Also what was told or invited and is so no longer. */
const toldIn = (history: readonly HistoryEntry[]): readonly string[] => [
  ...new Set(history.flatMap(({ event }) => (event.event === 'tellPromised' ? [event.tell.kind] : []))),
];

const invitedIn = (history: readonly HistoryEntry[]): readonly string[] => [
  ...new Set(
    history.flatMap(({ event }) =>
      event.event === 'timeChosen' || event.event === 'attendeesChanged' || event.event === 'unitsChanged'
        ? event.attendees.map(({ unit }) => unit)
        : [],
    ),
  ),
];

/** The same for the same value, whatever order its parts were put in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
