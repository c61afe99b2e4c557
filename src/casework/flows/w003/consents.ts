// The consents of document 003: always needed, each for itself, and never general.
import type { CaseHeader } from '../../../domain/case.ts';
import type { ConsentPurpose, Recipient } from '../../../domain/consent.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { holds } from '../../consent.ts';

type Consents = CaseHeader['consents'];

/** The latest word to the recipient for the purpose is a consent that holds. Another ground does not carry here: the chief decides each time. */
function given(
  consents: Consents,
  to: (recipient: Recipient) => boolean,
  purposes: readonly ConsentPurpose[],
  today: LocalDate,
): boolean {
  return purposes.some((purpose) => {
    const latest = consents.findLast((each) => each.purpose === purpose && to(each.recipient));
    return latest !== undefined && holds(latest, today);
  });
}

const party =
  (name: Extract<Recipient, { to: 'party' }>['party']) =>
  (recipient: Recipient): boolean =>
    recipient.to === 'party' && recipient.party === name;

export function police(consents: Consents, today: LocalDate): boolean {
  return given(consents, party('police'), ['threatContact'], today);
}

export function prisonService(consents: Consents, today: LocalDate): boolean {
  return given(consents, party('prisonService'), ['coordination'], today);
}

/** SAV for the area, and the area for SAV. */
export function otherSide(consents: Consents, side: 'SAV' | 'STO', today: LocalDate): boolean {
  return given(consents, counterpart(side), ['coordination', 'advice', 'handover'], today);
}

/** What is handed over, by name: a consent to talk is not one to pass things on. */
export function handover(consents: Consents, side: 'SAV' | 'STO', today: LocalDate): boolean {
  return given(consents, counterpart(side), ['handover'], today);
}

export function financialAid(consents: Consents, today: LocalDate): boolean {
  return given(consents, (recipient) => recipient.to === 'unit' && recipient.kind === 'EB', ['coordination'], today);
}

function counterpart(side: 'SAV' | 'STO'): (recipient: Recipient) => boolean {
  return (recipient) =>
    recipient.to === 'unit' &&
    (side === 'SAV' ? recipient.kind !== 'SAV' && recipient.kind !== 'EB' : recipient.kind === 'SAV');
}
