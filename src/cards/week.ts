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

export interface WeekRow {
  readonly ref: string;
  readonly step: string;
  readonly date: string;
  readonly spoken: string;
  readonly sends: object;
}

interface Entry extends ListedStep {
  readonly item: CaseListItem;
  readonly group: string;
}

/** In the order they are read; groups without anything are left out. A case stands once for each thing in it that has a day. */
export function groupsOf({ items, today }: CaseList): readonly WeekGroup[] {
  const entries = items.flatMap((item) =>
    [item, ...(item.more ?? [])].map((each): Entry => ({ ...each, item, group: groupOf(each, today) })),
  );
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
    const rows = entries.filter((entry) => entry.group === group).sort(inOrder);
    return rows.length === 0 ? [] : [{ group, title, rows: rows.map((entry) => rowOf(entry, today)) }];
  });
}

/** The week to come: the same weekday next week is its last. */
const daysAhead = 7;

function groupOf({ step, date, late }: ListedStep, today: LocalDate): string {
  if (date === today) return 'today';
  if (late) return 'late';
  if (date === null) return step.next === 'none' || step.next === 'state' ? 'later' : 'undated';
  if (date < today) return 'today';
  return date <= addDays(today, daysAhead) ? date : 'later';
}

/** By day and hour; what has no hour comes after what has. */
function inOrder(one: Entry, other: Entry): number {
  return keyOf(one).localeCompare(keyOf(other));
}

function keyOf({ step, date, item }: Entry): string {
  const hour = 'start' in step ? step.start.slice(11) : '99';
  return `${date ?? '9999'} ${hour} ${item.ref}`;
}

function rowOf({ step, date, late, own, snoozed, item, group }: Entry, today: LocalDate): WeekRow {
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
    ref: item.ref,
    step: words,
    date: under.join(' · '),
    // What is seen comes first and as it stands, so that a person who speaks to her computer can say it.
    spoken: `${[item.ref, words, ...under].join(' ')}. Öppna ärendet`,
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
