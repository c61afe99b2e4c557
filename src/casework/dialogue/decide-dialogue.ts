// What a person asks of a dialogue meeting, as events and promises. Pure.
import type { RefusalCode } from '../../domain/action.ts';
import type { Dialogue, DialogueAction, DialogueEvent, DialogueRequest } from '../../domain/dialogue.ts';
import { mostItems } from '../../domain/dialogue.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Attendee } from '../../domain/meeting.ts';
import { administrationOf, personOf, unitOf, type Organisation } from '../../domain/organisation.ts';
import { instantOf, localDate } from '../../domain/time.ts';
import { addWorkdays } from '../../domain/workday.ts';
import type { ByPerson, Deciding } from '../deciding.ts';
import { direct, mailboxLane, morningOf, promise, reading, wake } from '../promises.ts';
import { whoMay } from './dialogue-rights.ts';

export interface DialogueDecision {
  readonly events: readonly DialogueEvent[];
  readonly promises: readonly NewIntent[];
  readonly withdrawn: readonly string[];
}

export type DialogueDecided =
  | ({ readonly decided: 'change' } & DialogueDecision)
  | { readonly decided: 'refused'; readonly why: RefusalCode }
  | { readonly decided: 'stale' }
  | { readonly decided: 'nothing' };

/** Length of the meeting. */
export const dialogueMinutes = 60;
/** Working days from the search to the earliest time proposed, so that units can make room. */
const earliestWorkdays = 5;
const longestSkip = 50;

export function decideDialogue(by: ByPerson, before: Dialogue, asked: DialogueRequest): DialogueDecided {
  const may = whoMay(by.organisation, by.actor, before);
  if (may === 'none') return refused('notFound');
  if (asked.do === 'tick') return tick(by, before, asked.id, may === 'leads');
  if (may !== 'leads') return refused('chiefOnly');
  if (asked.rev !== before.version) return { decided: 'stale' };
  switch (asked.do) {
    case 'seekTimes':
      return seekTimes(by, before, asked.skip);
    case 'book':
      return book(by, before, asked.start);
    case 'cancel':
      return cancel(by, before);
    case 'answer':
      return before.state === 'planned' && hasBegun(by, before)
        ? change([{ event: 'answered', answers: asked.answers }], [], wakesOf(before))
        : refused('notOffered');
    case 'addPoint':
      return before.state === 'answered' && before.points.length < mostItems
        ? change([{ event: 'pointAdded', point: { id: by.chance.id(), text: asked.text } }])
        : refused('notOffered');
    case 'addAction':
      return addAction(by, before, asked);
    case 'remove':
      return before.state === 'answered' && [...before.points, ...before.actions].some(({ id }) => id === asked.id)
        ? change([{ event: 'removed', id: asked.id }])
        : refused('notOffered');
    case 'send':
      return send(by, before);
  }
}

export const dialogueRefused = refused;

function refused(why: RefusalCode): DialogueDecided {
  return { decided: 'refused', why };
}

function change(
  events: readonly DialogueEvent[],
  promises: readonly NewIntent[] = [],
  withdrawn: readonly string[] = [],
): DialogueDecided {
  return { decided: 'change', events, promises, withdrawn };
}

function seekTimes(by: ByPerson, before: Dialogue, skip: number): DialogueDecided {
  const { booking } = before;
  const free = booking.event === null && booking.state !== 'sending' && booking.state !== 'cancelling';
  if (before.state !== 'notPlanned' || !free) return refused('meetingHandled');
  const skipped = Math.min(Math.max(0, skip), longestSkip);
  const seek = reading(by, before.ref, 'times', by.now, {
    kind: 'findTimes',
    meeting: before.ref,
    organiser: organiserOf(by, before),
    attendees: attendeesOf(by.organisation, before),
    minutes: dialogueMinutes,
    from: addWorkdays(localDate(by.now), earliestWorkdays),
    skip: skipped,
  });
  return change([{ event: 'timesSought', skipped }], [seek]);
}

function book(by: ByPerson, before: Dialogue, start: string): DialogueDecided {
  const { booking } = before;
  if (before.state !== 'notPlanned' || booking.state !== 'proposed') return refused('notOffered');
  if (!booking.slots.some((slot) => slot.start === start)) return refused('notOffered');
  if (instantOf(start) <= by.now) return refused('timePassed');
  const organiser = organiserOf(by, before);
  const made = promise(
    by,
    before.ref,
    `event:${String(booking.round + 1)}`,
    mailboxLane(organiser),
    by.now + by.settings.holdMs,
    {
      kind: 'createEvent',
      meeting: before.ref,
      meetingKind: 'unitDialogueMeeting',
      organiser,
      attendees: attendeesOf(by.organisation, before),
      start,
      minutes: dialogueMinutes,
      text: { circle: 'dialogue', place: 'office' },
    },
  );
  return change([{ event: 'timeChosen', start }], [made]);
}

function cancel(by: ByPerson, before: Dialogue): DialogueDecided {
  const { event, round, state } = before.booking;
  if (event === null || before.answers !== null || state === 'cancelling') return refused('notOffered');
  const lane = mailboxLane(event.mailbox);
  const off = promise(by, before.ref, `cancel:${String(round + 1)}`, lane, by.now, {
    kind: 'cancelEvent',
    meeting: before.ref,
    event,
  });
  return change([{ event: 'cancelAsked' }], [off], wakesOf(before));
}

function addAction(
  by: ByPerson,
  before: Dialogue,
  { kind, text, person, on }: Pick<DialogueAction, 'kind' | 'text' | 'person' | 'on'>,
): DialogueDecided {
  if (before.state !== 'answered' || before.actions.length >= mostItems) return refused('notOffered');
  const unit = personOf(by.organisation, person)?.unit ?? null;
  if (unit === null || !before.units.includes(unit)) return refused('personNotInUnit');
  // What a unit changes in its own routines is its chief's, whoever spoke of it.
  const responsible = kind === 'routine' ? unitOf(by.organisation, unit).chief : person;
  const action: DialogueAction = { id: by.chance.id(), kind, text, person: responsible, on, doneBy: null };
  return change([{ event: 'actionAdded', action }]);
}

/** What is unclear goes to the process leader, each action to whoever is to do it; then it is a matter of ticking them off. */
function send(by: ByPerson, before: Dialogue): DialogueDecided {
  if (before.state !== 'answered') return refused('notOffered');
  const leaders = by.organisation.people.filter(({ role }) => role === 'processLeader');
  const asks = before.points.length === 0 ? [] : leaders;
  return change(
    [{ event: 'sent' }],
    [
      ...asks.map(({ id }) => direct(by, before.ref, id, 'due', { text: 'W3', ref: before.ref })),
      ...before.actions.flatMap(({ id, person, on }) => [
        direct(by, before.ref, person, 'due', { text: 'W4', ref: before.ref, date: on }, id),
        wake(by, before.ref, Math.max(by.now, morningOf(on)), { wake: 'dialogue', what: 'due', about: id }),
      ]),
    ],
  );
}

/** Hers, or anybody's for who leads a unit that takes part. Pressed again it is taken back. */
function tick(by: ByPerson, before: Dialogue, id: string, leads: boolean): DialogueDecided {
  const action = before.actions.find((each) => each.id === id);
  if (action === undefined || (before.state !== 'actionsOpen' && before.state !== 'done')) return refused('notOffered');
  if (!leads && action.person !== by.actor.id) return refused('chiefOnly');
  const key = `${before.ref}:wake:dialogue:due:${id}`;
  if (action.doneBy === null) return change([{ event: 'ticked', id }], [], [key]);
  const at = Math.max(by.now, morningOf(action.on));
  return change([{ event: 'unticked', id }], [wake(by, before.ref, at, { wake: 'dialogue', what: 'due', about: id })]);
}

export function hasBegun({ now }: Pick<Deciding, 'now'>, { booking }: Dialogue): boolean {
  return booking.state === 'booked' && booking.start !== null && instantOf(booking.start) <= now;
}

export function wakesOf({ ref }: Dialogue): readonly string[] {
  return [`${ref}:wake:dialogue:dayBefore*`, `${ref}:wake:dialogue:passed*`];
}

/** The neutral mailbox that organises every meeting of the förvaltning. */
function organiserOf({ organisation }: Deciding, { administration }: Dialogue): string {
  return administrationOf(organisation, administration).organiserMailbox;
}

/** Each unit's chief and its own mailbox, from which the chief calls whoever is to come. */
export function attendeesOf(organisation: Organisation, { units }: Pick<Dialogue, 'units'>): readonly Attendee[] {
  return units.flatMap((id): readonly Attendee[] => {
    const unit = unitOf(organisation, id);
    const chief = personOf(organisation, unit.chief);
    const of = { unit: unit.kind, response: 'none' } as const;
    return [
      ...(chief === undefined ? [] : [{ ...of, person: chief.id, mailbox: chief.mailbox }]),
      { ...of, person: null, mailbox: unit.mailbox },
    ];
  });
}
