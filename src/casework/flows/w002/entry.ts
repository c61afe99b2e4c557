// How a case of W002 begins. One question on whether the routine applies, and no other on what has happened: that stands in Treserva.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, Question } from '../../../domain/flow.ts';
import { answered, day, one, optional } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { tellHousing } from './housing.ts';

export function questions(answers: Answers): readonly Question[] {
  const scope = one('inScope', 'yes', 'no', 'unsure');
  if (answered(answers, 'inScope') === 'no') return [scope];
  const asked = [scope, one('situation', 'planned', 'acute', 'livesThere', 'untenable', 'changing')];
  switch (answered(answers, 'situation')) {
    case '':
      return asked;
    case 'livesThere':
    case 'untenable':
      return [...asked, optional(day('moveInOn')), one('provider', 'yes', 'no')];
    case 'changing':
      return [...asked, ...placement, one('homeToHome', 'given', 'notAsked', 'refused', 'notRelevant')];
    default:
      return [...asked, ...placement];
  }
}

const placement: readonly Question[] = [optional(day('moveInOn')), one('provider', 'yes', 'no', 'notMatched')];

export function begin(answers: Answers, now: Now): (Step & { readonly state: string }) | RefusalCode {
  const livesThere = ['livesThere', 'untenable'].includes(answered(answers, 'situation'));
  if (livesThere && answered(answers, 'moveInOn') > now.today) return 'dateAhead';
  switch (answered(answers, 'inScope')) {
    case 'yes':
      return startOf(answers, now);
    case 'unsure':
      return { state: 'scopeUnclear', answers, askChief: 'scope' };
    default:
      return { state: 'outOfScope', answers };
  }
}

/** Where the matter stands. In acute homelessness the placement comes first and the planning after it. */
export function startOf(answers: Answers, now: Now): Step & { readonly state: string } {
  const elsewhere = answered(answers, 'provider') === 'no' ? { askChief: 'notBoH' } : {};
  const moveIn = answered(answers, 'moveInOn');
  switch (answered(answers, 'situation')) {
    case 'acute':
      return moveIn !== '' && moveIn <= now.today
        ? { state: 'planning', answers, ...elsewhere, tell: tellHousing(answers) }
        : { state: 'assignmentDraft', answers, ...elsewhere };
    case 'livesThere':
      return { state: 'placed', answers: { ...answers, since: now.today }, ...elsewhere, tell: tellHousing(answers) };
    case 'untenable':
      return {
        state: 'untenable',
        answers: { ...answers, since: now.today },
        ...elsewhere,
        tell: tellHousing(answers),
      };
    case 'changing':
      return { state: 'formSent', answers, ...elsewhere };
    default:
      return { state: 'assignmentDraft', answers, ...elsewhere };
  }
}
