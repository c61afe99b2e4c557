// A meeting is one event in the organiser's mailbox and a copy in each attendee's. This file keeps them in step.
import type { Attendee, Content, ResponseStatus, StoredEvent } from './event.ts';
import { askedAgain, neverAnswered } from './event.ts';
import { instancesIn } from './instances.ts';
import { attendeeMailbox, newImmutableId, newMovableId, nextNumber } from './state.ts';
import type { Mailbox, State } from './state.ts';
import { eventsOf, keep, moveToDeleted, sendMail, touch } from './world.ts';
import type { World } from './world.ts';
import { instantOf } from './zones.ts';

const unanswered: ResponseStatus = { response: 'notResponded', time: neverAnswered.time };
const cancelledPrefix = 'Inställt: ';

export const copyIn = (state: State, meeting: StoredEvent, mailbox: string): StoredEvent | undefined =>
  eventsOf(state, mailbox).find((event) => event.iCalUId === meeting.iCalUId && !event.isOrganizer);

export const copiesOf = (state: State, meeting: StoredEvent): StoredEvent[] =>
  Object.values(state.events).filter((event) => event.iCalUId === meeting.iCalUId && !event.isOrganizer);

export const organiserEventOf = (state: State, copy: StoredEvent): StoredEvent | undefined =>
  eventsOf(state, copy.organizer.address.toLowerCase()).find(
    (event) => event.iCalUId === copy.iCalUId && event.isOrganizer,
  );

export interface DeliveryScope {
  /** The time or the pattern changed: everyone is asked again. */
  readonly moved: boolean;
  /** Only these addresses (lower case) are told; everyone when undefined. */
  readonly only?: ReadonlySet<string>;
}

/** Brings the attendees' mailboxes in step with the organiser's event: new copies, updates, removals, room answers. */
export function deliver(world: World, meeting: StoredEvent, scope: DeliveryScope): void {
  if (meeting.isDraft) return;
  const invited = new Set(meeting.attendees.map((attendee) => attendee.emailAddress.address.toLowerCase()));
  for (const attendee of meeting.attendees) {
    const address = attendee.emailAddress.address.toLowerCase();
    if (address === meeting.mailbox || (scope.only && !scope.only.has(address))) continue;
    const mailbox = attendeeMailbox(world.state, attendee);
    const copy = mailbox && copyIn(world.state, meeting, mailbox.address);
    mailAttendee(world, meeting, attendee, copy ? 'update' : 'invitation');
    if (!mailbox) continue;
    const delivered = copy ? update(world, meeting, copy, scope.moved) : invite(world, meeting, mailbox);
    if (mailbox.kind === 'room' && delivered.responseStatus === unanswered) answerForRoom(world, delivered);
  }
  for (const copy of copiesOf(world.state, meeting)) {
    if (!invited.has(copy.mailbox) && !copy.isCancelled) withdraw(world, meeting, copy, '');
  }
}

const mailAttendee = (world: World, meeting: StoredEvent, attendee: Attendee, kind: 'invitation' | 'update') => {
  const { subject } = meeting.content;
  const { iCalUId, mailbox } = meeting;
  sendMail(world, {
    kind,
    from: mailbox,
    to: attendee.emailAddress.address.toLowerCase(),
    subject,
    comment: '',
    iCalUId,
  });
};

/** What an attendee's copy shows until answered: tentative, unless the organiser meant it to take no time. */
const showAsFor = (content: Content, response: string): Content['showAs'] => {
  if (content.showAs === 'free' || response === 'declined') return 'free';
  return response === 'accepted' ? content.showAs : 'tentative';
};

const asSeenBy = (meeting: StoredEvent, mailbox: string): Attendee[] =>
  meeting.attendees
    .filter((attendee) => !meeting.content.hideAttendees || attendee.emailAddress.address.toLowerCase() === mailbox)
    .map(({ type, emailAddress }) => ({ type, status: neverAnswered, emailAddress }));

function invite(world: World, meeting: StoredEvent, mailbox: Mailbox): StoredEvent {
  const copy: StoredEvent = {
    id: newImmutableId(world.state),
    movableId: newMovableId(world.state),
    mailbox: mailbox.address,
    folder: 'calendar',
    iCalUId: meeting.iCalUId,
    version: nextNumber(world.state),
    createdAt: world.now,
    modifiedAt: world.now,
    isOrganizer: false,
    organizer: meeting.organizer,
    content: { ...meeting.content, categories: [], showAs: showAsFor(meeting.content, 'notResponded') },
    attendees: asSeenBy(meeting, mailbox.address),
    responseStatus: unanswered,
    isCancelled: false,
    isDraft: false,
    properties: [],
    extensions: [],
    attachments: structuredClone(meeting.attachments),
    exceptions: exceptionsFor(meeting, undefined),
  };
  keep(world, copy);
  return copy;
}

function update(world: World, meeting: StoredEvent, copy: StoredEvent, moved: boolean): StoredEvent {
  const again = moved || copy.isCancelled;
  const { categories, isReminderOn, reminderMinutesBeforeStart } = copy.content;
  if (again) copy.responseStatus = unanswered;
  const showAs = showAsFor(meeting.content, copy.responseStatus.response);
  copy.content = { ...meeting.content, categories, isReminderOn, reminderMinutesBeforeStart, showAs };
  copy.attendees = asSeenBy(meeting, copy.mailbox);
  copy.exceptions = exceptionsFor(meeting, again ? undefined : copy);
  copy.isCancelled = false;
  if (again && copy.folder === 'deletedItems') {
    copy.folder = 'calendar';
    copy.movableId = newMovableId(world.state);
  }
  touch(world, copy, 'updated');
  return copy;
}

/** The organiser's exceptions, with the copy's own answers and removals kept. */
function exceptionsFor(meeting: StoredEvent, copy: StoredEvent | undefined): StoredEvent['exceptions'] {
  const own = copy?.exceptions ?? {};
  const exceptions: StoredEvent['exceptions'] = {};
  for (const date of new Set([...Object.keys(meeting.exceptions), ...Object.keys(own)])) {
    const theirs = meeting.exceptions[date];
    const mine = own[date];
    exceptions[date] = {
      content: { ...theirs?.content },
      answers: {},
      ...(mine?.responseStatus ? { responseStatus: mine.responseStatus } : {}),
      isCancelled: theirs?.isCancelled ?? false,
      isRemoved: mine?.isRemoved ?? false,
    };
  }
  return exceptions;
}

/** Marks an attendee's copy as called off. It stays in the calendar, as in Outlook, until its owner removes it. */
export function withdraw(world: World, meeting: StoredEvent, copy: StoredEvent, comment: string): void {
  copy.isCancelled = true;
  const subject = cancelledPrefix + meeting.content.subject;
  copy.content = { ...copy.content, subject, showAs: 'free' };
  touch(world, copy, 'updated');
  const { iCalUId, mailbox } = meeting;
  sendMail(world, { kind: 'cancellation', from: mailbox, to: copy.mailbox, subject, comment, iCalUId });
}

/** Puts everyone's answer back, when the organiser moves the meeting. */
export const askAgain = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.map(({ type, emailAddress }) => ({ type, status: askedAgain, emailAddress }));

/** A room takes a meeting when nothing else of its own lies there, and refuses it otherwise. */
function answerForRoom(world: World, copy: StoredEvent): void {
  const from = instantOf(copy.content.start);
  const lookAhead = 366 * 86_400_000;
  const wanted = instancesIn(copy, from, from + lookAhead);
  const others = eventsOf(world.state, copy.mailbox).filter(
    (event) => event !== copy && event.folder === 'calendar' && !event.isCancelled && event.content.showAs !== 'free',
  );
  const taken = wanted.some(({ content }) =>
    others.some((other) => instancesIn(other, instantOf(content.start), instantOf(content.end)).length > 0),
  );
  recordAnswer(world, copy, undefined, { response: taken ? 'declined' : 'accepted', send: true, comment: '' });
  if (taken) moveToDeleted(world, copy);
}

export interface GivenAnswer {
  readonly response: 'accepted' | 'tentativelyAccepted' | 'declined';
  /** False: the organiser is not told, so the organiser's event shows nothing. */
  readonly send: boolean;
  readonly comment: string;
  readonly proposedNewTime?: Attendee['proposedNewTime'];
}

/** Writes an attendee's answer in the own copy and, when sent, in the organiser's event. `date`: one occurrence only. */
export function recordAnswer(world: World, copy: StoredEvent, date: string | undefined, answer: GivenAnswer): void {
  const status: ResponseStatus = { response: answer.response, time: new Date(world.now).toISOString() };
  const meeting = organiserEventOf(world.state, copy);
  const showAs = showAsFor(meeting?.content ?? { ...copy.content, showAs: 'busy' }, answer.response);
  if (date === undefined) {
    copy.responseStatus = status;
    copy.content = { ...copy.content, showAs };
  } else {
    const exception = exceptionOn(copy, date);
    exception.responseStatus = status;
    exception.content = { ...exception.content, showAs };
  }
  touch(world, copy, 'updated');
  if (answer.send && meeting && !meeting.isCancelled) tellOrganiser(world, meeting, copy, date, status, answer);
}

function tellOrganiser(
  world: World,
  meeting: StoredEvent,
  copy: StoredEvent,
  date: string | undefined,
  status: ResponseStatus,
  answer: GivenAnswer,
): void {
  const proposal = answer.proposedNewTime ? { proposedNewTime: answer.proposedNewTime } : {};
  if (date === undefined) {
    meeting.attendees = meeting.attendees.map((attendee) =>
      attendee.emailAddress.address.toLowerCase() === copy.mailbox
        ? { type: attendee.type, status, ...proposal, emailAddress: attendee.emailAddress }
        : attendee,
    );
  } else {
    exceptionOn(meeting, date).answers[copy.mailbox] = { status, ...proposal };
  }
  touch(world, meeting, 'updated');
  const { subject } = meeting.content;
  const mail = { from: copy.mailbox, to: meeting.mailbox, subject, comment: answer.comment, iCalUId: copy.iCalUId };
  sendMail(world, { kind: 'response', ...mail });
}

export function exceptionOn(event: StoredEvent, date: string): StoredEvent['exceptions'][string] {
  return (event.exceptions[date] ??= { content: {}, answers: {}, isCancelled: false, isRemoved: false });
}
