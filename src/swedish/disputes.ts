// Why somebody holds that a line of the plan is not right.
import type { DisputeReason } from '../domain/case.ts';

const words: Readonly<Record<DisputeReason, string>> = {
  wrongFacts: 'Uppgifterna är fel',
  misread: 'Rutinen är fel läst',
  routineOutdated: 'Rutinen är gammal',
  localRule: 'Vi har en egen lokal regel',
  other: 'Annat',
};

export const disputeReasons = Object.keys(words) as readonly DisputeReason[];

export function disputeReasonName(reason: DisputeReason): string {
  return words[reason];
}
