// The routine's answer for a case: what to do now, what to keep in mind, which meeting, what follows, where it is silent.
import type { ActLine, CasePlan, MeetingNeed, OutcomeLine } from '../domain/case-plan.ts';
import type { Case } from '../domain/case.ts';
import type { MeetingKind } from '../domain/meeting.ts';
import type { Entry } from '../domain/notice.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { Duty, Plan } from '../domain/plan.ts';
import type { Facts } from '../domain/facts.ts';
import { evaluate } from '../routines/evaluate.ts';
import { rowOf } from '../routines/catalogue.ts';
import { atMostEight, gatherLines, line, sortLines } from './act-lines.ts';
import { branchOf } from './branch.ts';
import { assumptionsOf, countsAsFamily, factsOf } from './case-facts.ts';

/** Units in the order they are named on cards. */
const unitOrder: readonly UnitKind[] = ['VUX', 'EB', 'BoU'];

/** The reading of the routine that a case stands on: its plan, and the duties that count while something is open. */
export interface Reading {
  readonly plan: Plan;
  /** The plan's duties, or the proposal's while the routine does not cover the case, or both ladders' while the ground is unknown. */
  readonly duties: readonly Duty[];
  /** True when `duties` rest on a proposal that the chief must approve. */
  readonly proposed: boolean;
}

export function readRoutine(entry: Entry, stage: Case['stage'], more: Facts = {}): Reading {
  const plan = evaluate({ ...factsOf(entry, stage), ...more });
  if (plan.proposal !== null) {
    const nearest = [
      evaluate({ ...factsOf(entry, stage), ...more, EB: 'open', BoU: 'none' }),
      evaluate({ ...factsOf(entry, stage), ...more, EB: 'none', BoU: 'open' }),
    ];
    const wanted = new Set(plan.proposal.codes);
    const borrowed = nearest.flatMap((near) => near.duties).filter((duty) => wanted.has(duty.code));
    return { plan, duties: distinct([...plan.duties, ...borrowed]), proposed: true };
  }
  if (entry.kind === 'KFM' && (entry.eviction?.ground ?? 'unknown') === 'unknown') {
    const both = (['hyresskuld', 'störning'] as const).flatMap(
      (ground) => evaluate({ ...factsOf(entry, stage, ground), ...more }).duties,
    );
    return { plan, duties: distinct([...plan.duties, ...both]), proposed: false };
  }
  return { plan, duties: plan.duties, proposed: false };
}

export function readingOf(entry: Entry, stage: Case['stage']): Reading {
  return readRoutine(entry, stage, stage === 'not-home' ? { repeatedAttempts: true } : {});
}

function distinct(duties: readonly Duty[]): readonly Duty[] {
  const seen = new Set<string>();
  return duties.filter((duty) => {
    const key = `${duty.row} ${duty.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Work to do: a must or should of a row that asks for something, not a principle or a standing duty. */
function isWork(duty: Duty): boolean {
  const type = rowOf(duty.row)?.type;
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
function inferredForKfm(entry: Entry, lines: readonly ActLine[]): readonly ActLine[] {
  if (entry.kind !== 'KFM' || !countsAsFamily(entry)) return [];
  const attend = evaluate(factsOf(entry, 'eviction-day')).duties.filter((duty) => duty.code === 'BoU.attend-eviction');
  return (['tellBoU', 'appointBoU'] as const)
    .filter((act) => !lines.some((present) => present.act === act))
    .map((act) => line(act, attend, { inferred: true }));
}

function withTicks(lines: readonly ActLine[], ticks: Case['ticks']): readonly ActLine[] {
  return lines.map((each) => ({ ...each, tick: ticks[each.act] ?? null }));
}

/** Everything the plan card is made of. `ticks` are those of the case, or none for a plan not yet made. */
export function casePlanOf(entry: Entry, stage: Case['stage'], ticks: Case['ticks']): CasePlan {
  const reading = readingOf(entry, stage);
  const gathered = gatherLines(reading.duties, isWork);
  const inferred = stage === 'new' ? inferredForKfm(entry, gathered.now) : [];
  const now = atMostEight(sortLines([...ownLines(entry), ...gathered.now, ...inferred]));
  return {
    plan: reading.plan,
    branch: branchOf(entry),
    now: withTicks(now, ticks),
    consider: gathered.consider,
    silent: reading.plan.flags,
    assumptions: assumptionsOf(entry),
    meeting: meetingNeedOf(reading.duties),
    outcomes: outcomesOf(entry, stage),
  };
}

/** One line for each outcome of what comes next: who meets then, by which place in the routine. */
function outcomesOf(entry: Entry, stage: Case['stage']): readonly OutcomeLine[] {
  if (stage !== 'new') return [];
  const lines: OutcomeLine[] = [];
  const household = countsAsFamily(entry);
  if (!household) lines.push(...outcome('noReply', entry, 'no-reply', { debtUnpaid: true, disturbanceSerious: true }));
  const met = evaluate({ ...factsOf(entry, 'contact'), contactEstablished: true });
  const makePlan = met.duties.filter((duty) => duty.code === 'IFO.make-action-plan-with-household');
  lines.push({ outcome: 'came', meeting: null, units: [], duties: makePlan });
  lines.push(
    ...outcome('missed', entry, 'missed-office-visit', household ? {} : { debtUnpaid: true, disturbanceContinues: true }),
  );
  lines.push(...outcome('notHome', entry, 'not-home', { repeatedAttempts: true }));
  return lines;
}

function outcome(
  name: OutcomeLine['outcome'],
  entry: Entry,
  stage: Case['stage'],
  more: Facts,
): readonly OutcomeLine[] {
  const need = meetingNeedOf(readRoutine(entry, stage, more).duties);
  return need === null ? [] : [{ outcome: name, meeting: need.kind, units: need.units, duties: need.duties }];
}
