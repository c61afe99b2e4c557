// A question to answer about a case: what it is about, the places that speak of it, a few closed answers, and what then.
import template from '../../cards/form.json' with { type: 'json' };
import type { FullView } from '../domain/case-view.ts';
import { problemSentence } from '../swedish/problems.ts';
import type { ProblemCode } from '../swedish/problems.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface FormView {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly passages: readonly { readonly text: string; readonly source: string }[];
  readonly fields: readonly FieldView[];
  readonly buttons: readonly Button[];
  readonly more: readonly Button[];
  readonly hasMore: boolean;
  readonly spoken: string;
}

export interface FieldView {
  readonly kind: 'choice' | 'date' | 'time' | 'text';
  readonly id: string;
  readonly label: string;
  /** Of a choice: several can be chosen, and come back with commas between them. */
  readonly many: boolean;
  /** Of a choice: each answer on a line of its own, or folded into a list. */
  readonly style: 'expanded' | 'compact';
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly problem: string;
  /** Characters a text may have; 0 where nothing is written. */
  readonly longest: number;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export const formCard: CardOf<FormView> = cardOf(template);

/** What was answered when something was missing or wrong, by field. */
export type FormAgain = Readonly<Record<string, { readonly typed: string; readonly problem: ProblemCode | null }>>;

/** Draws one form of a case. */
export type FormOf = (view: FullView, again: FormAgain) => FormView;

interface Parts {
  readonly title: string;
  readonly lines: readonly string[];
  readonly passages?: FormView['passages'];
  readonly fields?: readonly FieldView[];
  readonly buttons: readonly Button[];
  readonly more?: readonly Button[];
}

export function form({ title, lines, passages = [], fields = [], buttons, more = [] }: Parts): FormView {
  return {
    title,
    lines: lines.map((text) => ({ text })),
    passages,
    fields,
    buttons,
    more,
    hasMore: more.length > 0,
    spoken: [title, ...lines].join(' '),
  };
}

/** `value` stands chosen when nothing was answered before. */
export function choice(
  id: string,
  label: string,
  choices: readonly Choice[],
  again: FormAgain,
  { value = '', style = 'expanded' }: { readonly value?: string; readonly style?: FieldView['style'] } = {},
): FieldView {
  return { kind: 'choice', id, label, many: false, style, choices, ...answered(id, again, value) };
}

/** Several can be chosen. */
export function choices(id: string, label: string, among: readonly Choice[], again: FormAgain, value = ''): FieldView {
  return { ...choice(id, label, among, again, { value }), many: true };
}

export function date(id: string, label: string, again: FormAgain, value = ''): FieldView {
  return { kind: 'date', id, label, many: false, style: 'compact', choices: [], ...answered(id, again, value) };
}

export function time(id: string, label: string, again: FormAgain, value = ''): FieldView {
  return { kind: 'time', id, label, many: false, style: 'compact', choices: [], ...answered(id, again, value) };
}

/** Typed text: only where nothing about a person has a place. */
export function written(id: string, label: string, longest: number, again: FormAgain): FieldView {
  return { kind: 'text', id, label, many: false, style: 'compact', choices: [], ...answered(id, again, ''), longest };
}

function answered(id: string, again: FormAgain, value: string): Pick<FieldView, 'value' | 'problem' | 'longest'> {
  const before = again[id];
  if (before === undefined) return { value, problem: '', longest: 0 };
  return { value: before.typed, problem: before.problem === null ? '' : problemSentence(before.problem), longest: 0 };
}

export function toPlan({ case: { ref } }: { readonly case: Pick<FullView['case'], 'ref'> }): Button {
  return button('openPlan', 'Till planen', { ref });
}

/** What every button that changes the case brings. */
export function versionOf({ case: { ref, version } }: FullView): { readonly ref: string; readonly rev: number } {
  return { ref, rev: version };
}

/** `familjen`, or `den enskilde` where there are no children. */
export function householdOf({ case: { entry } }: FullView): string {
  return entry.children === 'no' ? 'den enskilde' : 'familjen';
}
