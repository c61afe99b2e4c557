// "Fel enhet": a unit says that what it was told is not for it, and the official who sent it says what then.
import type { Action } from '../../domain/action.ts';
import type { Case, Tell } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import { unitOf, type Unit } from '../../domain/organisation.ts';
import { change, nothing, refused, type ByPerson, type Decided, type Decision } from '../deciding.ts';
import { directly } from '../discretion.ts';
import { ownerOf } from '../owner.ts';
import { tellUnit } from '../promises.ts';
import { tellsOf } from '../tells.ts';
import { isOpen } from './appoint.ts';
import { newTell, withdrawTells } from './tell-units.ts';
import { noChange, together } from './together.ts';

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/** Pressed in the channel: which unit it is for is asked in her own chat, where it is not everybody's. */
export function decideAskRightUnit(by: ByPerson, before: Case, action: Of<'askRightUnit'>): Decided {
  const tell = before.tells.find((each) => each.id === action.tell);
  if (tell === undefined || tell.state === 'held') return refused('notFound');
  if (tell.unit !== by.actor.unit) return refused('notYourUnit');
  if (!isOpen(tell)) return nothing;
  const text = { text: 'A4', ref: before.ref } as const;
  return change([], [directly(by, before, by.actor.id, 'wrongUnit', text, tell.id)]);
}

/** Everything her unit was told is taken back; the right unit is told where the routine's rows tell it, else nobody is. */
export function decideNameRightUnit(by: ByPerson, before: Case, action: Of<'nameRightUnit'>): Decided {
  const tell = before.tells.find((each) => each.id === action.tell);
  if (tell === undefined || tell.state === 'held') return refused('notFound');
  if (tell.unit !== by.actor.unit) return refused('notYourUnit');
  if (tell.state === 'withdrawn') return nothing;
  if (!isOpen(tell)) return refused('notOffered');
  const meant = action.unit === null ? null : by.organisation.units.find(({ id }) => id === action.unit);
  if (meant === undefined || meant?.id === tell.unit) return refused('notOffered');
  const taken = before.tells.filter((each) => each.unit === tell.unit && isOpen(each));
  const back = withdrawTells(by, before, taken);
  const said: readonly CaseEvent[] = taken.map(({ id }) => ({
    event: 'wrongUnitSaid',
    tell: id,
    meant: meant?.id ?? null,
  }));
  const told = meant === null ? noChange : toldByRow(by, before, meant);
  const text = { text: 'A4', ref: before.ref } as const;
  const toSender = directly(by, before, ownerOf(by, before), 'astray', text, tell.id);
  return change(
    [...back.events, ...said, ...told.events],
    [...back.promises, ...told.promises, toSender],
    back.withdrawn,
  );
}

/** What the rows tell that unit in this case and that it has not been told. */
function toldByRow(by: ByPerson, before: Case, meant: Unit): Decision {
  if (before.workflow !== 'W001' || meant.administration !== before.administration) return noChange;
  if (before.approval === 'waiting') return noChange;
  const wanted = tellsOf(before).filter(
    ({ kind, text }) =>
      kind === meant.kind &&
      !before.tells.some((old) => old.unit === meant.id && old.text === text && old.state !== 'withdrawn'),
  );
  return together(wanted.map((each) => promised(by, before, meant, each.text)));
}

/** The official who answers for the case: tell the unit that was named, tell the same one again, or leave it at that. */
export function decideAnswerWrongUnit(by: ByPerson, before: Case, action: Of<'answerWrongUnit'>): Decided {
  const tell = before.tells.find((each) => each.id === action.tell);
  if (tell?.wrong === undefined) return refused('notOffered');
  if (tell.wrong.settled) return nothing;
  const settled: readonly CaseEvent[] = astrayOf(before)
    .filter(({ unit }) => unit === tell.unit)
    .map(({ id }) => ({ event: 'wrongUnitSettled', tell: id }));
  const { meant } = tell.wrong;
  switch (action.then) {
    case 'leave':
      return change(settled);
    case 'tellAgain':
      return withTold(settled, promised(by, before, unitOf(by.organisation, tell.unit), tell.text));
    case 'tellMeant': {
      const unit = by.organisation.units.find(({ id }) => id === meant);
      if (unit === undefined || unit.id === before.unit) return refused('notOffered');
      // Another förvaltning hears of a household only where a consent or another ground carries it.
      if (unit.administration !== before.administration) return refused('consentMissing');
      if (before.workflow !== 'W001' || before.approval === 'waiting') return refused('notOffered');
      return withTold(settled, promised(by, before, unit, 'R1'));
    }
  }
}

function withTold(settled: readonly CaseEvent[], told: Decision): Decided {
  return change([...settled, ...told.events], told.promises, told.withdrawn);
}

function promised(by: ByPerson, { ref }: Case, unit: Unit, text: Tell['text']): Decision {
  const tell = newTell(by, unit, { kind: unit.kind, text }, 'queued');
  const promises: readonly NewIntent[] = [tellUnit(by, ref, tell)];
  return { ...noChange, events: [{ event: 'tellPromised', tell }], promises };
}

/** What a unit has sent back and nobody has answered. */
export function astrayOf({ tells }: Pick<Case, 'tells'>): readonly Tell[] {
  return tells.filter(({ wrong }) => wrong !== undefined && !wrong.settled);
}
