// An action of the product: pressed on the case's card in the person's chat where cards have it, else given to casework.
import type { Action } from '../../../src/domain/action.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Person } from '../../../src/domain/organisation.ts';
import { verbs } from '../../../src/intake/card-data.ts';
import type { Town } from '../town/town.ts';
import { pressed } from './press.ts';
import { fromCasework, plain, type Result } from './result.ts';

type CaseAction = Exclude<Action, { do: 'registerNotice' | 'newNoticeInCase' | 'correctFact' | 'bindChannel' }>;
/** Presses where the card in front of the person is; told by its message, and opened anew when there is none. */
export type CardInFront = (person: Person, ref: string) => Promise<string | null>;

type Bare<One> = One extends CaseAction ? Omit<One, 'ref' | 'rev'> : never;
/** An action in a case; which case, and how far it has come, is added here. */
export type BareAction = Bare<CaseAction>;

/** @param straight given to casework although there is such a button: none stands there for it now */
export async function act(
  { town, inFront, straight }: { readonly town: Town; readonly inFront?: CardInFront; readonly straight?: boolean },
  person: Person,
  before: Case,
  bare: BareAction,
): Promise<Result> {
  const action = { ...bare, ref: before.ref, rev: before.version } as CaseAction;
  const button = before.workflow === 'W001' ? buttonOf(action) : flowButtonOf(action);
  const known: readonly string[] = verbs;
  if (straight !== true && known.includes(button.verb)) {
    const card = (await inFront?.(person, before.ref)) ?? null;
    return pressed(town, person, before, button.verb, button.sends, card);
  }
  const done = await town.answered('', () => town.kvarbo.casework.act(person.id, action));
  const result = done ?? (await town.answered('', () => town.kvarbo.casework.act(person.id, action)));
  return result === null ? plain('noAnswer', 'casework') : fromCasework(result);
}

interface Press {
  readonly verb: string;
  readonly sends: object;
}

/** Cards of the other workflows send what cards of W001 do, and a slip of the pen is a button of its own. */
function flowButtonOf(action: CaseAction): Press {
  const { do: verb, ...sends } = action;
  return action.do === 'misregistered' ? { verb, sends } : buttonOf(action);
}

/** What a card sends for it: mostly the action's own parts, under the action's own name. */
function buttonOf(action: CaseAction): Press {
  const { do: verb, ...sends } = action;
  if (action.do === 'book' && action.despiteClash) return { verb: 'bookDespite', sends };
  if (action.do === 'book')
    return {
      verb,
      sends: { ...sends, slot: '', ownDate: action.start.slice(0, 10), ownTime: action.start.slice(11) },
    };
  if (action.do === 'move' && action.despiteClash === true) return { verb: 'moveDespite', sends };
  if (action.do === 'move')
    return { verb, sends: { ...sends, date: action.start.slice(0, 10), time: action.start.slice(11) } };
  if (action.do === 'logAttempt')
    return { verb, sends: { ...sends, kind: action.possible ? action.kind : 'phoneImpossible' } };
  if (action.do === 'bookAssessment')
    return { verb, sends: { ...sends, date: action.start.slice(0, 10), time: action.start.slice(11) } };
  if (action.do === 'raiseConcern' && action.from === null) return { verb: 'withdrawConcern', sends };
  if (action.do === 'noteNeeds') return { verb, sends: { ...sends, needs: action.needs.join(',') } };
  if (action.do === 'noteChildView') return { verb, sends: { ...sends, rows: action.rows.join(',') } };
  if (action.do === 'misregistered') return { verb: 'close', sends: { ...sends, ending: 'misregistered' } };
  return { verb, sends };
}
