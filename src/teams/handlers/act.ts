// An action carried out and answered: with the case's card when it was done, with why and who can when it was not.
import type { ActResult } from '../../casework/casework.ts';
import type { Screen } from '../../casework/ports.ts';
import type { Action } from '../../domain/action.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';
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
      return showCase(parts, person, result.ref, screen);
    case 'stale':
      return showCase(parts, person, result.ref, screen, oldCard);
    case 'refused':
      return refusal(result.why, result.ref);
  }
}

export const oldCard = 'Kortet du tryckte på var gammalt. Inget har ändrats. Här är det aktuella.';
