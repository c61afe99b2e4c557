// Whether answers fit what is asked: every question answered with what is offered, a real date, a person there is; nothing beside.
import type { RefusalCode } from '../../domain/action.ts';
import type { Answer, Answers, Question } from '../../domain/flow.ts';
import { personOf, unitOf, type Organisation, type UnitKind } from '../../domain/organisation.ts';
import { isLocalDate, isLocalTime } from '../../domain/time.ts';

/** Why they do not, or null. */
export function misfit(organisation: Organisation, asked: readonly Question[], answers: Answers): RefusalCode | null {
  const unasked = Object.keys(answers).some((id) => !asked.some((question) => question.id === id));
  if (unasked) return 'notOffered';
  for (const question of asked) {
    const answer = answers[question.id];
    if (isEmpty(answer)) {
      if (!question.optional) return 'answerMissing';
      continue;
    }
    const why = wrong(organisation, question, answer);
    if (why !== null) return why;
  }
  return null;
}

function isEmpty(answer: Answer | undefined): answer is undefined {
  return answer === undefined || answer.length === 0;
}

function wrong(organisation: Organisation, { kind, options }: Question, answer: Answer): RefusalCode | null {
  switch (kind) {
    case 'one':
      return typeof answer === 'string' && options.includes(answer) ? null : 'notOffered';
    case 'many': {
      const all = typeof answer === 'string' ? [answer] : answer;
      const fit = all.every((each) => options.includes(each)) && new Set(all).size === all.length;
      return fit ? null : 'notOffered';
    }
    case 'date':
      return typeof answer === 'string' && isLocalDate(answer) ? null : 'timeNotReal';
    case 'time':
      return typeof answer === 'string' && isLocalTime(answer) ? null : 'timeNotReal';
    case 'person':
      return typeof answer === 'string' && isOneOf(organisation, answer, options) ? null : 'personNotInUnit';
  }
}

/** Options of such a question are kinds of unit; without any it is somebody of any unit. */
function isOneOf(organisation: Organisation, id: string, kinds: readonly string[]): boolean {
  const unit = personOf(organisation, id)?.unit;
  if (unit == null) return false;
  const kind: UnitKind = unitOf(organisation, unit).kind;
  return kinds.length === 0 || kinds.includes(kind);
}
