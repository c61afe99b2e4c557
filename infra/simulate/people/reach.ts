// Chats and channels that the bot was shut out of: somebody writes there again, and what waited goes.
import { personOf } from '../../../src/domain/organisation.ts';
import { typed, typedIn } from '../../story/carry/press.ts';
import { workdaysOn } from '../office-hours.ts';
import type { World } from '../world.ts';

/** Every working day somebody sees to some of the channels. */
export function tends(world: World): void {
  const { town, dice, agenda } = world;
  agenda.plan(workdaysOn(dice, town.now(), 1), 'somebody looks after the channels', async () => {
    await reachedAgain(world, 0.7);
    tends(world);
  });
}

/** @param share of those that are shut */
export async function reachedAgain({ town, dice }: World, share = 1): Promise<void> {
  const { organisation } = town.cast;
  for (const unit of organisation.units) {
    const channel = await town.store.conversations.channel(unit.id);
    const chief = personOf(organisation, unit.chief);
    if (channel?.state === 'active' || chief === undefined || !dice.happens(share)) continue;
    await typedIn(town, chief, `koppla ${unit.id}`, town.channel(unit));
  }
  for (const person of organisation.people) {
    const chat = await town.store.conversations.person(person.id);
    if (chat?.state !== 'active' && dice.happens(share)) await typed(town, person, 'hjälp');
  }
  await town.settle();
}
