// What a unit that takes part sees: its own duties and meetings, and whom to talk with. Nothing else of the case.
import template from '../../cards/participant.json' with { type: 'json' };
import type { ActLine } from '../domain/case-plan.ts';
import type { FlowLine, ParticipantView } from '../domain/case-view.ts';
import { actTitle } from '../swedish/acts.ts';
import { shortDateTime } from '../swedish/dates.ts';
import { deadlineInWords } from '../swedish/deadlines.ts';
import { meetingName } from '../swedish/meetings.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import { unitName } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { chatUrl } from './chat-url.ts';

export interface ParticipantCardView {
  readonly notice: string;
  readonly title: string;
  readonly about: string;
  readonly facts: readonly { readonly text: string }[];
  readonly hasDuties: boolean;
  readonly dutiesTitle: string;
  readonly duties: readonly { readonly text: string; readonly meta: string }[];
  readonly meetings: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly chatTitle: string;
  readonly chatUrl: string;
}

export const participantCard: CardOf<ParticipantCardView> = cardOf(template);

export function participantView(view: ParticipantView, notice = ''): ParticipantCardView {
  const waits = view.unanswered.length > 0;
  return {
    notice,
    title: view.ref,
    about: waits ? 'Det finns något att ta emot. Underlaget får du av den som är ansvarig.' : 'Din enhet deltar.',
    facts: [
      { text: `${view.lines === undefined ? 'Ansvarig på vuxenenheten' : 'Ansvarig'}: ${view.contact.name}` },
      { text: `${unitName(view.unit)}: ${view.appointed?.name ?? 'ingen utsedd än'}` },
    ],
    hasDuties: view.duties.length + (view.lines ?? []).length > 0,
    dutiesTitle: `Det här gör ${view.unit}`,
    duties: [...view.duties.map((line) => dutyOf(line, view)), ...(view.lines ?? []).map((line) => lineOf(line, view))],
    meetings: view.meetings.flatMap((meeting) => meetingOf(meeting)),
    buttons: buttonsOf(view),
    chatTitle: `Chatta med ${view.contact.name}`,
    chatUrl: chatUrl(view.contact.mailbox),
  };
}

/** The unit reads what it does itself, not what is done to it. The facts behind stay with the case. */
function dutyOf(line: ActLine, view: ParticipantView): ParticipantCardView['duties'][number] {
  const meta = [
    line.strength === null ? '' : strengthWord(line.strength),
    line.deadline === null ? '' : deadlineInWords(line.deadline, view.today),
    [...new Set(line.duties.map((duty) => sourceInShort(duty.source)))].join('; '),
  ];
  return { text: titleFor(line, view), meta: meta.filter((part) => part !== '').join(' · ') };
}

/** A duty of a workflow beside W001, in the row's own words. */
function lineOf(line: FlowLine, view: ParticipantView): ParticipantCardView['duties'][number] {
  const places = [...new Set(line.duties.map((duty) => sourceInShort(duty.source)))].slice(0, mostPlaces).join('; ');
  const due = line.deadline === null ? '' : deadlineInWords(line.deadline, view.today);
  return {
    text: line.text,
    meta: [strengthWord(line.strength), due, places].filter((part) => part !== '').join(' · '),
  };
}

const mostPlaces = 2;

function titleFor(line: ActLine, view: ParticipantView): string {
  if (line.to === view.unit) return 'Ta emot underrättelsen av vuxenenheten';
  if (line.act === 'passOnConcern') return 'Var med på en gemensam förhandsbedömning, om ni vill';
  if (line.act === 'meet') return 'Var med på mötet';
  if (line.unit === view.unit && (line.act === 'appointEB' || line.act === 'appointBoU')) {
    return 'Utse ansvarig handläggare';
  }
  return actTitle(line);
}

function meetingOf(meeting: ParticipantView['meetings'][number]): readonly { readonly text: string }[] {
  if (meeting.start === null) return [];
  const name = meetingName(meeting.kind, []);
  switch (meeting.state) {
    case 'booked':
      return [{ text: `${name} ${shortDateTime(meeting.start)}, ${meeting.minutes} minuter` }];
    case 'cancelling':
    case 'cancelled':
      return [{ text: `${name} ${shortDateTime(meeting.start)} är inställt` }];
    case 'seeking':
    case 'proposed':
    case 'sending':
    case 'failed':
      return [];
  }
}

/** Beside them the template has the chat. */
const mostButtons = 3;

function buttonsOf(view: ParticipantView): readonly Button[] {
  const { ref } = view;
  const [tell] = view.unanswered;
  const mine = view.appointed?.id === view.viewer.id;
  return [
    ...(tell === undefined ? [] : [primary('acknowledge', 'Mottaget', { ref, tell })]),
    ...(view.meetings.some(({ kind, state }) => kind === 'evictionAttendance' && state === 'booked')
      ? [button('openForm', 'Vem åker?', { ref, form: 'whoGoes' })]
      : []),
    ...(mine ? [] : [button('take', 'Jag tar det', tell === undefined ? { ref } : { ref, tell })]),
    button('openAssign', 'Utse handläggare', { ref, unit: view.unit }),
  ].slice(0, mostButtons);
}
