// What everybody in the simulation works with.
import type { CardInFront } from '../story/carry/act.ts';
import type { Result } from '../story/carry/result.ts';
import type { Scene } from '../story/carry/scene.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { Person } from '../../src/domain/organisation.ts';
import type { Town } from '../story/town/town.ts';
import { Agenda } from './agenda.ts';
import type { Dice } from './chance.ts';

export interface World {
  readonly town: Town;
  readonly dice: Dice;
  readonly agenda: Agenda;
  /** References of every case there is, oldest first. */
  readonly refs: string[];
  load(ref: string): Promise<EvictionCase | undefined>;
  scene(): Scene & { readonly inFront: CardInFront };
  /** Counts what became of something somebody did. */
  noted(what: string, by: Person, result: Result): void;
}

export function worldOf(town: Town, dice: Dice, count: (what: string) => void): World {
  /** She mostly presses on the card she has; now and then she opens the case again. */
  const inFront: CardInFront = async (person, ref) => {
    const card = await town.store.liveCards.one(ref, person.id);
    return card !== undefined && dice.happens(0.9) ? card.activity : null;
  };
  return {
    town,
    dice,
    agenda: new Agenda(),
    refs: [],
    async load(ref) {
      const subject = await town.store.cases.load(ref);
      return subject?.workflow === 'W001' ? subject : undefined;
    },
    scene: () => ({ town, refs: new Map(), undoable: new Map(), until: town.now() + patienceMs, inFront }),
    noted: (what, _by, { result, reason }) => {
      count(`${result}${reason === null ? '' : ` ${reason}`}`);
      count(`${what}: ${result}`);
    },
  };
}

/** How long somebody waits for the calendar before she does something else. */
const patienceMs = 5 * 60_000;

/** Something a person may do now, and how likely it is beside the rest. */
export interface Move {
  readonly weight: number;
  readonly what: string;
  readonly by: Person;
  readonly go: () => Promise<Result>;
}
