// One door to every decision on a case there is; the compiler lists what a new action must answer.
import type { Action } from '../../domain/action.ts';
import type { Case } from '../../domain/case.ts';
import type { ByPerson, Decided } from '../deciding.ts';
import { decideAcknowledge } from './acknowledge.ts';
import { decideAssign, decideAssignPhone, decideTake } from './appoint.ts';
import { decideBook, decideCancel, decideSeekTimes } from './booking.ts';
import { decideCorrect, decideNewNotice } from './correct.ts';
import { decideDispute } from './dispute.ts';
import { decideProposal } from './proposal.ts';
import { decideTick, decideUndo } from './tick.ts';

/** Actions on a case there is: all but making one and binding a channel. */
export type CaseAction = Exclude<Action, { do: 'registerNotice' | 'bindChannel' }>;

export function decide(by: ByPerson, before: Case, action: CaseAction): Decided {
  switch (action.do) {
    case 'newNoticeInCase':
      return decideNewNotice(by, before, action);
    case 'correctFact':
      return decideCorrect(by, before, action);
    case 'tick':
      return decideTick(before, action);
    case 'undo':
      return decideUndo(before, action);
    case 'take':
      return decideTake(by, before);
    case 'assign':
      return decideAssign(by, before, action);
    case 'assignPhone':
      return decideAssignPhone(by, before, action);
    case 'acknowledge':
      return decideAcknowledge(by, before, action);
    case 'seekTimes':
      return decideSeekTimes(by, before, action);
    case 'book':
      return decideBook(by, before, action);
    case 'cancel':
      return decideCancel(by, before, action);
    case 'dispute':
      return decideDispute(by, before, action);
    case 'approveProposal':
    case 'declineProposal':
      return decideProposal(by, before, action);
  }
}
