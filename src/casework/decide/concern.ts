// A concern for a child: noted at any time, passed on, and met over together where both units want to. What it is about stands in
// Treserva and nowhere here.
import type { Action } from '../../domain/action.ts';
import type { EvictionCase } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { unitOf, unitOfKind } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { countsAsFamily } from '../case-facts.ts';
import { readingOf } from '../case-plan.ts';
import { isPassedOn } from '../concern.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { tellUnit } from '../promises.ts';
import { newMeeting } from '../new-meeting.ts';
import { attendeesOf } from './attendees.ts';
import { realTime } from './booking.ts';
import { createEvent } from './create-event.ts';
import { newTell } from './tell-units.ts';
import { noChange } from './together.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** `from` null takes back a note that was made by mistake, while nothing has come of it. */
export function decideRaiseConcern(by: ByPerson, before: EvictionCase, action: Of<'raiseConcern'>): Decided {
  if (action.rev !== before.version) return stale;
  const { concern } = before.course;
  if (!countsAsFamily(before.entry)) return refused('notOffered');
  if (action.from === null) {
    if (concern === undefined || concern.passedOn !== null) return refused('notOffered');
    return change([{ event: 'concernWithdrawn' }]);
  }
  if (concern?.passedOn === null && concern.from === action.from) return nothing;
  const anew: readonly CaseEvent[] =
    before.ticks['passOnConcern'] === undefined ? [] : [{ event: 'unticked', act: 'passOnConcern' }];
  return change([{ event: 'concernRaised', from: action.from, on: localDate(by.now) }, ...anew]);
}

/** Handed over within the authority BoU is told that there is something to fetch; a report reaches it by its own way. */
export function decidePassOnConcern(by: ByPerson, before: EvictionCase, action: Of<'passOnConcern'>): Decided {
  if (action.rev !== before.version) return stale;
  const { concern } = before.course;
  if (concern === undefined) return refused('notOffered');
  if (concern.passedOn === action.how) return nothing;
  // That the landlord is urged to report follows from a concern that came up there, and comes before the report.
  if (action.how === 'urged' && (concern.from !== 'landlord' || concern.passedOn !== null))
    return refused('notOffered');
  const told = action.how === 'handover' ? tellBou(by, before) : noChange;
  const done: readonly CaseEvent[] =
    before.ticks['passOnConcern'] === undefined ? [{ event: 'ticked', act: 'passOnConcern' }] : [];
  return change(
    [{ event: 'concernPassedOn', how: action.how, on: localDate(by.now) }, ...done, ...told.events],
    told.promises,
  );
}

function tellBou(by: ByPerson, before: EvictionCase): Decision {
  const unit = unitOfKind(by.organisation, 'BoU', before.administration);
  if (unit?.administration !== before.administration) return noChange;
  const tell = newTell(by, unit, { kind: 'BoU', text: 'R1' }, 'queued');
  return { ...noChange, events: [{ event: 'tellPromised', tell }], promises: [tellUnit(by, before.ref, tell)] };
}

/** The booking of the joint preliminary assessment that stands, if any. */
export function assessmentOf({ meetings }: Pick<EvictionCase, 'meetings'>): Meeting | undefined {
  return meetings.find(
    ({ kind, outcome, state }) =>
      kind === 'jointPreliminaryAssessment' && outcome === null && state !== 'cancelled' && state !== 'cancelling',
  );
}

/** Voluntary for both units and for the family: at a time that has been agreed on. */
export function decideBookAssessment(by: ByPerson, before: EvictionCase, action: Of<'bookAssessment'>): Decided {
  if (action.rev !== before.version) return stale;
  const asked = readingOf(before).duties.some(({ code }) => code.endsWith('.joint-preliminary-meeting'));
  if (!isPassedOn(before.course) || !asked) return refused('notOffered');
  if (assessmentOf(before) !== undefined) return refused('meetingHandled');
  const at = realTime(action.start);
  if (at === null) return refused('timeNotReal');
  if (at <= by.now) return refused('timePassed');
  const units = ['VUX', 'BoU'] as const;
  const attendees = attendeesOf(by, before, units);
  const meeting = newMeeting(by, {
    kind: 'jointPreliminaryAssessment',
    units,
    minutes: unitOf(by.organisation, before.unit).settings.officeVisitMinutes,
    attendees,
    earliest: localDate(by.now),
  });
  return change(
    [
      { event: 'timesSought', meeting },
      { event: 'timeChosen', meeting: meeting.id, start: action.start, attendees, clashes: [] },
    ],
    [createEvent(by, before, meeting, action.start)],
  );
}
