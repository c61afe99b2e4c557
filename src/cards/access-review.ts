// "Granska åtkomst", for a unit's chief: what stands out first, then who opened which case and when last.
import type { AccessEntry } from '../domain/access.ts';
import type { HistoryEntry } from '../domain/event.ts';
import { localDate, type Instant } from '../domain/time.ts';
import { accessWords, overrideWords } from '../swedish/access.ts';
import { momentFrom, shortDate } from '../swedish/dates.ts';
import { button } from './button.ts';
import { organisationList, row, type OrganisationListView, type OrganisationRow } from './organisation-list.ts';

export interface Reviewed {
  readonly units: readonly string[];
  readonly since: Instant;
  readonly entries: readonly AccessEntry[];
  readonly overrides: readonly (HistoryEntry & { readonly ref: string })[];
  readonly names: Readonly<Record<string, string>>;
}

/** So many rows a group; the rest is counted, and in full with the operator. */
const most = 12;

export function accessReviewView(reviewed: Reviewed, now: Instant): OrganisationListView {
  const { units, since, entries, overrides, names } = reviewed;
  const today = localDate(now);
  const nameOf = (person: string | null): string =>
    person === null ? 'Kvarbo' : (names[person] ?? 'Någon utanför Kvarbo');
  const line = (entry: AccessEntry): OrganisationRow =>
    row(
      `${nameOf(entry.by)} ${accessWords(entry.access, nameOf)}`,
      `Ref ${entry.ref} · ${momentFrom(entry.at, today)}`,
    );
  const newest = entries.toReversed();
  const of = (...whats: readonly AccessEntry['access']['what'][]) =>
    newest.filter(({ access }) => whats.includes(access.what)).map(line);
  const decided = overrides
    .toReversed()
    .map(({ ref, at, by, event }) =>
      row(
        `${nameOf(by)} ${overrideWords[event.event as keyof typeof overrideWords]}`,
        `Ref ${ref} · ${momentFrom(at, today)}`,
      ),
    );
  return organisationList({
    title: 'Granska åtkomst',
    lines: [
      `${units.join(', ')}, sedan ${shortDate(localDate(since))}.`,
      ...(entries.length + overrides.length === 0 ? ['Ingen har öppnat enhetens ärenden.'] : []),
    ],
    groups: [
      group('Brutna glas', of('glassBroken')),
      group('Utskrifter av allt om ett ärende', of('exported')),
      group('Nekade försök', of('refused')),
      group('Beslut som avviker', decided),
      group('Öppnade ärenden', lastOf(newest).map(line)),
    ],
    buttons: [button('myCases', 'Mina ärenden', { filter: 'mine' })],
  });
}

/** Each person's last opening of each case, newest first. */
function lastOf(newest: readonly AccessEntry[]): readonly AccessEntry[] {
  const opened = newest.filter(({ access }) => access.what === 'opened');
  return [
    ...new Map(opened.toReversed().map((entry) => [`${entry.ref} ${String(entry.by)}`, entry])).values(),
  ].toSorted((a, b) => b.at - a.at);
}

function group(title: string, rows: readonly OrganisationRow[]): OrganisationListView['groups'][number] {
  const left = rows.length - most;
  const shown = rows.slice(0, most);
  return {
    title: `${title} (${String(rows.length)})`,
    rows: left > 0 ? [...shown, row(`och ${String(left)} till`)] : shown,
  };
}
