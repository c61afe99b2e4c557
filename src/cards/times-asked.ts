// Asked before she goes ahead with a time that something stands against.
import type { Meeting } from '../domain/meeting.ts';
import { againstInWords, concernsOf } from './booking-words.ts';
import { button, primary } from './button.ts';
import { back, isHeld, said, type Body, type Booking } from './times-parts.ts';

/** Asked before a meeting is moved to a time that somebody cannot keep, or that something else stands against. */
export function moveAnyway(meeting: Meeting, start: string, clashes: Meeting['clashes'], view: Booking): Body {
  const address = { ref: view.ref, meeting: meeting.id, meetingRev: meeting.revision };
  return {
    ...said(againstInWords(view.rules, meeting, start, clashes), ['Vill du flytta mötet dit ändå?']),
    buttons: [
      primary('openMove', 'Välj en annan tid', address),
      button('moveDespite', 'Flytta ändå', { ...address, start }),
      ...(meeting.start === null ? [] : [button('moveDespite', 'Låt mötet stå', { ...address, start: meeting.start })]),
    ],
  };
}

/** Asked before she goes ahead with a time that somebody cannot keep, or that something else stands against. */
export function clash(meeting: Meeting, start: string, view: Booking): Body {
  const { ref } = view;
  const again = { ref, meeting: meeting.id, meetingRev: meeting.revision, start };
  const concerns = concernsOf(view.rules, meeting, start);
  const clear = concerns.length === 0 && meeting.clashes.length === 0;
  return {
    ...said(
      againstInWords(view.rules, meeting, start, meeting.clashes),
      clear ? [] : ['Vill du boka ändå? Det antecknas.'],
    ),
    buttons: [
      ...(clear ? [] : [primary('seekTimes', 'Se förslag', { ref, skip: 0, ...view.seeks })]).map((one) =>
        isHeld(meeting) ? primary('holdVisit', 'Se förslag', { ref, skip: 0 }) : one,
      ),
      ...(concerns.includes('alone') && view.mayName
        ? [button('openForm', 'Utse en kollega', { ref, form: 'second' })]
        : []),
      clear ? primary('bookDespite', 'Boka', again) : button('bookDespite', 'Boka ändå', again),
      back(view),
    ],
  };
}
