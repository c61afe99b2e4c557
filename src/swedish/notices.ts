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

export function householdInWords(children: YesNoUnknown): string {
  switch (children) {
    case 'yes':
      return 'barnfamilj';
    case 'no':
      return 'hushåll utan barn';
    case 'unknown':
      return 'barn: vet inte';
  }
}

export function openInWords(open: readonly OpenUnit[] | 'unknown'): string {
  if (open === 'unknown') return 'pågående ärenden: vet inte';
  return open.length === 0 ? 'inget pågående ärende' : `${listed(open)} har ärende`;
}

export function occurrenceInWords(occurrence: Occurrence): string {
  switch (occurrence) {
    case 'first':
      return 'första gången';
    case 'repeated':
      return 'andra gången eller fler';
    case 'unknown':
      return 'gånger: vet inte';
  }
}

/** `Hyresskuld · barnfamilj · EB har ärende · första gången`. */
export function entryInWords(entry: Entry): string {
  const parts = [noticeKindName(entry.kind), householdInWords(entry.children), openInWords(entry.open)];
  if (entry.occurrence !== null) parts.push(occurrenceInWords(entry.occurrence));
  if (entry.eviction !== null) parts.push(evictionInWords(entry.eviction));
  return parts.join(' · ');
}

function evictionInWords(eviction: NonNullable<Entry['eviction']>): string {
  const when =
    eviction.date === null
      ? 'avhysning utan datum'
      : ['avhysning', shortDate(eviction.date), ...(eviction.time === null ? [] : [eviction.time])].join(' ');
  return `${when} (${groundName(eviction.ground).toLowerCase()})`;
}
