// What an invitation and a cancellation say. Product texts M2-M5: nothing but the reference or a date, neutral
// words and a kind of place.
import type { InvitationText, Place } from '../domain/outgoing.ts';
import { longDate } from './dates.ts';

/** Plain text, without markup. */
export interface InvitationWords {
  readonly subject: string;
  readonly body: string;
  readonly location: string;
}

export function invitationWords(text: InvitationText): InvitationWords {
  const location = places[text.place];
  switch (text.circle) {
    case 'own':
      return { subject: `Möte ${text.ref}`, body: 'Underlag finns i ärendet.', location };
    case 'other':
      return { subject: `Samverkansmöte ${text.ref}`, body: 'Se överenskommen kontaktväg.', location };
    case 'dialogue':
      return {
        subject: 'Dialogmöte om samordningsrutinen',
        body: 'Vi går igenom hur vi arbetar efter rutinen för intern samordning. Inga ärenden tas upp.',
        location,
      };
    case 'landlord':
      return {
        subject: `Möte ${longDate(text.date)}`,
        body: 'Frågor besvaras av din kontakt på socialkontoret.',
        location,
      };
  }
}

const places: Readonly<Record<Place, string>> = {
  office: 'Socialkontoret',
  away: 'Utanför kontoret',
  remote: 'Telefon eller Teams',
};

/** All that those invited are told when a meeting is called off. */
export const cancellationWords = 'Mötet är inställt';
