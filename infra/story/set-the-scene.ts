// Before anything happens: channels are bound and people have met the bot. None of it counts as sent.
import type { Story } from './story-shape.ts';
import type { Town } from './town/town.ts';

export async function setTheScene(
  town: Town,
  { cast, channels, opened }: Pick<Story, 'cast' | 'channels' | 'opened'>,
): Promise<void> {
  for (const unit of cast.organisation.units) {
    const chief = cast.organisation.people.find(({ id }) => id === unit.chief);
    if (chief === undefined) continue;
    const where = town.channel(unit);
    await town.people.addToTeam(chief, where.team, [where.channel]);
    if (channels.includes(cast.unitName(unit.id))) await town.people.sendText(chief, `koppla ${unit.id}`, where);
  }
  for (const { key, person } of cast.people) if (opened.includes(key)) await town.meet(person);
  await town.settle();
  town.forget();
}
