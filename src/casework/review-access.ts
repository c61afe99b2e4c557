// What a unit's chief looks through: who has had the unit's cases before her, who was refused, and the decisions that override.
import type { AccessEntry } from '../domain/access.ts';
import type { Case, CaseRef } from '../domain/case.ts';
import type { HistoryEntry } from '../domain/event.ts';
import { leads, personOf, type Organisation, type Person, type PersonId } from '../domain/organisation.ts';
import type { Clock, Instant } from '../domain/time.ts';
import type { AccessLog, CaseStore } from './ports.ts';
import { accessOf, relationTo } from './rights.ts';

export interface AccessReview {
  readonly units: readonly string[];
  readonly since: Instant;
  /** Oldest first. */
  readonly entries: readonly AccessEntry[];
  readonly overrides: readonly (HistoryEntry & { readonly ref: CaseRef })[];
  /** Names of the people in it, by id. */
  readonly names: Readonly<Record<PersonId, string>>;
}

export interface ReviewParts {
  readonly organisation: () => Organisation;
  readonly access: AccessLog;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly clock: Clock;
}

/** Null for who leads no unit. What she sees is itself written down, once for each case. */
export async function reviewAccess(
  { organisation, access, cases, clock }: ReviewParts,
  viewer: PersonId,
  days: number,
): Promise<AccessReview | null> {
  const now = organisation();
  const who = personOf(now, viewer);
  const units = now.units.filter(({ id }) => leads(now, id, viewer));
  if (who === undefined || units.length === 0) return null;
  const at = clock.now();
  const since = at - days * 86_400_000;
  const found = await Promise.all(units.map(({ id }) => access.ofUnit(id, since)));
  const entries = found.flatMap((each) => each.entries);
  const overrides = found.flatMap((each) => each.overrides);
  const refs = [...new Set([...entries, ...overrides].map(({ ref }) => ref))];
  const subjects = await Promise.all(refs.map((ref) => cases.load(ref)));
  const seen = new Set(subjects.flatMap((subject) => (subject && maySee(now, who, subject) ? subject.ref : [])));
  await access.note([...seen].map((ref) => ({ ref, at, by: viewer, access: { what: 'reviewed' } })));
  return {
    units: units.map(({ name }) => name),
    since,
    entries: entries.filter(({ ref }) => seen.has(ref)),
    overrides: overrides.filter(({ ref }) => seen.has(ref)),
    names: Object.fromEntries(now.people.map(({ id, name }) => [id, name])),
  };
}

/** In W003 nobody but the responsible official knows of the case, her chief neither. */
function maySee(organisation: Organisation, who: Person, subject: Case): boolean {
  if (subject.workflow === 'W003') return subject.responsible === who.id;
  return accessOf(relationTo(organisation, who, subject)) === 'full';
}
