// "Mina ärenden": what is next in each, by date, and what is late.
import { myCasesCard, myCasesView } from '../../cards/my-cases.ts';
import { leads, type PersonId } from '../../domain/organisation.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';

export async function myCases(parts: HandlerParts, person: PersonId, filter: 'mine' | 'unit' | 'late'): Promise<Reply> {
  const list = await parts.casework.list(person, filter);
  const view = myCasesView(list, filter, leadsUnit(parts, person), parts.casework.startable(person));
  return { card: myCasesCard(view), summary: 'Mina ärenden' };
}

function leadsUnit({ casework, organisation }: HandlerParts, person: PersonId): boolean {
  const unit = casework.person(person)?.unit ?? null;
  return unit !== null && leads(organisation(), unit, person);
}
