// The mailboxes' weeks side by side. Reads /_view every other second; the calendar component does the drawing.
import { createCalendar, ResourceTimeGrid } from '@event-calendar/core';
import type { Calendar } from '@event-calendar/core';
import { answerText, dayOf, openDetails } from './details.ts';
import { element, make } from './element.ts';
import { offerFaults, showFaults } from './faults.ts';
import type { ShownEvent, ShownMailbox, View } from './view.ts';

const pollMs = 2000;
/** As many as fit side by side without scrolling. */
const shownFirst = 2;
const narrow = 900;

const { now, mailboxes } = await read();
const today = now.slice(0, 10);
/** On a Saturday or Sunday the week that comes: the page draws no weekends. */
const opensOn = addDays(today, ([1, 0, 0, 0, 0, 0, 2] as const)[new Date(`${today}T00:00:00Z`).getUTCDay()] ?? 0);
const chosen = new Set(mailboxes.slice(0, shownFirst).map(({ address }) => address));
let period: { from: string; to: string } | undefined;
let shown = '';

const calendar: Calendar = createCalendar(element('calendar'), [ResourceTimeGrid], {
  view: window.innerWidth < narrow ? 'resourceTimeGridDay' : 'resourceTimeGridWeek',
  columnWidth: 'minmax(6.25rem, 1fr)',
  date: opensOn,
  highlightedDates: [today],
  hiddenDays: [0, 6],
  firstDay: 1,
  locale: 'sv-SE',
  slotMinTime: '07:00',
  slotMaxTime: '19:00',
  slotHeight: 26,
  slotLabelFormat: { hour: '2-digit', minute: '2-digit' },
  eventTimeFormat: { hour: '2-digit', minute: '2-digit' },
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  titleFormat: { year: 'numeric', month: 'long', day: 'numeric' },
  allDayContent: 'Heldag',
  headerToolbar: { start: '', center: '', end: '' },
  resources: resources(),
  events: [],
  eventClassNames: ({ event }) => classOf(eventIn(event)),
  eventContent: ({ event, timeText }) => ({ domNodes: [eventButton(eventIn(event), timeText)] }),
  datesSet: ({ startStr, endStr, view }) => {
    period = { from: `${startStr.slice(0, 10)}T00:00:00Z`, to: `${endStr.slice(0, 10)}T00:00:00Z` };
    shown = '';
    showPeriod(view);
    void refresh();
  },
});

offerMailboxes();
wireToolbar();
dropTableRoles();
offerFaults(refresh);
setInterval(() => void refresh(), pollMs);

/** The component hands back what it was given under extendedProps. */
function eventIn(event: Calendar.Event): ShownEvent {
  return event.extendedProps as unknown as ShownEvent;
}

function classOf({ isCancelled, isOrganizer, responseStatus }: ShownEvent): string {
  if (isCancelled) return 'cancelled';
  return isOrganizer ? 'own' : `answer-${responseStatus.response}`;
}

/** A real button inside the component's own element, so that the event is reached by keyboard under its own name. */
function eventButton(event: ShownEvent, timeText: string): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    title: `${event.subject}, ${timeText}`,
  });
  made.append(
    make('span', event.subject, 'event-subject'),
    make('span', timeText, 'event-time'),
    ...(event.isOrganizer ? [] : [make('span', answerText(event), 'event-answer')]),
    make('span', `, ${event.mailbox}, ${dayOf(event.start)}`, 'spoken'),
  );
  made.addEventListener('click', () => {
    openDetails(event, answer);
  });
  return made;
}

/**
 * The component calls itself a table but keeps its events outside the cells, which is heard as a broken table. Without
 * those roles each event is a button that says its own mailbox and day.
 */
function dropTableRoles(): void {
  const tableRoles = ['table', 'rowgroup', 'row', 'columnheader', 'cell'].map((role) => `[role=${role}]`).join();
  const drop = () => {
    element('calendar')
      .querySelectorAll(tableRoles)
      .forEach((part) => {
        part.setAttribute('role', 'presentation');
        for (const name of ['aria-colspan', 'aria-colindex', 'aria-rowspan', 'aria-rowindex'])
          part.removeAttribute(name);
      });
  };
  drop();
  new MutationObserver(drop).observe(element('calendar'), { childList: true, subtree: true });
}

function wireToolbar(): void {
  const on = (id: string, act: () => unknown) => {
    element(id).addEventListener('click', () => void act());
  };
  on('previous', () => calendar.prev());
  on('next', () => calendar.next());
  on('today', () => calendar.setOption('date', opensOn));
  on('week', () => calendar.setOption('view', 'resourceTimeGridWeek'));
  on('day', () => calendar.setOption('view', 'resourceTimeGridDay'));
}

function showPeriod({ title, type }: { readonly title: string; readonly type: string }): void {
  const isWeek = type === 'resourceTimeGridWeek';
  element('period').textContent = title;
  element('week').setAttribute('aria-pressed', String(isWeek));
  element('day').setAttribute('aria-pressed', String(!isWeek));
  element('previous').setAttribute('aria-label', isWeek ? 'Föregående vecka' : 'Föregående dag');
  element('next').setAttribute('aria-label', isWeek ? 'Nästa vecka' : 'Nästa dag');
}

function offerMailboxes(): void {
  for (const { address, name } of mailboxes) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: chosen.has(address) });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(address);
      else chosen.delete(address);
      calendar.setOption('resources', resources());
    });
    const label = Object.assign(document.createElement('label'), { title: address });
    label.append(box, name);
    element('mailboxes').append(label);
  }
}

function resources(): { id: string; title: string }[] {
  const isChosen = ({ address }: ShownMailbox) => chosen.has(address);
  return mailboxes.filter(isChosen).map(({ address, name }) => ({ id: address, title: name }));
}

async function read(search = ''): Promise<View> {
  return (await (await fetch(`/_view${search}`)).json()) as View;
}

/** Draws what has changed; the calendar is left alone when nothing has, so that focus stays where it is. */
async function refresh(): Promise<void> {
  if (!period || document.hidden) return;
  const view = await read(`?${new URLSearchParams(period).toString()}`).catch(() => undefined);
  element('lost').hidden = view !== undefined;
  if (!view) return;
  element('clock').textContent = view.now.replace('T', ' ').slice(0, 16);
  showFaults(view.faults, refresh);
  showRequests(view.requests);
  const events = view.events.map(calendarEvent);
  if (JSON.stringify(events) === shown) return;
  shown = JSON.stringify(events);
  calendar.setOption('events', events);
}

function calendarEvent(event: ShownEvent) {
  return {
    id: `${event.mailbox} ${event.id}`,
    resourceIds: [event.mailbox],
    allDay: event.isAllDay,
    start: event.start.dateTime.slice(0, 19),
    end: event.end.dateTime.slice(0, 19),
    title: event.subject,
    extendedProps: { ...event },
  };
}

async function answer(event: ShownEvent, choice: string): Promise<void> {
  const response = await fetch('/_view/answer', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mailbox: event.mailbox, id: event.id, answer: choice }),
  });
  const { error } = (await response.json()) as { error?: { message: string } };
  element('message').textContent = error ? `Det gick inte: ${error.message}` : `Svaret är lämnat för ${event.mailbox}.`;
  await refresh();
}

function showRequests(requests: View['requests']): void {
  // An item's id says nothing to the reader; the call before and after it does.
  const short = (url: string) =>
    decodeURIComponent(url.split('?')[0] ?? '')
      .replace('/v1.0', '')
      .replace(/(AA[\w-]{6})[\w-]{20,}=?/g, '$1…');
  element('requests').replaceChildren(
    ...requests.map(({ at, method, url }) => make('li', `${at} ${method} ${short(url)}`)),
  );
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
