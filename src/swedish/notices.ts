// What came in, in the words of the form and of the plan's heading.
import type { Entry, EvictionGround, NoticeKind, Occurrence, OpenUnit, YesNoUnknown } from '../domain/notice.ts';
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

export function groundName(ground: EvictionGround): string {
  return grounds[ground];
}

/** `Hyresskuld · barnfamilj · EB har ärende · första gången`. What is not known is left to the plan's own line about it. */
export function entryInWords(entry: Entry): string {
  return [
    noticeKindName(entry.kind),
    householdInWords(entry.children),
    openInWords(entry.open),
    occurrenceInWords(entry.occurrence),
    entry.eviction === null ? '' : evictionInWords(entry.eviction),
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
