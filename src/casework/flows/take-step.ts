// What a workflow says follows, made into what happens in the case and what leaves because of it.
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { unitOf } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { cancellingAll } from '../decide/booking.ts';
import { newTell } from '../decide/tell-units.ts';
import { noChange, together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { directly } from '../discretion.ts';
import { replay } from '../evolve.ts';
import { tellUnit, updateTell } from '../promises.ts';
import { mayTell, unitMeant } from '../recipients.ts';
import { seriesStepTaken } from '../series/take-series-step.ts';
import { agreedBooked } from './agreed.ts';
import type { Flow, Step, UnitTold } from './flow.ts';

/** The case after more has happened in it. */
export function standingAfter(
  deciding: Pick<Deciding, 'now'>,
  before: FlowCase,
  events: readonly CaseEvent[],
  by: PersonId | null,
): FlowCase {
  const noted = events.map((event) => ({ at: deciding.now, by, event }));
  return replay(before, noted) ?? before;
}

/** `standing` is the case with everything noted that led to the step. */
export function stepTaken(deciding: Deciding, flow: Flow, standing: FlowCase, step: Step): Decision {
  const noted = notedBy(deciding, standing, step);
  const called = step.callOff === undefined ? [] : liveLeads(standing).filter(step.callOff);
  const ends = step.state !== undefined && stateOf(flow, step.state).ended;
  return together([
    noted,
    ends ? noChange : together(called.map((meeting) => cancellingAll(deciding, standing, meeting))),
    ends ? noChange : together((step.book ?? []).map((agreed) => agreedBooked(deciding, standing, agreed))),
    step.series === undefined || ends ? noChange : seriesStepTaken(deciding, standing, step.series),
    told(deciding, flow, standing, ends ? [] : (step.tell ?? [])),
    step.askChief === undefined || ends ? noChange : chiefAsked(deciding, standing, step.askChief),
    step.state === undefined ? noChange : reached(deciding, flow, standing, step.state),
  ]);
}

function stateOf(flow: Flow, state: string): { readonly ended: boolean } {
  const found = flow.states[state];
  if (found === undefined) throw new Error(`${flow.name} has no state ${state}`);
  return found;
}

function notedBy(deciding: Deciding, standing: FlowCase, step: Step): Decision {
  const facts: readonly CaseEvent[] =
    step.facts === undefined && step.answers === undefined
      ? []
      : [{ event: 'flowFactsNoted', facts: step.facts ?? {}, answers: step.answers ?? {} }];
  const settled = standing.clocks
    .filter(({ clock, settledOn }) => settledOn === null && step.settle?.includes(clock) === true)
    .map(({ id }): CaseEvent => ({ event: 'clockSettled', id, on: localDate(deciding.now) }));
  const started = (step.start ?? []).map((clock): CaseEvent => ({ event: 'clockStarted', clock }));
  return { ...noChange, events: [...facts, ...settled, ...started] };
}

function reached(deciding: Deciding, flow: Flow, standing: FlowCase, state: string): Decision {
  const { ended } = stateOf(flow, state);
  if (ended) return ending(deciding, standing, state);
  if (state === standing.state) return noChange;
  return { ...noChange, events: [{ event: 'flowStateReached', state, on: localDate(deciding.now), ended }] };
}

/** Nothing more is asked of anybody: bookings are called off, posts say neutrally that it is over, what waited is let go. */
export function ending(deciding: Deciding, standing: FlowCase, state: string): Decision {
  const { ref } = standing;
  const off = together(liveLeads(standing).map((meeting) => cancellingAll(deciding, standing, meeting)));
  const open = standing.tells.filter((tell) => tell.state !== 'withdrawn' && tell.state !== 'acknowledged');
  const posted = standing.tells.filter(({ post, state: now }) => post !== null && now !== 'withdrawn');
  return {
    events: [
      { event: 'flowStateReached', state, on: localDate(deciding.now), ended: true },
      ...off.events,
      ...open.map(({ id }): CaseEvent => ({ event: 'tellWithdrawn', tell: id })),
    ],
    promises: [...off.promises, ...posted.map((tell) => updateTell(deciding, ref, tell, { text: 'A2', ref }))],
    withdrawn: [...off.withdrawn, `${ref}:wake:*`, `${ref}:tell:*`, `${ref}:remind:*`, `${ref}:direct:*`],
  };
}

/** Meetings that are still to be held, without those that only follow another. */
function liveLeads({ meetings }: FlowCase): FlowCase['meetings'] {
  return meetings.filter(
    ({ together: leads, state, outcome }) =>
      leads === null && outcome === null && state !== 'cancelled' && state !== 'cancelling',
  );
}

/** One that has no basis is not made; one that waits for an answer already is not said twice. */
function told(deciding: Deciding, flow: Flow, standing: FlowCase, wanted: readonly UnitTold[]): Decision {
  if (!flow.channels) return noChange;
  const tells = wanted.flatMap(({ kind, text, purpose }) => {
    const unit = unitMeant(deciding.organisation, standing, kind);
    if (unit === undefined || unit.id === standing.unit) return [];
    if (!mayTell(standing, unit, localDate(deciding.now), [purpose ?? 'coordination'])) return [];
    const waits = standing.tells.some(
      (tell) => tell.unit === unit.id && tell.text === text && (tell.state === 'queued' || tell.state === 'sent'),
    );
    return waits ? [] : [newTell(deciding, unit, { kind, text }, 'queued')];
  });
  return {
    events: tells.map((tell) => ({ event: 'tellPromised', tell })),
    promises: tells.map((tell) => tellUnit(deciding, standing.ref, tell)),
    withdrawn: [],
  };
}

/** Where the routine is silent. Held as everything that leaves, so that a slip can be taken back. */
function chiefAsked(deciding: Deciding, standing: FlowCase, question: string): Decision {
  if (standing.chiefQuestion === question || standing.chiefWaiting.includes(question)) return noChange;
  const { chief } = unitOf(deciding.organisation, standing.unit);
  const card = directly(deciding, standing, chief, 'decision', { text: 'R10', ref: standing.ref }, question);
  return {
    events: [{ event: 'flowChiefAsked', question }],
    promises: [{ ...card, runAt: deciding.now + deciding.settings.holdMs }],
    withdrawn: [],
  };
}
