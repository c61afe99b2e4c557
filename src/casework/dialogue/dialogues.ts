// Dialogue meetings put together: the door the conversation and the worker come through.
import type { RefusalCode } from '../../domain/action.ts';
import {
  newDialogueRef,
  type Dialogue,
  type DialogueEntry,
  type DialogueRef,
  type DialogueRequest,
} from '../../domain/dialogue.ts';
import type { Intent, Outcome } from '../../domain/intent.ts';
import { personOf, type Person, type PersonId, type UnitId } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { decidingNow, type Handling } from '../handling.ts';
import type { CommitResult, DialogueChange, DialogueStore, Outbox } from '../ports.ts';
import { afterDialogueOutcome } from './after-dialogue.ts';
import { decideDialogue, type DialogueDecision } from './decide-dialogue.ts';
import { replayDialogue } from './evolve-dialogue.ts';
import { mayMeet, startingUnit, whoMay, type DialogueRight } from './dialogue-rights.ts';

export interface DialogueView {
  readonly dialogue: Dialogue;
  readonly right: Exclude<DialogueRight, 'none'>;
  readonly viewer: Person;
}

export type DialogueResult =
  | { readonly result: 'done' | 'again' | 'stale'; readonly ref: DialogueRef }
  | { readonly result: 'refused'; readonly why: RefusalCode };

export interface Dialogues {
  /**
   * One meeting for all the units together, or one for each by itself. A form sent twice begins nothing twice.
   * The references, in the order of the units.
   */
  start(
    actor: PersonId,
    asked: { readonly form: string; readonly units: readonly UnitId[]; readonly joint: boolean },
  ): Promise<
    { readonly result: 'done'; readonly refs: readonly DialogueRef[] } | Extract<DialogueResult, { result: 'refused' }>
  >;
  act(actor: PersonId, asked: DialogueRequest): Promise<DialogueResult>;
  /** Null alike for one that does not exist and one she may not see. */
  view(viewer: PersonId, ref: DialogueRef): Promise<DialogueView | null>;
  /** Those that are not done and that she takes part in. */
  list(viewer: PersonId): Promise<readonly DialogueView[]>;
  takeOutcome(intent: Intent, outcome: Outcome, retryAt: Instant | null): Promise<CommitResult>;
}

export interface DialogueParts extends Omit<Handling, 'cases' | 'liveCards'> {
  readonly dialogues: DialogueStore;
  readonly outbox: Pick<Outbox, 'settle'>;
}

/** How often a decision is made anew because another was quicker. */
const tries = 5;

export function createDialogues(parts: DialogueParts): Dialogues {
  const now = (): ReturnType<typeof decidingNow> => decidingNow(parts);
  const viewOf = (viewer: PersonId, dialogue: Dialogue): DialogueView | null => {
    const person = personOf(parts.organisation(), viewer);
    if (person === undefined) return null;
    const right = whoMay(parts.organisation(), person, dialogue);
    return right === 'none' ? null : { dialogue, right, viewer: person };
  };
  return {
    async start(actor, { form, units, joint }) {
      const person = personOf(parts.organisation(), actor);
      const own = person === undefined ? null : startingUnit(parts.organisation(), person);
      if (own === null) return { result: 'refused', why: 'chiefOnly' };
      const among = mayMeet(parts.organisation(), own).map(({ id }) => id);
      const chosen = among.filter((id) => units.includes(id));
      if (chosen.length === 0) return { result: 'refused', why: 'notOffered' };
      const meetings = joint ? [chosen] : chosen.map((unit) => [unit]);
      const refs: DialogueRef[] = [];
      for (const [index, meeting] of meetings.entries())
        refs.push(await begin(parts, actor, `${form}:${String(index)}`, own.administration, meeting));
      return { result: 'done', refs };
    },
    async act(actor, asked) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const before = await parts.dialogues.load(asked.ref);
        const person = personOf(parts.organisation(), actor);
        if (before === undefined || person === undefined) return { result: 'refused', why: 'notFound' };
        const decided = decideDialogue({ ...now(), actor: person }, before, asked);
        if (decided.decided === 'refused') return { result: 'refused', why: decided.why };
        if (decided.decided === 'stale') return { result: 'stale', ref: before.ref };
        if (decided.decided === 'nothing') return { result: 'again', ref: before.ref };
        const written = await parts.dialogues.commit(changeOf(parts, before, actor, decided));
        if (written === 'committed') return { result: 'done', ref: before.ref };
      }
      return { result: 'stale', ref: asked.ref };
    },
    async view(viewer, ref) {
      const dialogue = await parts.dialogues.load(ref);
      return dialogue === undefined ? null : viewOf(viewer, dialogue);
    },
    async list(viewer) {
      return (await parts.dialogues.open()).flatMap((dialogue) => viewOf(viewer, dialogue) ?? []);
    },
    async takeOutcome(intent, outcome, retryAt) {
      const at = parts.clock.now();
      const before = await parts.dialogues.load(intent.ref);
      if (before === undefined) return parts.outbox.settle(intent, outcome, retryAt, null, at);
      const decision = afterDialogueOutcome(now(), before, intent, outcome);
      const nothing = decision.events.length === 0 && decision.promises.length === 0;
      const change = nothing ? null : changeOf(parts, before, null, decision);
      return parts.outbox.settle(intent, outcome, retryAt, change, at);
    },
  };
}

async function begin(
  parts: DialogueParts,
  actor: PersonId,
  form: string,
  administration: string,
  units: readonly UnitId[],
): Promise<DialogueRef> {
  for (;;) {
    const ref = newDialogueRef(() => parts.chance.random());
    const decision: DialogueDecision = {
      events: [{ event: 'started', ref, form, administration, units }],
      promises: [],
      withdrawn: [],
    };
    const written = await parts.dialogues.commit(changeOf(parts, undefined, actor, decision));
    if (written === 'committed') return ref;
    const made = await parts.dialogues.byForm(form);
    if (made !== undefined) return made.ref;
  }
}

function changeOf(
  parts: DialogueParts,
  before: Dialogue | undefined,
  by: PersonId | null,
  decision: DialogueDecision,
): DialogueChange {
  const at = parts.clock.now();
  const history = decision.events.map((event): DialogueEntry => ({ at, by, event }));
  const expectedVersion = before?.version ?? 0;
  const after = replayDialogue(before, history);
  return {
    dialogue: { ...after, version: history.length > 0 ? expectedVersion + 1 : expectedVersion },
    expectedVersion,
    history,
    promises: decision.promises,
    withdrawn: decision.withdrawn,
  };
}
