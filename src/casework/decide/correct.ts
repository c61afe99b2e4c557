// Facts change: an answer comes, or another notice. The routine is read again and what follows from it is promised.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import { assumptionsOf } from '../case-facts.ts';
import { casePlanOf } from '../case-plan.ts';
import { beginsAnew, judgedWith, leavingUnits, unaskedMeetings, unaskedSearches } from '../changed-facts.ts';
import { change, nothing, stale, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { followUnits } from './attendees.ts';
import { cancelling, cancellingAll, realTime } from './booking.ts';
import { attendanceNeeded, attendanceOf } from './eviction.ts';
import { reached } from './follow-outcome.ts';
import { moving } from './move.ts';
import { kfmReminders, silenceToChief, watch } from './register.ts';
import { promisedTells, settleHeld, withdrawTells } from './tell-units.ts';
import { noChange, together } from './together.ts';

type Correct = Extract<Action, { do: 'correctFact' }>;
type NewNotice = Extract<Action, { do: 'newNoticeInCase' }>;

export function decideCorrect(by: ByPerson, before: EvictionCase, action: Correct): Decided {
  if (action.rev !== before.version) return stale;
  if (JSON.stringify(action.entry) === JSON.stringify(before.entry)) return nothing;
  return follow(by, before, action, null);
}

export function decideNewNotice(by: ByPerson, before: EvictionCase, action: NewNotice): Decided {
  return follow(by, before, action, action.form);
}

/**
 * `form` is the key of the form that adds a notice, null for a correction. Told units stay told and nobody is dropped silently: held tells are released or withdrawn, new ones are promised, and a
 * unit that has been told already is told again only of a new notice.
 */
function follow(
  by: ByPerson,
  before: EvictionCase,
  { entry, drop = [], callOff = [] }: Correct | NewNotice,
  form: string | null,
): Decided {
  const again = beginsAnew(before, form !== null);
  const judged = judgedWith(before, entry, form !== null);
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
  const isNewKfm = entry.kind === 'KFM' && (form !== null || before.entry.kind !== 'KFM');
  const known = new Set(casePlanOf(before).silent.map((flag) => flag.code));
  const newSilence = plan.silent.map((flag) => flag.code).filter((code) => !known.has(code));
  const assumptions = assumptionsOf(entry);
  const changed: CaseEvent =
    form === null
      ? { event: 'factsCorrected', entry, assumptions }
      : { event: 'noticeAdded', form, entry, assumptions };
  const leaving = leavingUnits(before, judged);
  const letGo = drop.filter((kind) => leaving.includes(kind));
  const off = unaskedMeetings(before, judged, by.now).filter(({ id }) => callOff.includes(id));
  const attendance = attendanceFollows(by, before, judged);
  const meetings = together([
    ...(waits ? [] : [followUnits(by, before, plan.meeting, letGo)]),
    ...(waits ? [] : [followUnits(by, before, attendanceNeeded(judged), letGo)]),
    ...unaskedSearches(before, judged).map((meeting) => cancelling(by, before, meeting)),
    ...off.map((meeting) => cancellingAll(by, before, meeting)),
    attendance,
    withdrawTells(
      by,
      before,
      before.tells.filter(({ kind, state }) => letGo.includes(kind) && state !== 'held' && state !== 'withdrawn'),
    ),
  ]);
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
    meetings.withdrawn,
  );
}

/** The eviction has another time: whoever is booked to be there follows, and each unit says anew who goes. */
function attendanceFollows(by: ByPerson, before: EvictionCase, judged: EvictionCase): Decision {
  const meeting = attendanceOf(before);
  const { date = null, time = null } = judged.entry.eviction ?? {};
  if (meeting === undefined || date === null || attendanceNeeded(judged) === null) return noChange;
  const at = time ?? meeting.start?.slice(11) ?? null;
  const start = at === null ? null : `${date}T${at}`;
  if (at === null || start === null || start === meeting.start) return noChange;
  const instant = realTime(start);
  if (instant === null || instant <= by.now) return noChange;
  // One on its way into the calendar has no event to move yet: it is taken back, and booking anew is the next step.
  if (meeting.state !== 'booked' || meeting.event === null || meeting.moving !== null)
    return cancelling(by, before, meeting);
  const moved: Decision = { ...noChange, events: [{ event: 'evictionMoved', date, time: at }] };
  return together([moved, moving(by, before, meeting, meeting.event, start)]);
}
