// How a risk comes to light at one of the förvaltningar. Which one it is follows from who asks, and is never asked.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, Question } from '../../../domain/flow.ts';
import { answered, chosen, many, one } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { sideOf, sides, type Side } from './sides.ts';

export function questions(answers: Answers, now: Now): readonly Question[] {
  const own = sideOf(now.unit);
  const trigger = one('trigger', 'ownDiscovery', 'application', 'notice');
  // A landlord's notice belongs with the socialförvaltning: nothing more is asked of the others.
  if (answered(answers, 'trigger') === 'notice' && own !== 'SF') return [trigger];
  const others = sides.filter((side) => side !== own);
  const other = one('obviouslyOther', 'no', ...others);
  if (answers['obviouslyOther'] !== undefined && answered(answers, 'obviouslyOther') !== 'no') return [trigger, other];
  const needs = one('needs', 'onlyUs', 'others', 'notKnown');
  const asked = [trigger, other, one('children', 'yes', 'no', 'unknown'), needs];
  if (answered(answers, 'needs') !== 'others') return asked;
  return [...asked, many('needsFrom', ...sides), one('knownHandler', 'yes', 'no')];
}

export function begin(answers: Answers, now: Now): (Step & { readonly state: string }) | RefusalCode {
  const own = sideOf(now.unit);
  if (answered(answers, 'trigger') === 'notice' && own !== 'SF')
    return { state: 'misdirectedNotice', answers, askChief: 'noticeToUs' };
  if (answered(answers, 'obviouslyOther') !== 'no') return { state: 'helpingOn', answers };
  const needsFrom = needsAnswer(answers, own);
  if (needsFrom === null) return 'needsOther';
  const given = { ...answers, needsFrom };
  if (answered(answers, 'trigger') !== 'application') return { state: 'riskIdentified', answers: given };
  return { ...afterNeeds(needsFrom, own), answers: given };
}

/** Null when somebody else's help is said to be needed and nobody else is named. */
export function needsAnswer(answers: Answers, own: Side): readonly Side[] | null {
  switch (answered(answers, 'needs')) {
    case 'onlyUs':
      return [own];
    case 'others': {
      const from = sides.filter((side) => chosen(answers, 'needsFrom').includes(side));
      return from.some((side) => side !== own) ? from : null;
    }
    default:
      return [];
  }
}

/**
 * Several are needed: they meet over one plan. One other is: the person is helped to apply there, and whether a plan is needed as
 * well is asked, because the text and the list of the document say different things.
 */
export function afterNeeds(needsFrom: readonly Side[], own: Side): Step & { readonly state: string } {
  const others = needsFrom.filter((side) => side !== own);
  if (others.length === 0) return { state: 'investigating' };
  return { state: needsFrom.length > 1 ? 'consentGate' : 'supportToApply' };
}
