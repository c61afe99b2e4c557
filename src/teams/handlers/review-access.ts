// A chief asks who has had her unit's cases before her. Nobody else is answered.
import { accessReviewView } from '../../cards/access-review.ts';
import { organisationListCard } from '../../cards/organisation-list.ts';
import { reviewAccess } from '../../casework/review-access.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';

/** How far back she is shown, days. */
const days = 30;

export async function openReview(parts: HandlerParts, person: PersonId): Promise<Reply> {
  const reviewed = await reviewAccess(parts.reviewing, person, days);
  if (reviewed === null) return refusal('chiefOnly', null);
  return { card: organisationListCard(accessReviewView(reviewed, parts.clock.now())), summary: 'Granska åtkomst' };
}
