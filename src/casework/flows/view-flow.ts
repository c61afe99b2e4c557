// A case of a workflow beside W001 as one person may see it. What is not hers is left out of the value, not hidden on the card.
import { unitsBeside } from '../other-units.ts';
import type { CaseView, FlowView, ParticipantView, QuestionView } from '../../domain/case-view.ts';
import { isDiscreet, type Workflow } from '../../domain/case.ts';
import type { FlowCase } from '../../domain/flow.ts';
import type { Telling } from '../../domain/offers.ts';
import { unitOf, type Organisation, type Person } from '../../domain/organisation.ts';
import { addDays, localDate, localDateTime } from '../../domain/time.ts';
import { outcomesOfKind } from '../decide/follow-outcome.ts';
import type { CaseAction } from '../decide/decide.ts';
import type { ByPerson } from '../deciding.ts';
import type { StuckPromise } from '../ports.ts';
import { mayTell, unitMeant } from '../recipients.ts';
import { accessOf, allowed, relationTo, throughGlass } from '../rights.ts';
import { formerView, invitedMeetings, knownPerson, shownStuck, unansweredTells, type Viewing } from '../view-case.ts';
import { keptDates } from './dates.ts';
import { decideFlow } from './decide-flow.ts';
import type { Flow } from './flow.ts';
import { linesForUnit, linesOf } from './lines.ts';
import { offeredMeetings } from './meetings.ts';
import { nowOf } from './now-of.ts';
import { flowOf } from './registry.ts';
import { upcomingInFlow } from './upcoming-flow.ts';

/** Null when the person may not know that the case exists, and where there is no definition of its workflow. */
export function viewFlow(
  viewing: Viewing,
  viewer: Person,
  subject: FlowCase,
  stuck: readonly StuckPromise[],
): CaseView | null {
  const flow = flowOf(viewing, subject.workflow);
  if (flow === undefined) return null;
  const { organisation } = viewing;
  const relation = relationTo(organisation, viewer, subject);
  const until = throughGlass(subject, relation, viewer.id, viewing.now);
  if (until !== null) {
    const seen = fullView(viewing, viewer, flow, subject, stuck, false);
    return { access: 'glass', ref: subject.ref, version: subject.version, until, seen };
  }
  switch (accessOf(relation)) {
    case 'none':
      return null;
    case 'former':
      return formerView(organisation, viewer, subject);
    case 'asked':
      return questionView(organisation, viewer, flow, subject);
    case 'unit': {
      const { step, date } = upcomingInFlow(viewing, subject);
      const responsible = knownPerson(organisation, subject.responsible);
      return { access: 'unit', ref: subject.ref, version: subject.version, responsible, step, date };
    }
    case 'participant':
      return participantView(viewing, viewer, flow, subject);
    case 'full':
      return fullView(viewing, viewer, flow, subject, stuck, relation === 'chief');
  }
}

function questionView(organisation: Organisation, viewer: Person, flow: Flow, subject: FlowCase): QuestionView {
  const { chiefQuestion: question } = subject;
  return {
    access: 'asked',
    viewer,
    ref: subject.ref,
    version: subject.version,
    workflow: subject.workflow,
    question,
    decisions: question === null ? [] : flow.decisions(question),
    grounds: subject.consents.filter(({ state }) => state === 'groundWaiting'),
    responsible: knownPerson(organisation, subject.responsible),
  };
}

function participantView(viewing: Viewing, viewer: Person, flow: Flow, subject: FlowCase): ParticipantView {
  const { organisation, now } = viewing;
  const unit = unitOf(organisation, viewer.unit ?? '');
  const appointed = subject.appointed[unit.kind];
  return {
    access: 'participant',
    viewer,
    ref: subject.ref,
    version: subject.version,
    unit: unit.kind,
    duties: [],
    lines: linesForUnit(viewing, flow, subject, unit.kind),
    unanswered: unansweredTells(subject, unit),
    others: unitsBeside(organisation, unit),
    appointed: appointed === undefined ? null : knownPerson(organisation, appointed),
    meetings: invitedMeetings(subject, unit),
    contact: knownPerson(organisation, subject.responsible),
    staff: organisation.people.filter((person) => person.unit === unit.id),
    today: localDate(now),
  };
}

function fullView(
  viewing: Viewing,
  viewer: Person,
  flow: Flow,
  subject: FlowCase,
  stuck: readonly StuckPromise[],
  isChief: boolean,
): FlowView {
  const { organisation, now } = viewing;
  const today = localDate(now);
  const at = nowOf(viewing, subject.unit);
  const question = isChief ? subject.chiefQuestion : null;
  const happenings = subject.ended ? [] : flow.happenings(subject, at);
  const staff = mayBeNamed(viewing, flow, subject);
  return {
    access: 'flow',
    viewer,
    case: subject,
    unit: at.unit,
    ...linesOf(viewing, flow, subject),
    happenings: happenings.filter(({ by }) => by === 'responsible' || isChief),
    meetings: subject.ended ? [] : offeredMeetings(viewing, flow, subject),
    dates: subject.ended ? [] : keptDates(flow.dates(subject, at), today),
    ...offered(viewing, viewer, flow, subject),
    chiefQuestion: question,
    decisions: question === null ? [] : flow.decisions(question),
    begins:
      subject.ended || isDiscreet(subject) ? [] : flow.begins(subject, at).filter((each) => isThere(viewing, each)),
    stuck: stuck.filter(({ ref }) => ref === subject.ref).map((each) => shownStuck(organisation, each)),
    isChief,
    today,
    now: localDateTime(now),
    staff,
    unitOfPerson: Object.fromEntries(staff.map(({ id, unit }) => [id, unitOf(organisation, unit ?? '').kind])),
    names: Object.fromEntries(organisation.people.map(({ id, name }) => [id, name])),
  };
}

function isThere(viewing: Viewing, workflow: Workflow): boolean {
  return workflow === 'W001' || flowOf(viewing, workflow) !== undefined;
}

/** The own unit's people, and those of a unit that meets and may be told. */
function mayBeNamed(viewing: Viewing, flow: Flow, subject: FlowCase): readonly Person[] {
  const { organisation, now } = viewing;
  const meets = flow.meetings(subject, nowOf(viewing, subject.unit)).flatMap(({ units }) => units);
  const units = [...new Set(meets)]
    .map((kind) => unitMeant(organisation, subject, kind))
    .filter((unit) => unit !== undefined && mayTell(subject, unit, localDate(now)))
    .map((unit) => unit?.id);
  const there = new Set([subject.unit, ...units]);
  return organisation.people.filter(({ unit, role }) => unit !== null && there.has(unit) && role !== 'administrator');
}

type Offered = Pick<FlowView, 'outcome' | 'correction' | 'undoOutcome' | 'movable' | 'cancellable' | 'misregistered'>;

/** Nothing of a decision that is only tried is kept, so its ids need not be random. */
const noChance = { random: () => 0, id: () => 'tried' };

/** Every action is decided on as if she had done it, and those refused are left out. */
function offered(viewing: Viewing, viewer: Person, flow: Flow, subject: FlowCase): Offered {
  const by: ByPerson = { ...viewing, actor: viewer, chance: noChance };
  const relation = relationTo(by.organisation, viewer, subject);
  const possible = (action: CaseAction): boolean =>
    allowed[action.do].includes(relation) && decideFlow(by, subject, action, flow).decided !== 'refused';
  const { ref, version: rev, meetings } = subject;
  const leads = meetings.filter(({ together }) => together === null);
  const telling = (meeting: FlowCase['meetings'][number]): Telling | null => {
    const outcomes = outcomesOfKind[meeting.kind].filter((outcome) =>
      possible({ do: 'outcome', ref, meeting: meeting.id, meetingRev: meeting.revision, outcome }),
    );
    return outcomes.length === 0 ? null : { meeting, outcomes };
  };
  const last = leads.find(({ id }) => id === subject.told?.meeting);
  const tomorrow = `${addDays(localDate(by.now), 1)}T12:00`;
  return {
    outcome: [...leads]
      .filter(({ outcome, start }) => outcome === null && start !== null)
      .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
      .reduce<Telling | null>((found, meeting) => found ?? telling(meeting), null),
    correction: last === undefined ? null : telling(last),
    undoOutcome:
      last !== undefined && possible({ do: 'undoOutcome', ref, meeting: last.id, meetingRev: last.revision }),
    movable: leads.filter(({ id, revision }) =>
      possible({ do: 'move', ref, meeting: id, meetingRev: revision, start: tomorrow }),
    ),
    cancellable: leads.filter(
      ({ id, revision, state }) =>
        (state === 'booked' || state === 'sending') &&
        possible({ do: 'cancel', ref, meeting: id, meetingRev: revision }),
    ),
    misregistered: possible({ do: 'misregistered', ref, rev }),
  };
}
