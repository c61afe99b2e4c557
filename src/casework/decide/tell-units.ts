// Units are told: promises for what is certain, held tells for what rests on an answer or an approval.
import type { CaseHeader, CaseRef, EvictionCase, Tell } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/event.ts';
import type { NewIntent } from '../../domain/intent.ts';
import { unitOfKind, type AdministrationId, type Unit } from '../../domain/organisation.ts';
import type { Judged } from '../case-plan.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { tellUnit, updateTell } from '../promises.ts';
import { certainTells, sameTell, tellsOf, type WantedTell } from '../tells.ts';

export interface Told {
  readonly events: readonly CaseEvent[];
  readonly promises: readonly NewIntent[];
}

/** A new tell to each unit the plan tells something; `present` are left as they are. */
export function promisedTells(
  deciding: Deciding,
  ref: CaseRef,
  administration: AdministrationId,
  judged: Judged,
  awaitsChief: boolean,
  present: readonly Tell[] = [],
): Told {
  const certain = awaitsChief ? [] : certainTells(judged);
  const wanted = tellsOf(judged).filter(
    (tell) =>
      !present.some((old) => (old.state !== 'withdrawn' || old.wrong !== undefined) && sameTell(asWanted(old), tell)),
  );
  const tells = wanted.flatMap((tell): readonly Tell[] => {
    const unit = unitBeside(deciding, tell, administration);
    if (unit === undefined) return [];
    const state = certain.some((sure) => sameTell(sure, tell)) ? 'queued' : 'held';
    return [newTell(deciding, unit, tell, state)];
  });
  return {
    events: tells.map((tell) => ({ event: 'tellPromised', tell })),
    promises: tells.filter((tell) => tell.state === 'queued').map((tell) => tellUnit(deciding, ref, tell)),
  };
}

/** Held tells that may go now, and those nobody wants any more, after answers have come or the chief has decided. */
export function settleHeld(deciding: Deciding, before: EvictionCase, judged: Judged, awaitsChief: boolean): Told {
  const certain = awaitsChief ? [] : certainTells(judged);
  const wanted = tellsOf(judged);
  const events: CaseEvent[] = [];
  const promises: NewIntent[] = [];
  for (const tell of before.tells) {
    if (tell.state !== 'held') continue;
    if (certain.some((sure) => sameTell(sure, asWanted(tell)))) {
      events.push({ event: 'tellReleased', tell: tell.id });
      promises.push(tellUnit(deciding, before.ref, tell));
    } else if (!wanted.some((still) => sameTell(still, asWanted(tell)))) {
      events.push({ event: 'tellWithdrawn', tell: tell.id });
    }
  }
  return { events, promises };
}

/** What a unit was told is taken back: a post that stands says neutrally that it no longer holds, one that has not left stays. */
export function withdrawTells(deciding: Deciding, { ref }: CaseHeader, tells: readonly Tell[]): Decision {
  return {
    events: tells.map(({ id }) => ({ event: 'tellWithdrawn', tell: id })),
    promises: tells
      .filter(({ post }) => post !== null)
      .map((tell) => updateTell(deciding, ref, tell, { text: 'A2', ref })),
    withdrawn: tells.flatMap(({ id }) => [`${ref}:tell:${id}*`, `${ref}:wake:unacknowledged:${id}`]),
  };
}

function asWanted(tell: Tell): WantedTell {
  return { kind: tell.kind === 'BoU' ? 'BoU' : 'EB', text: tell.text };
}

export function unitBeside(deciding: Deciding, tell: WantedTell, administration: AdministrationId): Unit | undefined {
  const unit = unitOfKind(deciding.organisation, tell.kind, administration);
  return unit?.administration === administration ? unit : undefined;
}

export function newTell(deciding: Deciding, unit: Unit, tell: Pick<Tell, 'kind' | 'text'>, state: Tell['state']): Tell {
  return {
    id: deciding.chance.id(),
    unit: unit.id,
    kind: unit.kind,
    text: tell.text,
    state,
    repeats: 0,
    escalated: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
    post: null,
  };
}
