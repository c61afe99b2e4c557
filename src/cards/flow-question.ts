// What a chief is asked in a case that nobody but the responsible official sees: the question and its answers, and nothing else.
import type { QuestionView } from '../domain/case-view.ts';
import { groundName, purposeName, recipientName } from '../swedish/consents.ts';
import { chiefWords } from '../swedish/flows/flow-words.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { decisionButtons } from './flow-buttons.ts';
import { form } from './form.ts';
import type { FormView } from './form.ts';

export function questionForm(view: QuestionView): FormView {
  const { ref, version: rev, workflow, question, decisions, grounds, responsible } = view;
  const ground = grounds[0];
  const asks: readonly [readonly string[], readonly Button[]] =
    question !== null
      ? [
          [chiefWords(workflow, question).what],
          decisionButtons({ case: { ref, version: rev, workflow }, decisions }, question),
        ]
      : ground !== undefined
        ? [
            [
              `En annan grund än samtycke: ${ground.ground === null ? '' : groundName(ground.ground)}.`,
              `Mottagare: ${recipientName(ground.recipient, '')}. Ändamål: ${purposeName(ground.purpose)}.`,
            ],
            [
              primary('decideGround', 'Godkänn', { ref, rev, consent: ground.id, approved: true }),
              button('decideGround', 'Godkänn inte', { ref, rev, consent: ground.id, approved: false }),
            ],
          ]
        : [['Det finns inget för dig att besluta här just nu.'], []];
  const [lines, buttons] = asks;
  return {
    ...form({
      title: ref,
      lines: [...lines, `Handläggare: ${responsible.name}. Skriv beslutet i Treserva.`],
      buttons: [...buttons.slice(0, 2), button('myCases', 'Mina ärenden', { filter: 'mine' })],
      more: buttons.slice(2),
    }),
    spoken: `Ärende ${ref}`,
  };
}
