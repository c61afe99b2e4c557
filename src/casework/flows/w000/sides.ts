// The three sides of document 000: FFS, ÄVO and the socialförvaltningar, whose vuxenenhet answers for them.
import type { Consent, ConsentPurpose } from '../../../domain/consent.ts';
import type { FlowCase } from '../../../domain/flow.ts';
import type { UnitKind } from '../../../domain/organisation.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { holds } from '../../consent.ts';
import { chosen } from '../ask.ts';

export const sides = ['FFS', 'ÄVO', 'SF'] as const;
export type Side = (typeof sides)[number];

export function sideOf(unit: UnitKind): Side {
  return unit === 'FFS' || unit === 'ÄVO' ? unit : 'SF';
}

export function unitOf(side: Side): UnitKind {
  return side === 'SF' ? 'VUX' : side;
}

/** Those whose measures are needed, as answered last; the own side may be among them. */
export function needed(subject: Pick<FlowCase, 'answers'>): readonly Side[] {
  const answer = chosen(subject.answers, 'needsFrom');
  return sides.filter((side) => answer.includes(side));
}

export function othersNeeded(subject: Pick<FlowCase, 'answers'>, own: UnitKind): readonly Side[] {
  return needed(subject).filter((side) => side !== sideOf(own));
}

/** Purposes that let the förvaltningar talk with each other about the person. */
const purposes: readonly ConsentPurpose[] = ['coordination', 'planMeeting'];

/** The last word on telling that side something. */
export function wordOf(subject: Pick<FlowCase, 'consents'>, side: Side): Consent | undefined {
  return subject.consents.findLast(
    ({ recipient, purpose }) =>
      recipient.to === 'unit' && recipient.kind === unitOf(side) && purposes.includes(purpose),
  );
}

export function mayBeTold(subject: Pick<FlowCase, 'consents'>, side: Side, today: LocalDate): boolean {
  const word = wordOf(subject, side);
  return word !== undefined && holds(word, today);
}
