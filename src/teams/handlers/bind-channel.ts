// "@Kvarbo koppla EB": a unit's channel begins to take its reminders.
import { personOf, type Organisation, type Person, type Unit } from '../../domain/organisation.ts';
import { say } from '../../swedish/outgoing.ts';
import { refusalSentence } from '../../swedish/refusals.ts';
import type { Reply, Turn } from '../turn.ts';
import type { HandlerParts } from './parts.ts';

export async function bindChannel(parts: HandlerParts, turn: Turn, unitWord: string): Promise<Reply> {
  const organisation = parts.organisation();
  if (turn.place !== 'channel') return { text: 'Det går bara i en kanal.' };
  if (turn.person !== null) await parts.membership.check(turn.person);
  const person = turn.person === null ? undefined : personOf(parts.organisation(), turn.person);
  if (person === undefined) return { text: refusalSentence('unknownPerson') };
  const units = unitsCalled(organisation, unitWord, person);
  const [unit] = units;
  if (unit === undefined) return { text: 'Den enheten känner jag inte till. Skriv till exempel: koppla EB.' };
  if (units.length > 1) return { text: 'Det finns flera sådana enheter. Skriv enhetens hela namn.' };
  if (!mayBind(unit, person)) return { text: 'Det kan enhetens chef eller Kvarbos administratör göra.' };
  if (unit.channel !== undefined && unit.channel !== turn.conversation)
    return { text: 'Enheten har en annan kanal i organisationens fil. Skriv i den kanalen.' };
  const bound = await parts.conversations.bind({
    kind: 'channel',
    owner: unit.id,
    conversation: turn.conversation,
    reference: turn.reference,
    state: 'active',
  });
  if (bound !== 'bound') return { text: refusalSentence(bound) };
  await parts.channelBound(unit.id);
  return { text: say({ text: 'K1', unit: unit.kind }) };
}

function mayBind(unit: Unit, person: Person): boolean {
  return person.role === 'administrator' || unit.chief === person.id || unit.deputies.includes(person.id);
}

/** Units called so by code or name; the person's own before others of the same kind. */
function unitsCalled(organisation: Organisation, word: string, person: Person): readonly Unit[] {
  const wanted = folded(word);
  const named = organisation.units.filter((unit) =>
    [unit.id, unit.kind, unit.name].some((name) => folded(name) === wanted),
  );
  const own = named.filter((unit) => unit.id === person.unit);
  return own.length === 1 ? own : named;
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();
}
