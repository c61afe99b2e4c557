// What an attempt has brought to whom: written into the chain of the case in the transaction that ends the promise.
import type { Access, Receiver } from '../domain/access.ts';
import type { Intent, IntentContent, IntentKind, Outcome } from '../domain/intent.ts';
import type { Attendee } from '../domain/meeting.ts';
import type { Instant } from '../domain/time.ts';
import type { Link } from './audit/chain.ts';

export interface Look {
  /** Nobody wanted the promise any more: what was found had been done before. */
  readonly unwanted: boolean;
  /** An earlier attempt may have had its effect. */
  readonly unknown: boolean;
}

type ContentOf<K extends IntentKind> = Extract<IntentContent, { readonly kind: K }>;

const toUnit = ({ unit }: { readonly unit: string }): readonly Receiver[] => [{ unit, person: null }];
const toPerson = ({ person }: { readonly person: string }): readonly Receiver[] => [{ unit: null, person }];
const toAll = ({ attendees }: { readonly attendees: readonly Attendee[] }): readonly Receiver[] =>
  attendees.map(({ unit, person }) => ({ unit, person }));
/** Those who stand on the event; the promise does not name them, the entry that made it does. */
const toThoseInvited = (): readonly Receiver[] => [{ unit: null, person: null }];

/** To whom a kept promise of a kind brings something; null for what only asks or looks. */
const receivers: { readonly [K in IntentKind]: ((content: ContentOf<K>) => readonly Receiver[]) | null } = {
  tellUnit: toUnit,
  updateTell: toUnit,
  remindUnit: toUnit,
  refreshCard: toPerson,
  direct: toPerson,
  findTimes: null,
  checkTime: null,
  createEvent: toAll,
  updateAttendees: toAll,
  moveEvent: toAll,
  cancelEvent: toThoseInvited,
  confirmEvent: toThoseInvited,
  createSeries: toAll,
  moveOccurrence: toThoseInvited,
  cancelOccurrence: toThoseInvited,
  endSeries: toThoseInvited,
  readResponses: null,
  wake: null,
};

/** Kinds whose deliverers say `nothing` when there was nothing to send. */
const saysWhatItMade: ReadonlySet<IntentKind> = new Set([
  'tellUnit',
  'updateTell',
  'remindUnit',
  'refreshCard',
  'direct',
  'createEvent',
  'createSeries',
]);

export function leavings({ content }: Intent, outcome: Outcome, look: Look, at: Instant): readonly Link[] {
  const what = endOf(content.kind, outcome, look);
  const to = receivers[content.kind] as ((content: IntentContent) => readonly Receiver[]) | null;
  if (what === null || to === null) return [];
  return to(content).map((receiver) => {
    const access: Access = { what, kind: content.kind, ...receiver };
    return { table: 'access', at, by: null, text: JSON.stringify(access) };
  });
}

function endOf(kind: IntentKind, outcome: Outcome, look: Look): 'left' | 'mayHaveLeft' | null {
  switch (outcome.outcome) {
    case 'done':
      if (outcome.result.is === 'nothing' && (saysWhatItMade.has(kind) || look.unwanted)) {
        return look.unknown && look.unwanted ? 'mayHaveLeft' : null;
      }
      return 'left';
    case 'refused':
      return look.unknown || outcome.code === 'gaveUpUnknown' ? 'mayHaveLeft' : null;
    case 'again':
    case 'unknown':
    case 'waiting':
      return null;
  }
}
