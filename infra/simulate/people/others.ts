// Everybody else around a case: units that answer their posts, late or never, and those invited, who answer or change by hand.
import type { EvictionCase } from '../../../src/domain/case.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { unitOf, type Person } from '../../../src/domain/organisation.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { answerPost } from '../../story/carry/channel.ts';
import { act } from '../../story/carry/act.ts';
import type { Doing } from '../../story/story-shape.ts';
import { minutesOn, timeAhead, workdaysOn } from '../office-hours.ts';
import type { World } from '../world.ts';
import { byHand, invitationsOf } from './by-hand.ts';

const seen = new WeakMap<World, Set<string>>();

/** What others will do because of how the case stands, each thing planned once. */
export async function ripples(world: World, subject: EvictionCase): Promise<void> {
  const known = seen.get(world) ?? new Set<string>();
  seen.set(world, known);
  const once = (key: string, plan: () => void): void => {
    if (known.has(key)) return;
    known.add(key);
    plan();
  };
  for (const { id, unit, state } of subject.tells)
    if (state === 'sent' || state === 'queued') once(`tell ${id}`, () => answers(world, subject.ref, unit));
  for (const meeting of subject.meetings) {
    if (meeting.state !== 'booked' || meeting.outcome !== null || meeting.start === null) continue;
    if (meeting.start <= localDateTime(world.town.now())) continue;
    for (const { mailbox } of meeting.attendees)
      once(`answer ${meeting.id} ${meeting.start} ${mailbox}`, () => responds(world, subject.ref, meeting, mailbox));
    once(`hand ${meeting.id}`, () => meddles(world, subject.ref, meeting));
    if (meeting.kind === 'evictionAttendance') once(`goes ${meeting.id}`, () => names(world, subject, meeting));
  }
  await Promise.resolve();
}

/** Most answer within a day, some a week later, some never. */
function answers(world: World, ref: string, unit: string): void {
  const { dice, town, agenda } = world;
  if (dice.happens(0.12)) return;
  const late = dice.happens(0.2);
  const at = late
    ? workdaysOn(dice, town.now(), dice.between(2, 9))
    : minutesOn(dice, town.now(), dice.between(5, 400));
  const by = official(world, unit);
  const does = dice.oneOf(['acknowledge', 'take'] as const);
  agenda.plan(at, `${ref}: ${unit} answers`, async () => {
    const subject = await world.load(ref);
    if (subject === undefined) return;
    const step: Doing = {
      ...{ step: 'do', n: 0, at: town.now(), local: localDateTime(town.now()), by, does, fields: {}, as: null },
      in: ref,
    };
    world.noted(does, by, await answerPost(world.scene(), step, subject));
  });
}

function responds(world: World, ref: string, meeting: Meeting, mailbox: string): void {
  const { dice, town, agenda } = world;
  const answer = dice.weighed([
    { weight: 60, is: 'accept' },
    { weight: 14, is: 'decline' },
    { weight: 10, is: 'tentativelyAccept' },
    { weight: 16, is: null },
  ] as const)?.is;
  if (answer == null) return;
  agenda.plan(minutesOn(dice, town.now(), dice.between(10, 2000)), `${ref}: ${mailbox} ${answer}`, async () => {
    const [event] = invitationsOf(world, await world.load(ref), meeting.id, mailbox);
    if (event !== undefined && !event.isCancelled) await byHand(world, event, answer, null, meeting.minutes);
  });
}

/** Now and then somebody moves the meeting in the organiser's calendar, or takes it out of it. */
function meddles(world: World, ref: string, meeting: Meeting): void {
  const { dice, town, agenda } = world;
  const what = dice.happens(0.05) ? 'move' : dice.happens(0.025) ? 'remove' : null;
  if (what === null) return;
  agenda.plan(workdaysOn(dice, town.now(), dice.between(1, 3)), `${ref}: ${what} by hand`, async () => {
    const subject = await world.load(ref);
    const now = subject?.meetings.find(({ id }) => id === meeting.id);
    const mailbox = now?.event?.mailbox;
    if (mailbox === undefined || now?.state !== 'booked' || now.moving !== null) return;
    if ((now.start ?? '') <= localDateTime(town.now())) return;
    const [event] = invitationsOf(world, subject, meeting.id, mailbox);
    if (event === undefined) return;
    await byHand(world, event, what, timeAhead(dice, town.now(), 2, 12), meeting.minutes);
  });
}

/** Each unit says who goes to the eviction; some have to be asked, some never say. */
function names(world: World, { ref }: EvictionCase, meeting: Meeting): void {
  const { dice, town, agenda } = world;
  for (const kind of meeting.units) {
    if (dice.happens(0.3)) continue;
    const unit = town.cast.organisation.units.find((each) => each.kind === kind);
    if (unit === undefined) continue;
    const by = official(world, unit.id);
    agenda.plan(workdaysOn(dice, town.now(), dice.between(1, 4)), `${ref}: ${kind} names who goes`, async () => {
      const subject = await world.load(ref);
      if (subject === undefined) return;
      world.noted('nameWhoGoes', by, await act(world.scene(), by, subject, { do: 'nameWhoGoes', person: by.id }));
    });
  }
}

function official({ town, dice }: World, unit: string): Person {
  const { organisation } = town.cast;
  const { chief } = unitOf(organisation, unit);
  return dice.oneOf(organisation.people.filter(({ unit: of, id }) => of === unit && id !== chief));
}
