// The buttons of a plan: one that stands out, few beside it, the rest behind "Mer".
import type { FullView } from '../domain/case-view.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { meetingNow } from './plan-meetings.ts';

/** Beside these the template has "Varför?" and "Mer". */
export function planButtons(view: FullView): readonly Button[] {
  if (view.case.approval === 'waiting') return view.isChief ? decisionButtons(view) : [];
  return [...bookButton(view), ...phoneButton(view)];
}

export function decisionButtons(view: FullView): readonly Button[] {
  const { ref, version: rev } = view.case;
  return [
    primary('approveProposal', 'Godkänn förslaget', { ref, rev }),
    button('declineProposal', 'Välj själv', { ref, rev }),
  ];
}

function bookButton(view: FullView): readonly Button[] {
  const { ref } = view.case;
  // Nobody is booked for an unannounced visit by the product: a named person decides.
  if (view.plan.meeting === null || view.plan.meeting.kind === 'unannouncedHomeVisit') return [];
  switch (meetingNow(view)?.state) {
    case undefined:
    case 'cancelled':
      return [primary('seekTimes', 'Boka mötet', { ref, skip: 0 })];
    case 'seeking':
    case 'proposed':
      return [primary('openTimes', 'Välj tid', { ref })];
    case 'failed':
      return [primary('openTimes', 'Boka om', { ref })];
    case 'sending':
    case 'booked':
    case 'cancelling':
      return [];
  }
}

function phoneButton(view: FullView): readonly Button[] {
  const phone = view.plan.now.find((line) => line.act === 'phone');
  if (phone === undefined || phone.tick !== null || view.case.phoneBy !== null) return [];
  return [button('openAssign', 'Vem ringer?', { ref: view.case.ref, unit: 'phone' })];
}

/** At most six: hosts show no more in a row. */
export function moreButtons(view: FullView): readonly Button[] {
  const { ref, responsible } = view.case;
  const mine = responsible === view.viewer.id;
  return [
    ...(mine ? [] : [button('take', 'Jag tar det', { ref })]),
    button('openAssign', 'Utse handläggare', { ref, unit: 'VUX' }),
    button('openCorrect', 'Ändra uppgifter', { ref }),
    button('addNotice', 'Ny underrättelse i ärendet', { ref }),
    ...cancelButton(view),
    button('openDispute', 'Alla källor. Stämmer inte?', { ref }),
  ];
}

function cancelButton(view: FullView): readonly Button[] {
  const meeting = meetingNow(view);
  if (meeting?.state !== 'booked' && meeting?.state !== 'sending') return [];
  return [
    button('askCancel', 'Avboka mötet', { ref: view.case.ref, meeting: meeting.id, meetingRev: meeting.revision }),
  ];
}
