// How a meeting went, as it is asked on a button and as it is told afterwards.
import type { MeetingKind, MeetingOutcome } from '../domain/meeting.ts';

/** What the household is called: `familjen`, or `den enskilde` where there are no children. */
export interface Household {
  readonly family: boolean;
}

/** The words of a button, and of the line that says what was told. */
export function outcomeName(outcome: MeetingOutcome, { family }: Household): string {
  switch (outcome) {
    case 'came':
      return family ? 'Familjen kom' : 'Den enskilde kom';
    case 'missed':
      return 'Uteblev';
    case 'rebooked':
      return 'Ombokat';
    case 'ill':
      return 'Sjukdom';
    case 'noInterpreter':
      return 'Tolk saknades';
    case 'talked':
      return 'Vi fick prata';
    case 'newTimeOffered':
      return 'Ny tid erbjöds';
    case 'notHome':
      return 'Ingen öppnade';
    case 'declined':
      return 'Tackade nej till besöket';
    case 'carriedOut':
      return 'Avhysningen genomfördes';
    case 'notCarriedOut':
      return 'Avhysningen blev inte av';
    case 'held':
      return 'Mötet hölls';
    case 'notHeld':
      return 'Mötet blev inte av';
  }
}

/** What is asked when the time has passed: `Hur gick mötet i dag kl. 10.00?` */
export function outcomeQuestion(kind: MeetingKind, when: string): string {
  switch (kind) {
    case 'announcedHomeVisit':
    case 'unannouncedHomeVisit':
    case 'crossAdministrationHomeVisit':
      return `Hur gick hembesöket ${when}?`;
    case 'evictionAttendance':
      return `Vad hände ${when}?`;
    case 'officeVisit':
    case 'jointPreliminaryAssessment':
    case 'coordinatedPlanMeeting':
    case 'jointFollowUp':
    case 'planningMeeting':
    case 'informationMeeting':
    case 'startUpMeeting':
    case 'weeklyCheckIn':
    case 'monthlyInPersonFollowUp':
    case 'sipMeeting':
    case 'crisisMeeting':
    case 'handoverMeeting':
    case 'unitDialogueMeeting':
      return `Hur gick mötet ${when}?`;
  }
}
