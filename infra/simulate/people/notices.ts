// What comes in, at random: every kind of notice, and answers that change later.
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { Person } from '../../../src/domain/organisation.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { inCase, register } from '../../story/carry/notice.ts';
import type { Result } from '../../story/carry/result.ts';
import type { Doing, Fields } from '../../story/story-shape.ts';
import type { StoryAction } from '../../story/actions.ts';
import type { Dice } from '../chance.ts';
import { dateAhead, minutesOn, onDay } from '../office-hours.ts';
import { follows } from './caseworker.ts';
import type { World } from '../world.ts';

/** By how often it comes in. */
const kinds = [
  { kind: 'hyresskuld', weight: 45 },
  { kind: 'störning', weight: 20 },
  { kind: 'KFM', weight: 25 },
  { kind: 'elskuld', weight: 4 },
  { kind: 'olovlig andrahandsuthyrning', weight: 3 },
  { kind: 'annat', weight: 3 },
];

/** Cases are registered all through the year by the officials of the units that do so, and followed from then on. */
export function comesIn(world: World, { cases, days }: { readonly cases: number; readonly days: number }): void {
  const { town, dice, agenda } = world;
  const { organisation } = town.cast;
  const units = new Set(organisation.units.filter(({ kind }) => kind === 'VUX').map(({ id }) => id));
  const officials = organisation.people.filter(
    ({ unit, role }) => role === 'official' && unit !== null && units.has(unit),
  );
  const lastDay = Math.max(1, Math.floor(days * 0.92));
  for (let each = 0; each < cases; each += 1) {
    const at = onDay(dice, town.now(), dateAhead(dice, town.now(), 0, lastDay));
    const by = dice.oneOf(officials);
    agenda.plan(at, `a notice to ${by.name}`, () => arrives(world, by));
  }
}

/** What could not be registered is registered a little later. */
async function arrives(world: World, by: Person): Promise<void> {
  const { town, dice, agenda, refs } = world;
  const before = refs.length;
  world.noted('registerNotice', by, await registerNotice(world, by));
  const ref = refs[before];
  const soon = minutesOn(dice, town.now(), dice.between(2, 60));
  if (ref === undefined) agenda.plan(soon, `a notice to ${by.name} once more`, () => arrives(world, by));
  else follows(world, ref, soon);
}

async function registerNotice(world: World, by: Person): Promise<Result> {
  const name = `case${String(world.refs.length + 1)}`;
  const scene = world.scene();
  const result = await register(scene, doing(world, by, 'registerNotice', name), anyAnswers(world));
  const ref = scene.refs.get(name);
  if (ref !== undefined) world.refs.push(ref);
  return result;
}

/** Something more comes in: of the same kind or another. */
export function newNotice(world: World, by: Person, subject: EvictionCase): Promise<Result> {
  const { children: _known, ...answers } = anyAnswers(world);
  return inCase(named(world, subject), doing(world, by, 'newNoticeInCase', subject.ref), 'addNotice', answers);
}

/** One answer turns out to be another. */
export function correct(world: World, by: Person, subject: EvictionCase): Promise<Result> {
  const { dice } = world;
  const { kind } = subject.entry;
  const fields: readonly Fields[] = [
    { children: dice.oneOf(['yes', 'no']) },
    { open: openUnits(dice) },
    { open: openUnits(dice) },
    { occurrence: dice.oneOf(['first', 'repeated']) },
    ...(kind === 'KFM' ? [{ evictionDate: dateAhead(dice, world.town.now(), 10, 60), evictionTime: '10:00' }] : []),
  ];
  return inCase(named(world, subject), doing(world, by, 'correctFact', subject.ref), 'openCorrect', dice.oneOf(fields));
}

function named(world: World, { ref }: EvictionCase): ReturnType<World['scene']> {
  const scene = world.scene();
  scene.refs.set(ref, ref);
  return scene;
}

function anyAnswers({ town, dice }: World): Fields {
  const now = localDateTime(town.now());
  const kind = dice.weighed(kinds)?.kind ?? 'hyresskuld';
  const eviction: Fields = dice.happens(0.85)
    ? { evictionDate: dateAhead(dice, town.now(), 8, 50), evictionTime: dice.oneOf(['09:00', '10:30', '13:00']) }
    : {};
  return {
    kind,
    receivedOn: now.slice(0, 10),
    children: dice.oneOf(['yes', 'yes', 'yes', 'no', 'no', 'unknown']),
    open: openUnits(dice),
    occurrence: dice.oneOf(['first', 'first', 'repeated', 'unknown']),
    ...(kind === 'KFM'
      ? {
          receivedAt: now.slice(11, 16),
          ground: dice.oneOf(['hyresskuld', 'störning', 'annan', 'unknown']),
          ...eviction,
        }
      : {}),
  };
}

function openUnits(dice: Dice): readonly string[] | string {
  return dice.oneOf<readonly string[] | string>([[], [], ['EB'], ['EB'], ['BoU'], ['EB', 'BoU'], 'unknown']);
}

function doing({ town }: World, by: Person, does: StoryAction, name: string): Doing {
  const local = localDateTime(town.now());
  const made = does === 'registerNotice';
  return {
    step: 'do',
    n: 0,
    at: town.now(),
    local,
    by,
    does,
    fields: {},
    in: made ? null : name,
    as: made ? name : null,
  };
}
