// What somebody may plausibly do with a case as it stands: what her card offers her, and now and then what it does not.
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import { offersOf } from '../../../src/casework/offers.ts';
import type { EvictionCase } from '../../../src/domain/case.ts';
import { unitOf, type Person } from '../../../src/domain/organisation.ts';
import { act, type BareAction } from '../../story/carry/act.ts';
import type { Move, World } from '../world.ts';
import { courseMoves } from './course-moves.ts';
import { meetingMoves } from './meeting-moves.ts';
import { correct, newNotice } from './notices.ts';

export type Weighed = readonly [weight: number, action: BareAction];

/** Of the case's responsible official, and of her chief where only a chief decides. */
export function movesIn(world: World, subject: EvictionCase, official: Person): readonly Move[] {
  const { town, dice } = world;
  const { organisation } = town.cast;
  const chief = organisation.people.find(({ id }) => id === unitOf(organisation, subject.unit).chief) ?? official;
  const settings = { holdMs: 0, pollMs: 0 };
  const offered = (actor: Person): ReturnType<typeof offersOf> =>
    offersOf({ organisation, settings, now: town.now(), actor }, subject);
  const pressing = (by: Person, actions: readonly Weighed[]): readonly Move[] =>
    actions.map(([weight, action]) => ({
      weight,
      what: action.do,
      by,
      go: () => act(world.scene(), by, subject, action),
    }));
  const given = offered(official);
  const mine = [
    ...ticks(subject),
    ...meetingMoves(world, subject, given),
    ...courseMoves(world, subject, given),
    ...organising(world, subject, official),
  ];
  // A chief looks at a case when she is asked, and now and then otherwise.
  const asked = subject.course.chiefQuestion !== null || subject.approval === 'waiting' || dice.happens(0.1);
  const decided = official.id === chief.id || !asked ? [] : courseMoves(world, subject, offered(chief), true);
  const own = (what: string, weight: number, go: () => ReturnType<Move['go']>): Move => ({
    weight,
    what,
    by: official,
    go,
  });
  return [
    ...pressing(official, mine),
    ...pressing(chief, decided),
    own('correctFact', 0.4, () => correct(world, official, subject)),
    own('newNoticeInCase', 0.3, () => newNotice(world, official, subject)),
    ...strangers(world, subject, mine),
  ];
}

function ticks(subject: EvictionCase): readonly Weighed[] {
  const { now } = casePlanOf(subject);
  return now.flatMap(({ act: name, control, tick }): readonly Weighed[] => {
    if (control !== 'tick' && control !== 'tell' && control !== 'phone') return [];
    return [tick === null ? [4, { do: 'tick', act: name }] : [0.1, { do: 'undo', act: name }]];
  });
}

/** Who has the case, who phones, and rows that somebody does not believe. */
function organising({ town, dice }: World, subject: EvictionCase, official: Person): readonly Weighed[] {
  const colleagues = town.cast.organisation.people.filter(
    ({ unit, id }) => unit === subject.unit && id !== official.id,
  );
  const plan = casePlanOf(subject);
  const phones = plan.now.some(({ control }) => control === 'phone') && subject.phoneBy === null;
  const row = plan.now.flatMap(({ duties }) => duties)[0]?.row;
  const to = dice.oneOf(colleagues).id;
  return [
    [0.2, { do: 'assign', unit: 'VUX', person: to }],
    ...(phones ? [[1, { do: 'assignPhone', person: official.id }] as const] : []),
    ...(row === undefined ? [] : [[0.1, { do: 'dispute', row, reason: 'misread' }] as const]),
  ];
}

/** Somebody else tries the same. */
function strangers(world: World, subject: EvictionCase, actions: readonly Weighed[]): readonly Move[] {
  const { town, dice } = world;
  if (actions.length === 0) return [];
  const [, action] = dice.oneOf(actions);
  const by = dice.oneOf(town.cast.people).person;
  return [{ weight: 0.25, what: `${action.do} (stranger)`, by, go: () => act(world.scene(), by, subject, action) }];
}
