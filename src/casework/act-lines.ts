// Duties gathered into lines: one line an act, the strongest strength, every source kept, at most eight to do now.
import type { ActControl, ActId, ActLine } from '../domain/case-plan.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { Duty, DutyStrength } from '../domain/plan.ts';
import { actOf, promptsOnly } from './act-of-code.ts';

const order: readonly ActId[] = [
  'writeReference',
  'findOut',
  'confirmToKfm',
  'copyToTenant',
  'register',
  'takePosition',
  'followUp',
  'checkReply',
  'tellEB',
  'appointEB',
  'tellBoU',
  'appointBoU',
  'askBoUNeed',
  'assessChild',
  'investigateChild',
  'passOnConcern',
  'verifyWithLandlord',
  'sendLetter',
  'homeVisitLetter',
  'phone',
  'intensify',
  'meet',
  'visitWithLandlord',
  'attendEviction',
  'makePlan',
  'evaluatePlan',
  'offerEB',
  'otherMatter',
  'chiefChoosesSteps',
  'brokerContacts',
  'childPerspective',
  'supportBeforeEviction',
  'supportMeasures',
  'standing',
];

const actor: Readonly<Partial<Record<ActId, UnitKind>>> = {
  register: 'VUX',
  takePosition: 'VUX',
  tellEB: 'VUX',
  tellBoU: 'VUX',
  appointEB: 'EB',
  appointBoU: 'BoU',
  sendLetter: 'VUX',
  askBoUNeed: 'VUX',
  assessChild: 'BoU',
  investigateChild: 'BoU',
  verifyWithLandlord: 'VUX',
  homeVisitLetter: 'VUX',
  confirmToKfm: 'VUX',
  copyToTenant: 'VUX',
  intensify: 'VUX',
  passOnConcern: 'VUX',
  visitWithLandlord: 'VUX',
};

const recipient: Readonly<Partial<Record<ActId, UnitKind>>> = { tellEB: 'EB', tellBoU: 'BoU' };

const control: Readonly<Partial<Record<ActId, ActControl>>> = {
  tellEB: 'tell',
  tellBoU: 'tell',
  appointEB: 'appoint',
  appointBoU: 'appoint',
  phone: 'phone',
  meet: 'book',
  childPerspective: 'none',
  supportBeforeEviction: 'none',
  supportMeasures: 'none',
  standing: 'none',
  verifyWithLandlord: 'none',
  attendEviction: 'none',
  offerEB: 'none',
  otherMatter: 'none',
  chiefChoosesSteps: 'none',
  passOnConcern: 'none',
  makePlan: 'none',
  evaluatePlan: 'none',
};

const rank: Readonly<Record<DutyStrength, number>> = { 'must-not': 3, must: 2, should: 1, may: 0 };

/** When there are more than eight lines, the second is gathered into the first, in this order, until eight are left. */
const gather: readonly (readonly [ActId, ActId])[] = [
  ['confirmToKfm', 'copyToTenant'],
  ['tellEB', 'appointEB'],
  ['tellBoU', 'appointBoU'],
  ['tellBoU', 'assessChild'],
  ['sendLetter', 'intensify'],
  ['phone', 'intensify'],
  ['meet', 'visitWithLandlord'],
  ['register', 'findOut'],
];

export const mostLinesNow = 8;

export function line(act: ActId, duties: readonly Duty[], extra: Partial<ActLine> = {}): ActLine {
  const strongest = duties.reduce<DutyStrength | null>(
    (best, duty) => (best === null || rank[duty.strength] > rank[best] ? duty.strength : best),
    null,
  );
  return {
    act,
    unit: actor[act] ?? null,
    to: recipient[act] ?? null,
    strength: strongest,
    deadline: duties.find((duty) => duty.deadline !== null)?.deadline ?? null,
    control: control[act] ?? 'tick',
    codes: [...new Set(duties.map((duty) => duty.code))],
    duties,
    tick: null,
    inferred: false,
    ...extra,
  };
}

/** Whether a duty is work to do (must or should of a row that asks something), as against a principle or a possibility. */
export type IsWork = (duty: Duty) => boolean;

export interface GatheredLines {
  readonly now: readonly ActLine[];
  readonly consider: readonly ActLine[];
}

/** Lines of a plan's duties. Blocks are kept out: they are shown with the silences. */
export function gatherLines(duties: readonly Duty[], isWork: IsWork): GatheredLines {
  const now = new Map<ActId, Duty[]>();
  const consider = new Map<ActId, Duty[]>();
  for (const duty of duties) {
    if (duty.strength === 'must-not') continue;
    const act = actOf(duty.code);
    if (act === 'standing') continue;
    const group = isWork(duty) && !promptsOnly.has(act) ? now : consider;
    group.set(act, [...(group.get(act) ?? []), duty]);
  }
  // A possibility that belongs to an act already to be done supports that line instead of standing apart.
  for (const [act, possible] of consider) {
    const done = now.get(act);
    if (done !== undefined) {
      now.set(act, [...done, ...possible]);
      consider.delete(act);
    }
  }
  return { now: inOrder(now), consider: inOrder(consider) };
}

function inOrder(groups: ReadonlyMap<ActId, readonly Duty[]>): readonly ActLine[] {
  return order.flatMap((act) => {
    const duties = groups.get(act);
    return duties === undefined ? [] : [line(act, duties)];
  });
}

export function sortLines(lines: readonly ActLine[]): readonly ActLine[] {
  return [...lines].sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
}

/** At most eight lines, nothing lost: what is gathered keeps its duties and codes in the line that stays. */
export function atMostEight(lines: readonly ActLine[]): readonly ActLine[] {
  let kept = [...lines];
  for (const [into, from] of gather) {
    if (kept.length <= mostLinesNow) break;
    const head = kept.find((candidate) => candidate.act === into);
    const tail = kept.find((candidate) => candidate.act === from);
    if (head === undefined || tail === undefined) continue;
    const duties = [...head.duties, ...tail.duties];
    const merged: ActLine = { ...line(into, duties), tick: head.tick, inferred: head.inferred && tail.inferred };
    kept = kept.filter((candidate) => candidate !== tail).map((candidate) => (candidate === head ? merged : candidate));
  }
  return kept;
}
