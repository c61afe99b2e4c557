// A meeting whose time was agreed on where it was told of: booked at once, without a search for times.
import type { FlowCase } from '../../domain/flow.ts';
import { unitOf } from '../../domain/organisation.ts';
import { chosen } from '../circles.ts';
import { together } from '../decide/together.ts';
import type { Deciding, Decision } from '../deciding.ts';
import { newMeeting } from '../new-meeting.ts';
import type { AgreedMeeting } from './flow.ts';

/** Who lacks a consent on the day is not invited; the own unit always is. */
export function agreedBooked(deciding: Deciding, standing: FlowCase, agreed: AgreedMeeting): Decision {
  const { kind, minutes, start } = agreed;
  const lead = newMeeting(deciding, {
    kind,
    units: [unitOf(deciding.organisation, standing.unit).kind, ...agreed.units],
    minutes,
    attendees: [],
    earliest: start.slice(0, 10),
  });
  return together([
    { events: [{ event: 'timesSought', meeting: lead }], promises: [], withdrawn: [] },
    chosen(deciding, standing, lead, start, []),
  ]);
}
