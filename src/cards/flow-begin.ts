// What a person may begin: the button that stands out, and where there are more kinds of case the way to them.
import type { Workflow } from '../domain/case.ts';
import type { FlowName } from '../domain/flow.ts';
import { wordsOf } from '../swedish/flows/flow-words.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { messageView } from './message.ts';
import type { MessageView } from './message.ts';

/** None for somebody whose unit begins nothing. */
export function beginButtons(begins: readonly Workflow[]): readonly Button[] {
  const flows = flowsIn(begins);
  if (begins.includes('W001'))
    return [
      primary('newNotice', 'Ny underrättelse', {}),
      ...(flows.length === 0 ? [] : [button('openFlows', 'Annat ärende', {})]),
    ];
  const [only, ...others] = flows;
  if (only === undefined) return [];
  return [
    others.length > 0
      ? primary('openFlows', 'Nytt ärende', {})
      : primary('startFlow', beginTitle(only), { workflow: only }),
  ];
}

export function beginTitle(flow: FlowName): string {
  return wordsOf(flow).name;
}

/** The kinds of case beside a notice, each with what it is for. */
export function beginView(begins: readonly Workflow[]): MessageView {
  const flows = flowsIn(begins);
  return messageView(
    'Vad gäller det?',
    flows.map((flow) => `${wordsOf(flow).name}: ${wordsOf(flow).about}`),
    [
      ...flows.map((flow) => button('startFlow', wordsOf(flow).name, { workflow: flow })),
      button('myCases', 'Avbryt', { filter: 'mine' }),
    ],
  );
}

function flowsIn(begins: readonly Workflow[]): readonly FlowName[] {
  return begins.filter((each): each is FlowName => each !== 'W001');
}
