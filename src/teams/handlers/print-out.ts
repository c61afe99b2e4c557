// "Skriv ut": the address of a page with the plan, for the one who asks and who sees the case whole.
import { printCard, printView } from '../../cards/print.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { message, refusal } from './says.ts';
import { button } from '../../cards/button.ts';
import { keepForm } from './show-case.ts';

export async function printOut(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  // The table has let her in: in a case of another workflow there is nothing to print.
  if (view?.access !== 'full') return refusal(view === null ? 'notFound' : 'notOffered', null);
  const url = parts.printing?.offer(person, ref) ?? null;
  if (url === null)
    return message(
      'Utskrift är inte påslagen',
      ['Kvarbos administratör kan slå på den.'],
      [button('openPlan', 'Till planen', { ref })],
    );
  await keepForm(parts, person, ref);
  return { card: printCard(printView(ref, url)), summary: `Ärende ${ref}` };
}
