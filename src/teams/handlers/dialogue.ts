// Dialogue meetings between units: begun, booked, told of, and what was agreed on ticked off.
import { button } from '../../cards/button.ts';
import { dialogueCard, dialoguesView, dialogueView } from '../../cards/dialogue.ts';
import { answersForm, itemForm, startDialogueForm } from '../../cards/dialogue-forms.ts';
import { formCard, type FormAgain, type FormView } from '../../cards/form.ts';
import { mayMeet, startingUnit } from '../../casework/dialogue/dialogue-rights.ts';
import type { DialogueRef, DialogueRequest } from '../../domain/dialogue.ts';
import { personOf, type PersonId, type Unit } from '../../domain/organisation.ts';
import { localDate, localDateTime } from '../../domain/time.ts';
import type { DialogueSubmit } from '../../intake/dialogue-data.ts';
import type { ProblemCode } from '../../swedish/problems.ts';
import type { Reply } from '../turn.ts';
import { oldCard } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { message, notUnderstood, refusal } from './says.ts';

export async function dialogueCards(parts: HandlerParts, person: PersonId, submit: DialogueSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'openDialogues':
      return openDialogues(parts, person);
    case 'openNewDialogue':
      return newDialogue(parts, person, parts.chance.id(), {});
    case 'startDialogue':
      return start(parts, person, submit);
    case 'openDialogue':
      return showDialogue(parts, person, submit.dialogue);
    case 'openDialogueAnswers':
      return filling(parts, person, submit.dialogue, (dialogue) => answersForm(dialogue, {}));
    case 'openDialogueItem':
      return filling(parts, person, submit.dialogue, (dialogue) =>
        itemForm(dialogue, submit.kind, parts.organisation(), {}),
      );
    case 'askCancelDialogue': {
      const of = { dialogue: submit.dialogue, rev: submit.rev };
      const view = await parts.dialogues.view(person, submit.dialogue);
      if (view?.right !== 'leads') return refusal(view === null ? 'notFound' : 'chiefOnly', null);
      return message(
        'Ställ in dialogmötet?',
        ['Alla som är inbjudna får besked att mötet är inställt.'],
        [button('cancelDialogue', 'Ställ in', of, 'destructive'), button('openDialogue', 'Behåll mötet', of)],
      );
    }
    case 'answerDialogue':
      return answer(parts, person, submit);
    case 'addDialogueItem':
      return addItem(parts, person, submit);
    case 'bookDialogue':
      return submit.slot === null
        ? showDialogue(parts, person, submit.dialogue, 'Välj en tid först.')
        : asked(parts, person, { ...of(submit), do: 'book', start: submit.slot });
    case 'seekDialogueTimes':
      return asked(parts, person, { ...of(submit), do: 'seekTimes', skip: submit.skip });
    case 'cancelDialogue':
      return asked(parts, person, { ...of(submit), do: 'cancel' });
    case 'sendDialogue':
      return asked(parts, person, { ...of(submit), do: 'send' });
    case 'removeDialogueItem':
      return asked(parts, person, { ...of(submit), do: 'remove', id: submit.id });
    case 'tickDialogue':
      return asked(parts, person, { ...of(submit), do: 'tick', id: submit.id });
  }
}

function of({ dialogue, rev }: { readonly dialogue: DialogueRef; readonly rev: number }): {
  readonly ref: DialogueRef;
  readonly rev: number;
} {
  return { ref: dialogue, rev };
}

export async function openDialogues(parts: HandlerParts, person: PersonId): Promise<Reply> {
  const seen = await parts.dialogues.list(person);
  const view = dialoguesView(
    seen.map(({ dialogue }) => dialogue),
    parts.organisation(),
    ownUnit(parts, person) !== null,
  );
  return { card: dialogueCard(view), summary: 'Dialogmöten' };
}

function ownUnit({ organisation }: HandlerParts, person: PersonId): Unit | null {
  const who = personOf(organisation(), person);
  return who === undefined ? null : startingUnit(organisation(), who);
}

function newDialogue(parts: HandlerParts, person: PersonId, key: string, again: FormAgain): Reply {
  const own = ownUnit(parts, person);
  if (own === null) return refusal('chiefOnly', null);
  return shown(startDialogueForm(key, mayMeet(parts.organisation(), own), again));
}

async function start(
  parts: HandlerParts,
  person: PersonId,
  { form, units, how }: Extract<DialogueSubmit, { verb: 'startDialogue' }>,
): Promise<Reply> {
  if (units.length === 0 || how.value === null) {
    const again: FormAgain = {
      units: { typed: units.join(','), problem: units.length === 0 ? 'chooseSome' : null },
      how: { typed: how.typed, problem: how.problem },
    };
    return newDialogue(parts, person, form, again);
  }
  const made = await parts.dialogues.start(person, { form, units, joint: how.value === 'joint' });
  if (made.result === 'refused') return refusal(made.why, null);
  const [only, ...others] = made.refs;
  return only === undefined || others.length > 0 ? openDialogues(parts, person) : showDialogue(parts, person, only);
}

async function showDialogue(parts: HandlerParts, person: PersonId, ref: DialogueRef, notice = ''): Promise<Reply> {
  const view = await parts.dialogues.view(person, ref);
  if (view === null) return refusal('notFound', null);
  const { dialogue, right } = view;
  const [organisation, now] = [parts.organisation(), localDateTime(parts.clock.now())];
  const card = dialogueCard(dialogueView({ dialogue, right, viewer: person, organisation, now, notice }));
  return { card, summary: 'Dialogmöte' };
}

async function asked(parts: HandlerParts, person: PersonId, request: DialogueRequest): Promise<Reply> {
  const result = await parts.dialogues.act(person, request);
  if (result.result === 'refused') return refusal(result.why, null);
  return showDialogue(parts, person, request.ref, result.result === 'stale' ? oldCard : '');
}

type Fill = (dialogue: Parameters<typeof answersForm>[0]) => FormView;

async function filling(parts: HandlerParts, person: PersonId, ref: DialogueRef, fill: Fill): Promise<Reply> {
  const view = await parts.dialogues.view(person, ref);
  if (view === null) return refusal('notFound', null);
  return view.right === 'leads' ? shown(fill(view.dialogue)) : refusal('chiefOnly', null);
}

function shown(form: FormView): Reply {
  return { card: formCard(form), summary: form.title };
}

async function answer(
  parts: HandlerParts,
  person: PersonId,
  submit: Extract<DialogueSubmit, { verb: 'answerDialogue' }>,
): Promise<Reply> {
  const { dialogue, answers } = submit;
  const values = answers.flatMap(({ value }) => value ?? []);
  const empty = values.length === answers.length && values.every((value) => value === '');
  if (values.length < answers.length || empty) {
    const again = answers.map(({ typed, problem }, index): [string, FormAgain[string]] => [
      `answer${String(index + 1)}`,
      { typed, problem: empty && index === 0 ? 'textMissing' : problem },
    ]);
    return filling(parts, person, dialogue, (now) => answersForm(now, Object.fromEntries(again)));
  }
  return asked(parts, person, { ...of(submit), do: 'answer', answers: values });
}

async function addItem(
  parts: HandlerParts,
  person: PersonId,
  submit: Extract<DialogueSubmit, { verb: 'addDialogueItem' }>,
): Promise<Reply> {
  const { dialogue, kind, item, person: who, on } = submit;
  const past = on.value !== null && on.value < localDate(parts.clock.now());
  const onProblem: ProblemCode | null = past ? 'datePassed' : on.problem;
  const needsWho = kind !== 'point';
  if (item.value === null || (needsWho && (who.value === null || on.value === null || past))) {
    const again: FormAgain = {
      item: { typed: item.typed, problem: item.problem },
      ...(needsWho && {
        person: { typed: who.typed, problem: who.problem },
        on: { typed: on.typed, problem: onProblem },
      }),
    };
    return filling(parts, person, dialogue, (now) => itemForm(now, kind, parts.organisation(), again));
  }
  if (kind === 'point') return asked(parts, person, { ...of(submit), do: 'addPoint', text: item.value });
  if (who.value === null || on.value === null) return notUnderstood;
  const request = { kind, text: item.value, person: who.value, on: on.value } as const;
  return asked(parts, person, { ...of(submit), do: 'addAction', ...request });
}
