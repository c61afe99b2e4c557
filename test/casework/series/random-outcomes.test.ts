// Whatever is told of, refused, withdrawn and lost on the way: what stands in the calendars is what the case says, and nothing more.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runningSeries } from '../../../src/casework/series/running.ts';
import { replay } from '../../../src/casework/evolve.ts';
import { flows } from '../../../src/casework/flows/registry.ts';
import { w002 } from '../../../src/casework/flows/w002/w002.ts';
import { holds } from '../../../src/casework/consent.ts';
import type { Now } from '../../../src/casework/flows/flow.ts';
import type { Answer, Answers, FlowCase, Question } from '../../../src/domain/flow.ts';
import type { Intent, Outcome } from '../../../src/domain/intent.ts';
import type { MeetingOutcome } from '../../../src/domain/meeting.ts';
import { addDays, addMinutes } from '../../../src/domain/time.ts';
import { isWorkday } from '../../../src/domain/workday.ts';
import { effort } from '../../effort.ts';
import { onDesk, type Desk } from '../flows/desk.ts';
import { calendarsOf, type Calendars } from './calendars.ts';

interface Move {
  readonly what: number;
  readonly which: number;
  readonly fault: 'none' | 'lostBefore' | 'lostAfter' | 'busy' | 'refused';
}

const anyMove: fc.Arbitrary<Move> = fc.record({
  what: fc.nat(99),
  which: fc.nat(9999),
  fault: fc.constantFrom<Move['fault'][]>('none', 'none', 'none', 'lostBefore', 'lostAfter', 'busy', 'refused'),
});

const boh = { to: 'unit', kind: 'BoH', administration: 'sf-sydvast' } as const;
const outcomes: readonly MeetingOutcome[] = ['came', 'missed', 'held', 'notHeld', 'rebooked', 'ill'];

function answered(questions: readonly Question[], which: number, today: string): Answers {
  return Object.fromEntries(
    questions.map((question, index) => [question.id, answerTo(question, which + index, today)]),
  );
}

function answerTo({ kind, options }: Question, which: number, today: string): Answer {
  switch (kind) {
    case 'one':
      return options[which % options.length] ?? '';
    case 'many':
      return options.slice(0, 1 + (which % options.length));
    case 'date':
      return addDays(today, (which % 45) - 3);
    case 'time':
      return ['09:00', '10:00', '14:30'][which % 3] ?? '10:00';
    case 'person':
      return '';
  }
}

function nowOf(desk: Desk): Now {
  const now = desk.office.now();
  return { today: now.slice(0, 10), now, unit: 'VUX', id: () => 'id', setting: (_name, fallback) => fallback };
}

/** One move of a person's, whether it can be made or not. */
async function made(desk: Desk, { what, which }: Move): Promise<void> {
  const subject = await desk.case();
  const today = desk.office.now().slice(0, 10);
  const offered = w002.happenings(subject, nowOf(desk));
  const quick = offered.filter(({ what: code }) => !ending.has(code));
  const chosen = (what < 55 ? quick : offered)[which % Math.max(1, (what < 55 ? quick : offered).length)];
  if (subject.chiefQuestion !== null && what % 3 === 0) {
    const decisions = w002.decisions(subject.chiefQuestion);
    await desk.try({ do: 'flowChiefDecides', decision: decisions[which % decisions.length] ?? '' }, 'VUX.chief');
  } else if (what < 60) {
    if (chosen !== undefined)
      await desk.try({ do: 'happen', what: chosen.what, answers: answered(chosen.questions, which, today) });
  } else if (what < 70) {
    const given = subject.consents.findLast(({ state }) => state === 'given');
    if (given !== undefined && which % 2 === 0) await desk.try({ do: 'withdrawConsent', consent: given.id });
    else await consented(desk, which % 3 === 0 ? addDays(today, which % 90) : null);
  } else if (what < 85) {
    const live = subject.meetings.find(({ outcome, state }) => outcome === null && state === 'booked');
    if (live !== undefined)
      await desk.try({ do: 'outcome', meeting: live.id, outcome: outcomes[which % outcomes.length] ?? 'came' });
    else await sought(desk, which);
  } else if (what < 90) {
    await desk.try({ do: 'take', tell: null }, which % 2 === 0 ? 'BoH.official1' : 'BoH.official2');
  }
}

const ending: ReadonlySet<string> = new Set(['movedOn', 'noLongerCovered', 'dischargedAcutely', 'newCycleBegun']);

async function consented(desk: Desk, validUntil: string | null): Promise<void> {
  const given = { answer: 'given', covers: ['needs'], except: [], form: 'spoken', validUntil } as const;
  const on = desk.office.now().slice(0, 10);
  await desk.try({ do: 'noteConsent', recipient: boh, purpose: 'coordination', ...given, on });
}

async function sought(desk: Desk, which: number): Promise<void> {
  const offers = w002.meetings(await desk.case(), nowOf(desk));
  const kind = offers[which % Math.max(1, offers.length)]?.kind;
  if (kind === undefined) return;
  await desk.try({ do: 'seekTimes', kind, skip: 0 });
  await desk.pass(1);
  const meeting = (await desk.case()).meetings.findLast(({ state }) => state === 'proposed');
  const start = meeting?.proposals[which % Math.max(1, meeting.proposals.length)]?.start;
  if (meeting !== undefined && start !== undefined)
    await desk.try({ do: 'book', meeting: meeting.id, start, despiteClash: false });
}

/** Not in the small hours, one of which there is twice, or not at all. */
function awake(local: string): string {
  return local.slice(11) < '04:00' ? `${local.slice(0, 10)}T04:00` : local;
}

/** Nothing but what the case says, and nothing to come where nobody may be any more. */
async function checked(desk: Desk, calendars: Calendars): Promise<FlowCase> {
  const subject = await desk.case();
  await calendars.agreeWith(subject);
  const now = desk.office.now();
  const carried = subject.consents.some((consent) => holds(consent, now.slice(0, 10)));
  const theirs = (await calendars.startsIn('moten.sf-sydvast@kommunen.example')).filter((start) => start > now);
  if (!carried || subject.ended) assert.deepEqual(theirs, [], 'nothing carries what stands in the other förvaltning');
  if (subject.ended)
    assert.deepEqual(
      (await calendars.startsIn('moten.sf@kommunen.example')).filter((start) => start > now),
      [],
    );
  const days = runningSeries(subject)?.days.filter(({ state }) => state !== 'cancelled') ?? [];
  assert.equal(new Set(days.map(({ day }) => day)).size, days.length, 'two of one day');
  assert.ok(
    days.every(({ day }) => isWorkday(day)),
    'on a red day',
  );
  assert.ok(subject.series.filter(({ endedFrom }) => endedFrom === null).length <= 1, 'one series at a time');
  const history = await desk.office.store.cases.history(desk.ref);
  assert.deepEqual({ ...replay<FlowCase>(undefined, history), version: 0 }, { ...subject, version: 0 });
  return subject;
}

describe('a series with whatever comes', function () {
  this.timeout(600_000);

  it('stands in the calendars as the case has it', async () => {
    const moves = fc.array(anyMove, { minLength: 12, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(moves, fc.boolean(), async (all, withConsent) => {
        await onDesk(
          async (desk) => {
            let fault: Move['fault'] = 'none';
            const mishap = async (intent: Intent, keep: () => Promise<Outcome>): Promise<Outcome> => {
              const now = fault;
              // A second attempt is left in peace, so that a look can be had.
              if (now === 'none' || intent.attempts > 0) return keep();
              fault = 'none';
              if (now === 'busy') return { outcome: 'again', at: null, code: 'calendarBusy' };
              if (now === 'lostBefore') return { outcome: 'unknown', code: 'calendarSilent' };
              if (now === 'refused' && intent.content.kind === 'createSeries')
                return { outcome: 'refused', code: 'calendarRefused' };
              const outcome = await keep();
              return now === 'lostAfter' && outcome.outcome === 'done'
                ? { outcome: 'unknown', code: 'calendarSilent' }
                : outcome;
            };
            const calendars = await calendarsOf(desk.office, mishap);
            try {
              if (withConsent) await consented(desk, null);
              await desk.act({
                do: 'happen',
                what: 'followUpsPlanned',
                answers: { weeklyFrom: '2027-01-15', weeklyAt: '10:00', monthlyOn: '2027-01-27', monthlyAt: '13:00' },
              });
              for (const move of all) {
                fault = move.fault;
                await made(desk, move);
                const minutes = move.what % 4 === 0 ? 0 : (1 + (move.which % 6)) * 24 * 60 + (move.which % 300);
                await desk.office.until(awake(addMinutes(desk.office.now(), minutes)));
              }
              fault = 'none';
              await desk.office.until(awake(addMinutes(desk.office.now(), 120)));
              await checked(desk, calendars);
            } finally {
              await calendars.close();
            }
          },
          {
            flows,
            workflow: 'W002',
            answers: { inScope: 'yes', situation: 'livesThere', moveInOn: '2027-01-04', provider: 'yes' },
          },
        );
      }),
      { numRuns: effort(12, 200) },
    );
  });
});
