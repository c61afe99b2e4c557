// What an action of a story has: its fields, and the kinds of answer each takes.
import * as words from '../read/words.ts';
import type { Words } from '../read/words.ts';

export type FieldKind =
  | 'text'
  | 'date'
  | 'time'
  | 'moment'
  | 'count'
  | 'flag'
  | 'person'
  | 'unit'
  /** List of EB and BoU, empty, or `vet inte`. */
  | 'open'
  /** The name of a case. */
  | 'case'
  /** Answers by question, of a workflow beside W001; they may also stand among the step's own fields. */
  | 'answers'
  /** Something that happened in a workflow beside W001. */
  | 'happening'
  /** Who a consent is to: `police`, `FFS`, `VUX@sf-sydvast`. */
  | 'recipient'
  /** Kinds of information. */
  | 'infoKinds'
  | { readonly words: Words };

export interface Field {
  readonly is: FieldKind;
  readonly needed: boolean;
  /** Other names a story may use for it. */
  readonly also?: readonly string[];
  /** Swedish. */
  readonly about: string;
}

export interface ActionShape {
  /** Swedish. */
  readonly about: string;
  /** Whether it is done in a case. */
  readonly inCase: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}

/** A field that must be there; `also` are other names a story may use for it. */
export const need = (is: FieldKind, about: string, ...also: readonly string[]): Field => ({
  is,
  needed: true,
  about,
  also,
});

/** A field that may be left out. */
export const may = (is: FieldKind, about: string, ...also: readonly string[]): Field => ({
  is,
  needed: false,
  about,
  also,
});

/** One of those words. */
export const of = (list: Words): FieldKind => ({ words: list });

/** The same fields, all of which may be left out. */
export const optional = (fields: Readonly<Record<string, Field>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, needed: false }]));

/** An action that is done in a case. */
export const inCase = (about: string, fields: Readonly<Record<string, Field>> = {}): ActionShape => ({
  about,
  inCase: true,
  fields,
});

export const entry: Readonly<Record<string, Field>> = {
  kind: need(of(words.kinds), 'vad som kommit in'),
  receivedOn: may('date', 'när det kom in; annars i dag'),
  receivedAt: may('time', 'klockslag, för KFM; annars nu', 'receivedTime'),
  children: need(of(words.yesNoUnknown), 'barn under 18 i hushållet'),
  open: may('open', 'vilka av EB och BoU som har ett pågående ärende; annars ingen'),
  occurrence: may(of(words.occurrences), 'första eller upprepad; annars första'),
  evictionDate: may('date', 'avhysningens datum, för KFM', 'date'),
  evictionTime: may('time', 'avhysningens klockslag, för KFM', 'time'),
  ground: may(of(words.grounds), 'vad avhysningen gäller, för KFM; annars vet inte', 'evictionGround'),
};

export const { kind: _kind, ...ofKfm } = entry;

export const answers = may('answers', 'svar på frågorna, var och en med sin egen kod eller som på kortet');

export const treserva = may('text', 'ärendenummer i Treserva');

export const meeting = may(
  of(words.meetings),
  'vilket möte: office, announced, unannounced eller eviction, eller ett av de andra arbetsflödenas',
);

/** A line of the plan, by the routine's code or the product's own name. */
export const act = {
  code: may('text', 'rutinens kod för åtgärden'),
  act: may('text', 'åtgärdens namn i produkten'),
};
