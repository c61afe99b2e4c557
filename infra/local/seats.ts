// Who has a window of her own in the local run, and the ids Teams would know her, her chat and her unit's channel by.
import type { Person, Unit } from '../../src/domain/organisation.ts';
import { unitOf } from '../../src/domain/organisation.ts';
import { sampleOrganisation, samplePerson } from './people.ts';

/** The bot's id towards everybody; the Playground takes it from its own configuration. */
export const botId = '28:kvarbo';
export const botName = 'Kvarbo';

/** A person with a Playground. */
export interface Seat {
  /** Short name, ASCII: part of addresses and folder names. */
  readonly key: string;
  readonly person: Person;
  readonly unit: Unit;
  /** What the page says of her work. */
  readonly title: string;
  /** Whether her General is the unit's bound channel; false where another seat of the unit has it. */
  readonly channelIsUnits: boolean;
}

const everyday = [
  { key: 'vux', who: 'VUX.official1', title: 'handläggare, vuxenenheten', channelIsUnits: true },
  { key: 'eb', who: 'EB.official1', title: 'handläggare, ekonomiskt bistånd', channelIsUnits: true },
  { key: 'bou', who: 'BoU.official1', title: 'handläggare, barn och unga', channelIsUnits: true },
  { key: 'vux-chef', who: 'VUX.chief', title: 'enhetschef, vuxenenheten', channelIsUnits: false },
];

const others = [
  { key: 'ffs', who: 'FFS.official1', title: 'handläggare, funktionsstöd', channelIsUnits: true },
  { key: 'avo', who: 'ÄVO.official1', title: 'handläggare, äldre samt vård och omsorg', channelIsUnits: true },
];

/** @param all whether the units that are seldom needed have a window too */
export function seatsFor(all: boolean): readonly Seat[] {
  return [...everyday, ...(all ? others : [])].map(({ key, who, title, channelIsUnits }) => {
    const person = samplePerson(who);
    if (person.unit === null) throw new Error(`${who} has no unit`);
    return { key, person, unit: unitOf(sampleOrganisation, person.unit), title, channelIsUnits };
  });
}

/** Everybody else's ids are made the same way, so that one person has one id in every window. */
export function userIdOf(person: Person): string {
  return `29:${person.id}`;
}

export function personalChatOf(seat: Seat): string {
  return `a:${seat.key}`;
}

/** The team's id, which is also its General channel's. */
export function channelOf(seat: Seat): string {
  return `19:${seat.channelIsUnits ? seat.unit.id : seat.key}@thread.tacv2`;
}
