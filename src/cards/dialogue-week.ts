// Dialogue meetings and what was agreed on there, as they stand in somebody's week.
import type { Dialogue } from '../domain/dialogue.ts';
import type { PersonId } from '../domain/organisation.ts';
import type { LocalDate } from '../domain/time.ts';
import type { OtherEntry } from './week.ts';

/** Meetings to come, meetings to tell of, and what is hers to do; of the late ones alone when `lateOnly`. */
export function dialogueEntriesOf(
  dialogues: readonly { readonly dialogue: Dialogue; readonly right: 'leads' | 'hasWork' }[],
  person: PersonId,
  today: LocalDate,
  lateOnly = false,
): readonly OtherEntry[] {
  const all = dialogues.flatMap(({ dialogue, right }): readonly OtherEntry[] => [
    ...(right === 'leads' ? meetingOf(dialogue, today) : []),
    ...hersOf(dialogue, person, today),
  ]);
  return lateOnly ? all.filter(({ late }) => late) : all;
}

function entry(
  { ref }: Dialogue,
  entered: Pick<OtherEntry, 'text' | 'date' | 'late'> & { readonly time?: string },
): OtherEntry {
  return { name: 'Dialog', time: '', verb: 'openDialogue', sends: { dialogue: ref }, ...entered };
}

function meetingOf(dialogue: Dialogue, today: LocalDate): readonly OtherEntry[] {
  const { booking, state } = dialogue;
  if (state === 'answered')
    return [entry(dialogue, { text: 'Skicka vidare från dialogmötet', date: null, late: false })];
  if (state !== 'planned' || booking.state !== 'booked' || booking.start === null) return [];
  const [date, time] = [booking.start.slice(0, 10), booking.start.slice(11, 16)];
  return date < today
    ? [entry(dialogue, { text: 'Skriv in svaren från dialogmötet', date, late: true })]
    : [entry(dialogue, { text: `Dialogmöte kl. ${time.replace(':', '.')}`, date, time, late: false })];
}

function hersOf(dialogue: Dialogue, person: PersonId, today: LocalDate): readonly OtherEntry[] {
  if (dialogue.state !== 'actionsOpen') return [];
  return dialogue.actions
    .filter((action) => action.person === person && action.doneBy === null)
    .map(({ text, on }) => entry(dialogue, { text, date: on, late: on < today }));
}
