// Whether what a story expects holds; where it does not, with what was there instead.
import type { Expectation } from '../story-shape.ts';
import { withRefs } from '../carry/scene.ts';
import type { Result } from '../carry/result.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Town } from '../town/town.ts';
import { calendarDifference } from './calendar.ts';
import { consentsDifference } from './consents.ts';
import { neverAnywhere, neverSentTo } from './never.ts';

export interface Verdict {
  /** Place of the expectation in the story, from 1. */
  readonly n: number;
  readonly after: number | null;
  readonly expects: string;
  readonly holds: boolean;
  /** Swedish; null when it holds. */
  readonly difference: string | null;
}

export interface Played {
  readonly town: Town;
  readonly refs: ReadonlyMap<string, string>;
  /** By step, from 1 at index 0. */
  readonly snapshots: readonly Snapshot[];
  readonly results: readonly (Result | null)[];
  /** How much had left when each step began. */
  readonly starts: readonly Mark[];
  /** Short names of those who see a case in full. */
  readonly confided: ReadonlySet<string>;
}

export interface Mark {
  readonly left: number;
  readonly bytes: number;
}

export function judge(played: Played, expectation: Expectation): Verdict {
  const { n, after, expects } = expectation;
  const difference = differenceOf(played, expectation);
  return { n, after, expects: expects.replace(/^never.*/, 'never'), holds: difference === null, difference };
}

function differenceOf(played: Played, expectation: Expectation): string | null {
  const last = played.snapshots.length;
  const snapshot = played.snapshots[(expectation.after ?? last) - 1];
  if (snapshot === undefined) throw new Error('a step without a snapshot');
  switch (expectation.expects) {
    case 'plan':
      return plan(snapshot, expectation);
    case 'case':
      return caseIs(snapshot, expectation);
    case 'next':
      return next(snapshot, expectation);
    case 'consents':
      return consentsDifference(snapshot, expectation);
    case 'calendar':
      return calendarDifference(played.town, snapshot, expectation);
    case 'sent':
      return sent(played, snapshot, expectation);
    case 'stuck':
      return stuck(played.town, snapshot, expectation);
    case 'refused':
      return refused(played.results[(expectation.after ?? 0) - 1], expectation.why);
    case 'result': {
      const result = played.results[(expectation.after ?? 0) - 1]?.result ?? 'inget';
      return result === expectation.is ? null : `resultatet blev ${result}, inte ${expectation.is}`;
    }
    case 'neverAnywhere':
      return neverAnywhere(played, expectation);
    case 'neverSentTo':
      return neverSentTo(played, expectation);
  }
}

type Of<Name extends Expectation['expects']> = Extract<Expectation, { expects: Name }>;

function noCase(name: string): string {
  return `ärendet ${name} finns inte`;
}

function plan({ cases }: Snapshot, { case: name, include, exclude }: Of<'plan'>): string | null {
  const subject = cases[name];
  if (subject === undefined) return noCase(name);
  const missing = include.filter((code) => !subject.codes.includes(code));
  const unwanted = exclude.filter((code) => subject.codes.includes(code));
  const parts = [
    ...(missing.length > 0 ? [`saknas i planen: ${missing.join(', ')}`] : []),
    ...(unwanted.length > 0 ? [`ska inte stå i planen: ${unwanted.join(', ')}`] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function caseIs({ cases }: Snapshot, { case: name, is }: Of<'case'>): string | null {
  const subject = cases[name];
  if (subject === undefined) return noCase(name);
  return different(is, { ...subject, chiefQuestion: subject.flow?.chiefQuestion ?? null });
}

function next({ cases }: Snapshot, { case: name, is }: Of<'next'>): string | null {
  const subject = cases[name];
  return subject === undefined ? noCase(name) : different(is, { ...subject.next });
}

function different(wanted: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): string | null {
  const wrong = Object.entries(wanted).filter(([part, value]) => is[part] !== value);
  if (wrong.length === 0) return null;
  return wrong
    .map(([part, value]) => `${part} är ${JSON.stringify(is[part])}, inte ${JSON.stringify(value)}`)
    .join('; ');
}

function sent({ town, refs }: Played, { left }: Snapshot, { to, text, count }: Of<'sent'>): string | null {
  const wanted = text === null ? null : withRefs(text, refs);
  const there = town.left
    .slice(0, left)
    .filter((one) => to === null || ((to.place === null || one.place === to.place) && to.names.includes(one.to)));
  const fit = there.filter((one) => wanted === null || one.text.includes(wanted));
  if (count === null ? fit.length > 0 : fit.length === count) return null;
  const others = there.filter((one) => !one.answer).map((one) => one.text.split('\n')[0]);
  const said = others.length === 0 ? 'inget' : others.slice(-5).join(' | ');
  return `skickat ${String(fit.length)} gånger, inte ${count === null ? 'minst en' : String(count)}; dit gick ${said}`;
}

function stuck(town: Town, snapshot: Snapshot, wanted: Of<'stuck'>): string | null {
  const { cast } = town;
  const found = snapshot.stuck.filter(({ lane, code }) => {
    const [place, owner = ''] = lane.split(':');
    const channel = place === 'channel' ? cast.unitName(owner) : null;
    const person = place === 'person' ? cast.nameOf(owner) : null;
    return (
      (wanted.channel === null || wanted.channel === channel) &&
      (wanted.person === null || wanted.person === person) &&
      (wanted.code === null || wanted.code === code)
    );
  });
  if (wanted.count === null ? found.length > 0 : found.length === wanted.count) return null;
  const all = snapshot.stuck.map(({ lane, code }) => `${lane} (${code})`).join(', ');
  return `${String(found.length)} har fastnat, inte ${wanted.count === null ? 'minst en' : String(wanted.count)}; ${all === '' ? 'inget har fastnat' : all}`;
}

function refused(result: Result | null | undefined, why: string | boolean): string | null {
  if (result == null) return 'steget gjorde inget';
  const was = result.result === 'refused';
  if (why === false) return was ? `nekades: ${result.reason ?? ''}` : null;
  if (!was) return `nekades inte, resultatet blev ${result.result}`;
  if (why === true || why === result.reason || (result.says?.includes(why) ?? false)) return null;
  return `nekades med ${result.reason ?? ''}, inte ${why}`;
}
