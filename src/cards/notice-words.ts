// The questions about a notice in Swedish: labels, the answers to choose from, and what was answered so far.
import { noticeKinds } from '../domain/notice.ts';
import { isLocalDate } from '../domain/time.ts';
import { shortDate } from '../swedish/dates.ts';
import { concernedName, groundName, noticeKindName } from '../swedish/notices.ts';

export type NoticeFieldName =
  | 'kind'
  | 'receivedOn'
  | 'children'
  | 'receivedAt'
  | 'open'
  | 'occurrence'
  | 'evictionDate'
  | 'evictionTime'
  | 'ground'
  | 'lastDay'
  | 'concerns'
  | 'treserva';

export type NoticeAnswers = Readonly<Partial<Record<NoticeFieldName, string>>>;

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The last question of the first two steps is answered by tapping, which also leads on. */
export function isTapped(field: NoticeFieldName, step: 1 | 2 | 3): boolean {
  return (step === 1 && field === 'children') || (step === 2 && field === 'open');
}

export function labelOf(field: NoticeFieldName, answers: NoticeAnswers): string {
  switch (field) {
    case 'kind':
      return 'Vad har kommit in?';
    case 'receivedOn':
      return 'När kom det in?';
    case 'receivedAt':
      return 'Vilken tid kom det?';
    case 'children':
      return 'Bor det barn under 18 år i hushållet, även växelvis?';
    case 'open':
      return 'Har någon av enheterna ett pågående ärende?';
    case 'occurrence':
      return occurrenceLabel(answers.kind);
    case 'evictionDate':
      return 'Vilken dag är avhysningen? Lämna tomt om det inte står.';
    case 'evictionTime':
      return 'Vilken tid är avhysningen? Lämna tomt om det inte står.';
    case 'ground':
      return 'Vad gäller avhysningen?';
    case 'concerns':
      return 'Vem gäller ärendet: hyresgästen eller de som bor där?';
    case 'lastDay':
      return 'Vilken sista dag står i underrättelsen? Lämna tomt om den inte står.';
    case 'treserva':
      return 'Ärendenummer i Treserva (valfritt)';
  }
}

function occurrenceLabel(kind: string | undefined): string {
  if (kind === 'hyresskuld') return 'Är det första underrättelsen om hyresskuld?';
  if (kind === 'störning') return 'Är det första underrättelsen om störningar?';
  return 'Är det första underrättelsen av det här slaget?';
}

export function inputOf(field: NoticeFieldName): 'choice' | 'date' | 'time' | 'text' {
  switch (field) {
    case 'kind':
    case 'children':
    case 'open':
    case 'occurrence':
    case 'ground':
    case 'concerns':
      return 'choice';
    case 'receivedOn':
    case 'evictionDate':
    case 'lastDay':
      return 'date';
    case 'receivedAt':
    case 'evictionTime':
      return 'time';
    case 'treserva':
      return 'text';
  }
}

const children: readonly Choice[] = [
  { title: 'Ja', value: 'yes' },
  { title: 'Nej', value: 'no' },
  { title: 'Vet inte', value: 'unknown' },
];
const open: readonly Choice[] = [
  { title: 'Ingen', value: 'none' },
  { title: 'Ekonomiskt bistånd', value: 'EB' },
  { title: 'Barn och unga', value: 'BoU' },
  { title: 'Båda', value: 'both' },
  { title: 'Vet inte', value: 'unknown' },
];
const occurrence: readonly Choice[] = [
  { title: 'Ja, den första', value: 'first' },
  { title: 'Nej, den andra eller fler', value: 'repeated' },
  { title: 'Vet inte', value: 'unknown' },
];

export function choicesFor(field: NoticeFieldName, answers: NoticeAnswers): readonly Choice[] {
  switch (field) {
    case 'kind':
      return noticeKinds.map((kind) => ({ title: noticeKindName(kind), value: kind }));
    case 'children':
      return children;
    case 'open':
      return answers.children === 'yes' ? open : open.filter(({ value }) => value !== 'BoU' && value !== 'both');
    case 'occurrence':
      return occurrence;
    case 'ground':
      return (['hyresskuld', 'störning', 'annan', 'unknown'] as const).map((ground) => ({
        title: groundName(ground),
        value: ground,
      }));
    case 'concerns':
      return (['tenant', 'residents'] as const).map((value) => ({ title: concernedName(value), value }));
    case 'receivedOn':
    case 'receivedAt':
    case 'evictionDate':
    case 'evictionTime':
    case 'lastDay':
    case 'treserva':
      return [];
  }
}

/** What was answered in the steps before, so that she sees it while she answers the rest. */
export function soFarInWords(answers: NoticeAnswers, step: 1 | 2 | 3): string {
  const said = (field: NoticeFieldName, before: string, from: 2 | 3): readonly string[] => {
    const chosen = choicesFor(field, answers).find(({ value }) => value === answers[field]);
    return chosen === undefined || step < from ? [] : [`${before}${chosen.title}`];
  };
  const { receivedOn = '' } = answers;
  const came = step > 1 && isLocalDate(receivedOn) ? [`kom ${shortDate(receivedOn)}`] : [];
  return [
    ...said('kind', '', 2),
    ...came,
    ...said('children', 'barn: ', 2),
    ...said('open', 'pågående ärende: ', 3),
  ].join(' · ');
}
