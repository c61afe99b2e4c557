// Which deliverer keeps which promise. Compose hands in one for each kind; a kind without one does not compile.
import type { ClaimedIntent } from '../casework/ports.ts';
import type { IntentContent, IntentKind, Outcome } from '../domain/intent.ts';

export type ClaimedOf<K extends IntentKind> = ClaimedIntent & {
  readonly content: Extract<IntentContent, { readonly kind: K }>;
};

/** Makes one attempt and says what it came to. What it throws counts as unknown. */
export type Deliverers = { readonly [K in IntentKind]: (intent: ClaimedOf<K>) => Promise<Outcome> };

export function dispatch(deliverers: Deliverers, intent: ClaimedIntent): Promise<Outcome> {
  // The kind chooses the deliverer and narrows the content alike, which the compiler does not follow through a look-up.
  const deliver = deliverers[intent.content.kind] as (claimed: ClaimedIntent) => Promise<Outcome>;
  return deliver(intent);
}

/** Whether the effect of an earlier attempt can be looked for. Where it cannot, a withdrawn promise is let go. */
export const canLook: { readonly [K in IntentKind]: boolean } = {
  tellUnit: false,
  updateTell: false,
  remindUnit: false,
  refreshCard: false,
  direct: false,
  findTimes: false,
  checkTime: false,
  createEvent: true,
  updateAttendees: false,
  moveEvent: false,
  cancelEvent: false,
  readResponses: false,
  confirmEvent: false,
  createSeries: true,
  moveOccurrence: false,
  cancelOccurrence: false,
  endSeries: false,
  wake: false,
};
