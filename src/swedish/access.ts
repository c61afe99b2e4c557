// What somebody did with a case, in words: for the chief who reviews, and for the operator's command.
import type { Access, overrides } from '../domain/access.ts';
import type { CaseView } from '../domain/case-view.ts';
import { localDateTime } from '../domain/time.ts';

const seenAs: Readonly<Record<CaseView['access'], string>> = {
  full: 'öppnade hela ärendet',
  flow: 'öppnade hela ärendet',
  participant: 'öppnade sin enhets del',
  former: 'öppnade det som enheten svarat på',
  glass: 'öppnade hela ärendet genom brutet glas',
  unit: 'såg att ärendet finns',
  asked: 'öppnade frågan till chefen',
};

/** The end of a sentence that begins with who did it. `nameOf` gives a person's name or, for null, nobody's. */
export function accessWords(access: Access, nameOf: (person: string) => string): string {
  switch (access.what) {
    case 'opened':
      return seenAs[access.as];
    case 'listed':
      return 'såg det i en lista';
    case 'found':
      return 'sökte fram det';
    case 'refused':
      return access.tried === 'view' || access.tried === 'search' ? 'nekades att se det' : 'nekades att ändra i det';
    case 'left':
      return `skickat till ${receiver(access, nameOf)}`;
    case 'mayHaveLeft':
      return `kan ha skickats till ${receiver(access, nameOf)}`;
    case 'exported':
      return 'skrev ut allt om ärendet';
    case 'reviewed':
      return 'granskade åtkomsten';
    case 'glassBroken':
      return `bröt glaset, till ${localDateTime(access.until).replace('T', ' ')}`;
  }
}

type Sent = Extract<Access, { readonly what: 'left' | 'mayHaveLeft' }>;

function receiver({ unit, person }: Sent, nameOf: (person: string) => string): string {
  return person === null ? (unit ?? 'de kallade') : nameOf(person);
}

/** A decision that overrides, as the end of a sentence that begins with who made it. */
export const overrideWords: Readonly<Record<(typeof overrides)[number], string>> = {
  proposalApproved: 'godkände ett förslag som rutinen inte täcker',
  proposalDeclined: 'avböjde förslaget och valde eget',
  chiefDecided: 'beslutade där rutinen är tyst',
  gateDecided: 'beslutade om oanmält hembesök',
  disputed: 'invände mot en rad i rutinen',
};
