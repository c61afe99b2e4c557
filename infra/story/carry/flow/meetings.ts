// Meetings of the workflows beside W001: times are looked for, one is chosen, and everybody meets in the circle she is of.
import { nowOf } from '../../../../src/casework/flows/now-of.ts';
import { offeredMeetings } from '../../../../src/casework/flows/meetings.ts';
import { flows } from '../../../../src/casework/flows/registry.ts';
import type { FlowCase } from '../../../../src/domain/flow.ts';
import type { FlowMeetingKind, Meeting } from '../../../../src/domain/meeting.ts';
import { type Doing, wordOf } from '../../story-shape.ts';
import { act } from '../act.ts';
import { kindIn } from '../meetings.ts';
import { plain, refused, type Result } from '../result.ts';
import { anyCaseOf, waitFor, type Scene } from '../scene.ts';

export async function seekTimes(scene: Scene, step: Doing, before: FlowCase): Promise<Result> {
  const kind = kindMeant(scene, step, before);
  if (kind === undefined) return refused('notOffered', 'card', 'Inget möte kan bokas nu.');
  const skip = typeof step.fields['skip'] === 'number' ? step.fields['skip'] : 0;
  return act(scene, step.by, before, { do: 'seekTimes', kind, skip });
}

export async function book(scene: Scene, step: Doing, before: FlowCase): Promise<Result> {
  const kind = kindMeant(scene, step, before);
  if (kind === undefined) return refused('notOffered', 'card', 'Inget möte kan bokas nu.');
  const start = wordOf(step.fields['start']);
  const name = step.in ?? '';
  const now = async (): Promise<FlowCase | undefined> => {
    const found = await anyCaseOf(scene, name);
    return found === undefined || found.workflow === 'W001' ? undefined : found;
  };
  const also: string[] = [];
  const open = meetingIn(before, kind);
  if (open?.state !== 'proposed' && open?.state !== 'failed') {
    const sought = await act(scene, step.by, before, { do: 'seekTimes', kind, skip: 0 });
    if (sought.result !== 'done') return sought;
    also.push('seekTimes');
    await waitFor(scene, async () => meetingIn(await now(), kind)?.state !== 'seeking');
  }
  const subject = await now();
  const meeting = meetingIn(subject, kind);
  if (subject === undefined || meeting === undefined || meeting.state === 'seeking')
    return refused('calendar', 'card', 'Kalendern svarar inte än; tiderna söks vidare.');
  const action = { do: 'book', meeting: meeting.id, meetingRev: meeting.revision, start } as const;
  const chosen = await act(scene, step.by, subject, { ...action, despiteClash: false });
  if (chosen.result !== 'done') return { ...chosen, also };
  const waits = (each: Meeting | undefined): boolean =>
    each?.state === 'proposed' && !(each.confirmClash && each.start === start);
  await waitFor(scene, async () => !waits(meetingIn(await now(), kind)));
  const after = await now();
  const held = meetingIn(after, kind);
  if (after !== undefined && held?.state === 'proposed' && held.confirmClash && held.start === start) {
    if (step.fields['despiteClash'] !== true) return { ...refused('clash', 'card'), also };
    const despite = { ...action, meetingRev: held.revision, despiteClash: true } as const;
    return { ...(await act(scene, step.by, after, despite)), also };
  }
  return plain('done', chosen.through, { also });
}

function meetingIn(subject: FlowCase | undefined, kind: FlowMeetingKind): Meeting | undefined {
  return subject?.meetings.findLast(
    (each) =>
      each.kind === kind &&
      each.together === null &&
      each.outcome === null &&
      each.state !== 'cancelled' &&
      each.state !== 'cancelling',
  );
}

/** The one named, else the first that can be booked, else the first the state has. */
function kindMeant({ town }: Scene, step: Doing, before: FlowCase): FlowMeetingKind | undefined {
  const named = kindIn(step, before);
  if (named !== undefined) return named as FlowMeetingKind;
  const flow = flows[before.workflow];
  if (flow === undefined) return undefined;
  const at = { organisation: town.cast.organisation, now: town.now() };
  const open = offeredMeetings(at, flow, before).find((each) => each.open);
  return open?.kind ?? flow.meetings(before, nowOf(at, before.unit))[0]?.kind;
}
