// Her cases by what comes next: late, today, this week, later.
import template from '../../cards/my-cases.json' with { type: 'json' };
import type { Workflow } from '../domain/case.ts';
import type { CaseList, CaseListItem } from '../domain/case-view.ts';
import { addDays } from '../domain/time.ts';
import { dayFrom } from '../swedish/dates.ts';
import { nextStepInWords } from '../swedish/next-step.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { beginButtons } from './flow-begin.ts';

export type MyCasesFilter = 'mine' | 'unit' | 'late';

export interface MyCasesView {
  readonly title: string;
  readonly count: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly MyCasesRow[] }[];
  readonly buttons: readonly Button[];
}

export interface MyCasesRow {
  readonly ref: string;
  readonly step: string;
  readonly date: string;
  readonly spoken: string;
  readonly sends: object;
}

export const myCasesCard: CardOf<MyCasesView> = cardOf(template);

/** As many as stay readable and within the size of a message; the most pressing ones first. */
const mostShown = 15;

/** @param leads whether she leads a unit, and so sees to its people too */
export function myCasesView(
  list: CaseList,
  filter: MyCasesFilter,
  leads = false,
  begins: readonly Workflow[] = ['W001'],
): MyCasesView {
  const groups = [
    { title: 'Sent', items: list.items.filter((item) => groupOf(item, list.today) === 'late') },
    { title: 'I dag', items: list.items.filter((item) => groupOf(item, list.today) === 'today') },
    { title: 'Inom en vecka', items: list.items.filter((item) => groupOf(item, list.today) === 'week') },
    { title: 'Senare', items: list.items.filter((item) => groupOf(item, list.today) === 'later') },
  ];
  let room = mostShown;
  const shown = groups.map(({ title, items }) => {
    const taken = byDate(items).slice(0, room);
    room -= taken.length;
    return { title, rows: taken.map((item) => rowOf(item, list.today)) };
  });
  return {
    title: titles[filter],
    count: countOf(list.items.length),
    groups: shown.filter(({ rows }) => rows.length > 0),
    buttons: [
      ...beginButtons(begins).slice(0, 1),
      ...(['mine', 'unit', 'late'] as const)
        .filter((other) => other !== filter)
        .map((other) => button('myCases', switches[other], { filter: other })),
      // Who leads a unit finds herself among its people.
      leads ? button('openStaff', 'Medarbetare', {}) : button('openAbsence', 'Borta …', {}),
    ],
  };
}

const titles: Readonly<Record<MyCasesFilter, string>> = {
  mine: 'Mina ärenden',
  unit: 'Enhetens ärenden',
  late: 'Sena ärenden',
};
const switches: Readonly<Record<MyCasesFilter, string>> = { mine: 'Mina', unit: 'Enhetens', late: 'Sena' };

function countOf(all: number): string {
  if (all === 0) return 'Inga ärenden här.';
  const words = all === 1 ? 'Ett ärende' : `${all} ärenden`;
  return all > mostShown ? `${words}, de ${mostShown} mest brådskande visas.` : `${words}.`;
}

function groupOf({ late, date }: CaseListItem, today: string): 'late' | 'today' | 'week' | 'later' {
  if (late) return 'late';
  if (date === null) return 'later';
  if (date <= today) return 'today';
  return date <= addDays(today, 7) ? 'week' : 'later';
}

function byDate(items: readonly CaseListItem[]): readonly CaseListItem[] {
  const last = '9999';
  return [...items].sort((a, b) => (a.date ?? last).localeCompare(b.date ?? last) || a.ref.localeCompare(b.ref));
}

function rowOf({ ref, step, date, late, ownerless = false }: CaseListItem, today: string): MyCasesRow {
  const words = `${ownerless ? 'Utan ansvarig. ' : ''}${nextStepInWords(step, ref)}`;
  const when = date === null ? '' : late ? `skulle ha gjorts ${dayFrom(date, today)}` : dayFrom(date, today);
  return {
    ref,
    step: words,
    date: when,
    spoken: `${[ref, words, when].filter((part) => part !== '').join(' ')}. Öppna ärendet`,
    sends: { ref },
  };
}
