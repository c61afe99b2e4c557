// How a case of W003 comes in. What the person is, and what the threat is, is never asked.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers, FlowClock, Question } from '../../../domain/flow.ts';
import { answered, day, one } from '../ask.ts';
import type { Now, Step } from '../flow.ts';
import { acuteDecision } from './clocks.ts';

export function questions(answers: Answers, now: Now): readonly Question[] {
  const asked: Question[] = [
    one('entryPoint', ...entryPoints(now)),
    day('receivedOn'),
    one('inAgeScope', 'yes', 'no', 'unsure'),
  ];
  if (answers['inAgeScope'] !== undefined && answers['inAgeScope'] !== 'yes') return asked;
  asked.push(one('investigationOpen', 'yes', 'no'), one('acutePlacement', 'no', 'yes', 'byOnCall'));
  if (answers['acutePlacement'] === 'byOnCall') asked.push(day('placedOn'));
  return asked;
}

/** The defectors' telephone is SAV's own; the duty office hands over to the area, even where SAV is sought. */
function entryPoints({ unit }: Now): readonly string[] {
  return unit === 'SAV'
    ? ['defectorLine', 'ongoingCase', 'report', 'custody']
    : ['reception', 'ongoingCase', 'onCall', 'report', 'custody'];
}

export function begin(answers: Answers, now: Now): (Step & { readonly state: string }) | RefusalCode {
  const receivedOn = answered(answers, 'receivedOn');
  if (receivedOn > now.today) return 'dateAhead';
  // Under twenty, or where it is unsure, the routine gives no plan: the chief decides.
  if (answered(answers, 'inAgeScope') !== 'yes') return { state: 'ageUnclear', answers, askChief: 'ageScope' };
  const placedOn = answered(answers, 'placedOn');
  if (placedOn > now.today) return 'dateAhead';
  const start: readonly FlowClock[] = placedOn === '' ? [] : [acuteDecision(now.id(), placedOn)];
  const opened = answered(answers, 'investigationOpen') === 'yes';
  return { state: opened ? 'investigating' : 'received', answers, start };
}
