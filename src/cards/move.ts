// Another time for a meeting that is booked.
import type { FlowView, FullView } from '../domain/case-view.ts';
import type { Meeting } from '../domain/meeting.ts';
import { shortDateTime } from '../swedish/dates.ts';
import { meetingName } from '../swedish/meetings.ts';
import { unitsTogether } from '../swedish/units.ts';
import { primary } from './button.ts';
import { date, form, time, toPlan } from './form.ts';
import type { FormAgain, FormView } from './form.ts';

/** Null when the meeting is gone or cannot be moved any more. */
export function moveForm(view: FullView | FlowView, id: string, again: FormAgain): FormView | null {
  const { movable } = view.access === 'full' ? view.offers : view;
  const meeting = movable.find((each) => each.id === id);
  return meeting === undefined ? null : moving(view, meeting, again);
}

function moving(view: FullView | FlowView, meeting: Meeting, again: FormAgain): FormView {
  const [day = '', clock = ''] = (meeting.start ?? '').split('T');
  return form({
    title: `${view.case.ref} Flytta mötet`,
    lines: [
      `${meetingName(meeting.kind, meeting.units)}, ${unitsTogether(meeting.units)}, ${meeting.start === null ? '' : shortDateTime(meeting.start)}.`,
      'Alla som är inbjudna får den nya tiden. Jag kontrollerar krockar först. Du säger själv till hushållet.',
    ],
    fields: [date('date', 'Ny dag', again, day), time('time', 'Ny tid', again, clock)],
    buttons: [
      primary('move', 'Flytta', { ref: view.case.ref, meeting: meeting.id, meetingRev: meeting.revision }),
      toPlan(view),
    ],
  });
}
