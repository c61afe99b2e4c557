// Everything a story can let somebody do: each action of the product under its own name, and what happens beside the product.
// One file for each group in actions/; a new action is a line in its group, and how it is carried out, where that is more than one
// press of its name, a line in carry/carry.ts.
import type { ActionName } from '../../src/domain/action.ts';
import type { ActionShape } from './actions/field.ts';
import { consentsActions } from './actions/consents.ts';
import { dialogueActions } from './actions/dialogue.ts';
import { endingActions } from './actions/ending.ts';
import { evictionActions } from './actions/eviction.ts';
import { flowsActions } from './actions/flows.ts';
import { handlingActions } from './actions/handling.ts';
import { householdActions } from './actions/household.ts';
import { meetingsActions } from './actions/meetings.ts';
import { noticeActions } from './actions/notice.ts';
import { staffActions } from './actions/staff.ts';
import { teamsActions } from './actions/teams.ts';
import { workActions } from './actions/work.ts';

export type StoryAction =
  ActionName | 'respond' | 'say' | 'kfm' | 'consent' | 'occurrence' | 'concern' | 'snooze' | 'dialogue';

export const actions: Readonly<Record<StoryAction, ActionShape>> = {
  ...noticeActions,
  ...workActions,
  ...meetingsActions,
  ...householdActions,
  ...evictionActions,
  ...endingActions,
  ...teamsActions,
  ...staffActions,
  ...flowsActions,
  ...consentsActions,
  ...handlingActions,
  ...dialogueActions,
};

export function isStoryAction(name: string): name is StoryAction {
  return Object.hasOwn(actions, name);
}
