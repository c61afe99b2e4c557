// The routine's answer for a case: what to do now, what to keep in mind, which meeting, what follows, where it is silent.
import type { ActLine, CasePlan, MeetingNeed, OutcomeLine } from '../domain/case-plan.ts';
import type { Stage } from '../domain/case.ts';
import { newCourse } from '../domain/course.ts';
import type { MeetingKind } from '../domain/meeting.ts';
import type { Entry, EvictionGround } from '../domain/notice.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { Duty, Plan } from '../domain/plan.ts';
import type { Facts } from '../domain/facts.ts';
import type { VersionChoice } from '../routines/catalogue.ts';
import { evaluate } from '../routines/evaluate.ts';

import { atMostEight, gatherLines, line, sortLines } from './act-lines.ts';
import { attemptsComplete } from './attempts.ts';
import { branchOf } from './branch.ts';
import { causeLines } from './causes.ts';
import { assumptionsOf, countsAsFamily, factsOf } from './case-facts.ts';
import { concernFacts } from './concern.ts';
import { earlierLines, stageLines } from './stage-lines.ts';
import type { Judged } from './judged.ts';
import { rowType } from './row-type.ts';

/** Units in the order they are named on cards. */
const unitOrder: readonly UnitKind[] = ['VUX', 'EB', 'BoU'];

export { unjudged, type Judged } from './judged.ts';

/** The reading of the routine that a case stands on: its plan, and the duties that count while something is open. */
export interface Reading {
  readonly plan: Plan;
  /** The plan's duties, or the proposal's while the routine does not cover the case, or both ladders' while the ground is unknown. */
  readonly duties: readonly Duty[];
  /** True when `duties` rest on a proposal that the chief must approve. */
  readonly proposed: boolean;
}

/** `more` adds what a later stage needs to know; `ground` stands in for an unknown one. */
export function readRoutine(judged: Judged, stage: Stage, more: Facts = {}, ground?: EvictionGround): Reading {
  const { entry } = judged;
  const choice: VersionChoice = {
    versions: Object.fromEntries(judged.routines.map((each) => [each.document, each.version])),
  };
  const facts = { ...factsOf(entry, stage, ground), ...more };
  const plan = evaluate(facts, choice);
  if (ground === undefined && entry.kind === 'KFM' && (entry.eviction?.ground ?? 'unknown') === 'unknown') {
    const both = (['hyresskuld', 'störning'] as const).map((each) => readRoutine(judged, stage, more, each));
    return {
      plan,
      duties: distinct([...plan.duties, ...both.flatMap((reading) => reading.duties)]),
      proposed: both.some((reading) => reading.proposed),
    };
  }
  if (plan.proposal === null) return { plan, duties: distinct(plan.duties), proposed: false };
  const nearest = [
    evaluate({ ...facts, EB: 'open', BoU: 'none' }, choice),
    evaluate({ ...facts, EB: 'none', BoU: 'open' }, choice),
  ];
  const wanted = new Set(plan.proposal.codes);
  const borrowed = nearest.flatMap((near) => near.duties).filter((duty) => wanted.has(duty.code));
  return { plan, duties: distinct([...plan.duties, ...borrowed]), proposed: true };
}

export function readingOf(judged: Judged): Reading {
  return readRoutine(judged, judged.stage, stageFacts(judged));
}

/** What the rows of the stage ask to be known; the last step rests on the log of attempts. */
export function stageFacts({ stage, course }: Judged): Facts {
  const attempts = stage === 'not-home' && attemptsComplete(course) ? { repeatedAttempts: true } : {};
  return {
    ...(stage === 'contact' ? { contactEstablished: true } : {}),
    ...attempts,
    ...course.facts,
    ...concernFacts(course),
  };
}

/** A time offered to a household that has made contact of itself: vuxenenheten's own, no row asks for it. */
function offeredMeeting({ course }: Judged): MeetingNeed | null {
  return course.offersTime ? { kind: 'officeVisit', units: ['VUX'], duties: [] } : null;
}

/** Each duty once. What routine 000 says to everybody always is not work in this case; it starts from needs, in a matter of its own. */
function distinct(duties: readonly Duty[]): readonly Duty[] {
  const seen = new Set<string>();
  return duties.filter((duty) => {
    if (duty.source.document === '000') return false;
    const key = `${duty.row} ${duty.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Work to do: a must or should of a row that asks for something, not a principle or a standing duty. */
function isWork(duty: Duty): boolean {
  const type = rowType(duty.row);
  return (duty.strength === 'must' || duty.strength === 'should') && (type === 'rule' || type === 'prerequisite');
}

const meetingCodes: readonly (readonly [MeetingKind, RegExp])[] = [
  ['unannouncedHomeVisit', /^(SHOULD\.)?(\w+)\.unannounced-home-visit$/],
  ['announcedHomeVisit', /^(SHOULD\.)?(\w+)\.announced-home-visit$/],
  ['evictionAttendance', /^(SHOULD\.)?(VUX|BoU)\.attend-eviction$/],
  ['officeVisit', /^(SHOULD\.)?(\w+)\.(call|join)-office-visit$/],
];

/** The meeting a reading asks for and the units that meet, or null. Possibilities (MAY) bring nobody. */
export function meetingNeedOf(duties: readonly Duty[]): MeetingNeed | null {
  for (const [kind, pattern] of meetingCodes) {
    const asking = duties.filter((duty) => pattern.test(duty.code));
    if (asking.length === 0) continue;
    const named = new Set(asking.map((duty) => pattern.exec(duty.code)?.[2]));
    // Stands only where somebody has said that BoU is needed at the visit.
    if (kind === 'officeVisit' && duties.some(({ code }) => code === 'MAY.BoU.join-booked-visit')) named.add('BoU');
    return { kind, units: unitOrder.filter((unit) => named.has(unit)), duties: asking };
  }
  return null;
}

/** The lines of the product's own: first the reference into Treserva, then what is still to be found out. */
function ownLines(entry: Entry): readonly ActLine[] {
  const lines = [line('writeReference', [])];
  return assumptionsOf(entry).length === 0 ? lines : [...lines, line('findOut', [], { unit: 'VUX' })];
}

/** BoU must be there at the eviction of a family, whatever the branch; it is told the same day (the routine is silent on how). */
function inferredForKfm(judged: Judged, lines: readonly ActLine[]): readonly ActLine[] {
  if (judged.stage !== 'new' || judged.entry.kind !== 'KFM' || !countsAsFamily(judged.entry)) return [];
  const attend = readRoutine(judged, 'eviction-day').duties.filter((duty) => duty.code === 'BoU.attend-eviction');
  return (['tellBoU', 'appointBoU'] as const)
    .filter((act) => !lines.some((present) => present.act === act))
    .map((act) => line(act, attend, { inferred: true }));
}

/** Every line of work, before lines are gathered to fit a card. */
export function workLines(judged: Judged, reading: Reading = readingOf(judged)): readonly ActLine[] {
  const gathered = gatherLines(reading.duties, isWork).now;
  const inferred = inferredForKfm(judged, gathered);
  const cause = judged.stage === 'new' ? causeLines(judged.entry).now : [];
  const now = [...ownLines(judged.entry), ...gathered, ...inferred, ...cause];
  const earlier =
    judged.stage === 'new' ? [] : earlierLines(judged, workLines({ ...judged, stage: 'new', course: newCourse }));
  const added = [...earlier, ...stageLines(judged, now)].filter((extra) => !now.some(({ act }) => act === extra.act));
  return sortLines([...now, ...added]);
}

/** A case as it stands is a value that is never changed, so what was read for it once holds; many decisions are tried on one. */
const plans = new WeakMap<Judged, CasePlan>();

/** Everything the plan card is made of. */
export function casePlanOf(judged: Judged): CasePlan {
  const known = plans.get(judged);
  if (known !== undefined) return known;
  const plan = planRead(judged);
  plans.set(judged, plan);
  return plan;
}

function planRead(judged: Judged): CasePlan {
  const { entry, ticks } = judged;
  const reading = readingOf(judged);
  const now = atMostEight(workLines(judged, reading));
  return {
    plan: reading.plan,
    branch: branchOf(entry),
    now: now.map((each) => ({ ...each, tick: ticks[each.act] ?? null })),
    consider: [...gatherLines(reading.duties, isWork).consider, ...causeLines(entry).consider],
    silent: reading.plan.flags,
    proposed: reading.proposed,
    assumptions: assumptionsOf(entry),
    meeting: meetingNeedOf(reading.duties) ?? offeredMeeting(judged),
    outcomes: outcomesOf(judged),
  };
}

/** One line for each outcome of what comes next: who meets then, by which place in the routine. */
function outcomesOf(judged: Judged): readonly OutcomeLine[] {
  if (judged.stage !== 'new') return [];
  const family = countsAsFamily(judged.entry);
  const unsettled = { debtUnpaid: true, disturbanceSerious: true, disturbanceContinues: true };
  const noReply = family ? [] : outcome('noReply', judged, 'no-reply', unsettled);
  const missed = outcome('missed', judged, 'missed-office-visit', family ? {} : unsettled);
  const notHome = outcome('notHome', judged, 'not-home', { repeatedAttempts: true });
  if (missed.length === 0) return [];
  const met = readRoutine(judged, 'contact', { contactEstablished: true });
  const makePlan = met.duties.filter((duty) => duty.code === 'IFO.make-action-plan-with-household');
  return [...noReply, { outcome: 'came', meeting: null, units: [], duties: makePlan }, ...missed, ...notHome];
}

function outcome(name: OutcomeLine['outcome'], judged: Judged, stage: Stage, more: Facts): readonly OutcomeLine[] {
  const need = meetingNeedOf(readRoutine(judged, stage, more).duties);
  return need === null ? [] : [{ outcome: name, meeting: need.kind, units: need.units, duties: need.duties }];
}
