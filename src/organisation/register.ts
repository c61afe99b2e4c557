// The organisation as it stands now: the file, the changes made beside it, and the rosters of units that follow their team.
import { localDate, type Clock, type LocalDate } from '../domain/time.ts';
import { standInsOn, type Organisation, type PersonId, type UnitId } from '../domain/organisation.ts';

import type { OrganisationChanges, Roster, Rosters } from './ports.ts';
import { laidOver, placeOf, problemsAfter, saidAt, type Change, type Laid, type MadeChange } from './changes.ts';
import { mayChange } from './may-change.ts';
import type { Problem } from './problem.ts';
import { withRosters } from './rosters.ts';

export type ChangeResult =
  | { readonly result: 'changed'; readonly organisation: Organisation }
  /** Somebody has changed the organisation since `revision`; nothing was changed. */
  | { readonly result: 'stale' }
  /** The actor has no right to it. */
  | { readonly result: 'notAllowed' }
  | { readonly result: 'refused'; readonly problems: readonly Problem[] };

export interface Register {
  current(): Organisation;
  /** Counts the changes made; what a card shows goes by it. */
  revision(): number;
  /** Changes that no longer stand, newest last. */
  setAside(): Laid['setAside'];
  /** Who changed what when, newest first. */
  made(): readonly MadeChange[];
  /** All of `changes` or none. @param revision the one the changes were decided on; null when it does not matter */
  change(by: PersonId, changes: readonly Change[], revision: number | null): Promise<ChangeResult>;
  /** What is known of a unit's team from now on. */
  keepRoster(unit: UnitId, roster: Roster): Promise<void>;
  rosterOf(unit: UnitId): Roster | undefined;
}

export interface RegisterParts {
  /** The file's organisation; another object when the file has been read anew. */
  readonly file: () => Organisation;
  readonly changes: OrganisationChanges;
  readonly rosters: Rosters;
  readonly clock: Clock;
}

export async function openRegister({ file, changes, rosters, clock }: RegisterParts): Promise<Register> {
  let made: readonly MadeChange[] = (await changes.all()).map(read);
  const known = new Map(await rosters.all());
  let from = file();
  let laid = laidOver(from, made);
  let whole = withRosters(laid.organisation, known);
  let today: LocalDate | null = null;

  function renew(): void {
    from = file();
    laid = laidOver(from, made);
    whole = withRosters(laid.organisation, known);
    today = null;
  }
  function current(): Laid {
    if (file() !== from) renew();
    return laid;
  }
  /** Who stands in for whom is another matter every day. */
  function now(): Organisation {
    current();
    const day = localDate(clock.now());
    if (day !== today) {
      whole = { ...whole, standIns: standInsOn(whole, day) };
      today = day;
    }
    return whole;
  }

  return {
    current: now,
    revision: () => made.length,
    setAside: () => current().setAside,
    made: () => made.toReversed(),
    async change(by, wanted, revision) {
      if (revision !== null && revision !== made.length) return { result: 'stale' };
      const { organisation } = current();
      if (!wanted.every((each) => mayChange(now(), by, each))) return { result: 'notAllowed' };
      const real = wanted.filter((each) => saidAt(organisation, each) !== JSON.stringify(each.value));
      if (real.length === 0) return { result: 'changed', organisation: now() };
      const problems = problemsAfter(organisation, real);
      if (problems.length > 0) return { result: 'refused', problems };
      const at = clock.now();
      const next = real.map((change, index): MadeChange => {
        return { revision: made.length + index + 1, at, by, change, fileWas: saidAt(from, change) };
      });
      if (!(await changes.add(next.map(written)))) {
        made = (await changes.all()).map(read);
        renew();
        return { result: 'stale' };
      }
      made = [...made, ...next];
      renew();
      return { result: 'changed', organisation: now() };
    },
    async keepRoster(unit, roster) {
      await rosters.keep(unit, roster);
      known.set(unit, roster);
      renew();
    },
    rosterOf: (unit) => known.get(unit),
  };
}

function written({ revision, at, by, change, fileWas }: MadeChange) {
  return { revision, at, by, place: placeOf(change), value: JSON.stringify(change.value), fileWas };
}

/** The store keeps what `written` made of a change. */
function read({ revision, at, by, place, value, fileWas }: ReturnType<typeof written>): MadeChange {
  const [kind = '', id = '', part = ''] = place.split(':');
  const content: unknown = JSON.parse(value);
  const change = kind === 'unit' ? { unit: id, part, value: content } : { [kind]: id, value: content };
  return { revision, at, by, change: change as Change, fileWas };
}
