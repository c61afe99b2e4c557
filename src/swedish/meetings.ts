// Meetings in words: what they are called, how a time stands, what to write in the letter.
import type { AttendeeResponse, Concern, MeetingKind, Slot } from '../domain/meeting.ts';
import type { UnitKind } from '../domain/organisation.ts';
import type { LocalDateTime } from '../domain/time.ts';
import { longDateTime, shortDateTime } from './dates.ts';

/** `Gemensamt möte på socialkontoret`. */
export function meetingName(kind: MeetingKind, units: readonly UnitKind[]): string {
  const joint = units.length > 1;
  switch (kind) {
    case 'officeVisit':
      return joint ? 'Gemensamt möte på socialkontoret' : 'Besök på socialkontoret';
    case 'announcedHomeVisit':
      return joint ? 'Gemensamt aviserat hembesök' : 'Aviserat hembesök';
    case 'unannouncedHomeVisit':
      return joint ? 'Gemensamt oanmält hembesök' : 'Oanmält hembesök';
    case 'evictionAttendance':
      return 'Närvaro vid avhysningen';
    case 'jointPreliminaryAssessment':
      return 'Gemensam förhandsbedömning';
    case 'coordinatedPlanMeeting':
      return 'Möte om samordnad plan';
    case 'crossAdministrationHomeVisit':
      return 'Gemensamt hembesök';
    case 'jointFollowUp':
      return 'Gemensam uppföljning';
    case 'planningMeeting':
      return 'Planeringsmöte';
    case 'informationMeeting':
      return 'Informationsmöte';
    case 'startUpMeeting':
      return 'Uppstartsmöte';
    case 'weeklyCheckIn':
      return 'Veckoavstämning';
    case 'monthlyInPersonFollowUp':
      return 'Fysiskt uppföljningsmöte';
    case 'sipMeeting':
      return 'SIP-möte';
    case 'crisisMeeting':
      return 'Extra möte';
    case 'handoverMeeting':
      return 'Överlämningsmöte';
    case 'unitDialogueMeeting':
      return 'Dialogmöte mellan enheterna';
  }
}

/** The line to put into the letter to the household, or null where nothing may be told beforehand. */
export function summonsLine(kind: MeetingKind, start: LocalDateTime): string | null {
  switch (kind) {
    case 'officeVisit':
      return `Till kallelsen: ${longDateTime(start)}, socialkontoret.`;
    case 'announcedHomeVisit':
      return `Till brevet: ${longDateTime(start)}, hembesök.`;
    case 'coordinatedPlanMeeting':
    case 'jointFollowUp':
    case 'informationMeeting':
    case 'startUpMeeting':
    case 'monthlyInPersonFollowUp':
    case 'jointPreliminaryAssessment':
      return `Till den enskilde: ${longDateTime(start)}.`;
    case 'crossAdministrationHomeVisit':
      return `Till den enskilde: ${longDateTime(start)}, hembesök.`;
    case 'unannouncedHomeVisit':
    case 'evictionAttendance':
    case 'planningMeeting':
    case 'weeklyCheckIn':
    case 'sipMeeting':
    case 'crisisMeeting':
    case 'handoverMeeting':
    case 'unitDialogueMeeting':
      return null;
  }
}

const responses: Readonly<Record<AttendeeResponse, string>> = {
  none: 'har inte svarat',
  accepted: 'kommer',
  tentative: 'kommer kanske',
  declined: 'har tackat nej',
};

export function responseWord(response: AttendeeResponse): string {
  return responses[response];
}

const busy: Readonly<Record<Slot['clashes'][number]['as'], string>> = {
  tentative: 'preliminärt upptagen',
  busy: 'upptagen',
  oof: 'frånvarande',
};

/** `alla lediga`, or `EB preliminärt upptagen`. */
export function clashesInWords(clashes: Slot['clashes']): string {
  if (clashes.length === 0) return 'alla lediga';
  return clashes.map(({ unit, as }) => `${unit} ${busy[as]}`).join(', ');
}

const concerns: Readonly<Record<Concern, string>> = {
  outsideHours: 'utanför kontorstid',
  onEvictionDay: 'samma dag som avhysningen',
  afterEviction: 'efter avhysningen',
  afterLastDay: 'efter sista dagen i underrättelsen',
  alone: 'bara en handläggare, enheten vill ha två',
};

/** `efter avhysningen, utanför kontorstid`. */
export function concernsInWords(found: readonly Concern[]): string {
  return found.map((each) => concerns[each]).join(', ');
}

/** `ons 20 jan 10:00, alla lediga`. */
export function slotInWords(slot: Slot): string {
  return `${shortDateTime(slot.start)}, ${clashesInWords(slot.clashes)}`;
}
