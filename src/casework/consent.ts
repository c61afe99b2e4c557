// Whether there is a basis, on a day, for telling a recipient something: a consent that holds, or another ground the chief has approved.
import type { CaseHeader } from '../domain/case.ts';
import type { Consent, ConsentPurpose, InfoKind, Recipient } from '../domain/consent.ts';
import type { LocalDate } from '../domain/time.ts';

export function sameRecipient(a: Recipient, b: Recipient): boolean {
  if (a.to === 'unit') return b.to === 'unit' && a.kind === b.kind && a.administration === b.administration;
  return b.to === 'party' && a.party === b.party;
}

/** Whether the record itself carries on the day; a consent holds from the day it was given to the last day it was given for. */
export function holds(consent: Consent, today: LocalDate): boolean {
  switch (consent.state) {
    case 'given':
      return (
        (consent.givenOn === null || consent.givenOn <= today) &&
        (consent.validUntil === null || today <= consent.validUntil)
      );
    case 'ground':
      return true;
    case 'asked':
    case 'refused':
    case 'withdrawn':
    case 'groundWaiting':
    case 'groundDenied':
      return false;
  }
}

/** The latest word on a recipient and a purpose: a later refusal takes an earlier consent away. */
export function standing(
  consents: CaseHeader['consents'],
  recipient: Recipient,
  purpose: ConsentPurpose,
): Consent | undefined {
  return consents.findLast((each) => each.purpose === purpose && sameRecipient(each.recipient, recipient));
}

/** What an item for the recipient may rest on that day, or undefined: then nothing may be made, sent or booked for it. */
export function basisFor(
  consents: CaseHeader['consents'],
  recipient: Recipient,
  purpose: ConsentPurpose,
  today: LocalDate,
  kind: InfoKind | null = null,
): Consent | undefined {
  const latest = standing(consents, recipient, purpose);
  if (latest === undefined || !holds(latest, today)) return undefined;
  if (kind === null || latest.state === 'ground') return latest;
  return latest.covers.includes(kind) && !latest.except.includes(kind) ? latest : undefined;
}
