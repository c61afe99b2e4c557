// What a workflow's definition is given beside the case: the day, the unit and the unit's own settings.
import { unitOf, type UnitId } from '../../domain/organisation.ts';
import { localDate, localDateTime } from '../../domain/time.ts';
import type { Deciding } from '../deciding.ts';
import type { Now } from './flow.ts';

/** What looking at a case takes; `Deciding` is one. */
export type AtWork = Pick<Deciding, 'organisation' | 'now' | 'flows'> & Partial<Pick<Deciding, 'chance'>>;

export function nowOf(deciding: AtWork, unitId: UnitId): Now {
  const unit = unitOf(deciding.organisation, unitId);
  return {
    today: localDate(deciding.now),
    now: localDateTime(deciding.now),
    unit: unit.kind,
    // Looking at a case makes nothing that is kept, so nothing there needs an id of its own.
    id: () => deciding.chance?.id() ?? 'shown',
    setting: (name, fallback) => unit.settings.workflows?.[name] ?? fallback,
  };
}
