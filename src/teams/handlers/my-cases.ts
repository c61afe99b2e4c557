// "Mina ärenden": her week, by day, and what is late; and a case that is looked for.
import { button, type Button } from '../../cards/button.ts';
import { dialogueEntriesOf } from '../../cards/dialogue-week.ts';
import { myCasesCard, myCasesView, type MyCasesFilter } from '../../cards/my-cases.ts';
import { isCaseRef } from '../../domain/case.ts';
import { leads, type PersonId } from '../../domain/organisation.ts';
import { utterance } from '../../intake/utterance.ts';
import type { Message, Reply } from '../turn.ts';
import { leadsSomething } from './break-glass.ts';
import type { HandlerParts } from './parts.ts';
import { message, personalText, ways } from './says.ts';
import { showCase } from './show-case.ts';

export async function myCases(
  parts: HandlerParts,
  person: PersonId,
  filter: MyCasesFilter,
  page: number,
): Promise<Reply> {
  const list = await parts.casework.list(person, filter);
  const view = myCasesView(list, filter, {
    page,
    others: dialogueEntriesOf(await parts.dialogues.list(person), person, list.today, filter === 'late'),
    leads: leadsUnit(parts, person),
    begins: parts.casework.startable(person),
    treserva: parts.treserva.allowed,
  });
  return { card: myCasesCard(view), summary: 'Mina ärenden' };
}

function leadsUnit({ casework, organisation }: HandlerParts, person: PersonId): boolean {
  const unit = casework.person(person)?.unit ?? null;
  return unit !== null && leads(organisation(), unit, person);
}

/** What was typed into the search of her list. It is read as a reference or a number, and goes no further. */
export async function findCase(parts: HandlerParts, person: PersonId, typed: string): Promise<Reply> {
  const command = utterance(`öppna ${typed}`, parts.treserva);
  if (command.command === 'find') return openFound(parts, person, command.text);
  if (command.command === 'unknown' && command.personal !== null) return personalText(command.personal);
  return nothingFound;
}

export async function openFound(parts: HandlerParts, person: PersonId, text: string): Promise<Reply> {
  const ref = await parts.casework.search(person, text);
  if (ref !== null) return showCase(parts, person, ref, 'plan');
  // Offered whatever the reference, so that it does not tell whether the case is there.
  return isCaseRef(text) && leadsSomething(parts, person)
    ? nothing([button('openGlass', 'Bryt glaset', { ref: text })])
    : nothingFound;
}

function nothing(more: readonly Button[]): Message {
  return message(
    'Jag hittar inget sådant ärende',
    ['Kontrollera referensen, eller se efter i Mina ärenden.'],
    more.length === 0 ? ways : [...ways.slice(0, 2), ...more],
  );
}

const nothingFound: Message = nothing([]);
