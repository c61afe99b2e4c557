// Facts change: an answer comes, or another notice. The routine is read again and what follows from it is promised.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { Entry } from '../../domain/notice.ts';
import type { UnitKind } from '../../domain/organisation.ts';
import { assumptionsOf } from '../case-facts.ts';
import { casePlanOf } from '../case-plan.ts';
import { change, nothing, stale, type ByPerson, type Decided } from '../deciding.ts';
import { followUnits } from './attendees.ts';
import { reached } from './follow-outcome.ts';
import { kfmReminders, silenceToChief, watch } from './register.ts';
import { promisedTells, settleHeld } from './tell-units.ts';

export function decideCorrect(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'correctFact' }>,
): Decided {
  if (action.rev !== before.version) return stale;
  if (JSON.stringify(action.entry) === JSON.stringify(before.entry)) return nothing;
  return follow(by, before, action.entry, null, action.drop ?? []);
}

export function decideNewNotice(
  by: ByPerson,
  before: EvictionCase,
  action: Extract<Action, { do: 'newNoticeInCase' }>,
): Decided {
  return follow(by, before, action.entry, action.form, action.drop ?? []);
}

/**
 * `form` is the key of the form that adds a notice, null for a correction. Told units stay told and nobody is dropped silently: held tells are released or withdrawn, new ones are promised, and a
 * unit that has been told already is told again only of a new notice.
 */
function follow(
  by: ByPerson,
  before: EvictionCase,
  entry: Entry,
  form: string | null,
  drop: readonly UnitKind[],
): Decided {
  // After contact, or a stand that was taken, another notice begins the ladder anew.
  const again = form !== null && (before.stage === 'contact' || before.state === 'standTaken');
  const judged: EvictionCase = again ? { ...before, entry, stage: 'new', state: 'registered' } : { ...before, entry };
  const plan = casePlanOf(judged);
  const waits = plan.proposed && before.approval !== 'approved';
  const held = settleHeld(by, before, judged, waits);
  const withdrawn = new Set(held.events.flatMap((event) => (event.event === 'tellWithdrawn' ? [event.tell] : [])));
  const present =
    form === null ? before.tells : before.tells.filter((tell) => tell.state === 'held' || tell.state === 'queued');
  const told = promisedTells(
    by,
    before.ref,
    before.administration,
    judged,
    waits,
    present.filter((tell) => !withdrawn.has(tell.id)),
  );
  const approval: readonly CaseEvent[] =
    waits === (before.approval === 'waiting') || before.approval === 'ownChoice'
      ? []
      : [{ event: 'approvalNeeded', needed: waits }];
  const watched = watch(by, before.ref, before.unit, entry);
  const meetings = waits ? { events: [], promises: [] } : followUnits(by, before, plan.meeting, drop);
  const isNewKfm = entry.kind === 'KFM' && (form !== null || before.entry.kind !== 'KFM');
  const known = new Set(casePlanOf(before).silent.map((flag) => flag.code));
  const newSilence = plan.silent.map((flag) => flag.code).filter((code) => !known.has(code));
  const assumptions = assumptionsOf(entry);
  const changed: CaseEvent =
    form === null
      ? { event: 'factsCorrected', entry, assumptions }
      : { event: 'noticeAdded', form, entry, assumptions };
  return change(
    [
      changed,
      ...(again ? [reached('new', 'registered'), ...watched.events] : []),
      ...held.events,
      ...approval,
      ...told.events,
      ...meetings.events,
    ],
    [
      ...(again ? watched.promises : []),
      ...held.promises,
      ...told.promises,
      ...meetings.promises,
      ...(isNewKfm ? kfmReminders(by, before.ref, entry) : []),
      ...silenceToChief(by, before.ref, newSilence),
    ],
  );
}
