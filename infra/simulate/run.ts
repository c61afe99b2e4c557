// A year of an organisation's cases in virtual time, under weather, and what was found wrong at the checkpoints.
import { createHash } from 'node:crypto';
import { instantOf, localDateTime } from '../../src/domain/time.ts';
import { hasEnded } from '../../src/domain/stage.ts';
import { sampleOrganisation } from '../local/people.ts';
import { castOf } from '../story/cast.ts';
import { setTheScene } from '../story/set-the-scene.ts';
import { openTown } from '../story/town/town.ts';
import { audited } from './audit/audit.ts';
import { diceOf } from './chance.ts';
import { openLedger } from './ledger.ts';
import { comesIn } from './people/notices.ts';
import { reachedAgain } from './people/reach.ts';
import { weatherOf } from './weather.ts';
import { stepThrough } from './steps.ts';
import { worldOf, type World } from './world.ts';

export interface Wanted {
  readonly seed: number;
  readonly cases: number;
  readonly days: number;
  /** How often each kind of fault strikes, of 1. */
  readonly faults: number;
  /** Where the files lie while it runs. */
  readonly folder?: string;
  readonly onStep?: (line: string) => void;
}

export interface Report {
  readonly wanted: Wanted;
  readonly wrong: readonly string[];
  readonly registered: number;
  readonly ended: number;
  /** What people did, by what became of it. */
  readonly done: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly events: number;
  readonly posts: number;
  /** How many were made, by kind. */
  readonly promises: Readonly<Record<string, number>>;
  readonly stuck: number;
  /** The same for the same seed: over the histories of all cases. */
  readonly fingerprint: string;
}

const firstDay = '2027-01-04';
const checkpoints = 4;
/** All retries have been made or given up, and every calendar has been asked. */
const quietHours = 36;
const pollMs = 24 * 3_600_000;

export async function simulate(wanted: Wanted): Promise<Report> {
  const start = instantOf(`${firstDay}T07:00`);
  const cast = castOf(sampleOrganisation);
  const ledger = openLedger();
  const weather = weatherOf(wanted.seed, wanted.faults);
  const town = await openTown(cast, start, {
    pollMs,
    parallel: 1,
    weather,
    onWritten: (method, given, result) => {
      ledger.onWritten(method, given, result);
    },
    keepsBytes: false,
    ...(wanted.folder === undefined ? {} : { parent: wanted.folder }),
  });
  try {
    const channels = cast.organisation.units.map(({ id }) => cast.unitName(id));
    await setTheScene(town, { cast, channels, opened: cast.people.map(({ key }) => key) });
    const done: Record<string, number> = {};
    const world = worldOf(town, diceOf(`behaviour ${String(wanted.seed)}`), (what) => {
      done[what] = (done[what] ?? 0) + 1;
    });
    comesIn(world, wanted);
    const wrong: string[] = [];
    for (let checkpoint = 1; checkpoint <= checkpoints; checkpoint += 1) {
      weather.rough();
      await stepThrough(world, weather, start + (wanted.days * dayMs * checkpoint) / checkpoints, wanted);
      weather.calm();
      town.graph.clearFaults();
      await reachedAgain(world);
      await town.until(town.now() + quietHours * 3_600_000);
      const found = await audited({ town, ledger, refs: world.refs, unnoted: weather.unnoted });
      wrong.push(...found.map((line) => `${localDateTime(town.now())} ${line}`));
      if (found.length > 0) break;
    }
    const cases = await Promise.all(world.refs.map((ref) => world.load(ref)));
    const missing = world.refs.length < wanted.cases && wrong.length === 0;
    return {
      wanted,
      wrong: missing ? [`only ${String(world.refs.length)} cases were registered`] : wrong,
      registered: world.refs.length,
      ended: cases.filter((subject) => subject !== undefined && hasEnded(subject)).length,
      done,
      faults: weather.struck,
      events: Object.values(town.graph.state().events).filter(({ isOrganizer }) => isOrganizer).length,
      posts: town.left.filter(({ place, how }) => place === 'channel' && how === 'created').length,
      promises: Object.fromEntries(
        [...Map.groupBy(ledger.entries.values(), ({ promise }) => promise.content.kind)].map(([kind, each]) => [
          kind,
          each.length,
        ]),
      ),
      stuck: (await town.store.outbox.stuck()).length,
      fingerprint: await fingerprintOf(world),
    };
  } finally {
    await town.close();
  }
}

const dayMs = 24 * 3_600_000;

async function fingerprintOf({ town, refs }: World): Promise<string> {
  const hash = createHash('sha256');
  for (const ref of refs) hash.update(JSON.stringify(await town.store.cases.history(ref)));
  return hash.digest('hex').slice(0, 12);
}
