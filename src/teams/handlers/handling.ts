// What is shown before it happens and said yes to, and what is asked of the one who handles the case.
import type { PersonId } from '../../domain/organisation.ts';
import type { HandlingSubmit } from '../../intake/handling-data.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import { concern } from './concern.ts';
import { openForm } from './course.ts';
import { confirmChange } from './notice.ts';
import type { HandlerParts } from './parts.ts';
import { printOut } from './print-out.ts';
import { notUnderstood } from './says.ts';
import { nameRightUnit } from './wrong-unit.ts';

/** Those that must come from the live card of a case. The others say themselves what they are about, or are asked on cards of their own. */
const fromLiveCard: ReadonlySet<HandlingSubmit['verb']> = new Set<HandlingSubmit['verb']>([
  'snooze',
  'unsnooze',
  'noteNeeds',
  'noteChildView',
  'raiseConcern',
  'withdrawConcern',
  'passOnConcern',
  'bookAssessment',
]);

export function changesHandling(verb: HandlingSubmit['verb']): boolean {
  return fromLiveCard.has(verb);
}

export async function handling(parts: HandlerParts, person: PersonId, submit: HandlingSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'confirmChange':
      return confirmChange(parts, person, submit);
    case 'printOut':
      return printOut(parts, person, submit.ref);
    case 'snooze': {
      const { ref, rev, act, until, reason } = submit;
      if (act.problem !== null || until.problem !== null || reason.problem !== null)
        return openForm(parts, person, ref, 'snooze', { act, until, reason });
      return acted(parts, person, { do: 'snooze', ref, rev, act: act.value, until: until.value, reason: reason.value });
    }
    case 'unsnooze':
      return acted(parts, person, { do: 'unsnooze', ref: submit.ref, rev: submit.rev, act: submit.act });
    case 'noteNeeds':
      return acted(parts, person, { do: 'noteNeeds', ref: submit.ref, rev: submit.rev, needs: submit.needs });
    case 'noteChildView':
      return acted(parts, person, { do: 'noteChildView', ref: submit.ref, rev: submit.rev, rows: submit.rows });
    case 'raiseConcern':
    case 'withdrawConcern':
    case 'passOnConcern':
    case 'bookAssessment':
      return concern(parts, person, submit);
    case 'askRightUnit':
      // Only under a post in a channel.
      return notUnderstood;
    case 'nameRightUnit':
      return nameRightUnit(parts, person, submit);
    case 'answerWrongUnit':
      return acted(parts, person, { do: 'answerWrongUnit', ref: submit.ref, tell: submit.tell, then: submit.then });
  }
}
