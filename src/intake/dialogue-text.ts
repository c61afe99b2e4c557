// Text that is kept: only of dialogue meetings, which are about how units work. What looks like something about a person is not taken.
import { aboutPerson } from './about-person.ts';
import type { Raw } from './raw-fields.ts';

export type DialogueTextProblem = 'aboutPerson' | 'textTooLong' | 'textMissing';

/** What seems to be about a person is not handed back: the card it would stand in is kept by Teams. */
export type DialogueText =
  | { readonly value: string; readonly problem: null; readonly typed: string }
  | { readonly value: null; readonly problem: DialogueTextProblem; readonly typed: string };

/** More than anybody types; what is longer is cut before it is looked at. */
const longestLookedAt = 5_000;
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

export function dialogueText(raw: Raw, name: string, most: number, required: boolean): DialogueText {
  const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
  const typed = (typeof given === 'string' ? given : '').slice(0, longestLookedAt).replace(control, ' ').trim();
  if (aboutPerson(typed) !== null) return { value: null, problem: 'aboutPerson', typed: '' };
  if (typed.length > most) return { value: null, problem: 'textTooLong', typed: typed.slice(0, most) };
  if (required && typed === '') return { value: null, problem: 'textMissing', typed };
  return { value: typed, problem: null, typed };
}
