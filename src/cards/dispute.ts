// Every duty with its place and its facts, and the way to say that one of them is not right.
import template from '../../cards/dispute.json' with { type: 'json' };
import type { FullView } from '../domain/case-view.ts';
import type { Duty } from '../domain/plan.ts';
import { disputeReasonName, disputeReasons } from '../swedish/disputes.ts';
import { routineVersion } from '../swedish/branches.ts';
import { problemSentence } from '../swedish/problems.ts';
import { reasonInWords } from '../swedish/reasons.ts';
import { placeInWords } from '../swedish/sources.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

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
  const duties = [...view.plan.now, ...view.plan.consider].flatMap((line) => line.duties);
  return {
    title: `Källorna till planen för ${ref}`,
    about: view.plan.plan.routines.map(routineVersion).join(' · '),
    sections: sectionsOf(duties),
    rows: rowsOf(duties),
    row: again?.row ?? '',
    rowProblem: again !== undefined && again.row === null ? problemSentence('rowMissing') : '',
    reasons: disputeReasons.map((reason) => ({ title: disputeReasonName(reason), value: reason })),
    reason: again?.reason ?? '',
    reasonProblem: again !== undefined && again.reason === null ? problemSentence('reasonMissing') : '',
    buttons: [primary('dispute', 'Skicka', { ref }), button('openPlan', 'Till planen', { ref })],
  };
}

/** The duties by their place in the documents, in the order of the plan. */
function sectionsOf(duties: readonly Duty[]): DisputeView['sections'] {
  const places = new Map<string, Set<string>>();
  for (const duty of duties) {
    const place = placeInWords(duty.source);
    places.set(place, (places.get(place) ?? new Set()).add(reasonInWords(duty)));
  }
  return [...places].map(([title, texts], index) => ({
    id: `place-${index + 1}`,
    title,
    lines: [...texts].map((text) => ({ text })),
  }));
}

/** Each row of the routine once, by its own words. */
function rowsOf(duties: readonly Duty[]): DisputeView['rows'] {
  const rows = new Map(duties.map((duty) => [duty.row, duty.text]));
  return [...rows].map(([value, title]) => ({ title, value }));
}
