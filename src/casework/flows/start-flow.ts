// A case of a workflow beside W001 is begun: by an official of a unit that may, once for each form, linked to the case it grew from.
import type { Action, RefusalCode } from '../../domain/action.ts';
import { isDiscreet, newCaseRef, type Case, type CaseRef } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { FlowCase } from '../../domain/flow.ts';
import { unitOf, type Person } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { together } from '../decide/together.ts';
import { change, refused, type ByPerson, type Decided } from '../deciding.ts';
import type { ActResult } from '../casework.ts';
import { replay } from '../evolve.ts';
import { changeOf, decidingNow, type Handling } from '../handling.ts';
import { wake } from '../promises.ts';
import { accessOf, relationTo } from '../rights.ts';
import { misfit } from './answers.ts';
import type { Flow } from './flow.ts';
import { planOfFlow } from './lines.ts';
import { nowOf } from './now-of.ts';
import { flowOf } from './registry.ts';
import { ending, stepTaken } from './take-step.ts';

type Start = Extract<Action, { do: 'startFlow' }>;

export async function startFlow(handling: Handling, actor: Person, action: Start): Promise<ActResult> {
  const by: ByPerson = { ...decidingNow(handling), actor };
  const no = (why: RefusalCode): ActResult => ({ result: 'refused', why, ref: null });
  const flow = flowOf(by, action.workflow);
  if (flow === undefined) return no('notOffered');
  const from = action.from === null ? null : await handling.cases.load(action.from);
  const linked = action.from !== null;
  if (linked && (from == null || accessOf(relationTo(by.organisation, actor, from)) !== 'full')) return no('notFound');
  if (from != null && !begins(by, from, action)) return no('notOffered');
  for (;;) {
    const ref = newCaseRef(() => handling.chance.random());
    const decided = decideStart(by, flow, ref, action);
    if (decided.decided !== 'change') return no(decided.decided === 'refused' ? decided.why : 'notOffered');
    const written = await handling.cases.commit(await changeOf(handling, undefined, actor.id, decided));
    switch (written) {
      case 'committed':
        return { result: 'done', ref };
      case 'formUsed': {
        const [made] = await handling.cases.find({ form: action.form });
        return made === undefined ? no('notFound') : { result: 'again', ref: made.ref };
      }
      case 'refTaken':
      case 'conflict':
        break;
    }
  }
}

/** Whether the case may be begun from the other, both knowing of each other. From an eviction: the need of another förvaltning. */
function begins(by: ByPerson, from: Case, { workflow }: Start): boolean {
  if (isDiscreet(from) || isDiscreet({ workflow })) return false;
  if (from.workflow === 'W001') return workflow === 'W000';
  const now = nowOf(by, from.unit);
  return flowOf(by, from.workflow)?.begins(from, now).includes(workflow) === true;
}

/** The case as it is made. The other case is told of it by a wake of its own, promised in the same transaction. */
export function decideStart(by: ByPerson, flow: Flow, ref: CaseRef, action: Start): Decided {
  const { actor, organisation } = by;
  if (actor.unit === null || actor.role === 'administrator' || actor.role === 'processLeader')
    return refused('unknownPerson');
  const unit = unitOf(organisation, actor.unit);
  if (!flow.starters.includes(unit.kind)) return refused('notYourUnit');
  if (action.treserva !== null && !organisation.treservaNumbers) return refused('treservaNotAllowed');
  const now = nowOf(by, unit.id);
  const why = misfit(organisation, flow.questions(action.answers, now), action.answers);
  if (why !== null) return refused(why);
  const step = flow.begin(action.answers, now);
  if (typeof step === 'string') return refused(step);
  const { state, facts = {}, answers = {}, ...rest } = step;
  const registered = {
    event: 'flowRegistered',
    workflow: flow.name,
    ref,
    form: action.form,
    administration: unit.administration,
    unit: unit.id,
    kind: unit.kind,
    treserva: action.treserva,
    routines: [],
    state,
    on: localDate(by.now),
    answers: { ...action.answers, ...answers },
    facts,
  } as const satisfies CaseEvent;
  const { routines } = planOfFlow(by, flow, made(by, [registered]));
  const links: readonly CaseEvent[] = action.from === null ? [] : [{ event: 'linked', ref: action.from }];
  const first: readonly CaseEvent[] = [{ ...registered, routines }, ...links];
  const standing = made(by, first);
  const follows = together([
    stepTaken(by, flow, standing, rest),
    ...(flow.states[state]?.ended === true ? [ending(by, standing, state)] : []),
  ]);
  const told = action.from === null ? [] : [wake(by, action.from, by.now, { wake: 'linked', ref })];
  return change([...first, ...follows.events], [...follows.promises, ...told], follows.withdrawn);
}

function made(by: ByPerson, events: readonly CaseEvent[]): FlowCase {
  const found = replay<FlowCase>(
    undefined,
    events.map((event) => ({ at: by.now, by: by.actor.id, event })),
  );
  if (found === undefined) throw new Error('a case begins with its registration');
  return found;
}
