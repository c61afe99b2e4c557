// Plays a story from its first step to its last and judges what it expects.
import type { Instant } from '../../src/domain/time.ts';
import { carryOut } from './carry/carry.ts';
import type { Result } from './carry/result.ts';
import type { Scene, Undoable } from './carry/scene.ts';
import { judge, type Mark, type Verdict } from './expect/judge.ts';
import { confidants } from './expect/never.ts';
import { armed, type Armed } from './fault.ts';
import { setTheScene } from './set-the-scene.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import type { Left } from './town/left.ts';
import type { Step, Story } from './story-shape.ts';
import { openTown, type Bytes } from './town/town.ts';

export interface Outcome {
  readonly holds: boolean;
  readonly steps: readonly PlayedStep[];
  readonly verdicts: readonly Verdict[];
  /** Every byte that left, in order. */
  readonly bytes: readonly Bytes[];
}

export interface PlayedStep {
  readonly step: Step;
  /** Null for a fault and for time that passes. */
  readonly result: Result | null;
  readonly snapshot: Snapshot;
  /** Of a fault: whether it still waits for its call. */
  readonly armed: Armed | null;
  /** Since the step before. */
  readonly left: readonly Left[];
}

/** A step is over when what it set going has had this long, or the next one begins. */
const settlesWithinMs = 5 * 60_000;

export async function play(story: Story): Promise<Outcome> {
  const town = await openTown(story.cast, story.start);
  try {
    await setTheScene(town, story);
    const refs = new Map<string, string>();
    const undoable = new Map<string, Undoable>();
    const steps: PlayedStep[] = [];
    const starts: Mark[] = [];
    let told = 0;
    for (const [index, step] of story.steps.entries()) {
      await town.until(Math.max(step.at, town.now()));
      starts.push({ left: town.left.length, bytes: town.bytes.length });
      const over = endOf(step, story.steps[index + 1]);
      const scene: Scene = { town, refs, undoable, until: over };
      const fault = step.step === 'fault' ? await armed(town, step) : null;
      const result = step.step === 'do' ? await carryOut(scene, step) : null;
      await town.until(Math.max(over, town.now()));
      const snapshot = await snapshotOf(town, refs);
      steps.push({ step, result, snapshot, armed: fault, left: town.left.slice(told) });
      told = town.left.length;
    }
    const played = {
      town,
      refs,
      starts,
      snapshots: steps.map(({ snapshot }) => snapshot),
      results: steps.map(({ result }) => result),
      confided: await confidants(town, refs),
    };
    const verdicts = story.expect.map((expectation) => judge(played, expectation));
    return { holds: verdicts.every(({ holds }) => holds), steps, verdicts, bytes: town.bytes };
  } finally {
    await town.close();
  }
}

function endOf(step: Step, next: Step | undefined): Instant {
  const calm = step.at + settlesWithinMs;
  return next === undefined ? calm : Math.min(calm, Math.max(step.at, next.at - 1));
}
