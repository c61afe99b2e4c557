// What is told, decided and ended on the way: taken from what the person is offered, and how likely each is.
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { AttemptKind, Ending } from '../../../src/domain/course.ts';
import type { MeetingOutcome } from '../../../src/domain/meeting.ts';
import type { Offer, Offers } from '../../../src/domain/offers.ts';
import { localDate } from '../../../src/domain/time.ts';
import { addWorkdays } from '../../../src/domain/workday.ts';
import type { Dice } from '../chance.ts';
import { dateAhead } from '../office-hours.ts';
import type { World } from '../world.ts';
import type { Weighed } from './moves.ts';

/** How meetings go. */
const outcomeWeight: Readonly<Record<MeetingOutcome, number>> = {
  came: 8,
  missed: 9,
  rebooked: 1.5,
  ill: 1,
  noInterpreter: 0.7,
  talked: 6,
  newTimeOffered: 2,
  notHome: 8,
  declined: 2,
  carriedOut: 3,
  notCarriedOut: 3,
  held: 6,
  notHeld: 2,
};

const endingWeight: Readonly<Partial<Record<Ending, number>>> = {
  standTaken: 0.3,
  handedOver: 0.1,
  evictionAverted: 1,
  followedUp: 2,
  closedByChief: 0.05,
  householdDissolved: 0.05,
};

const attempts: readonly AttemptKind[] = ['letter', 'phone', 'summons', 'announcedVisit'];

/** @param chief only what nobody but a chief decides */
export function courseMoves(world: World, subject: EvictionCase, given: Offers, chief = false): readonly Weighed[] {
  if (chief)
    return [...ofChief(world.dice, subject), ...offered(world, subject, given, chiefsOwn), ...endings(given, 0.3)];
  return [
    ...outcomes(given),
    ...given.landlord.map((answer): Weighed => [3 / given.landlord.length, { do: 'landlordAnswer', answer }]),
    ...given.missing.map((kind): Weighed => [
      3,
      { do: 'logAttempt', kind, on: localDate(world.town.now()), possible: true },
    ]),
    ...gate(world, subject, given),
    ...offered(world, subject, given, officials),
    ...endings(given, 1),
  ];
}

function outcomes({ outcome, correction, undoOutcome }: Offers): readonly Weighed[] {
  const told = (telling: Offers['outcome'], share: number): readonly Weighed[] =>
    telling === null
      ? []
      : telling.outcomes.map((each) => {
          const { id, revision } = telling.meeting;
          return [outcomeWeight[each] * share, { do: 'outcome', meeting: id, meetingRev: revision, outcome: each }];
        });
  const undone: readonly Weighed[] =
    undoOutcome && correction !== null
      ? [[0.2, { do: 'undoOutcome', meeting: correction.meeting.id, meetingRev: correction.meeting.revision }]]
      : [];
  return [...told(outcome, 1), ...told(correction, 0.01), ...undone];
}

function gate({ dice }: World, subject: EvictionCase, given: Offers): readonly Weighed[] {
  if (given.gate === null || given.missing.length > 0) return [];
  const concern = dice.oneOf(['no', 'no', 'yes', 'unknown'] as const);
  return [[5, { do: 'decideUnannounced', decider: subject.responsible, reason: 'noContact', concern }]];
}

function ofChief(dice: Dice, { approval, course }: EvictionCase): readonly Weighed[] {
  return [
    ...(approval === 'waiting'
      ? ([
          [8, { do: 'approveProposal' }],
          [2, { do: 'declineProposal' }],
        ] as const)
      : []),
    ...(course.chiefQuestion === null
      ? []
      : ([[8, { do: 'chiefDecides', decision: dice.happens(0.75) ? 'goOn' : 'close' }]] as const)),
  ];
}

const endings = ({ endings: offeredEndings }: Offers, share: number): readonly Weighed[] =>
  offeredEndings.map((ending) => [(endingWeight[ending] ?? 0) * share, { do: 'close', ending }]);

type OfferWeights = Readonly<Partial<Record<Offer, number>>>;

const officials: OfferWeights = {
  notHeardFrom: 3,
  heardFrom: 1,
  setCheckDate: 0.3,
  logAttempt: 0.5,
  planAttempts: 0.5,
  answerSafety: 3,
  bookAttendance: 5,
  nameWhoGoes: 1,
  nameSecond: 2,
  holdVisit: 1.5,
  evictionMoved: 0.3,
  evictionCancelled: 0.2,
  evictionCarriedOut: 2,
  planAgreed: 4,
  planEvaluated: 3,
  planDeclined: 0.4,
  misregistered: 0.08,
};

const chiefsOwn: OfferWeights = { exemptAttendance: 0.2 };

function offered(world: World, subject: EvictionCase, { may }: Offers, weights: OfferWeights): readonly Weighed[] {
  return may.flatMap((offer): readonly Weighed[] => {
    const weight = weights[offer] ?? 0;
    const action = weight === 0 ? null : actionOf(world, subject, offer);
    return action === null ? [] : [[weight, action]];
  });
}

function colleaguesOf({ cast }: World['town'], { unit, responsible }: EvictionCase): readonly string[] {
  return cast.organisation.people.filter((each) => each.unit === unit && each.id !== responsible).map(({ id }) => id);
}

/** Null for an offer that nobody here takes up. */
function actionOf({ town, dice }: World, subject: EvictionCase, offer: Offer): Weighed[1] | null {
  const now = town.now();
  const today = localDate(now);
  switch (offer) {
    case 'heardFrom':
      return { do: 'heardFrom', then: dice.oneOf(['met', 'offerTime'] as const) };
    case 'setCheckDate':
      return { do: 'setCheckDate', on: addWorkdays(today, dice.between(2, 12)) };
    case 'logAttempt':
      return { do: 'logAttempt', kind: dice.oneOf(attempts), on: today, possible: true };
    case 'planAttempts':
      return { do: 'planAttempts', letters: dice.between(0, 3), calls: dice.between(1, 4) };
    case 'answerSafety':
      return { do: 'answerSafety', danger: dice.happens(0.06) };
    case 'chiefDecides':
      return { do: 'chiefDecides', decision: 'goOn' };
    case 'bookAttendance':
      return { do: 'bookAttendance', time: subject.entry.eviction?.time ?? '10:00' };
    case 'nameWhoGoes':
      return { do: 'nameWhoGoes', person: subject.responsible };
    case 'nameSecond':
      return { do: 'nameSecond', person: dice.oneOf(colleaguesOf(town, subject)) };
    case 'holdVisit':
      return { do: 'holdVisit', skip: 0 };
    case 'evictionMoved':
      return { do: 'evictionMoved', date: dateAhead(dice, now, 5, 40), time: dice.oneOf(['09:00', '14:00']) };
    case 'planAgreed':
      return { do: 'planAgreed', ends: dateAhead(dice, now, 30, 120) };
    case 'planEvaluated':
      return { do: 'planEvaluated', goalsMet: dice.happens(0.6) };
    case 'notHeardFrom':
    case 'evictionCancelled':
    case 'evictionCarriedOut':
    case 'exemptAttendance':
    case 'planDeclined':
    case 'misregistered':
      return { do: offer };
    default:
      return null;
  }
}
