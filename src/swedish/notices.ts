// What came in, in the words of the form and of the plan's heading.
import type {
  Concerned,
  Entry,
  EvictionGround,
  NoticeKind,
  Occurrence,
  OpenUnit,
  YesNoUnknown,
} from '../domain/notice.ts';
import { shortDate } from './dates.ts';
import { listed } from './units.ts';

const kinds: Readonly<Record<NoticeKind, string>> = {
  hyresskuld: 'Hyresskuld',
  störning: 'Störningar',
  KFM: 'Besked från Kronofogden',
  elskuld: 'Elskuld',
  'olovlig andrahandsuthyrning': 'Olovlig andrahandsuthyrning',
  annat: 'Annat',
};

export function noticeKindName(kind: NoticeKind): string {
  return kinds[kind];
}

const grounds: Readonly<Record<EvictionGround, string>> = {
  hyresskuld: 'Hyresskuld',
  störning: 'Störningar',
  annan: 'Annat',
  unknown: 'Vet inte',
};

const concerned: Readonly<Record<Concerned, string>> = { tenant: 'Hyresgästen', residents: 'De som bor där' };

export function concernedName(concerns: Concerned): string {
  return concerned[concerns];
}

export function groundName(ground: EvictionGround): string {
  return grounds[ground];
}

/** `Hyresskuld · barnfamilj · EB har ärende · första gången`. What is not known is left to the plan's own line about it. */
export function entryInWords(entry: Entry): string {
  return [
    noticeKindName(entry.kind),
    entry.concerns === undefined ? '' : concernedName(entry.concerns).toLocaleLowerCase('sv'),
    householdInWords(entry.children),
    openInWords(entry.open),
    occurrenceInWords(entry.occurrence),
    entry.eviction === null ? '' : evictionInWords(entry.eviction),
    entry.lastDay == null ? '' : `sista dag enligt underrättelsen ${shortDate(entry.lastDay)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function householdInWords(children: YesNoUnknown): string {
  if (children === 'unknown') return '';
  return children === 'yes' ? 'barnfamilj' : 'hushåll utan barn';
}

function openInWords(open: readonly OpenUnit[] | 'unknown'): string {
  if (open === 'unknown') return '';
  return open.length === 0 ? 'inget pågående ärende' : `${listed(open)} har ärende`;
}

function occurrenceInWords(occurrence: Occurrence | null): string {
  if (occurrence === 'first') return 'första gången';
  return occurrence === 'repeated' ? 'andra gången eller fler' : '';
}

/** `avhysning ons 10 feb 09:00 (hyresskuld)`. */
export function evictionInWords({ date, time, ground }: NonNullable<Entry['eviction']>): string {
  const when = date === null ? ['utan datum'] : [shortDate(date), ...(time === null ? [] : [time])];
  const why = ground === 'unknown' ? '' : ` (${groundName(ground).toLowerCase()})`;
  return `avhysning ${when.join(' ')}${why}`;
}

export interface DifferingFact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The answers that are not the same, each in words, the old one and the new one. */
export function differingFacts(before: Entry, after: Entry): readonly DifferingFact[] {
  const rows: readonly DifferingFact[] = [
    row('Vad som kommit in', (entry) => noticeKindName(entry.kind)),
    row('Gäller', (entry) => (entry.concerns === undefined ? 'frågas inte' : concernedName(entry.concerns))),
    row('Kom in', (entry) => shortDate(entry.receivedOn)),
    row('Barn i hushållet', (entry) => yesNoUnknown[entry.children]),
    row('Pågående ärende', (entry) => openOrNot(entry.open)),
    row('Första gången', (entry) => occurrenceOrNot(entry.occurrence)),
    row('Sista dag enligt underrättelsen', (entry) => (entry.lastDay == null ? 'står inte' : shortDate(entry.lastDay))),
    row('Avhysning', (entry) => (entry.eviction === null ? 'nej' : evictionInWords(entry.eviction))),
  ];
  return rows.filter((each) => each.before !== each.after);

  function row(label: string, words: (entry: Entry) => string): DifferingFact {
    return { label, before: words(before), after: words(after) };
  }
}

const yesNoUnknown: Readonly<Record<YesNoUnknown, string>> = { yes: 'ja', no: 'nej', unknown: 'vet inte' };

function openOrNot(open: Entry['open']): string {
  if (open === 'unknown') return 'vet inte';
  return open.length === 0 ? 'ingen' : listed(open);
}

function occurrenceOrNot(occurrence: Occurrence | null): string {
  switch (occurrence) {
    case 'first':
      return 'ja';
    case 'repeated':
      return 'nej, andra gången eller fler';
    case 'unknown':
      return 'vet inte';
    case null:
      return 'frågas inte';
  }
}
