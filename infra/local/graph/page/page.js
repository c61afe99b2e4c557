// The mailboxes' weeks side by side. Reads /_view every other second; the calendar component does the drawing.
import { createCalendar, ResourceTimeGrid } from '@event-calendar/core';
import { answerText, dayOf, openDetails } from './details.js';
import { showFaults } from './faults.js';

const element = (id) => document.getElementById(id);
const chosen = new Set();
let period;
let calendar;
let shown = '';

async function start() {
  const { now, mailboxes } = await read();
  offerMailboxes(mailboxes);
  wireToolbar(now.slice(0, 10));
  calendar = createCalendar(element('calendar'), [ResourceTimeGrid], options(now, mailboxes));
  dropTableRoles();
  setInterval(refresh, 2000);
}

function options(now, mailboxes) {
  const today = now.slice(0, 10);
  return {
    view: window.innerWidth < 900 ? 'resourceTimeGridDay' : 'resourceTimeGridWeek',
    columnWidth: 'minmax(6.25rem, 1fr)',
    date: today,
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
    resources: resourcesOf(mailboxes),
    events: [],
    eventClassNames: ({ event }) => classesOf(event.extendedProps),
    eventContent: ({ event, timeText }) => ({ domNodes: [eventButton(event.extendedProps, timeText)] }),
    datesSet: ({ startStr, endStr, view }) => {
      period = { from: `${startStr.slice(0, 10)}T00:00:00Z`, to: `${endStr.slice(0, 10)}T00:00:00Z` };
      shown = '';
      showPeriod(view);
      refresh();
    },
  };
}

const classesOf = ({ isCancelled, isOrganizer, responseStatus }) =>
  isCancelled ? ['cancelled'] : [isOrganizer ? 'own' : `answer-${responseStatus.response}`];

/** A real button inside the component's own element, so that the event is reached by keyboard under its own name. */
function eventButton(event, timeText) {
  const button = document.createElement('button');
  button.type = 'button';
  const line = (name, text) => Object.assign(document.createElement('span'), { className: name, textContent: text });
  button.append(
    line('event-subject', event.subject),
    line('event-time', timeText),
    ...(event.isOrganizer ? [] : [line('event-answer', answerText(event))]),
  );
  button.append(line('spoken', `, ${event.mailbox}, ${dayOf(event.start)}`));
  button.title = `${event.subject}, ${timeText}`;
  button.addEventListener('click', () => openDetails(event, answer));
  return button;
}

/**
 * The component calls itself a table but keeps its events outside the cells, which is heard as a broken table. Without
 * those roles each event is a button that says its own mailbox and day.
 */
function dropTableRoles() {
  const drop = () => {
    for (const part of element('calendar').querySelectorAll(
      '[role=table],[role=rowgroup],[role=row],[role=columnheader],[role=cell]',
    )) {
      part.setAttribute('role', 'presentation');
      for (const name of ['aria-colspan', 'aria-colindex', 'aria-rowspan', 'aria-rowindex']) part.removeAttribute(name);
    }
  };
  drop();
  new MutationObserver(drop).observe(element('calendar'), { childList: true, subtree: true });
}

function wireToolbar(today) {
  element('previous').addEventListener('click', () => calendar.prev());
  element('next').addEventListener('click', () => calendar.next());
  element('today').addEventListener('click', () => calendar.setOption('date', today));
  element('week').addEventListener('click', () => calendar.setOption('view', 'resourceTimeGridWeek'));
  element('day').addEventListener('click', () => calendar.setOption('view', 'resourceTimeGridDay'));
}

function showPeriod(view) {
  element('period').textContent = view.title;
  const isWeek = view.type === 'resourceTimeGridWeek';
  element('week').setAttribute('aria-pressed', String(isWeek));
  element('day').setAttribute('aria-pressed', String(!isWeek));
  element('previous').setAttribute('aria-label', isWeek ? 'Föregående vecka' : 'Föregående dag');
  element('next').setAttribute('aria-label', isWeek ? 'Nästa vecka' : 'Nästa dag');
}

/** As many as fit side by side without scrolling. */
const shownFirst = 2;

function offerMailboxes(mailboxes) {
  for (const { address } of mailboxes.slice(0, shownFirst)) chosen.add(address);
  for (const { address, name } of mailboxes) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: chosen.has(address) });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(address);
      else chosen.delete(address);
      calendar.setOption('resources', resourcesOf(mailboxes));
    });
    const label = document.createElement('label');
    label.title = address;
    label.append(box, name);
    element('mailboxes').append(label);
  }
}

const resourcesOf = (mailboxes) =>
  mailboxes.filter(({ address }) => chosen.has(address)).map(({ address, name }) => ({ id: address, title: name }));

const read = async (search = '') => (await fetch(`/_view${search}`)).json();

/** Draws what has changed; the calendar is left alone when nothing has, so that focus stays where it is. */
async function refresh() {
  if (!period || document.hidden) return;
  const view = await read(`?${new URLSearchParams(period)}`).catch(() => undefined);
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

const calendarEvent = (event) => ({
  id: `${event.mailbox} ${event.id}`,
  resourceIds: [event.mailbox],
  allDay: event.isAllDay,
  start: event.start.dateTime.slice(0, 19),
  end: event.end.dateTime.slice(0, 19),
  title: event.subject,
  extendedProps: event,
});

async function answer(event, given) {
  const response = await fetch('/_view/answer', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mailbox: event.mailbox, id: event.id, answer: given }),
  });
  const { error } = await response.json();
  element('message').textContent = error ? `Det gick inte: ${error.message}` : `Svaret är lämnat för ${event.mailbox}.`;
  await refresh();
}

function showRequests(requests) {
  const items = requests.map(({ at, method, url }) => {
    const path = decodeURIComponent(url.split('?')[0]).replace('/v1.0', '');
    return Object.assign(document.createElement('li'), { textContent: `${at} ${method} ${path}` });
  });
  element('requests').replaceChildren(...items);
}

await start();
