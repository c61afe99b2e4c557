// Whatever is done, however the calendar fails and however time passes: nothing is lost, nobody is told by mistake.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { broughtIn, entriesOf } from '../../infra/simulate/brought-in.ts';
import { replay } from '../../src/casework/evolve.ts';
import { upcomingFor } from '../../src/casework/next-step.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { Intent, Outcome } from '../../src/domain/intent.ts';
import type { MeetingOutcome } from '../../src/domain/meeting.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { hasEnded } from '../../src/domain/stage.ts';
import { addDays, addMinutes } from '../../src/domain/time.ts';
import { effort } from '../effort.ts';
import { anyEntry } from './entries.ts';
import { openOffice, type Office } from './office.ts';
import { idOf, walkOf, type Step, type Walk } from './walk.ts';

/** Numbers that the interpreter turns into something that can be done where the case stands. */
interface Move {
  readonly what: number;
  readonly which: number;
  readonly entry: Entry;
}

const anyMove: fc.Arbitrary<Move> = fc.record({
  what: fc.nat(99),
  which: fc.nat(999),
  entry: anyEntry,
});

/** A calendar that makes, moves and removes events, and loses an answer when told to. */
function calendarOf(office: Office): { readonly events: Map<string, string>; fail(how: number): void } {
  const events = new Map<string, string>();
  let faults: readonly string[] = [];
  const next = (): string | undefined => {
    const [first, ...rest] = faults;
    faults = rest;
    return first;
  };
  const silent: Outcome = { outcome: 'unknown', code: 'calendarSilent' };
  const refused: Outcome = { outcome: 'refused', code: 'calendarRefused' };
  const effect = (intent: Intent, make: () => Outcome): Outcome => {
    const fault = intent.unknownOutcome ? undefined : next();
    if (fault === 'refused') return refused;
    if (fault === 'lostBefore') return silent;
    const done = make();
    return fault === 'lostAfter' ? silent : done;
  };
  const nothing: Outcome = { outcome: 'done', result: { is: 'nothing' } };
  office.answers.set('createEvent', (intent) =>
    effect(intent, () => {
      assert.ok(intent.content.kind === 'createEvent');
      const { meeting, organiser } = intent.content;
      const id = `event-${intent.id}`;
      if (!events.has(id) && (intent as { unwanted?: boolean }).unwanted === true) return nothing;
      events.set(id, meeting);
      return { outcome: 'done', result: { is: 'event', event: { mailbox: organiser, id } } };
    }),
  );
  office.answers.set('cancelEvent', (intent) =>
    effect(intent, () => {
      assert.ok(intent.content.kind === 'cancelEvent');
      events.delete(intent.content.event.id);
      return nothing;
    }),
  );
  office.answers.set('moveEvent', (intent) => effect(intent, () => nothing));
  return {
    events,
    fail: (how) => {
      faults = [['refused', 'lostBefore', 'lostAfter'][how % 3] ?? 'refused'];
    },
  };
}

/** Channels and chats that fail when told to: nobody there, refused for good, or no answer although it was said. */
function teamsOf(office: Office): { fail(how: number): void } {
  let next: Outcome | null = null;
  const nothing: Outcome = { outcome: 'done', result: { is: 'nothing' } };
  const answer = (intent: Intent): Outcome => {
    const fault = next;
    next = null;
    if (fault !== null) return fault;
    const { content, id } = intent;
    if (content.kind !== 'tellUnit') return nothing;
    return { outcome: 'done', result: { is: 'post', conversation: `19:${content.unit}`, activity: id } };
  };
  for (const kind of ['tellUnit', 'updateTell', 'remindUnit', 'direct', 'refreshCard'] as const)
    office.answers.set(kind, answer);
  return {
    fail: (how) => {
      next = teamsFaults[how % teamsFaults.length] ?? null;
    },
  };
}

const teamsFaults: readonly Outcome[] = [
  { outcome: 'waiting', code: 'channelNotBound' },
  { outcome: 'waiting', code: 'personNotReached' },
  { outcome: 'refused', code: 'teamsRefused' },
  { outcome: 'unknown', code: 'teamsSilent' },
  { outcome: 'again', at: null, code: 'teamsBusy' },
];

const outcomes: readonly MeetingOutcome[] = [
  'missed',
  'notHome',
  'came',
  'rebooked',
  'talked',
  'newTimeOffered',
  'declined',
  'ill',
  'carriedOut',
];
const people = ['VUX.official1', 'VUX.chief', 'EB.official1', 'BoU.official1', 'VUX.official2'];

/** Where a step needs a meeting or a date, the latest there is. */
function stepsOf(now: EvictionCase, { which, entry }: Move, local: string): readonly Step[] {
  const one = <T>(list: readonly T[]): T => list[which % list.length] as T;
  const meeting = now.meetings.at(-1);
  const id = meeting?.id ?? 'none';
  const start = meeting?.proposals[0]?.start ?? `${addDays(local.slice(0, 10), 1 + (which % 20))}T10:00`;
  const later = addDays(local.slice(0, 10), 2 + (which % 30));
  const acts = [
    'writeReference',
    'register',
    'sendLetter',
    'phone',
    'homeVisitLetter',
    'confirmToKfm',
    'takePosition',
    'tellEB',
    'tellBoU',
    'intensify',
  ] as const;
  const answers = [
    'debtUnsettled',
    'serious',
    'continues',
    'noAnswer',
    'unknown',
    'debtSettled',
    'stopped',
    'notSerious',
  ] as const;
  return [
    { do: 'tick', act: one(acts) },
    { do: 'tick', act: 'sendLetter' },
    { do: 'tick', act: 'phone' },
    { do: 'undo', act: one(acts) },
    { do: 'answerSafety', danger: which % 7 === 0 },
    { do: 'answerSafety', danger: false },
    { do: 'seekTimes', skip: which % 3 },
    { do: 'book', meeting: id, start, despiteClash: which % 2 === 0 },
    { do: 'cancel', meeting: id },
    { do: 'move', meeting: id, start: `${later}T13:00` },
    { do: 'outcome', meeting: id, outcome: one(outcomes) },
    { do: 'outcome', meeting: id, outcome: one(['missed', 'notHome']) },
    { do: 'undoOutcome', meeting: id },
    { do: 'notHeardFrom' },
    { do: 'heardFrom', then: one(['offerTime', 'met']) },
    { do: 'landlordAnswer', answer: one(answers) },
    { do: 'landlordAnswer', answer: one(['debtUnsettled', 'serious', 'continues']) },
    { do: 'setCheckDate', on: later },
    {
      do: 'logAttempt',
      kind: one(['letter', 'phone', 'summons', 'announcedVisit']),
      on: local.slice(0, 10),
      possible: true,
    },
    {
      do: 'decideUnannounced',
      decider: idOf('VUX.chief'),
      reason: 'noContact',
      concern: one(['no', 'yes', 'unknown']),
    },
    { do: 'chiefDecides', decision: which % 4 === 0 ? 'close' : 'goOn' },
    { do: 'approveProposal' },
    { do: 'bookAttendance', time: '10:00' },
    { do: 'nameWhoGoes', person: idOf(one(['VUX.official2', 'BoU.official2', 'EB.official1'])) },
    { do: 'evictionMoved', date: later, time: '09:00' },
    { do: 'evictionCancelled' },
    { do: 'evictionCarriedOut' },
    { do: 'planAgreed', ends: addDays(later, 20) },
    { do: 'planEvaluated', goalsMet: which % 3 === 0 },
    { do: 'planDeclined' },
    { do: 'correctFact', entry },
    { do: 'newNoticeInCase', form: `again-${String(which)}`, entry },
    { do: 'take', tell: null },
    { do: 'acknowledge', tell: now.tells.at(-1)?.id ?? 'none' },
    ...(which % 11 === 0
      ? ([
          { do: 'close', ending: one(['handedOver', 'standTaken', 'evictionAverted', 'followedUp'] as const) },
          { do: 'misregistered' },
        ] as const)
      : []),
  ];
}

/** What somebody who follows the routine would do next; tried in order until one goes. */
async function onward(walk: Walk, { which }: Move): Promise<void> {
  const { office } = walk;
  const now = await walk.case();
  const local = office.now();
  const live = now.meetings.find(
    ({ state, outcome }) => outcome === null && (state === 'booked' || state === 'sending'),
  );
  if (live?.state === 'booked' && live.start !== null && live.start > local)
    return office.until(addMinutes(live.start, live.minutes));
  const meeting = live?.id ?? now.meetings.at(-1)?.id ?? 'none';
  const start = now.meetings.at(-1)?.proposals[0]?.start ?? '';
  const told: readonly MeetingOutcome[] =
    which % 4 === 0 ? ['came', 'talked', 'carriedOut'] : ['missed', 'notHome', 'carriedOut'];
  const steps: readonly Step[] = [
    { do: 'chiefDecides', decision: 'goOn' },
    { do: 'approveProposal' },
    ...told.map((outcome) => ({ do: 'outcome', meeting, outcome }) as const),
    { do: 'book', meeting, start, despiteClash: false },
    { do: 'tick', act: 'sendLetter' },
    { do: 'tick', act: 'phone' },
    { do: 'answerSafety', danger: false },
    { do: 'decideUnannounced', decider: idOf('VUX.chief'), reason: 'noContact', concern: 'unknown' },
    { do: 'seekTimes', skip: 0 },
    { do: 'notHeardFrom' },
    { do: 'landlordAnswer', answer: 'debtUnsettled' },
    { do: 'landlordAnswer', answer: 'serious' },
    { do: 'landlordAnswer', answer: 'continues' },
    { do: 'planAgreed', ends: addDays(local.slice(0, 10), 30) },
    { do: 'planEvaluated', goalsMet: which % 2 === 0 },
  ];
  for (const step of steps) {
    const who = step.do === 'chiefDecides' || step.do === 'approveProposal' ? 'VUX.chief' : 'VUX.official1';
    if ((await walk.try(step, who)).result === 'done') break;
  }
  await office.until(addMinutes(local, 2));
}

interface Outside {
  readonly calendar: ReturnType<typeof calendarOf>;
  readonly teams: ReturnType<typeof teamsOf>;
}

async function make(walk: Walk, { calendar, teams }: Outside, move: Move): Promise<void> {
  const local = walk.office.now();
  const now = await walk.case();
  if (move.what >= 55) return onward(walk, move);
  if (move.what < 12)
    return walk.office.until(addMinutes(local, [1, 60, 24 * 60, 5 * 24 * 60, 12 * 24 * 60][move.which % 5] ?? 1));
  if (move.what < 17) {
    if (move.which % 2 === 0) calendar.fail(move.which / 2);
    else teams.fail((move.which - 1) / 2);
    return;
  }
  const live = now.meetings.find(({ state, outcome }) => state === 'booked' && outcome === null);
  if (move.what < 22 && live?.start != null && live.start > local)
    return walk.office.until(addMinutes(live.start, live.minutes));
  if (move.what < 30 && live !== undefined) {
    const start = `${addDays(local.slice(0, 10), 2 + (move.which % 30))}T13:00`;
    const step: Step =
      move.which % 3 === 0 ? { do: 'cancel', meeting: live.id } : { do: 'move', meeting: live.id, start };
    await walk.try(step);
    return;
  }
  const steps = stepsOf(now, move, local);
  const step = steps[(move.what * 37 + move.which) % steps.length];
  if (step === undefined) return;
  const own = step.do === 'chiefDecides' || step.do === 'approveProposal' ? 'VUX.chief' : 'VUX.official1';
  const other = step.do === 'take' || step.do === 'acknowledge' || step.do === 'nameWhoGoes';
  await walk.try(step, other ? people[move.which % people.length] : own);
}

async function holds(walk: Walk, calendar: ReturnType<typeof calendarOf>): Promise<void> {
  const now = await walk.case();
  const history = await walk.office.store.cases.history(now.ref);
  assert.deepEqual({ ...replay(undefined, history), version: now.version }, now);

  const next = upcomingFor(now, walk.office.now());
  assert.ok(hasEnded(now) || next.step.next !== 'none' || next.date !== null, `${now.state}: nothing comes next`);

  const named = broughtIn([...entriesOf(history), now.entry], history);
  for (const { kind } of now.tells) assert.ok(named.has(kind), `${kind} was told`);
  for (const { attendees } of now.meetings)
    for (const { unit } of attendees) assert.ok(named.has(unit), `${unit} was invited`);

  const pending = async (...keys: string[]): Promise<boolean> => {
    for (const key of keys) if (await walk.office.store.outbox.unfinished(`${now.ref}:${key}`)) return true;
    return false;
  };
  const stuck = (await walk.office.store.outbox.stuck()).map(({ key }) => key);
  for (const { id, state, escalated, repeats } of now.tells) {
    const round = repeats === 0 ? '' : `:${String(repeats)}`;
    const followed = escalated || (await pending(`tell:${id}`, `tell:${id}${round}`, `wake:unacknowledged:${id}`));
    const shown = stuck.some((key) => key.includes(id));
    if (state === 'queued' || state === 'sent') assert.ok(followed || shown, `a unit's answer is followed by nobody`);
  }
  for (const { id, state, moving } of now.meetings) {
    if (state === 'seeking') assert.ok(await pending(`times:${id}`, `time:${id}`), 'nobody looks for a time');
    if (state === 'sending') assert.ok(await pending(`event:${id}`), 'the invitation is lost');
    if (state === 'cancelling')
      assert.ok(await pending(`cancel:${id}`, `event:${id}`, `wake:sendingStopped:${id}`), 'the cancelling is lost');
    if (moving !== null && state === 'booked') assert.ok(await pending(`move:${id}`), 'the move is lost');
    const copies = [...calendar.events.values()].filter((meeting) => meeting === id);
    assert.ok(copies.length <= 1, 'a meeting stands twice in the calendar');
    if (state === 'booked' || state === 'failed') continue;
    if (state === 'cancelled') assert.equal(copies.length, 0, 'a cancelled meeting stands in the calendar');
  }
}

describe('casework/random walks', () => {
  it('always a next step or an end, nothing unowned, nobody told whom no row or person brought in, no event twice', () =>
    fc.assert(
      fc.asyncProperty(anyEntry, fc.array(anyMove, { minLength: 10, maxLength: 60 }), async (entry, moves) => {
        const office = await openOffice('2027-01-11T09:00', 24 * 60 * 60 * 1000);
        try {
          const calendar = calendarOf(office);
          const teams = teamsOf(office);
          const { ref } = await office.register(entry);
          // Both look at the case all the time: whatever happens, their cards are brought up to date.
          for (const person of ['VUX.official1', 'VUX.chief'].map(idOf))
            await office.store.liveCards.put({
              ref,
              person,
              conversation: person,
              activity: 'a',
              screen: 'plan',
              shown: '',
            });
          const walk = walkOf(office, ref);
          for (const move of moves) {
            await make(walk, { calendar, teams }, move);
            await holds(walk, calendar);
          }
          await office.until(`${addDays(office.now().slice(0, 10), 60)}T12:00`);
          await holds(walk, calendar);
          const { meetings } = await walk.case();
          for (const id of calendar.events.values()) {
            const meeting = meetings.find((each) => each.id === id);
            assert.ok(
              meeting?.state === 'booked' || meeting?.state === 'failed',
              'an event stands that no case knows of',
            );
          }
        } finally {
          await office.close();
        }
      }),
      { numRuns: effort(50, 600), seed: 20270111, endOnFailure: true },
    ));
});
