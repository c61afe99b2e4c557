// The invitation to a chosen time, for one secrecy circle.
import { isDiscreet, type Case, type CaseHeader } from '../../domain/case.ts';
import type { NewIntent } from '../../domain/intent.ts';
import type { Meeting, MeetingKind } from '../../domain/meeting.ts';
import { administrationOf } from '../../domain/organisation.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import type { Deciding } from '../deciding.ts';
import { mailboxLane, promise } from '../promises.ts';

const away: ReadonlySet<MeetingKind> = new Set<MeetingKind>([
  'announcedHomeVisit',
  'unannouncedHomeVisit',
  'evictionAttendance',
  'crossAdministrationHomeVisit',
  'monthlyInPersonFollowUp',
]);

/** The invitation, held so that a mistake can still be taken back. */
export function createEvent(deciding: Deciding, before: Case, meeting: Meeting, start: LocalDateTime): NewIntent {
  const organiser = organiserOf(deciding, before, meeting.circle);
  // Nothing may tell an invitation of a discreet case from any other.
  const circle = meeting.circle === null || isDiscreet(before) ? 'own' : 'other';
  return promise(
    deciding,
    before.ref,
    `event:${meeting.id}`,
    mailboxLane(organiser),
    deciding.now + deciding.settings.holdMs,
    {
      kind: 'createEvent',
      meeting: meeting.id,
      meetingKind: meeting.kind,
      organiser,
      attendees: meeting.attendees,
      start,
      minutes: meeting.minutes,
      ...((meeting.hold ?? null) === null ? {} : { hold: true }),
      text: { circle, ref: before.ref, place: away.has(meeting.kind) ? 'away' : 'office' },
    },
  );
}

/** Each förvaltning has one neutral mailbox that organises the meetings of its own circle. */
export function organiserOf(deciding: Deciding, before: CaseHeader, circle: Meeting['circle'] = null): string {
  return administrationOf(deciding.organisation, circle ?? before.administration).organiserMailbox;
}
