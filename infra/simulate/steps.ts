// Time passes and people do what they meant to; the process may die at any of it.
import type { Instant } from '../../src/domain/time.ts';
import type { Wanted } from './run.ts';
import type { ChangingWeather } from './weather.ts';
import type { World } from './world.ts';

/** Everything that is meant to be done before that moment, in order; ends at it. */
export async function stepThrough(
  { town, dice, agenda }: World,
  weather: ChangingWeather,
  end: Instant,
  { faults, onStep }: Pick<Wanted, 'faults' | 'onStep'>,
): Promise<void> {
  for (let planned = agenda.next(end); planned !== undefined; planned = agenda.next(end)) {
    await town.until(Math.max(planned.at, town.now()));
    onStep?.(`${new Date(town.now()).toISOString()} ${planned.what}`);
    if (dice.happens(faults)) {
      const on = dice.oneOf(['now', 'graph', 'teams', 'store'] as const);
      if (on === 'now') {
        weather.count('kill');
        await town.kill();
      } else weather.killAt(on);
    }
    await planned.go();
    await town.settle();
  }
  await town.until(Math.max(end, town.now()));
}
