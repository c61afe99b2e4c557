// Meetings: times are looked for, chosen, moved and called off.
import { casePlanOf } from '../../../src/casework/case-plan.ts';
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Offers } from '../../../src/domain/offers.ts';
import { timeAhead } from '../office-hours.ts';
import type { World } from '../world.ts';
import type { Weighed } from './moves.ts';

export function meetingMoves(world: World, subject: EvictionCase, given: Offers): readonly Weighed[] {
  const { town, dice } = world;
  const now = town.now();
  const need = casePlanOf(subject).meeting;
  const live = subject.meetings.filter(({ outcome, state }) => outcome === null && state !== 'cancelled');
  const seek: readonly Weighed[] =
    need === null || live.some(({ kind }) => kind === need.kind) ? [] : [[6, { do: 'seekTimes', skip: 0 }]];
  return [
    ...seek,
    ...live.flatMap((meeting) => ofMeeting(world, meeting)),
    ...given.movable.map(({ id, revision }): Weighed => {
      return [0.4, { do: 'move', meeting: id, meetingRev: revision, start: timeAhead(dice, now, 3, 15) }];
    }),
    ...given.cancellable.map(({ id, revision }): Weighed => [
      0.25,
      { do: 'cancel', meeting: id, meetingRev: revision },
    ]),
  ];
}

function ofMeeting({ town, dice }: World, meeting: Meeting): readonly Weighed[] {
  const { id, revision: meetingRev, state, proposals, confirmClash, start, event } = meeting;
  const ownTime = timeAhead(dice, town.now(), 6, 20);
  const book = (at: string, despiteClash: boolean): Weighed[1] => ({
    do: 'book',
    meeting: id,
    meetingRev,
    start: at,
    despiteClash,
  });
  if (state === 'failed')
    return [
      ...(event === null ? ([[5, book(ownTime, false)]] as const) : []),
      ...(event === null && meeting.kind !== 'evictionAttendance'
        ? ([[2, { do: 'seekTimes', skip: 0 }]] as const)
        : []),
      [1.5, { do: 'cancel', meeting: id, meetingRev }],
    ];
  const { wished = null } = meeting;
  if (state === 'booked' && wished !== null && wished.clashes !== null)
    return [[3, { do: 'move', meeting: id, meetingRev, start: wished.start, despiteClash: true }]];
  if (state !== 'proposed') return [];
  return [
    ...proposals.slice(0, 3).map((slot): Weighed => [4, book(slot.start, false)]),
    [2, book(ownTime, false)],
    ...(confirmClash && start !== null ? ([[6, book(start, true)]] as const) : []),
    [1, { do: 'seekTimes', skip: dice.between(1, 3) }],
    [0.2, { do: 'cancel', meeting: id, meetingRev }],
  ];
}
