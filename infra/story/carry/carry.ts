// One step where somebody does something, from the story's words to what a person does.
import type { Case, EvictionCase } from '../../../src/domain/case.ts';
import type { MeetingOutcome } from '../../../src/domain/meeting.ts';
import { unitOf } from '../../../src/domain/organisation.ts';
import { localDate } from '../../../src/domain/time.ts';
import type { StoryAction } from '../actions.ts';
import { type Doing, wordOf } from '../story-shape.ts';
import { act, type BareAction } from './act.ts';
import { respond } from './calendar.ts';
import { concern } from './concern.ts';
import { answerPost, bindChannel, say } from './channel.ts';
import { kfm, kfmReceived } from './kfm.ts';
import { landlordAnswer } from './landlord.ts';
import { dialogue } from './dialogue.ts';
import { handOverAll, setAbsence } from './leave.ts';
import { book, meetingOf, move, outcomeAt } from './meetings.ts';
import { askConsent, askGround, consent, decideGround, withdrawConsent } from './consent.ts';
import { inFlow } from './flow/in-flow.ts';
import { startFlow } from './flow/start.ts';
import { inCase, register } from './notice.ts';
import { refused, type Result } from './result.ts';
import { anyCaseOf, type Scene } from './scene.ts';
import { snooze } from './snooze.ts';
import { remembered, tick, undo } from './ticks.ts';
import { answerWrongUnit, askRightUnit, nameRightUnit } from './wrong-unit.ts';

export async function carryOut(scene: Scene, step: Doing): Promise<Result> {
  if (step.does === 'dialogue') return dialogue(scene, step);
  const alone = step.in === null ? withoutCase[step.does] : undefined;
  if (alone !== undefined) return alone(scene, step);
  const subject = await anyCaseOf(scene, step.in ?? '');
  if (subject === undefined) return refused('notFound', 'card');
  const common = inAny[step.does];
  if (common !== undefined) return common(scene, step, subject);
  if (subject.workflow !== 'W001') return (inFlow[step.does] ?? asItStands)(scene, step, subject);
  return (withCase[step.does] ?? asItStands)(scene, step, subject);
}

type WithoutCase = (scene: Scene, step: Doing) => Promise<Result>;
type InAny = (scene: Scene, step: Doing, subject: Case) => Promise<Result>;
type WithCase = (scene: Scene, step: Doing, subject: EvictionCase) => Promise<Result>;

const withoutCase: Readonly<Partial<Record<StoryAction, WithoutCase>>> = {
  registerNotice: (scene, step) => register(scene, step),
  startFlow,
  bindChannel,
  handOverAll,
  setAbsence,
  say,
  kfm: kfmReceived,
};

/** Named with commas between. */
function listed(field: 'needs' | 'rows'): WithCase {
  return (scene, step, subject) =>
    act(scene, step.by, subject, {
      do: step.does,
      [field]: textOf(step.fields[field])
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    } as unknown as BareAction);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The same in every workflow. */
const inAny: Readonly<Partial<Record<StoryAction, InAny>>> = {
  respond,
  take: answerPost,
  acknowledge: answerPost,
  askRightUnit,
  nameRightUnit,
  answerWrongUnit,
  outcome,
  cancel: ofMeeting,
  undoOutcome: ofMeeting,
  move,
  consent,
  noteConsent: consent,
  askConsent,
  withdrawConsent,
  askGround,
  decideGround,
};

/** What is more than one press, or is not pressed on the case's card. */
const withCase: Readonly<Partial<Record<StoryAction, WithCase>>> = {
  newNoticeInCase: (scene, step) => inCase(scene, step, 'addNotice'),
  correctFact: (scene, step) => inCase(scene, step, 'openCorrect'),
  kfm,
  book,
  landlordAnswer,
  tick,
  undo,
  concern,
  snooze,
  noteNeeds: listed('needs'),
  noteChildView: listed('rows'),
};

async function outcome(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  const meeting = meetingOf(scene, step, subject);
  if (meeting === undefined) return refused('notOffered', 'card');
  const went = outcomeAt(meeting.kind, wordOf(step.fields['outcome'])) as MeetingOutcome;
  const told = { do: 'outcome', meeting: meeting.id, meetingRev: meeting.revision, outcome: went } as const;
  return remembered(scene, step, { what: 'outcome' }, subject, told);
}

async function ofMeeting(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  const meeting = meetingOf(scene, step, subject);
  if (meeting === undefined) return refused('notOffered', 'card');
  const { start } = step.fields;
  return act(scene, step.by, subject, {
    do: step.does,
    meeting: meeting.id,
    meetingRev: meeting.revision,
    ...(start === undefined ? {} : { start }),
  } as BareAction);
}

/** An action whose fields are the story's own. */
async function asItStands(scene: Scene, step: Doing, subject: Case): Promise<Result> {
  return act(scene, step.by, subject, {
    do: step.does,
    ...standards[step.does]?.(scene, step),
    ...step.fields,
    ...(step.does === 'assign' ? { unit: kindOf(scene, step) } : {}),
  } as BareAction);
}

/** What an action needs and the story may leave out. */
const standards: Readonly<Partial<Record<StoryAction, (scene: Scene, step: Doing) => object>>> = {
  logAttempt: ({ town }) => ({ on: localDate(town.now()), possible: true }),
  decideUnannounced: (_scene, { by }) => ({ decider: by.id, reason: 'noContact', concern: 'no' }),
  nameWhoGoes: (_scene, { by }) => ({ person: by.id }),
  seekTimes: () => ({ skip: 0 }),
  holdVisit: () => ({ skip: 0 }),
};

/** The kind of the unit named, else of the person's own. */
function kindOf({ town }: Scene, { fields }: Doing): string {
  const { organisation } = town.cast;
  const id = fields['unit'] ?? organisation.people.find((person) => person.id === fields['person'])?.unit;
  return typeof id === 'string' ? unitOf(organisation, id).kind : 'VUX';
}
