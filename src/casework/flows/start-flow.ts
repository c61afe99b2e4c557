// A case of a workflow beside W001 is begun.
import type { Action } from '../../domain/action.ts';
import type { Person } from '../../domain/organisation.ts';
import type { ActResult } from '../casework.ts';
import type { Handling } from '../handle.ts';

export function startFlow(
  _handling: Handling,
  _actor: Person,
  _action: Extract<Action, { do: 'startFlow' }>,
): Promise<ActResult> {
  return Promise.resolve({ result: 'refused', why: 'notOffered', ref: null });
}
