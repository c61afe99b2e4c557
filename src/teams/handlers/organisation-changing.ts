// A change of the organisation tried and answered: done, out of date, not hers to make, or refused with why.
import type { Again } from '../../cards/organisation-form.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { OrganisationSubmit, Typed } from '../../intake/organisation-data.ts';
import type { Change } from '../../organisation/changes.ts';
import type { Problem } from '../../organisation/problem.ts';
import type { Reply } from '../turn.ts';
import { isAdministrator } from './admission.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';

export type Submit<V extends OrganisationSubmit['verb']> = Extract<OrganisationSubmit, { verb: V }>;

/** Shown over a form whose answers were given to an older state of the organisation: nothing typed is lost. */
export const someoneElse =
  'Någon annan har ändrat organisationen under tiden. Se efter att det du skrev stämmer och spara igen.';

export function administratorOnly(parts: HandlerParts, person: PersonId): Reply {
  return isAdministrator(parts.casework.person(person)) ? null : refusal('administratorOnly', null);
}

/**
 * @param done shown when the change was made
 * @param again the form again, with what was typed and what is wrong
 */
export async function changing(
  parts: HandlerParts,
  by: PersonId,
  { changes, orgRev, typed }: { readonly changes: readonly Change[]; readonly orgRev: number; readonly typed: Typed },
  done: () => Promise<Reply> | Reply,
  again: (what: Again) => Promise<Reply> | Reply,
): Promise<Reply> {
  const result = await parts.register.change(by, changes, orgRev);
  switch (result.result) {
    case 'changed':
      parts.log('organisationChanged', { count: parts.register.revision() });
      return done();
    case 'stale':
      return again({ typed, problems: {}, refused: [someoneElse] });
    case 'notAllowed':
      return refusal('administratorOnly', null);
    case 'refused':
      return again({ typed, problems: {}, refused: result.problems.map(sentence) });
  }
}

/** The place in the file says nothing to her; what is wrong and what is expected does. */
function sentence({ wrong, expected }: Problem): string {
  return `Det går inte: ${wrong}. ${expected}.`;
}
