// One case walked through its routine as the people who work with it would: each step by its name, the time passing between.
import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import type { ActResult } from '../../src/casework/casework.ts';
import type { Action } from '../../src/domain/action.ts';
import type { ActId } from '../../src/domain/case-plan.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { Meeting, MeetingOutcome } from '../../src/domain/meeting.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

type OnCase = Exclude<Action, { do: 'registerNotice' | 'startFlow' | 'bindChannel' }>;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** An action without what the case itself knows. */
export type Step = Without<OnCase, 'ref' | 'rev' | 'meetingRev'>;

export interface Walk {
  readonly office: Office;
  case(): Promise<EvictionCase>;
  /** The latest meeting. */
  meeting(): Promise<Meeting>;
  try(step: Step, who?: string): Promise<ActResult>;
  /** Fails when it is not carried out. */
  act(step: Step, who?: string): Promise<void>;
  tick(act: ActId): Promise<void>;
  /** Looks for times, takes the first and lets the invitation leave. */
  book(): Promise<void>;
  /** Lets the time of the booked meeting pass and tells how it went. */
  tell(outcome: MeetingOutcome): Promise<void>;
  meet(outcome: MeetingOutcome): Promise<void>;
}

const rarelyMs = 90 * 24 * 60 * 60 * 1000;

/** The walk stops at the first step that does not go. */
export async function walking(
  answers: Partial<Entry>,
  follow: (walk: Walk) => Promise<void>,
  pollMs = rarelyMs,
): Promise<void> {
  const office = await openOffice('2027-01-11T09:00', pollMs);
  try {
    const { ref } = await office.register(entryOf(answers));
    await follow(walkOf(office, ref));
  } finally {
    await office.close();
  }
}

export function walkOf(office: Office, ref: string): Walk {
  const walk: Walk = {
    office,
    case: () => office.load(ref),
    async meeting() {
      const meeting = (await walk.case()).meetings.at(-1);
      assert.ok(meeting, 'no meeting');
      return meeting;
    },
    async try(step, who = 'VUX.official1') {
      const now = await walk.case();
      const meeting = 'meeting' in step ? now.meetings.find((each) => each.id === step.meeting) : undefined;
      const action = { ...step, ref, rev: now.version, meetingRev: meeting?.revision ?? 0 } as unknown as Action;
      return office.as(who, action);
    },
    async act(step, who) {
      const result = await walk.try(step, who);
      assert.equal(result.result, 'done', `${JSON.stringify(step)}: ${JSON.stringify(result)}`);
    },
    tick: (act) => walk.act({ do: 'tick', act }),
    async book() {
      const { course } = await walk.case();
      if (course.safety === 'notAsked') await walk.act({ do: 'answerSafety', danger: false });
      await walk.act({ do: 'seekTimes', skip: 0 });
      await office.until(office.now());
      const { id, proposals } = await walk.meeting();
      await walk.act({ do: 'book', meeting: id, start: proposals[0]?.start ?? '', despiteClash: false });
      await office.until(addMinutes(office.now(), 2));
      assert.equal((await walk.meeting()).state, 'booked');
    },
    async tell(outcome) {
      const { id, start, minutes } = await walk.meeting();
      await office.until(addMinutes(start ?? '', minutes));
      await walk.act({ do: 'outcome', meeting: id, outcome });
    },
    async meet(outcome) {
      await walk.book();
      await walk.tell(outcome);
    },
  };
  return walk;
}

export const idOf = (who: string): string => samplePerson(who).id;
