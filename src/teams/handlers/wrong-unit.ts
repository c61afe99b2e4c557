// "Fel enhet": said in a channel, answered in one-to-one chat.
import { formCard, type FormAgain } from '../../cards/form.ts';
import { unknownUnit, wrongUnitForm } from '../../cards/wrong-unit.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { HandlingSubmit } from '../../intake/handling-data.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { message, refusal, ways } from './says.ts';

type Submit<V extends HandlingSubmit['verb']> = Extract<HandlingSubmit, { verb: V }>;

/** In the channel nothing is said of whom it concerns or where it belongs. */
export async function askRightUnit(
  parts: HandlerParts,
  person: PersonId,
  { ref, tell }: Submit<'askRightUnit'>,
): Promise<Reply> {
  const result = await parts.casework.act(person, { do: 'askRightUnit', ref, tell });
  switch (result.result) {
    case 'done':
      return { text: 'Tack! Jag frågar dig i vår egen chatt vilken enhet det är.' };
    case 'again':
    case 'stale':
      return { text: 'Det är redan taget om hand.' };
    case 'refused':
      return { text: 'Det kan bara enhetens egna handläggare göra.' };
  }
}

export async function nameRightUnit(
  parts: HandlerParts,
  person: PersonId,
  { ref, tell, unit }: Submit<'nameRightUnit'>,
): Promise<Reply> {
  if (unit.problem !== null) return asked(parts, person, ref, tell, { unit: { typed: '', problem: unit.problem } });
  const named = unit.value === unknownUnit ? null : unit.value;
  const result = await parts.casework.act(person, { do: 'nameRightUnit', ref, tell, unit: named });
  if (result.result === 'refused') return refusal(result.why, null);
  return message('Tack!', [`Den som är ansvarig för ${ref} har fått veta det. Du behöver inte göra något mer.`], ways);
}

async function asked(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  tell: string,
  again: FormAgain,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'participant') return refusal('notFound', null);
  return { card: formCard(wrongUnitForm(view, tell, again)), summary: `Ärende ${ref}` };
}
