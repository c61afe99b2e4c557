// Meetings: one step of a story is what takes a person several presses.
import { outcomesOfKind } from '../../../src/casework/decide/follow-outcome.ts';
import type { Case, EvictionCase } from '../../../src/domain/case.ts';
import type { Meeting, MeetingKind, MeetingOutcome } from '../../../src/domain/meeting.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import { type Doing, wordOf } from '../story-shape.ts';
import { act } from './act.ts';
import { plain, refused, type Result } from './result.ts';
import { anyCaseOf, caseOf, waitFor, type Scene } from './scene.ts';

export async function book(scene: Scene, step: Doing, before: EvictionCase): Promise<Result> {
  const { fields } = step;
  const start = wordOf(fields['start']);
  const need = casePlanOf(before).meeting;
  const kind = (fields['meeting'] as MeetingKind | undefined) ?? need?.kind;
  if (kind === 'evictionAttendance')
    return act(scene, step.by, before, { do: 'bookAttendance', time: start.slice(11) });
  const also: string[] = [];
  if (kind !== undefined && kind !== 'officeVisit' && before.course.safety === 'notAsked' && need?.kind === kind) {
    if (fields['safety'] !== 'unanswered') {
      const answered = await act(scene, step.by, before, { do: 'answerSafety', danger: fields['safety'] === 'yes' });
      if (answered.result !== 'done') return answered;
      also.push('answerSafety');
    }
  }
  const name = step.in ?? '';
  const found = (subject: EvictionCase | undefined): Meeting | undefined =>
    subject?.meetings.findLast(
      (each) =>
        each.kind === kind && each.outcome === null && each.state !== 'cancelled' && each.state !== 'cancelling',
    );
  const open = found(before);
  if (open?.state !== 'proposed' && open?.state !== 'failed') {
    if (need !== null && need.kind !== kind) return refused('notOffered', 'card', `Rutinen begär nu ${need.kind}.`);
    const sought = await act(scene, step.by, (await caseOf(scene, name)) ?? before, { do: 'seekTimes', skip: 0 });
    if (sought.result !== 'done') return { ...sought, also };
    also.push('seekTimes');
    await waitFor(scene, async () => found(await caseOf(scene, name))?.state !== 'seeking');
  }
  const subject = await caseOf(scene, name);
  const meeting = found(subject);
  if (subject === undefined || meeting === undefined || meeting.state === 'seeking')
    return refused('calendar', 'card', 'Kalendern svarar inte än; tiderna söks vidare.');
  const action = { do: 'book', meeting: meeting.id, meetingRev: meeting.revision, start } as const;
  const chosen = await act(scene, step.by, subject, { ...action, despiteClash: false });
  if (chosen.result !== 'done') return { ...chosen, also };
  await waitFor(scene, async () => !isChecked(found(await caseOf(scene, name)), start));
  const after = await caseOf(scene, name);
  const held = found(after);
  if (after !== undefined && held?.state === 'proposed' && held.confirmClash && held.start === start) {
    if (fields['despiteClash'] !== true) return { ...refused('clash', 'card'), also };
    const despite = { ...action, meetingRev: held.revision, despiteClash: true } as const;
    return { ...(await act(scene, step.by, after, despite)), also };
  }
  const minutes = fields['minutes'];
  const says =
    typeof minutes === 'number' && held !== undefined && held.minutes !== minutes
      ? `Mötet blev ${String(held.minutes)} minuter, enhetens egen längd.`
      : null;
  return plain('done', chosen.through, { also, says });
}

/** Held against the calendars first, as every move is; what stands against the time is gone past only when the story says so. */
export async function move(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const meeting = meetingOf(scene, step, before);
  if (meeting === undefined) return refused('notOffered', 'card');
  const { start } = step.fields;
  if (typeof start !== 'string') return refused('notOffered', 'card');
  const to = (at: Meeting) => ({ do: 'move', meeting: at.id, meetingRev: at.revision, start }) as const;
  const asked = await act(scene, step.by, before, to(meeting));
  if (asked.result !== 'done') return asked;
  const now = async (): Promise<Case> => (await anyCaseOf(scene, step.in ?? '')) ?? before;
  const found = ({ meetings }: Case): Meeting => meetings.find(({ id }) => id === meeting.id) ?? meeting;
  const checking = ({ wished }: Meeting): boolean => wished?.start === start && wished.clashes === null;
  await waitFor(scene, async () => !checking(found(await now())));
  const after = await now();
  const held = found(after);
  if (held.wished?.start !== start || held.wished.clashes === null) return asked;
  if (step.fields['despiteClash'] !== true) return refused('clash', 'card');
  return act(scene, step.by, after, { ...to(held), despiteClash: true });
}

/** A time of her own is still being held against the calendars. */
function isChecked(meeting: Meeting | undefined, start: string): boolean {
  return meeting?.state === 'proposed' && !(meeting.confirmClash && meeting.start === start);
}

/** The meeting a step speaks of: of the kind it names, else the one that has just been or comes next. */
export function meetingOf(scene: Scene, step: Doing, subject: Case): Meeting | undefined {
  const kind = kindIn(step, subject);
  const now = localDateTime(scene.town.now());
  const fit = subject.meetings.filter((each) => each.together === null && (kind === undefined || each.kind === kind));
  const open = fit.filter((each) => each.outcome === null && each.state !== 'cancelled' && each.state !== 'cancelling');
  if (step.does === 'undoOutcome' || step.does === 'undo') return fit.findLast(({ outcome }) => outcome !== null);
  if (step.does !== 'outcome')
    return open.findLast(({ kind: of }) => kind === of || of !== 'evictionAttendance') ?? open.at(-1);
  const past = open.filter(({ start }) => start !== null && start <= now);
  return past.at(-1) ?? open.at(-1) ?? fit.findLast(({ outcome }) => outcome !== null) ?? fit.at(-1);
}

/** A plain word for a meeting is the one the case's workflow has. */
export function kindIn({ fields }: Doing, { workflow }: Pick<Case, 'workflow'>): MeetingKind | undefined {
  const kind = fields['meeting'] as MeetingKind | undefined;
  if (kind === undefined) return undefined;
  return samePlainly[workflow]?.[kind] ?? kind;
}

type Plainly = Readonly<Partial<Record<MeetingKind, MeetingKind>>>;

const samePlainly: Readonly<Partial<Record<Case['workflow'], Plainly>>> = {
  W000: { announcedHomeVisit: 'crossAdministrationHomeVisit', planningMeeting: 'coordinatedPlanMeeting' },
  W001: { crossAdministrationHomeVisit: 'announcedHomeVisit' },
  W002: { jointFollowUp: 'monthlyInPersonFollowUp' },
};

/** That it was held, or was not, has another name at each kind of meeting. */
export function outcomeAt(kind: MeetingKind, outcome: string): string {
  const possible = outcomesOfKind[kind];
  if (outcome === 'done') return firstOf(possible, held) ?? outcome;
  if ((possible as readonly string[]).includes(outcome)) return outcome;
  if (evictionKinds.has(kind) && outcome !== 'held' && outcome !== 'notHeld') return outcome;
  if ((held as readonly string[]).includes(outcome)) return firstOf(possible, held) ?? outcome;
  return (notHeld as readonly string[]).includes(outcome) ? (firstOf(possible, notHeld) ?? outcome) : outcome;
}

const held: readonly MeetingOutcome[] = ['came', 'talked', 'held', 'carriedOut'];
const notHeld: readonly MeetingOutcome[] = ['missed', 'notHome', 'notHeld', 'notCarriedOut'];

/** Their outcomes are told apart by the ladder: a story says which. */
const evictionKinds: ReadonlySet<MeetingKind> = new Set([
  'officeVisit',
  'announcedHomeVisit',
  'unannouncedHomeVisit',
  'evictionAttendance',
]);

function firstOf(possible: readonly MeetingOutcome[], among: readonly MeetingOutcome[]): MeetingOutcome | undefined {
  return among.find((each) => possible.includes(each));
}
