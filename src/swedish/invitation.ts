// What an invitation and a cancellation say. Product texts M2-M4: nothing but the reference, neutral words and a kind of place.
import type { InvitationText } from '../domain/outgoing.ts';

/** Plain text, without markup. */
export interface InvitationWords {
  readonly subject: string;
  readonly body: string;
  readonly location: string;
}

export function invitationWords(text: InvitationText): InvitationWords {
  const location = text.place === 'office' ? 'Socialkontoret' : 'Utanför kontoret';
  switch (text.circle) {
    case 'own':
      return { subject: `Möte ${text.ref}`, body: 'Underlag finns i ärendet.', location };
    case 'other':
      return { subject: `Samverkansmöte ${text.ref}`, body: 'Se överenskommen kontaktväg.', location };
  }
}

/** All that those invited are told when a meeting is called off. */
export const cancellationWords = 'Mötet är inställt';
