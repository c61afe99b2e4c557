// accept, tentativelyAccept and decline, in the attendee's own mailbox.
import { liveInstance, optionalBodyOf } from '../call.ts';
import type { MailboxCall, MailboxEndpoint } from '../call.ts';
import type { TimeSlot } from '../model/event.ts';
import { exceptionOn, recordAnswer } from '../model/meeting.ts';
import type { GivenAnswer } from '../model/meeting.ts';
import { moveToDeleted } from '../model/world.ts';
import { instantOf, readWallTime } from '../model/zones.ts';
import { cannotComplete, GraphFault, invalidProperty } from '../wire/answer.ts';
import { timeSlot } from '../wire/event-shape.ts';
import { object, readShape, text, yesNo } from '../wire/read-shape.ts';
import type { Kind, Shape } from '../wire/read-shape.ts';

type SlotInput = { readonly [end in 'start' | 'end']?: { dateTime?: string | null; timeZone?: string | null } | null };

interface AnswerInput {
  readonly comment?: string | null;
  readonly sendResponse?: boolean | null;
  readonly proposedNewTime?: SlotInput | null;
}

const plain: Record<string, Kind> = { comment: text, sendResponse: yesNo };
const proposing = { ...plain, proposedNewTime: object(() => timeSlot) };
const shapes: Record<GivenAnswer['response'], Shape> = {
  accepted: { name: 'Accept', properties: plain, looseCase: true },
  tentativelyAccepted: { name: 'TentativelyAccept', properties: proposing, looseCase: true },
  declined: { name: 'Decline', properties: proposing, looseCase: true },
};

/** The endpoint for one of the three answers. A declined meeting leaves the attendee's calendar, as in Outlook. */
export const respond =
  (response: GivenAnswer['response']): MailboxEndpoint =>
  (call) => {
    const { event, date, isCancelled, content } = liveInstance(call);
    const input: AnswerInput = readShape(shapes[response], optionalBodyOf(call));
    const send = input.sendResponse ?? true;
    if (event.isOrganizer)
      throw cannotComplete("You can't respond to this meeting because you're the meeting organizer.");
    if (isCancelled) throw cancelled(response);
    const proposedNewTime = readProposal(input, send, content.allowNewTimeProposals);
    recordAnswer(call.world, event, date, {
      response,
      send,
      comment: input.comment ?? '',
      ...(proposedNewTime ? { proposedNewTime } : {}),
    });
    if (response === 'declined') leave(call, date);
    return { status: 202 };
  };

function leave(call: MailboxCall, date: string | undefined): void {
  const { event } = liveInstance(call);
  if (date === undefined) moveToDeleted(call.world, event);
  else exceptionOn(event, date).isRemoved = true;
}

const cancelled = (response: GivenAnswer['response']) => {
  const verb = { accepted: 'Accept', tentativelyAccepted: 'Tentative', declined: 'Decline' }[response];
  return new GraphFault(400, `ErrorCalendarIsCancelledFor${verb}`, 'The meeting has been cancelled.');
};

function readProposal(input: AnswerInput, send: boolean, allowed: boolean): TimeSlot | undefined {
  if (!input.proposedNewTime) return undefined;
  if (!send) throw cannotComplete('A new time can only be proposed in a response that is sent.');
  if (!allowed) throw cannotComplete("The organizer hasn't allowed new time proposals for this meeting.");
  const { start, end } = input.proposedNewTime;
  if (!start || !end) throw invalidProperty('proposedNewTime', 'start and end are needed');
  const slot = { start: readWallTime(start, 'proposedNewTime'), end: readWallTime(end, 'proposedNewTime') };
  if (instantOf(slot.end) < instantOf(slot.start)) throw invalidProperty('proposedNewTime', 'end is before start');
  return slot;
}
