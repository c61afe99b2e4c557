// Who may come in: a person of the organisation as it stands at this moment. Everybody else is told whom to ask, and noted.
import { strangerCard, strangerView } from '../../cards/stranger.ts';
import { strangerDays, type Organisation, type Person, type PersonId } from '../../domain/organisation.ts';
import { addDays, localDate } from '../../domain/time.ts';
import type { Message, Turn } from '../turn.ts';
import type { HandlerParts } from './parts.ts';

/** Null for somebody in no unit: `strangerCardOf` is then the answer. A unit's Teams team is looked at first where it counts. */
export async function admitted(parts: HandlerParts, turn: Turn): Promise<PersonId | null> {
  const { person } = turn;
  if (person === null) return null;
  await parts.membership.check(person);
  if (parts.casework.person(person) !== null) return person;
  const day = localDate(parts.clock.now());
  const first = await parts.strangers.seen({ person, day, name: shortened(turn.name) }, addDays(day, -strangerDays));
  if (first) parts.log('stranger');
  return null;
}

export function strangerCardOf(organisation: Organisation): Message {
  const administrators = organisation.people.filter(({ role }) => role === 'administrator');
  return { card: strangerCard(strangerView(administrators)), summary: 'Du finns inte i Kvarbo än' };
}

export function isAdministrator(person: Person | null): boolean {
  return person?.role === 'administrator';
}

function shortened(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name.trim().slice(0, 100);
}
