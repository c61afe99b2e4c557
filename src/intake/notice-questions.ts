// What is asked when a notice is entered: only what changes the answer, in the routine's order, in three steps.
import { noticeKinds } from '../domain/notice.ts';
import type { Concerned, EvictionGround, NoticeKind, Occurrence, YesNoUnknown } from '../domain/notice.ts';

export const noticeFields = [
  'kind',
  'receivedOn',
  'children',
  'receivedAt',
  'concerns',
  'open',
  'occurrence',
  'evictionDate',
  'evictionTime',
  'ground',
  'lastDay',
  'treserva',
] as const;

export type NoticeField = (typeof noticeFields)[number];

/** Answers as typed and chosen, valid or not. They live in the card and nowhere else. */
export type Answers = Readonly<Partial<Record<NoticeField, string>>>;

export type FormStep = 1 | 2 | 3;
export const lastStep: FormStep = 3;

export type OpenAnswer = 'none' | 'EB' | 'BoU' | 'both' | 'unknown';

const yesNoUnknown: readonly YesNoUnknown[] = ['yes', 'no', 'unknown'];
const occurrences: readonly Occurrence[] = ['first', 'repeated', 'unknown'];
const concerned: readonly Concerned[] = ['tenant', 'residents'];
const grounds: readonly EvictionGround[] = ['hyresskuld', 'störning', 'annan', 'unknown'];

/** BoU can only have a case about a child, so its answers are there only when there is one. */
export function openAnswers(children: string | undefined): readonly OpenAnswer[] {
  return children === 'yes' ? ['none', 'EB', 'BoU', 'both', 'unknown'] : ['none', 'EB', 'unknown'];
}

/** The answers a question of choice may have; null for one that is written. */
export function choicesOf(field: NoticeField, answers: Answers): readonly string[] | null {
  switch (field) {
    case 'kind':
      return noticeKinds;
    case 'children':
      return yesNoUnknown;
    case 'open':
      return openAnswers(answers.children);
    case 'occurrence':
      return occurrences;
    case 'ground':
      return grounds;
    case 'concerns':
      return concerned;
    case 'receivedOn':
    case 'receivedAt':
    case 'evictionDate':
    case 'evictionTime':
    case 'lastDay':
    case 'treserva':
      return null;
  }
}

/** Only these kinds have steps in the routine; how many times the others came changes nothing. */
const kindsWithSteps: ReadonlySet<string> = new Set<NoticeKind>(['hyresskuld', 'störning', 'KFM']);

/**
 * Whether the count of notices changes what holds: for a family where BoU has no case, and for rent debt without
 * children. An unknown is counted as a family and as no open case, so the count matters there too.
 */
export function asksOccurrence(answers: Answers): boolean {
  if (answers.children === 'no') return answers.kind === 'hyresskuld';
  const bouIsIn = answers.open === 'BoU' || answers.open === 'both';
  return kindsWithSteps.has(answers.kind ?? '') && !bouIsIn;
}

/** The questions of a step. `treserva` says whether the number is asked for at all. */
export function askedOn(step: FormStep, answers: Answers, treserva: boolean): readonly NoticeField[] {
  const kfm = answers.kind === 'KFM';
  switch (step) {
    case 1:
      return ['kind', 'receivedOn', 'children'];
    case 2:
      if (answers.kind === 'olovlig andrahandsuthyrning') return ['concerns', 'open'];
      return kfm ? ['receivedAt', 'open'] : ['open'];
    case 3:
      return [
        ...(asksOccurrence(answers) ? (['occurrence'] as const) : []),
        ...(kfm ? (['evictionDate', 'evictionTime', 'ground'] as const) : []),
        ...(answers.kind === 'hyresskuld' ? (['lastDay'] as const) : []),
        ...(treserva ? (['treserva'] as const) : []),
      ];
  }
}
