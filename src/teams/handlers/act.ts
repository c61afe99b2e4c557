// An action carried out and answered: with the case's card when it was done, with why and who can when it was not.
import { button, primary } from '../../cards/button.ts';
import type { ActResult } from '../../casework/casework.ts';
import type { Screen } from '../../casework/ports.ts';
import type { Action } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { listed, unitName } from '../../swedish/units.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { message, refusal, ways } from './says.ts';
import { showCase } from './show-case.ts';

export async function acted(
  parts: HandlerParts,
  person: PersonId,
  action: Exclude<Action, { do: 'bindChannel' }>,
  screen: Screen = 'plan',
): Promise<Reply> {
  return answered(parts, person, await parts.casework.act(person, action), screen);
}

export async function answered(
  parts: HandlerParts,
  person: PersonId,
  result: ActResult,
  screen: Screen,
): Promise<Reply> {
  switch (result.result) {
    case 'done':
    case 'again':
      // Who was only asked sees the case no more when she has answered.
      if (screen === 'decision' && (await parts.casework.view(person, result.ref)) === null) return answeredOnly;
      return showCase(parts, person, result.ref, screen);
    case 'stale':
      return showCase(parts, person, result.ref, screen, oldCard);
    case 'refused':
      if (result.why === 'consentMissing' && result.ref !== null) return consentMissing(parts, person, result.ref);
      return refusal(result.why, result.ref, result.who);
  }
}

/** Whose consent is missing, and whom to ask. */
async function consentMissing(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  const units = view?.access === 'flow' ? [...new Set(view.meetings.flatMap(({ missing }) => missing))] : [];
  if (units.length === 0) return refusal('consentMissing', ref);
  const lacking = `Samtycke saknas för ${listed(units.map(unitName))}.`;
  return message(
    'Samtycke saknas',
    [`${lacking} Fråga den enskilde först. Inget är bokat och inget har lämnats.`],
    [primary('openConsents', 'Samtycken', { ref }), button('openPlan', `Öppna ${ref}`, { ref })],
  );
}

const answeredOnly = message('Klart', ['Ditt svar är sparat.'], ways);

export const oldCard = 'Kortet du tryckte på var gammalt. Inget har ändrats. Här är det aktuella.';
