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

/** Those that are opened when asked for by name; the administrator is shown the team of the first unit. */
const others = [
  { key: 'admin', who: 'administrator', title: 'administratör', channelIsUnits: false },
  { key: 'vux2', who: 'VUX.official2', title: 'handläggare, vuxenenheten', channelIsUnits: false },
  { key: 'eb-chef', who: 'EB.chief', title: 'enhetschef, ekonomiskt bistånd', channelIsUnits: false },
  { key: 'bou-chef', who: 'BoU.chief', title: 'enhetschef, barn och unga', channelIsUnits: false },
  { key: 'ffs', who: 'FFS.official1', title: 'handläggare, funktionsstöd', channelIsUnits: true },
  { key: 'ffs-chef', who: 'FFS.chief', title: 'enhetschef, funktionsstöd', channelIsUnits: false },
  { key: 'avo', who: 'ÄVO.official1', title: 'handläggare, äldre samt vård och omsorg', channelIsUnits: true },
  { key: 'avo-chef', who: 'ÄVO.chief', title: 'enhetschef, äldre samt vård och omsorg', channelIsUnits: false },
  { key: 'sav', who: 'SAV.official1', title: 'handläggare, samlad avhopparverksamhet', channelIsUnits: true },
  { key: 'sav-chef', who: 'SAV.chief', title: 'enhetschef, samlad avhopparverksamhet', channelIsUnits: false },
  { key: 'boh', who: 'BoH.official1', title: 'handläggare, boende och hemlöshet', channelIsUnits: true },
  { key: 'boh-chef', who: 'BoH.chief', title: 'enhetschef, boende och hemlöshet', channelIsUnits: false },
  { key: 'centrum', who: 'vux-centrum.official1', title: 'socialsekreterare, Centrum', channelIsUnits: true },
  { key: 'sydvast', who: 'vux-sydvast.official1', title: 'socialsekreterare, Sydväst', channelIsUnits: true },
];

/** `--all` opens one window for each kind of unit, the first chiefs beside it, and the administrator. */
const ofAll: readonly string[] = ['admin', 'eb-chef', 'bou-chef', 'ffs', 'avo', 'sav', 'boh', 'sydvast'];

/** What may follow `--with`. */
export const seatNames: readonly string[] = others.map(({ key }) => key);

/**
 * @param all whether the units that are seldom needed have a window too
 * @param more windows beside those, by name
 */
export function seatsFor(all: boolean, more: readonly string[] = []): readonly Seat[] {
  const opened = others.filter(({ key }) => more.includes(key) || (all && ofAll.includes(key)));
  return [...everyday, ...opened].map(({ key, who, title, channelIsUnits }) => {
    const person = samplePerson(who);
    const unit = person.unit ?? sampleOrganisation.units[0]?.id;
    if (unit === undefined) throw new Error('the sample organisation has no unit');
    return { key, person, unit: unitOf(sampleOrganisation, unit), title, channelIsUnits };
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
