// Where the routine does not cover a case, the unit chief decides on the proposal.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import { change, nothing, stale, type ByPerson, type Decided } from '../deciding.ts';
import { settleHeld } from './tell-units.ts';

export function decideProposal(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'approveProposal' | 'declineProposal' }>,
): Decided {
  if (before.approval !== 'waiting') return nothing;
  if (action.rev !== before.version) return stale;
  if (action.do === 'declineProposal') return change([{ event: 'proposalDeclined' }]);
  const held = settleHeld(by, before, before, false);
  return change([{ event: 'proposalApproved' }, ...held.events], held.promises);
}
