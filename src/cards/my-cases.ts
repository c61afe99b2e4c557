// A plan for her week: what is for today and what is late in one look, then day by day; the rest folded, and by pages.
import template from '../../cards/my-cases.json' with { type: 'json' };
import type { Workflow } from '../domain/case.ts';
import type { CaseList } from '../domain/case-view.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { beginButtons } from './flow-begin.ts';
import { groupsOf, type OtherEntry, type WeekGroup } from './week.ts';

export type MyCasesFilter = 'mine' | 'unit' | 'late';

export interface MyCasesView {
  readonly title: string;
  readonly count: string;
  readonly tabs: readonly MyCasesTab[];
  readonly groups: readonly MyCasesGroup[];
  readonly findLabel: string;
  readonly buttons: readonly Button[];
}

interface MyCasesTab {
  readonly title: string;
  readonly chosen: boolean;
  readonly spoken: string;
  readonly verb: 'myCases' | 'openDialogues';
  readonly sends: object;
}

interface MyCasesGroup extends WeekGroup {
  readonly id: string;
  /** Folded until it is tapped. */
  readonly folded: boolean;
  readonly heading: string;
}

/** How the list is looked at. */
export interface MyCasesSetting {
  /** Counted from 0; one that is not there is the last. */
  readonly page?: number;
  /** Whether she leads a unit, and so sees to its people too. */
  readonly leads?: boolean;
  readonly begins?: readonly Workflow[];
  /** What she has to do beside her cases. */
  readonly others?: readonly OtherEntry[];
  /** Whether a Treserva number finds a case. */
  readonly treserva?: boolean;
}

export const myCasesCard: CardOf<MyCasesView> = cardOf(template);

/** As many rows as keep within the size of a message; the others stand on the next page. */
const rowsOnPage = 20;
/** As many as are read without scrolling far; beyond them what is neither for today nor late is folded. */
const rowsUnfolded = 10;

export function myCasesView(list: CaseList, filter: MyCasesFilter, setting: MyCasesSetting = {}): MyCasesView {
  const all = groupsOf(list, setting.others);
  const rows = all.reduce((sum, group) => sum + group.rows.length, 0);
  const pages = Math.max(1, Math.ceil(rows / rowsOnPage));
  const page = Math.min(Math.max(0, setting.page ?? 0), pages - 1);
  return {
    title: pages === 1 ? titles[filter] : `${titles[filter]}, sida ${page + 1} av ${pages}`,
    count: countOf(list, all),
    tabs: [
      ...filters.map((tab): MyCasesTab => ({
        title: tabs[tab],
        chosen: tab === filter,
        spoken: `${tabs[tab]}. Visa ${titles[tab].toLocaleLowerCase('sv')}`,
        verb: 'myCases',
        sends: { filter: tab },
      })),
      ...(setting.leads === true ? [toDialogues] : []),
    ],
    groups: folded(onPage(all, page * rowsOnPage)),
    findLabel: setting.treserva === true ? 'Sök på referens eller nummer i Treserva' : 'Sök på referens',
    buttons: buttonsOf(filter, page, pages, setting),
  };
}

/** Who leads a unit begins them. */
const toDialogues: MyCasesTab = {
  title: 'Dialogmöten',
  chosen: false,
  spoken: 'Dialogmöten. Visa enheternas dialogmöten',
  verb: 'openDialogues',
  sends: {},
};

const filters = ['mine', 'unit', 'late'] as const;
const titles: Readonly<Record<MyCasesFilter, string>> = {
  mine: 'Mina ärenden',
  unit: 'Enhetens ärenden',
  late: 'Sena ärenden',
};
const tabs: Readonly<Record<MyCasesFilter, string>> = { mine: 'Mina', unit: 'Enhetens', late: 'Sena' };

function buttonsOf(filter: MyCasesFilter, page: number, pages: number, setting: MyCasesSetting): readonly Button[] {
  const find = button('findCase', 'Sök', {});
  const next = page + 1 < pages ? [button('myCases', 'Nästa sida', { filter, page: page + 1 })] : [];
  if (page > 0) return [find, button('myCases', 'Förra sidan', { filter, page: page - 1 }), ...next];
  return [
    ...beginButtons(setting.begins ?? ['W001']).slice(0, 1),
    find,
    ...next,
    // Who leads a unit finds herself among its people.
    setting.leads === true ? button('openStaff', 'Medarbetare', {}) : button('openAbsence', 'Borta …', {}),
  ];
}

function countOf({ items }: CaseList, groups: readonly WeekGroup[]): string {
  if (items.length === 0) return 'Inga ärenden här.';
  const of = (group: WeekGroup['group']): number => groups.find((each) => each.group === group)?.rows.length ?? 0;
  const parts = [
    items.length === 1 ? 'Ett ärende' : `${items.length} ärenden`,
    ...(of('today') === 0 ? [] : [`${of('today')} att göra i dag`]),
    ...(of('late') === 0 ? [] : [of('late') === 1 ? 'en sak är sen' : `${of('late')} saker är sena`]),
  ];
  return `${parts.join(', ')}.`;
}

/** Of the rows in their order, those of one page; a group is told by how many it has in all. */
function onPage(groups: readonly WeekGroup[], from: number): readonly (WeekGroup & { readonly heading: string })[] {
  let before = 0;
  return groups.flatMap((group) => {
    const start = Math.max(0, from - before);
    const end = from + rowsOnPage - before;
    before += group.rows.length;
    const rows = group.rows.slice(start, Math.max(start, end));
    return rows.length === 0 ? [] : [{ ...group, rows, heading: `${group.title} (${group.rows.length})` }];
  });
}

/** What is for today or late, and whatever comes first, always stands open. */
function folded(groups: readonly (WeekGroup & { readonly heading: string })[]): readonly MyCasesGroup[] {
  let above = 0;
  return groups.map((group, index) => {
    above += group.rows.length;
    const open = index === 0 || group.group === 'today' || group.group === 'late' || above <= rowsUnfolded;
    return { ...group, id: `group-${index}`, folded: !open };
  });
}
