// What carrying out an action stands on, and the decision as the one value that is written.
import type { Case, CaseRef } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Organisation, PersonId } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { CaseworkSettings, Decided, Deciding } from './deciding.ts';
import { noChange } from './decide/together.ts';
import { replay } from './evolve.ts';
import { datesFollowed } from './flows/dates.ts';
import type { Flows } from './flows/flow.ts';
import { heldFollowed } from './held-visit.ts';
import type { CaseChange, CaseStore, Chance, LiveCards } from './ports.ts';
import { refreshCard } from './promises.ts';
import { seriesFollowed } from './series/follow.ts';

export interface Handling {
  readonly organisation: () => Organisation;
  readonly settings: CaseworkSettings;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly cases: CaseStore;
  readonly liveCards: LiveCards;
  /** The workflows beside W001; the product's own when nothing is handed in. */
  readonly flows?: Flows;
}

export function decidingNow(handling: Omit<Handling, 'cases' | 'liveCards'>): Deciding {
  return {
    organisation: handling.organisation(),
    settings: handling.settings,
    now: handling.clock.now(),
    chance: handling.chance,
    ...(handling.flows === undefined ? {} : { flows: handling.flows }),
  };
}

/** The decision as one value to write: the case after it, its history, its promises, and fresh cards for all who look at it. */
export async function changeOf(
  handling: Handling,
  before: Case | undefined,
  by: PersonId | null,
  decided: Extract<Decided, { decided: 'change' }>,
): Promise<CaseChange> {
  const deciding = decidingNow(handling);
  const noted = (events: readonly CaseEvent[]) => events.map((event) => ({ at: deciding.now, by, event }));
  const decidedCase = replay(before, noted(decided.events));
  if (decidedCase === undefined) throw new Error('a change without a case');
  const expectedVersion = before?.version ?? 0;
  const changed = decided.events.length > 0;
  const series = changed ? seriesFollowed(deciding, decidedCase) : noChange;
  const history = noted([...decided.events, ...series.events]);
  const after = replay(decidedCase, noted(series.events)) ?? decidedCase;
  const watching = changed ? await liveCardsOf(handling, after.ref) : [];
  const cards: readonly NewIntent[] = watching.map((person) => refreshCard(deciding, after.ref, person, by));
  const dates = changed ? datesFollowed(deciding, after) : noChange;
  const held = changed && after.workflow === 'W001' ? heldFollowed(deciding, after) : noChange;
  return {
    case: { ...after, version: changed ? expectedVersion + 1 : expectedVersion },
    expectedVersion,
    history,
    promises: [...decided.promises, ...series.promises, ...cards, ...dates.promises, ...held.promises],
    withdrawn: [...decided.withdrawn, ...series.withdrawn, ...dates.withdrawn],
  };
}

async function liveCardsOf(handling: Handling, ref: CaseRef): Promise<readonly PersonId[]> {
  return (await handling.liveCards.of(ref)).map((card) => card.person);
}
