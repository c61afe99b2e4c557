// A time is chosen, among the proposals or her own; what is wrong with it is said beside the field.
import { flowTimesView, timesCard, timesView } from '../../cards/times.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { CardSubmit } from '../../intake/card-data.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { showFormOf } from './show-case.ts';

type BookSubmit = Extract<CardSubmit, { verb: 'book' | 'bookDespite' }>;

export async function book(parts: HandlerParts, person: PersonId, submit: BookSubmit): Promise<Reply> {
  const { ref, meeting, meetingRev } = submit;
  const action = { do: 'book', ref, meeting, meetingRev } as const;
  if (submit.verb === 'bookDespite')
    return acted(parts, person, { ...action, start: submit.start, despiteClash: true }, 'times');
  const { chosen } = submit;
  if (chosen.problems === null)
    return acted(parts, person, { ...action, start: chosen.start, despiteClash: false }, 'times');
  return showFormOf(parts, person, ref, (view) => {
    const shown = view.access === 'full' ? timesView(view, '', chosen) : flowTimesView(view, meeting, '', chosen);
    return shown === null ? null : timesCard(shown);
  });
}
