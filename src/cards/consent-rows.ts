// Consents that are missing for a meeting, on the plan of a case: a row each, and what can be told of in place.
import type { FlowView } from '../domain/case-view.ts';
import type { ConsentPurpose, Recipient } from '../domain/consent.ts';
import { purposeOfMeeting } from '../domain/consent-choices.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { purposeName, consentStanding } from '../swedish/consents.ts';
import { unitName } from '../swedish/units.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';

export interface ConsentRow {
  readonly id: string;
  readonly title: string;
  readonly buttons: readonly Button[];
}

/** `FFS`, `VUX@nordost` or `police`: how a recipient travels in a button. */
export function recipientCode(recipient: Recipient): string {
  return recipient.to === 'party' ? recipient.party : `${recipient.kind}@${recipient.administration}`;
}

/** More would not be read here; all of them stand in the register. */
const mostRows = 2;

export function consentRows(view: FlowView): readonly ConsentRow[] {
  const lacking = new Map<string, { readonly unit: UnitKind; readonly purpose: ConsentPurpose }>();
  for (const { kind, missing } of view.meetings)
    for (const unit of missing)
      lacking.set(`${unit}-${purposeOfMeeting(kind)}`, { unit, purpose: purposeOfMeeting(kind) });
  return [...lacking.entries()].slice(0, mostRows).map(([id, { unit, purpose }]) => {
    const { ref, version: rev, consents } = view.case;
    const latest = consents.findLast(
      (each) => each.purpose === purpose && each.recipient.to === 'unit' && each.recipient.kind === unit,
    );
    const standing = latest === undefined ? 'samtycke saknas' : `samtycke ${consentStanding(latest, view.today)}`;
    const about = { ref, recipient: unit, purpose };
    return {
      id: `consent-${id}`,
      title: `${unitName(unit)}: ${standing} (${purposeName(purpose)})`,
      buttons: [
        ...(latest?.state === 'asked' ? [] : [button('askConsent', 'Frågat', { ...about, rev })]),
        button('openNoteConsent', 'Lämnat', about),
        button('refuseConsent', 'Nekat', { ...about, rev }),
      ],
    };
  });
}
