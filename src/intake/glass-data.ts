// What the card that breaks a glass sends.
import type { CaseRef } from '../domain/case.ts';
import { glassReasons, type GlassReason } from '../domain/glass.ts';
import { choiceField } from './field.ts';
import type { Field } from './field.ts';
import { caseRef, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type GlassSubmit =
  | { readonly verb: 'openGlass'; readonly ref: CaseRef }
  | { readonly verb: 'breakGlass'; readonly ref: CaseRef; readonly reason: Field<GlassReason> };

type Reader = (raw: Raw) => GlassSubmit | null;

export const glassReaders: Readonly<Record<GlassSubmit['verb'], Reader>> = {
  openGlass: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'openGlass', ref })),
  breakGlass: (raw) =>
    whole([caseRef(raw, 'ref')], (ref) => ({
      verb: 'breakGlass',
      ref,
      reason: choiceField(raw, 'reason', glassReasons),
    })),
};
