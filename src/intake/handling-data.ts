// What the buttons bring that say yes to something that has been shown first.
import type { UnitKind } from '../domain/organisation.ts';
import { answersIn, formAddress } from './form-data.ts';
import type { FormAddress } from './form-data.ts';
import type { Answers } from './notice-questions.ts';
import { count, key, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type ChangeAddress = Exclude<FormAddress, { mode: 'new' }>;

export type HandlingSubmit = {
  readonly verb: 'confirmChange';
  readonly address: ChangeAddress;
  /** The version that the difference was worked out at. */
  readonly rev: number;
  readonly answers: Answers;
  /** Units that may go, and those of them that she lets stay. */
  readonly leaving: readonly UnitKind[];
  readonly stay: readonly UnitKind[];
  /** Each meeting she was asked about; null while she has not answered. */
  readonly meetings: readonly { readonly id: string; readonly then: 'cancel' | 'keep' | null }[];
};

type Reader = (raw: Raw) => HandlingSubmit | null;

const mostAsked = 20;
const kinds: readonly UnitKind[] = ['VUX', 'EB', 'BoU', 'FFS', 'ÄVO', 'SAV', 'BoH'];

export const handlingReaders: Readonly<Record<HandlingSubmit['verb'], Reader>> = {
  confirmChange: (raw) =>
    whole([changeAddress(raw), count(raw, 'rev')], (address, rev) => ({
      verb: 'confirmChange',
      address,
      rev,
      answers: answersIn(raw),
      leaving: kindsIn(list(raw['leaving'])),
      stay: kindsIn((text(raw, 'stay') ?? '').split(',')),
      meetings: list(raw['asks']).flatMap((id) => {
        const meeting = key({ id }, 'id');
        return meeting === null ? [] : [{ id: meeting, then: oneOf(raw, `off-${meeting}`, ['cancel', 'keep']) }];
      }),
    })),
};

/** A notice in a case has no version of its own; the one that was shown is beside it. */
function changeAddress(raw: Raw): ChangeAddress | null {
  const address = formAddress(raw);
  return address === null || address.mode === 'new' ? null : address;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostAsked) : [];
}

function kindsIn(values: readonly unknown[]): readonly UnitKind[] {
  return kinds.filter((kind) => values.includes(kind));
}

export function isHandling<S extends { readonly verb: string }>(submit: S): submit is Extract<S, HandlingSubmit> {
  return Object.hasOwn(handlingReaders, submit.verb);
}
