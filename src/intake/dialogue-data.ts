// What the buttons of dialogue meetings bring.
import { isDialogueRef, longestAnswer, longestItem, type DialogueRef } from '../domain/dialogue.ts';
import type { LocalDate, LocalDateTime } from '../domain/time.ts';
import { dialogueText, type DialogueText } from './dialogue-text.ts';
import { choiceField, dateField, personField, type Field } from './field.ts';
import { count, key, localDateTime, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

interface OfDialogue {
  readonly dialogue: DialogueRef;
}
interface OfVersion extends OfDialogue {
  readonly rev: number;
}

export type DialogueSubmit =
  | { readonly verb: 'openDialogues' | 'openNewDialogue' }
  | {
      readonly verb: 'startDialogue';
      readonly form: string;
      /** Ids of units, as chosen. */
      readonly units: readonly string[];
      readonly how: Field<'joint' | 'separate'>;
    }
  | ({ readonly verb: 'openDialogue' | 'openDialogueAnswers' } & OfDialogue)
  | ({ readonly verb: 'openDialogueItem'; readonly kind: DialogueItemKind } & OfDialogue)
  | ({ readonly verb: 'seekDialogueTimes'; readonly skip: number } & OfVersion)
  | ({ readonly verb: 'bookDialogue'; readonly slot: LocalDateTime | null } & OfVersion)
  | ({ readonly verb: 'cancelDialogue' | 'askCancelDialogue' | 'sendDialogue' } & OfVersion)
  | ({ readonly verb: 'answerDialogue'; readonly answers: readonly DialogueText[] } & OfVersion)
  | ({
      readonly verb: 'addDialogueItem';
      readonly kind: DialogueItemKind;
      readonly item: DialogueText;
      readonly person: Field<string>;
      readonly on: Field<LocalDate>;
    } & OfVersion)
  | ({ readonly verb: 'removeDialogueItem' | 'tickDialogue'; readonly id: string } & OfVersion);

export type DialogueItemKind = 'point' | 'action' | 'routine';

type Reader = (raw: Raw) => DialogueSubmit | null;

/** One input for each question. */
const questions = ['answer1', 'answer2', 'answer3', 'answer4', 'answer5'] as const;
const itemKinds: readonly DialogueItemKind[] = ['point', 'action', 'routine'];

export const dialogueReaders: Readonly<Record<DialogueSubmit['verb'], Reader>> = {
  openDialogues: () => ({ verb: 'openDialogues' }),
  openNewDialogue: () => ({ verb: 'openNewDialogue' }),
  startDialogue: (raw) =>
    whole([key(raw, 'form')], (form) => ({
      verb: 'startDialogue',
      form,
      units: (text(raw, 'units') ?? '').split(',').filter((id) => /^[\w-]{1,40}$/.test(id)),
      how: choiceField(raw, 'how', ['joint', 'separate']),
    })),
  openDialogue: opening('openDialogue'),
  openDialogueAnswers: opening('openDialogueAnswers'),
  openDialogueItem: (raw) =>
    whole([dialogueRef(raw), oneOf(raw, 'kind', itemKinds)], (dialogue, kind) => ({
      verb: 'openDialogueItem',
      dialogue,
      kind,
    })),
  seekDialogueTimes: (raw) =>
    whole([dialogueRef(raw), count(raw, 'rev')], (dialogue, rev) => ({
      verb: 'seekDialogueTimes',
      dialogue,
      rev,
      skip: Math.min(count(raw, 'skip') ?? 0, 500),
    })),
  bookDialogue: (raw) =>
    whole([dialogueRef(raw), count(raw, 'rev')], (dialogue, rev) => ({
      verb: 'bookDialogue',
      dialogue,
      rev,
      slot: localDateTime(raw, 'slot'),
    })),
  askCancelDialogue: changing('askCancelDialogue'),
  cancelDialogue: changing('cancelDialogue'),
  sendDialogue: changing('sendDialogue'),
  answerDialogue: (raw) =>
    whole([dialogueRef(raw), count(raw, 'rev')], (dialogue, rev) => ({
      verb: 'answerDialogue',
      dialogue,
      rev,
      answers: questions.map((name) => dialogueText(raw, name, longestAnswer, false)),
    })),
  addDialogueItem: (raw) =>
    whole([dialogueRef(raw), count(raw, 'rev'), oneOf(raw, 'kind', itemKinds)], (dialogue, rev, kind) => ({
      verb: 'addDialogueItem',
      dialogue,
      rev,
      kind,
      item: dialogueText(raw, 'item', longestItem, true),
      person: personField(raw, 'person'),
      on: dateField(raw, 'on'),
    })),
  removeDialogueItem: ofItem('removeDialogueItem'),
  tickDialogue: ofItem('tickDialogue'),
};

export function isDialogue<S extends { readonly verb: string }>(submit: S): submit is Extract<S, DialogueSubmit> {
  return Object.hasOwn(dialogueReaders, submit.verb);
}

function dialogueRef(raw: Raw): DialogueRef | null {
  const given = text(raw, 'dialogue');
  return given !== null && isDialogueRef(given) ? given : null;
}

function opening(verb: 'openDialogue' | 'openDialogueAnswers'): Reader {
  return (raw) => whole([dialogueRef(raw)], (dialogue) => ({ verb, dialogue }));
}

function changing(verb: 'cancelDialogue' | 'askCancelDialogue' | 'sendDialogue'): Reader {
  return (raw) => whole([dialogueRef(raw), count(raw, 'rev')], (dialogue, rev) => ({ verb, dialogue, rev }));
}

function ofItem(verb: 'removeDialogueItem' | 'tickDialogue'): Reader {
  return (raw) =>
    whole([dialogueRef(raw), count(raw, 'rev'), key(raw, 'id')], (dialogue, rev, id) => ({ verb, dialogue, rev, id }));
}
