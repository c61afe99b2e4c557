// The home: whether it is one of BoH's, which sits in one of the socialförvaltningar and is another nämnd's for the others.
import type { ConsentPurpose, Party } from '../../../domain/consent.ts';
import type { Answers, FlowCase } from '../../../domain/flow.ts';
import type { UnitKind } from '../../../domain/organisation.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { holds } from '../../consent.ts';
import { answered } from '../ask.ts';
import type { UnitTold } from '../flow.ts';

/** Who meets beside the own unit; nobody the product can reach where the home is somebody else's. */
export function housingUnits(answers: Answers): readonly UnitKind[] {
  return answered(answers, 'provider') === 'no' ? [] : ['BoH'];
}

/** BoH is to name somebody. Told only where it is the same förvaltning or a consent holds; else once one does. */
export function tellHousing(answers: Answers): readonly UnitTold[] {
  return housingUnits(answers).map((kind) => ({ kind, text: 'R2' }));
}

/** The last word on telling somebody outside the city something for a purpose: a consent that holds, none that holds, or no word. */
export function partyConsents(
  { consents }: Pick<FlowCase, 'consents'>,
  party: Party,
  purpose: ConsentPurpose,
  today: LocalDate,
): boolean | null {
  const latest = consents.findLast(
    ({ recipient, purpose: what }) => what === purpose && recipient.to === 'party' && recipient.party === party,
  );
  if (latest === undefined || latest.state === 'asked' || latest.state === 'groundWaiting') return null;
  return holds(latest, today);
}
