// What to do next in a case, as one line of her list.
import type { NextStep } from '../domain/case-view.ts';
import { actTitle } from './acts.ts';
import { failureSentence } from './failures.ts';
import { dateWords, stateWords } from './flows/flow-words.ts';
import { meetingName } from './meetings.ts';
import { unitsTogether } from './units.ts';

/** Short; the date is shown beside it. */
export function nextStepInWords(step: NextStep, ref: string): string {
  switch (step.next) {
    case 'act':
      return actTitle({ act: step.act, unit: step.unit, to: step.to, codes: [] }, { ref });
    case 'meeting':
      return `Möte ${unitsTogether(step.units)} kl. ${step.start.slice(11, 16).replace(':', '.')}`;
    case 'outcome':
      return 'Berätta hur mötet gick';
    case 'awaitUnit':
      return `Väntar på svar från ${step.unit}`;
    case 'decision':
      return 'Chefen ska besluta';
    case 'stuck':
      return failureSentence(step.code);
    case 'receive':
      return 'Nytt att ta emot';
    case 'keep':
      return dateWords(step.workflow, step.what);
    case 'book':
      return `Boka tid: ${meetingName(step.kind, [])}`;
    case 'state':
      return stateWords(step.workflow, step.state);
    case 'none':
      return 'Inget att göra just nu';
  }
}
