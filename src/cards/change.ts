// What a change of facts would do, old and new side by side, before anything follows: she says yes, and who and what stays.
import template from '../../cards/change.json' with { type: 'json' };
import type { Foreseen } from '../domain/difference.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { actTitle } from '../swedish/acts.ts';
import { branchName } from '../swedish/branches.ts';
import { shortDateTime } from '../swedish/dates.ts';
import { meetingName } from '../swedish/meetings.ts';
import { differingFacts } from '../swedish/notices.ts';
import { problemSentence } from '../swedish/problems.ts';
import { listed, unitName, unitsTogether } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { choice, choices } from './form.ts';
import type { FieldView, FormAgain } from './form.ts';
import type { NoticeFormKey } from './notice-form.ts';
import type { NoticeAnswers } from './notice-words.ts';

export interface ChangeView {
  readonly notice: string;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly { readonly text: string }[] }[];
  readonly fields: readonly FieldView[];
  readonly buttons: readonly Button[];
  readonly spoken: string;
}

export const changeCard: CardOf<ChangeView> = cardOf(template);

/** Of a notice or a correction in a case that is there; everything answered travels with the buttons. */
export type ChangeKey = Exclude<NoticeFormKey, { mode: 'new' }>;

/** What the input of a meeting that nothing asks for any more is called. */
export function offInput(meeting: string): string {
  return `off-${meeting}`;
}

export function changeView(
  key: ChangeKey,
  answers: NoticeAnswers,
  foreseen: Foreseen,
  again: FormAgain = {},
  notice = '',
): ChangeView {
  const { ref, version, unasked, leaving } = foreseen;
  const form = { ...key, kept: answers };
  const sends = { ...form, rev: version, step: 3, asks: unasked.map(({ id }) => id), leaving };
  const title = `Det här ändras i ${ref}`;
  const correct = key.mode === 'correct';
  return {
    notice,
    title,
    about: 'Inget har ändrats än. Läs igenom och spara.',
    rows: rowsOf(foreseen),
    lists: listsOf(foreseen).map((list) => ({ ...list, lines: list.lines.map((text) => ({ text })) })),
    fields: [...stayField(leaving, again), ...unasked.map((meeting) => offField(meeting, again))],
    buttons: [
      primary('confirmChange', correct ? 'Spara ändringen' : 'Lägg till underrättelsen', sends),
      // Back to the last step as it was answered; what is chosen here is asked anew.
      { ...button('noticeNext', 'Tillbaka', { ...form, step: 2 }), inputs: 'none' },
      button('openPlan', 'Avbryt', { ref }),
    ],
    spoken: `${title}. Inget har ändrats än.`,
  };
}

function rowsOf({ before, after, difference }: Foreseen): ChangeView['rows'] {
  const { branch } = difference;
  const place =
    branch === null
      ? []
      : [{ label: 'Rutinens avsnitt', before: branchName(branch.before), after: branchName(branch.after) }];
  return [...differingFacts(before, after), ...place];
}

function listsOf(foreseen: Foreseen): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  return [
    { title: 'Tillkommer', lines: comes(foreseen) },
    { title: 'Bortfaller', lines: goes(foreseen) },
  ].filter(({ lines }) => lines.length > 0);
}

function comes({ difference, told, held, joining, attendanceMoves, beginsAnew, waits }: Foreseen): readonly string[] {
  const need = difference.meeting?.after ?? null;
  return [
    ...(waits ? ['Rutinen ger inget besked. Enhetschefen ska godkänna ett förslag innan något skickas.'] : []),
    ...(beginsAnew ? ['Arbetet börjar om från brev och möte.'] : []),
    ...told.map((unit) => `${unit} får besked i sin kanal`),
    ...held.map((unit) => `Besked till ${unit} väntar på svaret`),
    ...actsIn(difference.addedActs, [...told, ...held]),
    ...(need === null ? [] : [`${meetingName(need.kind, need.units)}: ${unitsTogether(need.units)}`]),
    ...(joining.length === 0 ? [] : [`${listed(joining)} bjuds in till mötet som är bokat`]),
    ...(attendanceMoves
      ? ['Den bokade närvaron vid avhysningen flyttas. Varje enhet säger på nytt vem som åker.']
      : []),
  ];
}

function goes({ difference }: Foreseen): readonly string[] {
  const past = difference.meeting?.before ?? null;
  return [
    ...actsIn(difference.droppedActs, []),
    ...(past === null ? [] : [`${meetingName(past.kind, past.units)}: ${unitsTogether(past.units)}`]),
  ];
}

/** The meeting has a line of its own, and so has what is said to a unit. */
function actsIn(acts: Foreseen['difference']['addedActs'], said: readonly UnitKind[]): readonly string[] {
  return acts
    .filter((act) => act !== 'meet' && !said.some((unit) => act === `tell${unit}`))
    .map((act) => actTitle({ act, unit: null, to: null, codes: [] }));
}

function stayField(leaving: readonly UnitKind[], again: FormAgain): readonly FieldView[] {
  if (leaving.length === 0) return [];
  const among = leaving.map((unit) => ({ title: unitName(unit), value: unit }));
  return [
    choices('stay', 'De här behövs inte längre enligt rutinen. Vilka ska vara kvar?', among, again, leaving.join(',')),
  ];
}

function offField(meeting: Meeting, again: FormAgain): FieldView {
  const when = meeting.start === null ? '' : ` ${shortDateTime(meeting.start)}`;
  const id = offInput(meeting.id);
  const field = choice(
    id,
    `${meetingName(meeting.kind, meeting.units)}${when} begärs inte längre`,
    [
      { title: 'Avboka', value: 'cancel' },
      { title: 'Behåll', value: 'keep' },
    ],
    again,
  );
  return field.problem === '' && again[id] !== undefined && field.value === ''
    ? { ...field, problem: problemSentence('answerMissing') }
    : field;
}
