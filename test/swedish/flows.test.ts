import assert from 'node:assert/strict';
import { flows } from '../../src/casework/flows/registry.ts';
import { isFlowCode } from '../../src/domain/flow-code.ts';
import type { FlowName } from '../../src/domain/flow.ts';
import {
  chiefWords,
  dateWords,
  decisionWords,
  happeningLines,
  happeningTitle,
  missing,
  optionWords,
  questionHint,
  questionLabel,
  stateWords,
  wordsOf,
} from '../../src/swedish/flows/flow-words.ts';
import { effort } from '../effort.ts';
import { walkFlow, type Met } from '../casework/flow-walk.ts';

const names = Object.keys(flows) as readonly FlowName[];

/** Every text a workflow can show, with the code it is for. */
function said(flow: FlowName, met: Met): readonly (readonly [code: string, text: string])[] {
  return [
    ...met.states.map((code) => [code, stateWords(flow, code)] as const),
    ...met.questions.map((code) => [code, questionLabel(flow, code)] as const),
    ...met.options.map(([question, code]) => [`${question}=${code}`, optionWords(flow, question, code)] as const),
    ...met.happenings.map((code) => [code, happeningTitle(flow, code)] as const),
    ...met.dates.map((code) => [code, dateWords(flow, code)] as const),
    ...met.chief.map((code) => [code, chiefWords(flow, code).what] as const),
    ...met.decisions.map(([question, code]) => [`${question}=${code}`, decisionWords(flow, question, code)] as const),
  ];
}

describe('the words of the workflows', () => {
  for (const name of names) {
    const met = walkFlow(name, effort(400, 4000));

    it(`${name}: every code a walk through it comes by has words, and none is shown as a code`, () => {
      const without = said(name, met).filter(([, text]) => text === missing || text.includes('{}'));
      assert.deepEqual(without, []);
      assert.ok(met.states.length > 3 && met.happenings.length > 3, 'the walk came somewhere');
    });

    it(`${name}: codes are such as can come back from a card`, () => {
      const codes = [
        ...met.questions,
        ...met.options.map(([, code]) => code),
        ...met.happenings,
        ...met.decisions.flat(),
      ];
      assert.deepEqual(
        codes.filter((code) => !isFlowCode(code)),
        [],
      );
    });

    it(`${name}: buttons are short, questions are questions, and nothing is longer than a telephone holds`, () => {
      for (const what of met.happenings) assert.ok(happeningTitle(name, what).length <= 30, happeningTitle(name, what));
      for (const [question, code] of met.options)
        assert.ok(optionWords(name, question, code).length <= 60, optionWords(name, question, code));
      for (const state of met.states) assert.ok(stateWords(name, state).length <= 60, stateWords(name, state));
    });
  }

  it('of W003 say nothing of what the case is about', () => {
    const met = walkFlow('W003', effort(400, 4000));
    const texts = [
      wordsOf('W003').name,
      wordsOf('W003').about,
      ...said('W003', met).map(([, text]) => text),
      ...met.questions.map((code) => questionHint('W003', code)),
      ...met.happenings.flatMap((code) => happeningLines('W003', code)),
    ];
    // What a unit or an authority is called has to be said where it is chosen; what the person is, never.
    for (const text of texts) assert.doesNotMatch(text, /avhopp|kriminell|gäng|extremis|hotbild|\bhot\b|våld/iu, text);
  });
});
