// POST …/calendar/getSchedule: who is free, without saying what with.
import { answered, bodyOf, mailboxFor } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { instancesIn } from '../model/instances.ts';
import type { Instance } from '../model/instances.ts';
import type { Mailbox } from '../model/state.ts';
import { eventsOf } from '../model/world.ts';
import type { World } from '../model/world.ts';
import { instantOf, readWallTime, wallTimeAt } from '../model/zones.ts';
import { GraphFault } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { dateTimeTimeZone } from '../wire/event-shape.ts';
import { integer, list, object, readShape, text } from '../wire/read-shape.ts';
import type { Shape } from '../wire/read-shape.ts';

const shape: Shape = {
  name: 'GetSchedule',
  properties: {
    schedules: list(text),
    startTime: object(() => dateTimeTimeZone),
    endTime: object(() => dateTimeTimeZone),
    availabilityViewInterval: integer,
  },
  looseCase: true,
};

interface Wall {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

interface ScheduleInput {
  readonly schedules?: readonly string[];
  readonly startTime?: Wall | null;
  readonly endTime?: Wall | null;
  readonly availabilityViewInterval?: number | null;
}

const mostSchedules = 20;
const longestPeriod = 62 * 86_400_000;
const invalid = (message: string) => new GraphFault(400, 'ErrorInvalidParameter', message);

export function getSchedule(call: MailboxCall): Answer {
  const input: ScheduleInput = readShape(shape, bodyOf(call));
  const schedules = input.schedules ?? [];
  const minutes = input.availabilityViewInterval ?? 30;
  if (schedules.length === 0) throw invalid('schedules must name at least one mailbox.');
  if (schedules.length > mostSchedules)
    throw invalid(`schedules must not name more than ${String(mostSchedules)} mailboxes.`);
  if (minutes < 5 || minutes > 1440) throw invalid('availabilityViewInterval must be between 5 and 1440.');
  if (!input.startTime || !input.endTime) throw invalid('startTime and endTime are needed.');
  const from = instantOf(readWallTime(input.startTime, 'startTime'));
  const to = instantOf(readWallTime(input.endTime, 'endTime'));
  if (to <= from) throw invalid('endTime must be after startTime.');
  if (to - from >= longestPeriod) {
    throw new GraphFault(400, 'ErrorTimeIntervalTooBig', 'The requested time duration must be less than 62 days.');
  }
  const value = schedules.map((address) => scheduleOf(call, address, { from, to, step: minutes * 60_000 }));
  const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)';
  return answered(call, 200, { '@odata.context': context, value });
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function scheduleOf(call: MailboxCall, address: string, period: Period): unknown {
  const mailbox = mailboxFor(call.world.state, address);
  if (!mailbox) {
    const message = `Unable to resolve e-mail address ${address} to an Active Directory object.`;
    return { scheduleId: address, scheduleItems: [], error: { message, responseCode: 'ErrorMailRecipientNotFound' } };
  }
  const taken = takenIn(call.world, mailbox, period.from, period.to);
  const shown = (instance: Instance, end: 'start' | 'end') =>
    wallTimeAt(instantOf(instance.content[end]), call.preferences.timeZone);
  return {
    scheduleId: address,
    availabilityView: availabilityView(taken, period),
    scheduleItems: taken.map((instance) => ({
      ...described(instance),
      status: instance.content.showAs,
      start: shown(instance, 'start'),
      end: shown(instance, 'end'),
    })),
    workingHours,
  };
}

/** What takes time in a mailbox in [from, to), by start; events called off do not. */
export const takenIn = (world: World, mailbox: Mailbox, from: number, to: number): Instance[] =>
  eventsOf(world.state, mailbox.address)
    .filter((event) => event.folder === 'calendar')
    .flatMap((event) => instancesIn(event, from, to))
    .filter((instance) => !instance.isCancelled)
    .sort((a, b) => instantOf(a.content.start) - instantOf(b.content.start));

/** Subject and place, but not of a private event. */
function described({ content }: Instance): object {
  const isPrivate = content.sensitivity === 'private' || content.sensitivity === 'confidential';
  return isPrivate ? { isPrivate } : { isPrivate, subject: content.subject, location: content.location.displayName };
}

/** One digit per step: the weightiest of what lies in it. */
function availabilityView(taken: readonly Instance[], { from, to, step }: Period): string {
  let view = '';
  for (let slot = from; slot < to; slot += step) {
    const inSlot = taken.filter(
      ({ content }) => instantOf(content.start) < Math.min(slot + step, to) && instantOf(content.end) > slot,
    );
    view +=
      weight.find(({ statuses }) => inSlot.some(({ content }) => statuses.includes(content.showAs)))?.digit ?? '0';
  }
  return view;
}

const weight = [
  { digit: '3', statuses: ['oof'] },
  { digit: '2', statuses: ['busy', 'unknown'] },
  { digit: '1', statuses: ['tentative'] },
  { digit: '4', statuses: ['workingElsewhere'] },
];

export const workingHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'W. Europe Standard Time' },
};
