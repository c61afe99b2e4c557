// Kronofogden's overlay: when the eviction is, who is there, and what becomes of it.
import type { FullView, ParticipantView } from '../domain/case-view.ts';
import type { Meeting } from '../domain/meeting.ts';
import { offers } from '../domain/offers.ts';
import { shortDate, shortDateTime } from '../swedish/dates.ts';
import { deadlineInWords } from '../swedish/deadlines.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { evictionInWords } from '../swedish/notices.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { choice, date, form, time, toPlan, versionOf } from './form.ts';
import type { FormAgain, FormOf, FormView } from './form.ts';
import { meetingStatus } from './plan-meetings.ts';
import { nameIn } from './plan-rows.ts';

export const evictionForm: FormOf = (view) => {
  const { ref } = view.case;
  const may = (what: Parameters<typeof offers>[1]): boolean => offers(view.offers, what);
  const book = may('bookAttendance') ? [primary('openForm', 'Boka närvaro', { ref, form: 'attendance' })] : [];
  const who = may('nameWhoGoes') ? [primary('openForm', 'Vem åker?', { ref, form: 'whoGoes' })] : [];
  return form({
    title: `${ref} Kronofogden`,
    lines: linesOf(view),
    buttons: [
      ...[...book, ...who].slice(0, 1),
      ...(may('evictionMoved') ? [button('openForm', 'Ny tid från Kronofogden', { ref, form: 'evictionMoved' })] : []),
      toPlan(view),
    ],
    more: [
      ...(may('evictionCancelled') ? [button('openForm', 'Inställd', { ref, form: 'evictionCancelled' })] : []),
      ...(may('evictionCarriedOut') ? [button('openForm', 'Genomförd', { ref, form: 'evictionCarriedOut' })] : []),
      ...(may('exemptAttendance') ? [button('openForm', 'Ingen behöver vara där', { ref, form: 'exemption' })] : []),
    ],
  });
};

/** Same day: what came, by when it is confirmed, and the one thing to do. */
export function kfmForm(view: FullView): FormView {
  const { ref, entry, version } = view.case;
  const line = view.plan.now.find(({ act }) => act === 'confirmToKfm');
  const came = [shortDate(entry.receivedOn), ...(entry.receivedAt === null ? [] : [`kl. ${entry.receivedAt}`])].join(
    ' ',
  );
  return form({
    title: `${ref} Bekräfta till Kronofogden`,
    lines: [
      `Beskedet kom ${came}.`,
      ...linesOf(view),
      ...(line?.deadline == null ? [] : [`${deadlineInWords(line.deadline, view.today)}.`]),
      'Skriv i bekräftelsen vem som är ansvarig handläggare. Hyresgästen får en kopia.',
    ],
    passages: [...new Map((line?.duties ?? []).map((duty) => [duty.row, duty])).values()].map(({ text, source }) => ({
      text,
      source: sourceInShort(source),
    })),
    buttons: [
      primary('tick', 'Bekräftat', { ref, rev: version, act: 'confirmToKfm' }),
      button('openPlan', 'Till planen', { ref }),
    ],
  });
}

function linesOf(view: FullView): readonly string[] {
  const { entry, course } = view.case;
  const meeting = attendance(view);
  const { eviction } = entry;
  return [
    ...(eviction === null ? [] : [sentence(evictionInWords(eviction))]),
    ...(course.evictionCancelled ? ['Avhysningen är inställd.'] : []),
    ...(meeting === undefined ? [] : [`Närvaro: ${meetingStatus(meeting)}`]),
    ...(meeting?.units ?? []).map((unit) => {
      const person = course.whoGoes[unit];
      return `${unit}: ${person === undefined ? 'ingen har sagt vem som åker' : `${nameIn(view, person)} åker`}`;
    }),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The booking of who must be there. */
function attendance({ case: { meetings } }: FullView): Meeting | undefined {
  return meetings.findLast(
    ({ kind, state, outcome }) =>
      kind === 'evictionAttendance' && outcome === null && state !== 'cancelled' && state !== 'cancelling',
  );
}

export const attendanceForm: FormOf = (view, again) => {
  const eviction = view.case.entry.eviction;
  return form({
    title: `${view.case.ref} Boka närvaro vid avhysningen`,
    lines: [...linesOf(view), 'Inbjudan säger bara referensen och tiden.'],
    fields: [time('time', 'Klockan', again, eviction?.time ?? '')],
    buttons: [primary('bookAttendance', 'Boka', versionOf(view)), toPlan(view)],
  });
};

/** A unit says itself who goes; vuxenenheten may note it for the others. */
export function whoGoesForm(view: FullView | ParticipantView, again: FormAgain): FormView {
  const full = view.access === 'full';
  const units = full ? (attendance(view)?.units ?? []) : [view.unit];
  const ref = full ? view.case.ref : view.ref;
  const people = full
    ? view.staff.filter(({ id }) => units.some((unit) => unit === view.unitOfPerson[id]))
    : view.staff;
  return form({
    title: `${ref} Vem åker?`,
    lines: full ? linesOf(view) : meetingLine(view),
    fields: [
      choice(
        'person',
        'Person',
        people.map(({ id, name }) => ({
          title: full ? `${name}, ${view.unitOfPerson[id] ?? ''}` : name,
          value: id,
        })),
        again,
        { style: 'compact' },
      ),
    ],
    buttons: [
      primary('nameWhoGoes', 'Spara', { ref, rev: full ? view.case.version : view.version }),
      button('openPlan', full ? 'Till planen' : 'Tillbaka', { ref }),
    ],
  });
}

function meetingLine({ meetings }: ParticipantView): readonly string[] {
  const start = meetings.find(({ kind }) => kind === 'evictionAttendance')?.start ?? null;
  return start === null ? [] : [`Bokad tid ${shortDateTime(start)}.`];
}

export const evictionMovedForm: FormOf = (view, again) => {
  const eviction = view.case.entry.eviction;
  return form({
    title: `${view.case.ref} Ny tid från Kronofogden`,
    lines: ['Den bokade närvaron flyttas och alla som är inbjudna får den nya tiden.'],
    fields: [date('date', 'Dag', again, eviction?.date ?? ''), time('time', 'Klockan', again, eviction?.time ?? '')],
    buttons: [primary('evictionMoved', 'Spara', versionOf(view)), toPlan(view)],
  });
};

function sure(title: string, lines: readonly string[], yes: (view: FullView) => Button): FormOf {
  return (view) => form({ title: `${view.case.ref} ${title}`, lines, buttons: [yes(view), toPlan(view)] });
}

export const evictionCancelledForm: FormOf = sure(
  'Är avhysningen inställd?',
  ['Bokad närvaro avbokas. Arbetet med hushållet fortsätter.'],
  (view) => primary('evictionCancelled', 'Ja, inställd', versionOf(view)),
);

export const evictionCarriedOutForm: FormOf = sure(
  'Är avhysningen genomförd?',
  ['Planen går över till uppföljning: erbjud en tid och ta emot ansökan.'],
  (view) => primary('evictionCarriedOut', 'Ja, genomförd', versionOf(view)),
);

export const exemptionForm: FormOf = sure(
  'Behöver ingen vara där?',
  [
    'Det avgör du efter samråd med Kronofogden. Skriv beslutet i Treserva.',
    'Om undantaget gäller barnfamiljer är oklart i rutinen: då står den bokade närvaron kvar.',
  ],
  (view) => primary('exemptAttendance', 'Ja, ingen behöver vara där', versionOf(view)),
);
