// One step where somebody does something, from the story's words to what a person does.
import { actOf, bareCode } from '../../../src/casework/act-of-code.ts';
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { MeetingOutcome } from '../../../src/domain/meeting.ts';
import { unitOf } from '../../../src/domain/organisation.ts';
import { localDate } from '../../../src/domain/time.ts';
import type { Doing } from '../story-shape.ts';
import { act, type BareAction } from './act.ts';
import { respond } from './calendar.ts';
import { answerPost, bindChannel } from './channel.ts';
import { kfm } from './kfm.ts';
import { book, meetingOf, outcomeAt } from './meetings.ts';
import { inCase, register } from './notice.ts';
import { typed, typedIn } from './press.ts';
import { plain, refused, type Result } from './result.ts';
import { caseOf, type Scene, type Undoable } from './scene.ts';

export async function carryOut(scene: Scene, step: Doing): Promise<Result> {
  switch (step.does) {
    case 'registerNotice':
      return register(scene, step);
    case 'bindChannel':
      return bindChannel(scene, step);
    case 'say':
      return say(scene, step);
    case 'kfm':
      if (step.fields['event'] === 'received' && step.in === null) return kfm(scene, step);
      break;
    default:
  }
  const subject = await caseOf(scene, step.in ?? '');
  return subject === undefined ? refused('notFound', 'card') : inTheCase(scene, step, subject);
}

async function say({ town }: Scene, step: Doing): Promise<Result> {
  const text = String(step.fields['text']);
  const unit = step.fields['channel'];
  if (typeof unit === 'string') {
    const where = town.channel(unitOf(town.cast.organisation, unit));
    return plain('done', 'text', { says: await typedIn(town, step.by, text, where) });
  }
  const shown = await typed(town, step.by, text);
  return shown === null ? plain('noAnswer', 'text') : plain('done', 'text', { says: shown.text });
}

async function inTheCase(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  const { fields, by } = step;
  switch (step.does) {
    case 'newNoticeInCase':
      return inCase(scene, step, 'addNotice');
    case 'correctFact':
      return inCase(scene, step, 'openCorrect');
    case 'kfm':
      return kfm(scene, step);
    case 'respond':
      return respond(scene, step, subject);
    case 'take':
    case 'acknowledge':
      return answerPost(scene, step, subject);
    case 'book':
      return book(scene, step, subject);
    case 'consent':
    case 'concern':
    case 'snooze':
      return refused('notInProduct', 'card');
    case 'landlordAnswer':
      return landlordAnswer(scene, step, subject);
    case 'tick':
      return remembered(scene, step, { what: 'tick', act: actIn(step, subject) }, subject, {
        do: 'tick',
        act: actIn(step, subject),
      } as BareAction);
    case 'undo':
      return undo(scene, step, subject);
    case 'outcome': {
      const meeting = meetingOf(scene, step, subject);
      if (meeting === undefined) return refused('notOffered', 'card');
      const outcome = outcomeAt(meeting.kind, String(fields['outcome'])) as MeetingOutcome;
      const told = { do: 'outcome', meeting: meeting.id, meetingRev: meeting.revision, outcome } as const;
      return remembered(scene, step, { what: 'outcome' }, subject, told);
    }
    case 'cancel':
    case 'undoOutcome':
    case 'move': {
      const meeting = meetingOf(scene, step, subject);
      if (meeting === undefined) return refused('notOffered', 'card');
      const address = { meeting: meeting.id, meetingRev: meeting.revision };
      if (step.does === 'move') return act(scene, by, subject, { do: 'move', ...address, start: String(fields['start']) });
      return act(scene, by, subject, { do: step.does, ...address });
    }
    default:
      return act(scene, by, subject, {
        do: step.does,
        ...standards(scene, step),
        ...fields,
        ...(step.does === 'assign' ? { unit: kindOf(scene, step) } : {}),
      } as BareAction);
  }
}

/** What an action needs and the story may leave out. */
function standards({ town }: Scene, { does, by }: Doing): object {
  switch (does) {
    case 'logAttempt':
      return { on: localDate(town.now()), possible: true };
    case 'decideUnannounced':
      return { decider: by.id, reason: 'noContact', concern: 'no' };
    case 'nameWhoGoes':
      return { person: by.id };
    case 'seekTimes':
      return { skip: 0 };
    default:
      return {};
  }
}

/** The kind of the unit named, else of the person's own. */
function kindOf({ town }: Scene, { fields }: Doing): string {
  const { organisation } = town.cast;
  const id = fields['unit'] ?? organisation.people.find((person) => person.id === fields['person'])?.unit;
  return typeof id === 'string' ? unitOf(organisation, id).kind : 'VUX';
}

/** The line of the plan that the code stands on; a code without a line is the act it would be. */
function actIn({ fields }: Doing, subject: Case): string {
  const { act: named, code } = fields;
  if (typeof named === 'string') return named;
  const wanted = bareCode(String(code ?? ''));
  const { now, consider } = casePlanOf(subject);
  const line = [...now, ...consider].find(({ codes }) => codes.some((each) => bareCode(each) === wanted));
  return line?.act ?? actOf(wanted);
}

async function remembered(
  scene: Scene,
  step: Doing,
  what: Undoable,
  subject: Case,
  action: BareAction,
): Promise<Result> {
  const result = await act(scene, step.by, subject, action);
  if (result.result === 'done') scene.undoable.set(`${step.by.id} ${subject.ref}`, what);
  return result;
}

async function undo(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  const { code, act: named, meeting: kind } = step.fields;
  const last = scene.undoable.get(`${step.by.id} ${subject.ref}`);
  const ticked = code !== undefined || named !== undefined;
  if (!ticked && (kind !== undefined || last?.what === 'outcome')) {
    const meeting = meetingOf(scene, step, subject);
    if (meeting === undefined) return refused('notOffered', 'card');
    return act(scene, step.by, subject, { do: 'undoOutcome', meeting: meeting.id, meetingRev: meeting.revision });
  }
  if (!ticked && last?.what !== 'tick') return refused('notOffered', 'card');
  const undone = ticked ? actIn(step, subject) : last?.what === 'tick' ? last.act : '';
  return act(scene, step.by, subject, { do: 'undo', act: undone } as BareAction);
}

/** While the letter is waited on, that nobody has been heard from is said first. */
async function landlordAnswer(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  const waits = subject.stage === 'new' && (subject.state === 'informed' || subject.state === 'registered');
  const also: string[] = [];
  if (waits && subject.entry.children === 'no') {
    const said = await act(scene, step.by, subject, { do: 'notHeardFrom' });
    if (said.result !== 'done') return said;
    also.push('notHeardFrom');
  }
  const now = (await caseOf(scene, step.in ?? '')) ?? subject;
  const answered = { do: 'landlordAnswer', answer: step.fields['answer'] } as BareAction;
  return { ...(await act(scene, step.by, now, answered)), also };
}
