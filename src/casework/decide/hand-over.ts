// Work changes hands: one case, or everything a person has in one when she leaves. What follows is what follows an appointment.
import type { Action } from '../../domain/action.ts';
import type { Case } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import { leads, personOf, unitOf, type Person, type PersonId, type UnitKind } from '../../domain/organisation.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { appointing } from './appoint.ts';
import { moveInvitations } from './attendees.ts';

type HandOver = Extract<Action, { do: 'handOver' | 'handOverAll' }>;

export function isHandOver(action: Pick<Action, 'do'>): action is HandOver {
  return action.do === 'handOver' || action.do === 'handOverAll';
}

export function decideHandOver(by: ByPerson, before: Case, action: HandOver): Decided {
  const to = personOf(by.organisation, action.do === 'handOver' ? action.person : action.to);
  if (to === undefined || to.unit === null) return refused('personNotInUnit');
  if (action.do === 'handOverAll') return decideAll(by, before, action.from, to);
  if (action.rev !== before.version) return stale;
  if (to.unit !== by.actor.unit) return refused('personNotInUnit');
  const kind = unitOf(by.organisation, to.unit).kind;
  const holder = before.appointed[kind] ?? (to.unit === before.unit ? before.responsible : null);
  return holder === to.id ? nothing : handingOver(by, before, [kind], holder, to);
}

/** A person's own, of her unit's chief, and of an administrator; who is in no unit any more leaves hers to the case's chief. */
function decideAll(by: ByPerson, before: Case, from: PersonId, to: Person): Decided {
  const leaving = personOf(by.organisation, from);
  const unit = leaving === undefined ? before.unit : leaving.unit;
  if (unit === null || to.unit !== unit || to.id === from) return refused('personNotInUnit');
  const may = by.actor.role === 'administrator' || by.actor.id === from || leads(by.organisation, unit, by.actor.id);
  if (!may) return refused('chiefOnly');
  return hasWorkIn(before, from) ? handingOver(by, before, kindsOf(before.appointed, from), from, to) : nothing;
}

/** Kinds of unit that a person stands for. */
function kindsOf(named: Readonly<Partial<Record<UnitKind, PersonId>>>, person: PersonId): readonly UnitKind[] {
  return (Object.entries(named) as [UnitKind, PersonId][]).filter(([, each]) => each === person).map(([kind]) => kind);
}

/** Whether a person has anything to do in a case. */
export function hasWorkIn(before: Case, person: PersonId): boolean {
  return (
    before.responsible === person ||
    kindsOf(before.appointed, person).length > 0 ||
    (before.workflow === 'W001' && (before.phoneBy === person || kindsOf(before.course.whoGoes, person).length > 0))
  );
}

function handingOver(
  by: ByPerson,
  before: Case,
  kinds: readonly UnitKind[],
  from: PersonId | null,
  to: Person,
): Decided {
  const events: CaseEvent[] = [];
  const promises: NewIntent[] = [];
  const withdrawn: string[] = [];
  for (const kind of kinds) {
    const [happened, promised, gone] = appointing(by, before, kind, to);
    events.push(...happened);
    promises.push(...promised);
    withdrawn.push(...gone);
  }
  if (before.workflow === 'W001' && from !== null) {
    if (before.phoneBy === from) events.push({ event: 'phoneAssigned', person: to.id });
    for (const kind of kindsOf(before.course.whoGoes, from)) {
      const moved = moveInvitations(by, before, kind, to, (meeting) => meeting.kind === 'evictionAttendance');
      events.push({ event: 'whoGoesNamed', unit: kind, person: to.id }, ...moved.events);
      promises.push(...moved.promises);
    }
  }
  return change(events, promises, withdrawn);
}
