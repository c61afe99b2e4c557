// What is pressed on the cards of the workflows beside W001. Casework judges who may, and what is offered.
import { button, primary } from '../../cards/button.ts';
import { beginView } from '../../cards/flow-begin.ts';
import { messageCard } from '../../cards/message.ts';
import { flowTimesView, timesCard } from '../../cards/times.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { FlowSubmit } from '../../intake/flow-data.ts';
import type { Reply } from '../turn.ts';
import { acted } from './act.ts';
import { flowStep, openHappening, startFlow } from './flow-forms.ts';
import type { HandlerParts } from './parts.ts';
import { message } from './says.ts';
import { showCase, showFormOf } from './show-case.ts';

/** Those that change a case: a button on an old card does none of them. */
const changing: ReadonlySet<string> = new Set<FlowSubmit['verb']>([
  'happen',
  'tickTask',
  'untickTask',
  'flowChiefDecides',
  'misregistered',
]);

export function changesFlow(verb: FlowSubmit['verb']): boolean {
  return changing.has(verb);
}

export async function flowCards(parts: HandlerParts, person: PersonId, submit: FlowSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'openFlows':
      return { card: messageCard(beginView(parts.casework.startable(person))), summary: 'Nytt ärende' };
    case 'startFlow':
      return startFlow(parts, person, submit.workflow, submit.from);
    case 'flowNext':
    case 'flowBack':
    case 'flowSubmit':
      return flowStep(parts, person, submit);
    case 'openHappening':
      return openHappening(parts, person, submit);
    case 'happen': {
      const { ref, rev, what } = submit;
      return acted(parts, person, { do: 'happen', ref, rev, what, answers: {} });
    }
    case 'tickTask':
    case 'untickTask': {
      const { verb, ref, rev, code } = submit;
      return acted(parts, person, { do: verb, ref, rev, code });
    }
    case 'flowChiefDecides': {
      const { ref, rev, decision } = submit;
      return acted(parts, person, { do: 'flowChiefDecides', ref, rev, decision }, 'decision');
    }
    case 'openMeeting':
      return openMeeting(parts, person, submit);
    case 'askMisregistered':
      return askMisregistered(parts, person, submit);
    case 'misregistered':
      return acted(parts, person, { do: 'misregistered', ref: submit.ref, rev: submit.rev });
  }
}

/** One meeting among several. What changes last is what the card shows when it is brought up to date. */
async function openMeeting(
  parts: HandlerParts,
  person: PersonId,
  { ref, meeting }: Extract<FlowSubmit, { verb: 'openMeeting' }>,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  const latest = view?.access === 'flow' ? flowTimesView(view, null) : null;
  const asked = view?.access === 'flow' ? flowTimesView(view, meeting) : null;
  // The same meeting either way: then the card can be kept current.
  if (asked === null || JSON.stringify(asked) === JSON.stringify(latest)) return showCase(parts, person, ref, 'times');
  return showFormOf(parts, person, ref, () => timesCard(asked));
}

async function askMisregistered(
  parts: HandlerParts,
  person: PersonId,
  { ref }: Extract<FlowSubmit, { verb: 'askMisregistered' }>,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'flow' || !view.misregistered) return showCase(parts, person, ref, 'plan');
  return message(
    `Är ${ref} felregistrerat?`,
    ['Ärendet avslutas utan skäl. Bokade möten avbokas och påminnelserna slutar.'],
    [
      button('misregistered', 'Ja, felregistrerat', { ref, rev: view.case.version }, 'destructive'),
      primary('openPlan', 'Nej', { ref }),
    ],
  );
}
