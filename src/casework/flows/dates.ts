// Dates that are kept in a case: one wake for the next of them, promised anew whenever something happens.
import { isDiscreet, type Case } from '../../domain/case.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { FlowCase, KeptDate } from '../../domain/flow.ts';
import type { CaseText } from '../../domain/outgoing.ts';
import { unitOf } from '../../domain/organisation.ts';
import {
  addMinutes,
  instantOf,
  localDate,
  type Instant,
  type LocalDate,
  type LocalDateTime,
} from '../../domain/time.ts';
import { noChange } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { directly } from '../discretion.ts';
import { remindUnit, wake } from '../promises.ts';
import { mayTell, unitMeant } from '../recipients.ts';
import type { FlowDate } from './flow.ts';
import { nowOf } from './now-of.ts';
import { flowOf } from './registry.ts';

/** Dates of which something is still to be said. */
function unsaid(deciding: Deciding, subject: FlowCase): readonly FlowDate[] {
  const flow = flowOf(deciding, subject.workflow);
  if (flow === undefined || subject.ended) return [];
  return flow
    .dates(subject, nowOf(deciding, subject.unit))
    .filter(({ id, text }) => text !== null && !subject.reminded.includes(id));
}

/** The wake for the next date of the case as it now is; an older one is replaced, or withdrawn when there is none. */
export function datesFollowed(deciding: Deciding, after: Case): Decision {
  if (after.workflow === 'W001') return noChange;
  const moments = unsaid(deciding, after).map(({ at }) => momentOf(at));
  if (moments.length === 0) return { ...noChange, withdrawn: [`${after.ref}:wake:flowDates`] };
  const next = Math.max(deciding.now, Math.min(...moments));
  return { ...noChange, promises: [wake(deciding, after.ref, next, { wake: 'flowDates' })] };
}

/** What is due is said and noted. The next wake follows from the change by itself. */
export function datesCome(deciding: Deciding, before: FlowCase): Decision {
  const due = unsaid(deciding, before).filter(({ at }) => momentOf(at) <= deciding.now);
  if (due.length === 0) return datesFollowed(deciding, before);
  return {
    events: [{ event: 'flowReminded', ids: [...new Set(due.map(({ id }) => id))] }],
    promises: due.flatMap((date) => reminder(deciding, before, date)),
    withdrawn: [],
  };
}

function reminder(deciding: Deciding, before: FlowCase, date: FlowDate): readonly NewIntent[] {
  const text = textOf(before, date);
  if (text === null) return [];
  const due = date.due ?? date.at.slice(0, 10);
  const chief = unitOf(deciding.organisation, before.unit).chief;
  if (date.to === 'responsible') return [directly(deciding, before, before.responsible, 'due', text, date.id, due)];
  if (date.to === 'chief') return [directly(deciding, before, chief, 'due', text, date.id, due)];
  // Nothing of a discreet case is said in a channel, whatever its definition asks for.
  if (isDiscreet(before)) return [directly(deciding, before, before.responsible, 'due', text, date.id, due)];
  if (date.to === 'channel') return [remindUnit(deciding, before.ref, before.unit, date.id, text)];
  const unit = unitMeant(deciding.organisation, before, date.to.unit);
  if (unit === undefined || !mayTell(before, unit, localDate(deciding.now))) return [];
  return [remindUnit(deciding, before.ref, unit.id, date.id, text)];
}

function textOf({ ref }: FlowCase, { text, at, due }: FlowDate): CaseText | null {
  switch (text) {
    case null:
      return null;
    case 'R8':
    case 'F6':
      return { text, ref, date: due ?? at.slice(0, 10) };
    case 'R7':
    case 'F1':
    case 'F2':
    case 'F3':
    case 'F4':
    case 'F5':
      return { text, ref };
  }
}

/** An hour that the clocks jump over, or that comes twice, is said an hour later. */
function momentOf(at: LocalDateTime): Instant {
  try {
    return instantOf(at);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return instantOf(addMinutes(at, 60));
  }
}

/** Last days as the card shows them, the most urgent first; of several with one name and day there is one. */
export function keptDates(dates: readonly FlowDate[], today: LocalDate): readonly KeptDate[] {
  const kept = new Map<string, KeptDate>();
  for (const { what, due, from, done } of dates) {
    if (due !== null) kept.set(`${what} ${due}`, { what, due, from, late: done !== true && due < today });
  }
  return [...kept.values()].sort((a, b) => a.due.localeCompare(b.due) || a.what.localeCompare(b.what));
}
