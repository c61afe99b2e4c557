// Why the table refuses, and who can instead: named where she who asks may know it, her own unit's people or her contact.
import type { Refused } from './casework.ts';
import type { Deciding } from './deciding.ts';
import type { RefusalCode } from '../domain/action.ts';
import type { Case } from '../domain/case.ts';
import { personOf, unitOf, type Organisation, type Person } from '../domain/organisation.ts';
import { accessOf, asPosted, mayInCase, relationTo, throughGlass, type CaseRight, type Relation } from './rights.ts';

/** The same for a case that does not exist and one that may not be seen. */
export const noSuchCase: Refused = { result: 'refused', why: 'notFound', ref: null };

/** What the table says of a person, a case and a right, at this moment; null when she may. */
export function refusedIn(
  { organisation, now }: Pick<Deciding, 'organisation' | 'now'>,
  who: Person,
  subject: Case,
  right: CaseRight,
  tell: string | null,
): Refused | null {
  const relation = relationTo(organisation, who, asPosted(subject, tell));
  if (mayInCase(right).includes(relation)) return null;
  const through = throughGlass(subject, relation, who.id, now) !== null;
  if (right === 'see' && through) return null;
  if (accessOf(relation) === 'none' && !through) return noSuchCase;
  return { result: 'refused', ...refusalFor(organisation, who, subject, relation, right), ref: subject.ref };
}

interface Refusal {
  readonly why: RefusalCode;
  /** Names; left out where nobody may be named. */
  readonly who?: readonly string[];
}

/** For somebody who sees the case, but may not do this in it. */
function refusalFor(
  organisation: Organisation,
  actor: Person,
  subject: Case,
  relation: Relation,
  right: CaseRight,
): Refusal {
  const rows = mayInCase(right);
  // Nothing is shut to her.
  if (right === 'breakGlass' && accessOf(relation) === 'full') return { why: 'notShut' };
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
