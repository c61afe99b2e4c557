// Her cases laid out by day: today, what is late, each day of the week to come, what has no day, and what comes later.
import type { CaseList, CaseListItem, ListedStep } from '../domain/case-view.ts';
import { addDays, type LocalDate } from '../domain/time.ts';
import { dayFrom, shortDate } from '../swedish/dates.ts';
import { snoozeReasonName } from '../swedish/snoozes.ts';
import { nextStepInWords } from '../swedish/next-step.ts';

export interface WeekGroup {
  /** `today`, `late`, a date, `undated` or `later`. */
  readonly group: string;
  readonly title: string;
  readonly rows: readonly WeekRow[];
}

/** What stands in her week beside her cases. */
export interface OtherEntry {
  readonly name: string;
  readonly text: string;
  readonly date: LocalDate | null;
  readonly time: string;
  readonly late: boolean;
  readonly verb: 'openDialogue';
  readonly sends: object;
}

export interface WeekRow {
  readonly verb: 'openCase' | 'openDialogue';
  readonly ref: string;
  readonly step: string;
  readonly date: string;
  readonly spoken: string;
  readonly sends: object;
}

interface Placed {
  readonly group: string;
  /** By which rows of a group stand in order. */
  readonly order: string;
  readonly row: WeekRow;
}

/** In the order they are read; groups without anything are left out. A case stands once for each thing in it that has a day. */
export function groupsOf({ items, today }: CaseList, others: readonly OtherEntry[] = []): readonly WeekGroup[] {
  const placed = [
    ...items.flatMap((item) => [item, ...(item.more ?? [])].map((each) => placeOf(item, each, today))),
    ...others.map((other) => placeOfOther(other, today)),
  ];
  const groups: readonly (readonly [string, string])[] = [
    ['today', `I dag, ${shortDate(today)}`],
    ['late', 'Sent'],
    ...Array.from({ length: daysAhead }, (_, index): readonly [string, string] => {
      const day = addDays(today, index + 1);
      return [day, index === 0 ? `I morgon, ${shortDate(day)}` : capitalised(shortDate(day))];
    }),
    ['undated', 'Att göra, utan dag'],
    ['later', 'Senare'],
  ];
  return groups.flatMap(([group, title]) => {
    const found = placed.filter((each) => each.group === group).sort((a, b) => a.order.localeCompare(b.order));
    return found.length === 0 ? [] : [{ group, title, rows: found.map(({ row }) => row) }];
  });
}

/** The week to come: the same weekday next week is its last. */
const daysAhead = 7;

function groupOf(date: LocalDate | null, late: boolean, waits: boolean, today: LocalDate): string {
  if (date === today) return 'today';
  if (late) return 'late';
  if (date === null) return waits ? 'later' : 'undated';
  if (date < today) return 'today';
  return date <= addDays(today, daysAhead) ? date : 'later';
}

/** By day and hour; what has no hour comes after what has. */
function orderOf(date: LocalDate | null, time: string, name: string): string {
  return `${date ?? '9999'} ${time === '' ? '99' : time} ${name}`;
}

function placeOf(item: CaseListItem, each: ListedStep, today: LocalDate): Placed {
  const { step, date, late } = each;
  const group = groupOf(date, late, step.next === 'none' || step.next === 'state', today);
  const order = orderOf(date, 'start' in step ? step.start.slice(11) : '', item.ref);
  return { group, order, row: rowOf(item, each, group, today) };
}

function placeOfOther(other: OtherEntry, today: LocalDate): Placed {
  const { name, text, date, time, late, verb, sends } = other;
  const group = groupOf(date, late, false, today);
  const day = dayWords(date, late, group, today);
  const row: WeekRow = { verb, ref: name, step: text, date: day, spoken: `${name} ${text} ${day}. Öppna`, sends };
  return { group, order: orderOf(date, time, name), row };
}

function rowOf(
  item: CaseListItem,
  { step, date, late, own, snoozed }: ListedStep,
  group: string,
  today: LocalDate,
): WeekRow {
  const words = `${item.ownerless === true ? 'Utan ansvarig. ' : ''}${nextStepInWords(step, item.ref)}`;
  const under = [
    dayWords(date, late, group, today),
    ...(own === true ? ['enhetens egen frist'] : []),
    ...(snoozed === undefined
      ? []
      : [`uppskjutet till ${shortDate(snoozed.until)}: ${snoozeReasonName(snoozed.reason)}`]),
    ...(item.responsible === undefined ? [] : [item.responsible]),
  ].filter((part) => part !== '');
  return {
    verb: 'openCase',
    ref: item.ref,
    step: words,
    date: under.join(' · '),
    // What is seen comes first and as it stands, so that a person who speaks to her computer can say it.
    spoken: `${[item.ref, words, ...(under.length > 0 ? [under.join(' · ')] : [])].join(' ')}. Öppna ärendet`,
    sends: { ref: item.ref },
  };
}

/** The day, where the heading does not say it. */
function dayWords(date: LocalDate | null, late: boolean, group: string, today: LocalDate): string {
  if (date === null || group === 'today' || group === date) return '';
  return late ? `skulle ha gjorts ${dayFrom(date, today)}` : dayFrom(date, today);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
