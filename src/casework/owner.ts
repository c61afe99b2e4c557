// Whose a case is.
import type { CaseHeader } from '../domain/case.ts';
import { personOf, unitOf, type PersonId } from '../domain/organisation.ts';
import type { Deciding } from './deciding.ts';

/** Who answers for the case; where nobody in the organisation does any more, the chief until she has named somebody. */
export function ownerOf({ organisation }: Pick<Deciding, 'organisation'>, before: CaseHeader): PersonId {
  return personOf(organisation, before.responsible)?.id ?? unitOf(organisation, before.unit).chief;
}
