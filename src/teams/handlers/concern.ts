// A concern for a child, as its card tells of it.
import type { PersonId } from '../../domain/organisation.ts';
import type { HandlingSubmit } from '../../intake/handling-data.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import { openForm } from './course.ts';
import type { HandlerParts } from './parts.ts';

type Submit = Extract<
  HandlingSubmit,
  { verb: 'raiseConcern' | 'withdrawConcern' | 'passOnConcern' | 'bookAssessment' }
>;

export async function concern(parts: HandlerParts, person: PersonId, submit: Submit): Promise<Reply> {
  const { ref, rev } = submit;
  switch (submit.verb) {
    case 'raiseConcern': {
      const { from } = submit;
      if (from.problem !== null) return openForm(parts, person, ref, 'concern', { from });
      return acted(parts, person, { do: 'raiseConcern', ref, rev, from: from.value });
    }
    case 'withdrawConcern':
      return acted(parts, person, { do: 'raiseConcern', ref, rev, from: null });
    case 'passOnConcern':
      return acted(parts, person, { do: 'passOnConcern', ref, rev, how: submit.how });
    case 'bookAssessment': {
      const { date, time } = submit;
      if (date.problem !== null || time.problem !== null)
        return openForm(parts, person, ref, 'concern', { date, time });
      return acted(parts, person, { do: 'bookAssessment', ref, rev, start: `${date.value}T${time.value}` });
    }
  }
}
