// A chief breaks the glass of a case. Before she has, nothing tells her whether the case is there.
import { formCard } from '../../cards/form.ts';
import { glassForm } from '../../cards/glass.ts';
import type { CaseRef } from '../../domain/case.ts';
import { leads, type PersonId } from '../../domain/organisation.ts';
import type { GlassSubmit } from '../../intake/glass-data.ts';
import type { Reply } from '../turn.ts';
import { answered } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';

export async function glassCards(parts: HandlerParts, person: PersonId, submit: GlassSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'openGlass':
      return openGlass(parts, person, submit.ref);
    case 'breakGlass': {
      const { ref, reason } = submit;
      if (reason.problem !== null) return openGlass(parts, person, ref, { reason });
      const result = await parts.casework.act(person, { do: 'breakGlass', ref, reason: reason.value });
      return answered(parts, person, result, 'glass');
    }
  }
}

/** The form, for who leads a unit; the same for every reference. */
export function openGlass(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  again: Parameters<typeof glassForm>[1] = {},
): Reply {
  if (!leadsSomething(parts, person)) return refusal('chiefOnly', null);
  return { card: formCard(glassForm(ref, again)), summary: 'Bryt glaset' };
}

export function leadsSomething(parts: HandlerParts, person: PersonId): boolean {
  const organisation = parts.organisation();
  return organisation.units.some(({ id }) => leads(organisation, id, person));
}
