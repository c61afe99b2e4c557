// The responsible official: looks at her case now and then, does a thing or two, and comes back when there is something to do.
import { upcomingFor } from '../../../src/casework/next-step.ts';
import { personOf } from '../../../src/domain/organisation.ts';
import { hasEnded } from '../../../src/domain/stage.ts';
import { localDateTime, type Instant } from '../../../src/domain/time.ts';
import { minutesOn, onDay, workdaysOn } from '../office-hours.ts';
import type { World } from '../world.ts';
import { ripples } from './others.ts';
import { movesIn } from './moves.ts';

export function follows(world: World, ref: string, at: Instant): void {
  world.agenda.plan(at, `${ref}: visit`, () => visit(world, ref));
}

async function visit(world: World, ref: string): Promise<void> {
  const { town, dice } = world;
  const subject = await world.load(ref);
  if (subject === undefined) return;
  await ripples(world, subject);
  if (hasEnded(subject) && !dice.happens(0.1)) return;
  const official = personOf(town.cast.organisation, subject.responsible);
  if (official === undefined) throw new Error(`nobody answers for ${ref}`);
  const move = dice.weighed(movesIn(world, subject, official));
  if (move !== undefined) world.noted(move.what, move.by, await move.go());
  const after = (await world.load(ref)) ?? subject;
  world.agenda.plan(minutesOn(dice, town.now(), dice.between(10, 60)), `${ref}: ripples`, async () => {
    const now = await world.load(ref);
    if (now !== undefined) await ripples(world, now);
  });
  if (hasEnded(after)) return;
  follows(world, ref, back(world, after));
}

/** In a while, on the day something falls due, or some days later. */
function back({ town, dice }: World, subject: Parameters<typeof upcomingFor>[0]): Instant {
  const now = town.now();
  const { step, date } = upcomingFor(subject, localDateTime(now));
  const waits = step.next === 'meeting' || step.next === 'none';
  if (!waits && dice.happens(0.6)) return minutesOn(dice, now, dice.between(1, 90));
  if (date !== null && waits && dice.happens(0.8)) return onDay(dice, now, date);
  return workdaysOn(dice, now, dice.between(1, waits ? 8 : 4));
}
