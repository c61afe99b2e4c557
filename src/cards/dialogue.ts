// A dialogue meeting between units: where it stands, what can be done now, and what was agreed on.
import template from '../../cards/dialogue.json' with { type: 'json' };
import { mostItems, type Dialogue, type DialogueAction } from '../domain/dialogue.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { LocalDate, LocalDateTime } from '../domain/time.ts';
import { dayFrom, shortDateTime } from '../swedish/dates.ts';
import { dialogueInShort, dialogueQuestions, dialogueStanding, dialogueUnits } from '../swedish/dialogue.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import type { Choice } from './form.ts';

export interface DialogueCardView {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly slots: readonly Choice[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly DialogueRow[] }[];
  readonly buttons: readonly Button[];
}

interface DialogueRow {
  readonly mark: string;
  readonly text: string;
  readonly meta: string;
  readonly tappable: boolean;
  readonly spoken: string;
  readonly verb: 'openDialogue' | 'removeDialogueItem' | 'tickDialogue';
  readonly sends: object;
}

export const dialogueCard: CardOf<DialogueCardView> = cardOf(template);

export interface DialogueSeen {
  readonly dialogue: Dialogue;
  /** `hasWork` sees what she is to do, and ticks it. */
  readonly right: 'leads' | 'hasWork';
  readonly viewer: string;
  readonly organisation: Organisation;
  readonly now: LocalDateTime;
  readonly notice?: string;
}

const title = 'Dialogmöte om samordningsrutinen';

export function dialogueView(seen: DialogueSeen): DialogueCardView {
  const { dialogue, organisation, right, notice = '' } = seen;
  const { booking, answers } = dialogue;
  return {
    title,
    lines: [notice, dialogueUnits(dialogue, organisation.units), dialogueStanding(dialogue)]
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    slots:
      right === 'leads' && booking.state === 'proposed'
        ? booking.slots.map(({ start, clashes }) => ({
            title: `${shortDateTime(start)}, ${clashes.length === 0 ? 'alla lediga' : `${clashes.map(({ unit }) => unit).join(' och ')} upptagna`}`,
            value: start,
          }))
        : [],
    answers: (answers ?? []).flatMap((answer, index) =>
      answer === '' ? [] : [{ question: dialogueQuestions[index] ?? '', answer }],
    ),
    groups: [pointsOf(seen), actionsOf(seen)].filter(({ rows }) => rows.length > 0),
    buttons: right === 'leads' ? buttonsOf(seen) : [button('openDialogues', 'Dialogmöten', {})],
  };
}

/** Those she takes part in, and a new one for who leads a unit. */
export function dialoguesView(
  dialogues: readonly Dialogue[],
  organisation: Organisation,
  mayStart: boolean,
): DialogueCardView {
  const rows = dialogues.slice(0, mostItems).map((dialogue): DialogueRow => {
    const [text, meta] = [dialogueInShort(dialogue), dialogueUnits(dialogue, organisation.units)];
    const spoken = `${text} ${meta}. Öppna mötet`;
    return { mark: '›', text, meta, tappable: true, spoken, verb: 'openDialogue', sends: { dialogue: dialogue.ref } };
  });
  return {
    title: 'Dialogmöten',
    lines: [
      { text: 'Enheterna går igenom hur de arbetar efter rutinen för intern samordning. Inga ärenden tas upp.' },
      ...(rows.length === 0 ? [{ text: 'Inga dialogmöten är på gång.' }] : []),
    ],
    slots: [],
    answers: [],
    groups: rows.length === 0 ? [] : [{ title: 'På gång', rows }],
    buttons: [
      ...(mayStart ? [primary('openNewDialogue', 'Nytt dialogmöte', {})] : []),
      button('myCases', 'Mina ärenden', { filter: 'mine' }),
    ],
  };
}

/** What is unclear in the routine, to the process leader. */
export function unclearView(dialogue: Dialogue, organisation: Organisation): DialogueCardView {
  return {
    title: 'Oklart i samordningsrutinen',
    lines: [{ text: `Från ett dialogmöte: ${dialogueUnits(dialogue, organisation.units)}.` }],
    slots: [],
    answers: [],
    groups: [{ title: 'Det här är oklart', rows: dialogue.points.map(({ text }) => plainRow(text, '')) }],
    buttons: [],
  };
}

function buttonsOf({ dialogue, now }: DialogueSeen): readonly Button[] {
  const { ref, version: rev, booking, state, points, actions } = dialogue;
  const of = { dialogue: ref, rev };
  const all = button('openDialogues', 'Dialogmöten', {});
  switch (state) {
    case 'notPlanned':
      return [...seeking(dialogue), all];
    case 'planned': {
      const held = booking.state === 'booked' && booking.start !== null && booking.start <= now;
      const off = booking.state === 'cancelling' ? [] : [button('askCancelDialogue', 'Ställ in mötet', of)];
      return [...(held ? [primary('openDialogueAnswers', 'Skriv in svaren', { dialogue: ref })] : []), ...off, all];
    }
    case 'answered':
      return [
        primary('sendDialogue', 'Skicka vidare', of),
        ...(points.length < mostItems
          ? [button('openDialogueItem', 'Lägg till oklarhet', { dialogue: ref, kind: 'point' })]
          : []),
        ...(actions.length < mostItems
          ? [
              button('openDialogueItem', 'Lägg till åtgärd', { dialogue: ref, kind: 'action' }),
              button('openDialogueItem', 'Ändra egen rutin', { dialogue: ref, kind: 'routine' }),
            ]
          : []),
      ];
    case 'actionsOpen':
    case 'done':
      return [all];
  }
}

function seeking({ ref, version: rev, booking }: Dialogue): readonly Button[] {
  const of = { dialogue: ref, rev };
  switch (booking.state) {
    case 'seeking':
    case 'sending':
      return [primary('openDialogue', 'Visa igen', { dialogue: ref })];
    case 'proposed':
      return [
        ...(booking.slots.length === 0 ? [] : [primary('bookDialogue', 'Boka och bjud in', of)]),
        button('seekDialogueTimes', 'Fler tider', { ...of, skip: booking.skipped + booking.slots.length }),
      ];
    case 'cancelling':
    case 'booked':
      return [];
    case 'none':
    case 'failed':
      return [primary('seekDialogueTimes', 'Hitta en tid', { ...of, skip: 0 })];
  }
}

function pointsOf({ dialogue, right }: DialogueSeen): DialogueCardView['groups'][number] {
  const { ref, version: rev, points, state } = dialogue;
  const rows = points.map(({ id, text }): DialogueRow =>
    right === 'leads' && state === 'answered'
      ? removable(text, '', { dialogue: ref, rev, id })
      : plainRow(text, state === 'answered' ? '' : 'skickat till processledaren'),
  );
  return { title: 'Oklart i rutinen', rows };
}

function actionsOf(seen: DialogueSeen): DialogueCardView['groups'][number] {
  const { dialogue, right, viewer, now } = seen;
  const { ref, version: rev, state } = dialogue;
  const rows = dialogue.actions
    .filter(({ person }) => right === 'leads' || person === viewer)
    .map((action): DialogueRow => {
      const meta = metaOf(action, seen.organisation, now.slice(0, 10));
      if (state === 'answered') return removable(action.text, meta, { dialogue: ref, rev, id: action.id });
      const done = action.doneBy !== null;
      return {
        mark: done ? '☑' : '☐',
        text: action.text,
        meta,
        tappable: true,
        spoken: `${action.text} ${meta}. ${done ? 'Klart. Tryck för att ångra' : 'Tryck när det är klart'}`,
        verb: 'tickDialogue',
        sends: { dialogue: ref, rev, id: action.id },
      };
    });
  return { title: 'Åtgärder', rows };
}

function metaOf({ kind, person, on, doneBy }: DialogueAction, { people }: Organisation, today: LocalDate): string {
  const name = people.find(({ id }) => id === person)?.name ?? 'har slutat';
  const late =
    doneBy === null && on < today ? `skulle ha gjorts ${dayFrom(on, today)}` : `senast ${dayFrom(on, today)}`;
  return [...(kind === 'routine' ? ['egen rutin'] : []), name, late].join(' · ');
}

function removable(text: string, meta: string, sends: object): DialogueRow {
  return {
    mark: '✕',
    text,
    meta,
    tappable: true,
    spoken: `${text} ${meta}. Ta bort`,
    verb: 'removeDialogueItem',
    sends,
  };
}

function plainRow(text: string, meta: string): DialogueRow {
  return { mark: '•', text, meta, tappable: false, spoken: '', verb: 'openDialogue', sends: {} };
}
