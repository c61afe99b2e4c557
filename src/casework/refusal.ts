// Why the table refuses, and who can instead: named where she who asks may know it, her own unit's people or her contact.
import type { RefusalCode } from '../domain/action.ts';
import type { Case } from '../domain/case.ts';
import { personOf, unitOf, type Organisation, type Person } from '../domain/organisation.ts';
import type { CaseAction } from './decide/decide.ts';
import { accessOf, allowed, type Relation } from './rights.ts';

interface Refusal {
  readonly why: RefusalCode;
  /** Names; left out where nobody may be named. */
  readonly who?: readonly string[];
}

/** For somebody who sees the case, but may not do this in it. */
export function refusalFor(
  organisation: Organisation,
  actor: Person,
  subject: Case,
  relation: Relation,
  { do: name }: CaseAction,
): Refusal {
  const rows = allowed[name];
  // Nothing is shut to her.
  if (name === 'breakGlass' && accessOf(relation) === 'full') return { why: 'notShut' };
  const why = rows.every((each) => chiefs.has(each)) ? 'chiefOnly' : 'notYourUnit';
  const ofUnit = actor.unit === subject.unit;
  const taking = relation === 'unit' || relation === 'participant' || relation === 'participantChief';
  const ids = [
    ...(rows.includes('own') && (ofUnit || taking) ? [subject.responsible] : []),
    ...(rows.includes('chief') && ofUnit ? [unitOf(organisation, subject.unit).chief] : []),
  ];
  const who = ids.flatMap((id) => personOf(organisation, id)?.name ?? []);
  return who.length === 0 ? { why } : { why, who };
}

const chiefs: ReadonlySet<Relation> = new Set(['chief', 'asked', 'participantChief', 'otherChief', 'sealed']);
