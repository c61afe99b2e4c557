// The meetings that can be looked for in a case of W002. Nothing is booked with BoH of another förvaltning before its consent.
import type { FlowCase } from '../../../domain/flow.ts';
import type { FlowMeetingKind } from '../../../domain/meeting.ts';
import { nextWorkday, previousWorkday } from '../../../domain/workday.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { answered } from '../ask.ts';
import type { MeetingOffer, Now } from '../flow.ts';
import { isAcute } from './happenings.ts';
import { housingUnits, partyConsents } from './housing.ts';
import { monthlyOffer } from './monthly.ts';

export function meetings(subject: FlowCase, now: Now): readonly MeetingOffer[] {
  if (subject.chiefQuestion === 'notBoH' || subject.ended) return [];
  const moveIn = answered(subject.answers, 'moveInOn');
  const offer = offering(subject, now);
  switch (subject.state) {
    case 'planning':
      return [
        offer('planningMeeting', isAcute(subject) ? answered(subject.answers, 'planBy') || null : before(moveIn)),
        ...information(subject, offer('informationMeeting', before(moveIn))),
      ];
    case 'startUp': {
      const by = answered(subject.answers, 'startUpBy');
      const unplanned = answered(subject.answers, 'planOn') === '';
      return [offer('startUpMeeting', by === '' ? null : by), ...(unplanned ? [offer('planningMeeting', null)] : [])];
    }
    case 'placed':
    case 'placedSteady':
      return [monthlyOffer(subject, now), ...carePlan(subject, now, offer('sipMeeting', null))];
    case 'untenable':
    case 'dischargePlanned':
      return [
        offer('crisisMeeting', null),
        monthlyOffer(subject, now),
        ...carePlan(subject, now, offer('sipMeeting', null)),
      ];
    default:
      return [];
  }
}

function before(moveIn: LocalDate): LocalDate | null {
  return moveIn === '' ? null : previousWorkday(moveIn);
}

/** Between the units alone a meeting can be soon; where the person comes, a letter has to arrive. */
function offering({ answers }: FlowCase, now: Now) {
  return (kind: FlowMeetingKind, latest: LocalDate | null): MeetingOffer => {
    const soon = kind === 'planningMeeting' || kind === 'crisisMeeting';
    const minutes = now.setting(soon ? 'planningMinutes' : 'meetingMinutes', 60);
    const earliest = soon ? nextWorkday(now.today) : null;
    return { kind, units: housingUnits(answers), minutes, earliest, latest, without: 'wait' };
  };
}

function information({ answers }: FlowCase, offer: MeetingOffer): readonly MeetingOffer[] {
  return answered(answers, 'infoMeeting') === '' ? [offer] : [];
}

/** With whom the plan is made is decided by the person, one at a time; whoever is outside the city is invited by the official. */
function carePlan(subject: FlowCase, { today }: Now, offer: MeetingOffer): readonly MeetingOffer[] {
  const parties = ['healthCare', 'legalRepresentative', 'otherProvider'] as const;
  return parties.some((party) => partyConsents(subject, party, 'carePlan', today) === true) ? [offer] : [];
}
