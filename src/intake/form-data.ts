// What the notice form's buttons bring: which form it is, which step, and the answers given so far.
import type { CaseRef } from '../domain/case.ts';
import { noticeFields } from './notice-questions.ts';
import type { Answers, FormStep, NoticeField } from './notice-questions.ts';
import { asRecord, caseRef, count, key, oneOf, text } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

/** Which form is being filled in: a new case, a notice more in one, or a correction of one. */
export type FormAddress =
  | { readonly mode: 'new'; readonly form: string }
  | { readonly mode: 'add'; readonly form: string; readonly ref: CaseRef }
  | { readonly mode: 'correct'; readonly form: string; readonly ref: CaseRef; readonly rev: number };

export function formAddress(raw: Raw): FormAddress | null {
  const form = key(raw, 'form');
  const mode = oneOf(raw, 'mode', ['new', 'add', 'correct']);
  const ref = caseRef(raw, 'ref');
  const rev = count(raw, 'rev');
  if (form === null || mode === null) return null;
  if (mode === 'new') return { mode, form };
  if (ref === null) return null;
  if (mode === 'add') return { mode, form, ref };
  return rev === null ? null : { mode, form, ref, rev };
}

export function stepOf(raw: Raw): FormStep | null {
  const step = count(raw, 'step');
  return step === 1 || step === 2 || step === 3 ? step : null;
}

/** What was answered in earlier steps (`kept`), then this step's inputs and the answer that the button itself is. */
export function answersIn(raw: Raw): Answers {
  const answers: Partial<Record<NoticeField, string>> = {};
  for (const part of [asRecord(raw['kept']), raw]) {
    if (part === null) continue;
    for (const field of noticeFields) {
      const answer = text(part, field);
      if (answer !== null) answers[field] = answer;
    }
  }
  return answers;
}
