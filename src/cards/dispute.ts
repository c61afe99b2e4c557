// Every duty with its place and its facts, and the way to say that one of them is not right.
import template from '../../cards/dispute.json' with { type: 'json' };
import type { ActLine } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import type { Duty } from '../domain/plan.ts';
import { disputeReasonName, disputeReasons } from '../swedish/disputes.ts';
import { routineVersion } from '../swedish/branches.ts';
import { problemSentence } from '../swedish/problems.ts';
import { reasonInWords } from '../swedish/reasons.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { rowTitle } from './plan-rows.ts';

export interface DisputeView {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly { readonly text: string }[];
  }[];
  readonly rows: readonly { readonly title: string; readonly value: string }[];
  readonly row: string;
  readonly rowProblem: string;
  readonly reasons: readonly { readonly title: string; readonly value: string }[];
  readonly reason: string;
  readonly reasonProblem: string;
  readonly buttons: readonly Button[];
}

export const disputeCard: CardOf<DisputeView> = cardOf(template);

/** What was chosen when something was missing. */
export interface DisputeAgain {
  readonly row: string | null;
  readonly reason: string | null;
}

export function disputeView(view: FullView, again?: DisputeAgain): DisputeView {
  const { ref } = view.case;
  const lines = [...view.plan.now, ...view.plan.consider].filter((line) => line.duties.length > 0);
  return {
    title: `Källorna till planen för ${ref}`,
    about: view.plan.plan.routines.map(routineVersion).join(' · '),
    sections: lines.map((line) => sectionOf(line, view)),
    rows: rowsOf(lines),
    row: again?.row ?? '',
    rowProblem: again !== undefined && again.row === null ? problemSentence('rowMissing') : '',
    reasons: disputeReasons.map((reason) => ({ title: disputeReasonName(reason), value: reason })),
    reason: again?.reason ?? '',
    reasonProblem: again !== undefined && again.reason === null ? problemSentence('reasonMissing') : '',
    buttons: [primary('dispute', 'Skicka', { ref }), button('openPlan', 'Till planen', { ref })],
  };
}

function sectionOf(line: ActLine, view: FullView): DisputeView['sections'][number] {
  const texts = [...new Set(line.duties.map(reasonInWords))];
  return { id: `why-${line.act}`, title: rowTitle(line, view), lines: texts.map((text) => ({ text })) };
}

/** Each row of the routine once, by its own words. */
function rowsOf(lines: readonly ActLine[]): DisputeView['rows'] {
  const rows = new Map<string, Duty>();
  for (const duty of lines.flatMap((line) => line.duties)) rows.set(duty.row, duty);
  return [...rows.values()].map((duty) => ({ title: duty.text, value: duty.row }));
}
