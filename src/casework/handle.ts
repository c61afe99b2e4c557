// A person's action, carried out: loaded, checked against the table, decided, committed; once more if somebody was quicker.
import type { Action } from '../domain/action.ts';
import { newCaseRef, type Case } from '../domain/case.ts';
import { personOf, type Person, type PersonId } from '../domain/organisation.ts';
import type { ActResult } from './casework.ts';
import { decide, type CaseAction } from './decide/decide.ts';
import { decideHandOver, isHandOver } from './decide/hand-over.ts';
import { decideRegister } from './decide/register.ts';
import { decideFlow } from './flows/decide-flow.ts';
import { startFlow } from './flows/start-flow.ts';
import type { ByPerson, Decided } from './deciding.ts';
import { changeOf, decidingNow, type Handling } from './handling.ts';
import { refusedIn } from './refusal.ts';
import { accessOf, asPosted, relationTo } from './rights.ts';

/** How often a decision is made anew because the case changed under it. */
const tries = 5;

export async function handle(
  handling: Handling,
  actorId: PersonId,
  action: Exclude<Action, { do: 'bindChannel' | 'setAbsence' }>,
): Promise<ActResult> {
  const actor = personOf(handling.organisation(), actorId);
  if (actor === undefined) return { result: 'refused', why: 'unknownPerson', ref: null };
  if (action.do === 'registerNotice') return register(handling, actor, action);
  if (action.do === 'startFlow') return startFlow(handling, actor, action);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const result = await once(handling, actor, action);
    if (result !== 'conflict') return result;
  }
  return { result: 'stale', ref: action.ref };
}

async function once(handling: Handling, actor: Person, action: CaseAction): Promise<ActResult | 'conflict'> {
  const before = await handling.cases.load(action.ref);
  if (before === undefined) return { result: 'refused', why: 'notFound', ref: null };
  const by: ByPerson = { ...decidingNow(handling), actor };
  const relation = relationTo(by.organisation, actor, asPosted(before, tellIn(action)));
  const refused = refusedIn(by, actor, before, action.do, tellIn(action));
  if (refused !== null) return refused;
  if (action.do === 'nameWhoGoes' && accessOf(relation) === 'participant' && !isColleague(by, action.person)) {
    return { result: 'refused', why: 'notYourUnit', ref: before.ref };
  }
  // A unit appoints its own; vuxenenheten may note whom another unit has named.
  if (action.do === 'assign' && accessOf(relation) === 'participant' && !ownUnitKind(by, action.unit)) {
    return { result: 'refused', why: 'notYourUnit', ref: before.ref };
  }
  if (action.do === 'newNoticeInCase' && before.workflow === 'W001' && before.forms.includes(action.form))
    return { result: 'again', ref: before.ref };
  const decided = decidedOn(by, before, action);
  switch (decided.decided) {
    case 'refused':
      return { result: 'refused', why: decided.why, ref: before.ref };
    case 'stale':
      return { result: 'stale', ref: before.ref };
    case 'nothing':
      return { result: 'again', ref: before.ref };
    case 'change': {
      const written = await handling.cases.commit(await changeOf(handling, before, actor.id, decided));
      return written === 'committed' ? { result: 'done', ref: before.ref } : 'conflict';
    }
  }
}

function decidedOn(by: ByPerson, before: Case, action: CaseAction): Decided {
  if (isHandOver(action)) return decideHandOver(by, before, action);
  return before.workflow === 'W001' ? decide(by, before, action) : decideFlow(by, before, action);
}

function isColleague(by: ByPerson, person: PersonId): boolean {
  return personOf(by.organisation, person)?.unit === by.actor.unit;
}

function ownUnitKind(by: ByPerson, kind: string): boolean {
  return by.organisation.units.some((unit) => unit.id === by.actor.unit && unit.kind === kind);
}

/** The post she answered under, where it was one. */
function tellIn(action: CaseAction): string | null {
  return 'tell' in action ? action.tell : null;
}

async function register(
  handling: Handling,
  actor: Person,
  action: Extract<Action, { do: 'registerNotice' }>,
): Promise<ActResult> {
  const by: ByPerson = { ...decidingNow(handling), actor };
  const unit = by.organisation.units.find((each) => each.id === actor.unit);
  const works = actor.role === 'official' || actor.role === 'chief';
  if (unit?.kind !== 'VUX' || !works) return { result: 'refused', why: 'notYourUnit', ref: null };
  for (;;) {
    const ref = newCaseRef(() => handling.chance.random());
    const decided = decideRegister(by, ref, action);
    if (decided.decided !== 'change')
      return { result: 'refused', why: decided.decided === 'refused' ? decided.why : 'notOffered', ref: null };
    const written = await handling.cases.commit(await changeOf(handling, undefined, actor.id, decided));
    switch (written) {
      case 'committed':
        return { result: 'done', ref };
      case 'formUsed': {
        const [made] = await handling.cases.find({ form: action.form });
        return made === undefined
          ? { result: 'refused', why: 'notFound', ref: null }
          : { result: 'again', ref: made.ref };
      }
      case 'refTaken':
      case 'conflict':
        break;
    }
  }
}
