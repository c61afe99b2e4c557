// Keeps the rosters of units that follow their Teams team fresh: looked at when somebody does something, read when they are old.
import type { PersonId, Unit } from '../domain/organisation.ts';
import { personOf } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Roster } from './ports.ts';
import type { Register } from './register.ts';

/** A roster is trusted for so long, milliseconds. */
export const freshMs = 10 * 60_000;
/** A roster that cannot be read again is used for so long; after that only those the unit names are in it. */
export const usableMs = 24 * 60 * 60_000;

export interface MembershipParts {
  readonly register: Register;
  readonly clock: Clock;
  /** Null where the unit has no channel yet. Throws when Teams cannot be asked. */
  readonly read: (unit: Unit) => Promise<Roster['members'] | null>;
  /** Told of every reading: how many stood there, or that it could not be read. */
  readonly told: (count: number | 'unread') => void;
}

export interface Membership {
  /** Before anything is done by or shown to a person. Never throws. */
  check(person: PersonId): Promise<void>;
}

export function createMembership({ register, clock, read, told }: MembershipParts): Membership {
  const reading = new Map<string, Promise<void>>();

  async function renew(unit: Unit): Promise<void> {
    const known = register.rosterOf(unit.id);
    try {
      const members = await read(unit);
      if (members === null) return;
      await register.keepRoster(unit.id, { readAt: clock.now(), members });
      told(members.length);
    } catch {
      told('unread');
      if (known !== undefined && known.members.length > 0 && clock.now() - known.readAt > usableMs)
        await register.keepRoster(unit.id, { readAt: known.readAt, members: [] });
    }
  }

  /** Several who come at once wait for one reading. */
  function once(unit: Unit): Promise<void> {
    const under = reading.get(unit.id);
    if (under !== undefined) return under;
    const begun = renew(unit).finally(() => reading.delete(unit.id));
    reading.set(unit.id, begun);
    return begun;
  }

  return {
    async check(person) {
      const organisation = register.current();
      const own = personOf(organisation, person)?.unit;
      const old = organisation.units.filter(
        (unit) =>
          unit.membership === 'team' &&
          (own === undefined || own === unit.id) &&
          clock.now() - (register.rosterOf(unit.id)?.readAt ?? -Infinity) > freshMs,
      );
      await Promise.all(old.map(once));
    },
  };
}
