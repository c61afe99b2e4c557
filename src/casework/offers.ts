// What is offered to a person: every action is decided on as if she had done it, and those refused are left out. No second
// copy of the conditions, so a card and a decision cannot come apart.
import type { EvictionCase } from '../domain/case.ts';
import type { Ending, LandlordAnswer } from '../domain/course.ts';
import type { Meeting } from '../domain/meeting.ts';
import { unitOf } from '../domain/organisation.ts';
import type { Astray, Offer, Offers, Passage, Telling } from '../domain/offers.ts';
import { addDays, localDate } from '../domain/time.ts';
import { nextWorkday } from '../domain/workday.ts';
import { missingAttempts } from './attempts.ts';
import { casePlanOf, readRoutine } from './case-plan.ts';
import { concernFacts } from './concern.ts';
import { decide, type CaseAction } from './decide/decide.ts';
import { outcomesOfKind } from './decide/follow-outcome.ts';
import { astrayOf } from './decide/wrong-unit.ts';
import type { ByPerson } from './deciding.ts';
import type { Chance } from './ports.ts';
import { allowed, relationTo } from './rights.ts';
import { latestSnooze } from './snoozes.ts';

const answers: readonly LandlordAnswer[] = [
  'debtUnsettled',
  'debtSettled',
  'continues',
  'stopped',
  'serious',
  'notSerious',
  'unknown',
  'noAnswer',
];
const endings: readonly Ending[] = [
  'standTaken',
  'handedOver',
  'evictionAverted',
  'followedUp',
  'closedByChief',
  'householdDissolved',
];

/** Nothing of a decision that is only tried is kept, so its ids need not be random. */
const noChance: Chance = { random: () => 0, id: () => 'tried' };

export function offersOf(deciding: Omit<ByPerson, 'chance'>, subject: EvictionCase): Offers {
  const by: ByPerson = { ...deciding, chance: noChance };
  const relation = relationTo(by.organisation, by.actor, subject);
  const possible = (action: CaseAction): boolean =>
    allowed[action.do].includes(relation) && decide(by, subject, action).decided !== 'refused';
  const { ref, version: rev } = subject;
  const telling = (meeting: Meeting): Telling | null => {
    const outcomes = outcomesOfKind[meeting.kind].filter((outcome) =>
      possible({ do: 'outcome', ref, meeting: meeting.id, meetingRev: meeting.revision, outcome }),
    );
    return outcomes.length === 0 ? null : { meeting, outcomes };
  };
  const last = lastTold(subject);
  return {
    may: actionsFor(by, subject).flatMap(({ offer, action }) => (possible(action) ? [offer] : [])),
    outcome: inOrder(subject).reduce<Telling | null>((found, meeting) => found ?? telling(meeting), null),
    correction: last === undefined ? null : telling(last),
    undoOutcome:
      last !== undefined && possible({ do: 'undoOutcome', ref, meeting: last.id, meetingRev: last.revision }),
    movable: subject.meetings.filter((meeting) =>
      possible({
        do: 'move',
        ref,
        meeting: meeting.id,
        meetingRev: meeting.revision,
        start: `${addDays(localDate(by.now), 1)}T12:00`,
      }),
    ),
    cancellable: subject.meetings.filter(
      ({ id, revision, state }) =>
        (state === 'booked' || state === 'sending') &&
        possible({ do: 'cancel', ref, meeting: id, meetingRev: revision }),
    ),
    landlord: answers.filter((answer) => possible({ do: 'landlordAnswer', ref, rev, answer })),
    endings: endings.filter((ending) => possible({ do: 'close', ref, rev, ending })),
    missing: subject.state === 'unannouncedGate' ? missingAttempts(subject.course) : [],
    snooze: snoozable(by, subject, possible),
    astray: astrayIn(by, subject, possible),
    gate: passagesOf(subject),
  };
}

function snoozable(by: ByPerson, subject: EvictionCase, possible: (action: CaseAction) => boolean): Offers['snooze'] {
  const { ref, version: rev } = subject;
  const today = localDate(by.now);
  const until = nextWorkday(today);
  const acts = casePlanOf(subject).now.flatMap(({ act }) =>
    possible({ do: 'snooze', ref, rev, act, until, reason: 'noTime' }) ? [act] : [],
  );
  return { acts, latest: latestSnooze(subject, unitOf(by.organisation, subject.unit).settings, today) };
}

function astrayIn(
  { organisation }: ByPerson,
  subject: EvictionCase,
  possible: (action: CaseAction) => boolean,
): Astray | null {
  const tell = astrayOf(subject)[0];
  if (tell === undefined || !possible({ do: 'answerWrongUnit', ref: subject.ref, tell: tell.id, then: 'leave' }))
    return null;
  const meant = organisation.units.find(({ id }) => id === tell.wrong?.meant) ?? null;
  const told = subject.tells.some(({ unit, state }) => unit === meant?.id && state !== 'withdrawn');
  const may = possible({ do: 'answerWrongUnit', ref: subject.ref, tell: tell.id, then: 'tellMeant' });
  const other = meant !== null && meant.administration !== subject.administration;
  return {
    tell: tell.id,
    unit: tell.kind,
    meant: meant === null ? null : { id: meant.id, kind: meant.kind, name: meant.name },
    then: told ? 'told' : may ? 'mayTell' : other ? 'otherAdministration' : 'nothing',
  };
}

/** Not told of yet, the one that came first before the others. */
function inOrder({ meetings }: EvictionCase): readonly Meeting[] {
  return meetings
    .filter((meeting) => meeting.outcome === null && meeting.start !== null)
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
}

function lastTold({ meetings, course }: EvictionCase): Meeting | undefined {
  const told = course.outcomes.at(-1)?.meeting;
  return meetings.find(({ id }) => id === told);
}

/** Each action with values that are as good as any. */
function actionsFor(
  { now, actor, organisation }: ByPerson,
  { ref, version: rev, unit, responsible }: EvictionCase,
): readonly { readonly offer: Offer; readonly action: CaseAction }[] {
  const today = localDate(now);
  const later = addDays(today, 30);
  const time = '12:00';
  const colleagues = organisation.people.filter((each) => each.unit === unit && each.id !== responsible).slice(0, 1);
  return [
    { offer: 'notHeardFrom', action: { do: 'notHeardFrom', ref, rev } },
    { offer: 'heardFrom', action: { do: 'heardFrom', ref, rev, then: 'met' } },
    { offer: 'setCheckDate', action: { do: 'setCheckDate', ref, rev, on: nextWorkday(today) } },
    { offer: 'logAttempt', action: { do: 'logAttempt', ref, rev, kind: 'letter', on: today, possible: true } },
    { offer: 'planAttempts', action: { do: 'planAttempts', ref, rev, letters: 1, calls: 1 } },
    { offer: 'answerSafety', action: { do: 'answerSafety', ref, rev, danger: true } },
    { offer: 'chiefDecides', action: { do: 'chiefDecides', ref, rev, decision: 'goOn' } },
    { offer: 'bookAttendance', action: { do: 'bookAttendance', ref, rev, time: '23:45' } },
    { offer: 'nameWhoGoes', action: { do: 'nameWhoGoes', ref, rev, person: actor.id } },
    ...colleagues.map(
      ({ id }) => ({ offer: 'nameSecond', action: { do: 'nameSecond', ref, rev, person: id } }) as const,
    ),
    { offer: 'holdVisit', action: { do: 'holdVisit', ref, skip: 0 } },
    { offer: 'evictionMoved', action: { do: 'evictionMoved', ref, rev, date: later, time } },
    { offer: 'evictionCancelled', action: { do: 'evictionCancelled', ref, rev } },
    { offer: 'evictionCarriedOut', action: { do: 'evictionCarriedOut', ref, rev } },
    { offer: 'exemptAttendance', action: { do: 'exemptAttendance', ref, rev } },
    { offer: 'planAgreed', action: { do: 'planAgreed', ref, rev, ends: later } },
    { offer: 'planEvaluated', action: { do: 'planEvaluated', ref, rev, goalsMet: false } },
    { offer: 'planDeclined', action: { do: 'planDeclined', ref, rev } },
    { offer: 'misregistered', action: { do: 'misregistered', ref, rev } },
  ];
}

/** The rows and flags that speak of unannounced visits, as they stand once all attempts are made. */
function passagesOf(subject: EvictionCase): readonly Passage[] | null {
  if (subject.state !== 'unannouncedGate' && subject.state !== 'unannouncedVisitPlanned') return null;
  const { duties, plan } = readRoutine(subject, 'not-home', {
    ...subject.course.facts,
    ...concernFacts(subject.course),
    repeatedAttempts: true,
  });
  const rows = new Map(
    duties
      .filter(({ code }) => code.includes('unannounced-home-visit'))
      .map(({ row, text, source }) => [row, { text, sources: [source] }]),
  );
  const flags = plan.flags
    .filter(({ code }) => code.includes('unannounced'))
    .map(({ text, sources }) => ({ text, sources }));
  return [...flags, ...rows.values()];
}
