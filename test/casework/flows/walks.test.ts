// Whatever is told of, consented to, withdrawn and booked, in the toy and in every workflow there is: the history gives the case
// back, nothing goes to a unit without a basis, förvaltningar never share a list, and what has ended is silent.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sampleOrganisation, samplePerson } from '../../../infra/local/people.ts';
import { replay } from '../../../src/casework/evolve.ts';
import type { Flow } from '../../../src/casework/flows/flow.ts';
import { misfit } from '../../../src/casework/flows/answers.ts';
import { flows } from '../../../src/casework/flows/registry.ts';
import { mayTell } from '../../../src/casework/recipients.ts';
import { outcomesOfKind } from '../../../src/casework/decide/follow-outcome.ts';
import { isDiscreet } from '../../../src/domain/case.ts';
import type { ConsentPurpose } from '../../../src/domain/consent.ts';
import type { FlowView } from '../../../src/domain/case-view.ts';
import type { Answers, FlowCase, Question } from '../../../src/domain/flow.ts';
import type { Intent } from '../../../src/domain/intent.ts';
import { personOf, unitOf, type UnitKind } from '../../../src/domain/organisation.ts';
import { addDays } from '../../../src/domain/time.ts';
import { effort } from '../../effort.ts';
import { openOffice, type Office } from '../office.ts';
import { deskOf, type Desk, type Step } from './desk.ts';
import { toy } from './toy.ts';

interface Move {
  readonly what: number;
  readonly which: number;
}
const anyMove: fc.Arbitrary<Move> = fc.record({ what: fc.nat(99), which: fc.nat(9999) });

const starterOf: Readonly<Partial<Record<UnitKind, string>>> = {
  VUX: 'VUX.official1',
  FFS: 'FFS.official1',
  ÄVO: 'ÄVO.official1',
  SAV: 'SAV.official1',
  BoH: 'BoH.official1',
};
const recipients = ['FFS', 'ÄVO', 'SAV', 'BoH', 'VUX'] as const;
const purposes: readonly ConsentPurpose[] = ['coordination', 'planMeeting', 'handover', 'carePlan', 'threatContact'];

function picked<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

function answerTo({ kind, options }: Question, today: string, which: number): string | readonly string[] {
  switch (kind) {
    case 'one':
      return picked(options, which) ?? '';
    case 'many':
      return options.filter((option, index) => (which >> index) % 2 === 0 || option === picked(options, which));
    case 'date':
      return addDays(today, (which % 40) - 20);
    case 'time':
      return '10:00';
    case 'person':
      return (
        sampleOrganisation.people.find(({ unit }) => {
          const at = unit === null ? undefined : unitOf(sampleOrganisation, unit).kind;
          return at !== undefined && (options.length === 0 || options.includes(at));
        })?.id ?? ''
      );
  }
}

function answersTo(questions: readonly Question[], today: string, which: number): Answers {
  return Object.fromEntries(questions.map((each, index) => [each.id, answerTo(each, today, which >> index)]));
}

/** Entry answers, found as a form is filled in: each answer may bring the next question. */
function entryOf(flow: Flow, unit: UnitKind, today: string, which: number): Answers {
  const now = { today, now: `${today}T09:00`, unit, id: () => 'x', setting: (_: string, fallback: number) => fallback };
  let answers: Answers = {};
  for (let round = 0; round < 20; round += 1) {
    const asked = flow.questions(answers, now);
    const next = asked.find(({ id }) => answers[id] === undefined);
    if (next === undefined) break;
    answers = { ...answers, [next.id]: answerTo(next, today, which >> round) };
  }
  const asked = flow.questions(answers, now).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)));
}

function stepFor(view: FlowView, { what, which }: Move): Step | null {
  const { case: subject, today } = view;
  const lead = picked(
    subject.meetings.filter(({ together }) => together === null),
    which,
  );
  const lacking = view.meetings.flatMap(({ missing }) => missing);
  const usual = isDiscreet(subject) ? 'handover' : 'coordination';
  const kind = (which % 4 === 0 ? undefined : picked(lacking, which)) ?? picked(recipients, which) ?? 'FFS';
  const administration = sampleOrganisation.units.find((unit) => unit.kind === kind)?.administration ?? '';
  const recipient = { to: 'unit', kind, administration } as const;
  if (what < 35) {
    const happening = picked(view.happenings, which);
    if (happening === undefined) return null;
    return { do: 'happen', what: happening.what, answers: answersTo(happening.questions, today, which >> 2) };
  }
  if (what < 50)
    return {
      do: 'noteConsent',
      recipient,
      purpose: which % 3 === 0 ? (picked(purposes, which >> 3) ?? 'coordination') : usual,
      answer: which % 7 === 1 ? 'refused' : 'given',
      covers: ['contact', 'measures'],
      except: [],
      form: 'spoken',
      on: today,
      validUntil: which % 5 === 2 ? addDays(today, which % 20) : null,
    };
  if (what < 54) return { do: 'withdrawConsent', consent: picked(subject.consents, which)?.id ?? '' };
  if (what < 68) return { do: 'seekTimes', kind: picked(view.meetings, which)?.kind ?? 'jointFollowUp', skip: 0 };
  if (what < 76)
    return { do: 'book', meeting: lead?.id ?? '', start: lead?.proposals[0]?.start ?? '', despiteClash: true };
  if (what < 80) return { do: 'move', meeting: lead?.id ?? '', start: `${addDays(today, 3 + (which % 9))}T13:00` };
  if (what < 82) return { do: 'cancel', meeting: lead?.id ?? '' };
  if (what < 88 && lead !== undefined)
    return { do: 'outcome', meeting: lead.id, outcome: picked(outcomesOfKind[lead.kind], which) ?? 'came' };
  if (what < 90) return { do: 'undoOutcome', meeting: lead?.id ?? '' };
  if (what === 90 && which % 4 === 0) return { do: 'misregistered' };
  return { do: 'tickTask', code: picked(view.lines, which)?.code ?? '' };
}

/** Looks at everything that leaves, at the moment it does. */
async function watch(office: Office, ref: string, intent: Intent): Promise<void> {
  const subject = await office.store.cases.load(ref);
  assert.ok(subject !== undefined && subject.workflow !== 'W001');
  const { content } = intent;
  const today = office.now().slice(0, 10);
  if (content.kind === 'tellUnit' || content.kind === 'remindUnit') {
    assert.equal(isDiscreet(subject), false, `${content.kind} of a discreet case`);
    assert.equal(subject.ended, false, `${content.kind} ${content.text.text} of a case that has ended`);
    const unit = unitOf(sampleOrganisation, content.unit);
    assert.ok(mayTell(subject, unit, today), `${content.kind} ${content.text.text} to ${unit.id} without a basis`);
  }
  if (content.kind === 'direct' && isDiscreet(subject)) assert.equal(content.text.text, 'F6');
  if (content.kind === 'createEvent' || content.kind === 'updateAttendees' || content.kind === 'moveEvent') {
    const units = content.attendees.map(({ person, mailbox }) => {
      const at = person === null ? sampleOrganisation.units.find((unit) => unit.mailbox === mailbox)?.id : null;
      return unitOf(sampleOrganisation, at ?? personOf(sampleOrganisation, person ?? '')?.unit ?? '');
    });
    assert.equal(new Set(units.map(({ administration }) => administration)).size, 1, 'förvaltningar on one list');
    for (const unit of units) assert.ok(mayTell(subject, unit, today), `${content.kind} to ${unit.id} without a basis`);
  }
}

/** The first of some ways to begin that is not refused and not over at once. */
async function begun(office: Office, flow: Flow, seed: number): Promise<Desk | null> {
  const today = office.now().slice(0, 10);
  for (let way = 0; way < 20; way += 1) {
    const unit = picked(flow.starters, seed + way) ?? 'VUX';
    const who = starterOf[unit] ?? 'VUX.official1';
    const answers = entryOf(flow, unit, today, seed * 31 + way * 7);
    const form = `walk-${String(way)}`;
    const start = { do: 'startFlow', workflow: flow.name, form, answers, treserva: null, from: null } as const;
    const made = await office.as(who, start);
    if (made.result === 'refused') {
      assert.notEqual(made.why, 'answerMissing', JSON.stringify(answers));
      continue;
    }
    const subject = await office.store.cases.load(made.ref);
    assert.ok(subject !== undefined && subject.workflow !== 'W001');
    if (!subject.ended) return deskOf(office, made.ref, who);
  }
  return null;
}

async function walk(flow: Flow, seed: number, moves: readonly Move[]): Promise<void> {
  const office = await openOffice('2027-01-11T09:00', 90 * 24 * 60 * 60 * 1000, undefined, { [flow.name]: flow });
  const faults: unknown[] = [];
  try {
    const desk = await begun(office, flow, seed);
    if (desk === null) return;
    const { ref } = desk;
    const pushed = office.delivered.push.bind(office.delivered);
    office.delivered.push = (...intents) => {
      for (const intent of intents)
        pending.push(watch(office, ref, intent).catch((fault: unknown) => faults.push(fault)));
      return pushed(...intents);
    };
    const pending: Promise<unknown>[] = [];
    for (const move of moves) {
      await oneMove(desk, move);
      await office.until(office.now());
      await Promise.all(pending);
      const now = await desk.case();
      const history = await office.store.cases.history(ref);
      const again = replay<FlowCase>(undefined, history);
      assert.deepEqual({ ...again, version: now.version }, now, 'the history gives the case back');
      if (faults.length > 0) throw faults[0] instanceof Error ? faults[0] : new Error(String(faults[0]));
    }
  } finally {
    await office.close();
  }
}

async function oneMove(desk: Desk, move: Move): Promise<void> {
  const { office, ref } = desk;
  if (move.what >= 94)
    return office.until(
      `${addDays(office.now().slice(0, 10), 1 + (move.which % 9))}T${move.which % 2 === 0 ? '09' : '16'}:00`,
    );
  const subject = await desk.case();
  const view = await office.casework.view(subject.responsible, ref);
  assert.ok(view?.access === 'flow');
  assert.ok(view.lines.length <= 8);
  const chief = unitOf(sampleOrganisation, subject.unit).chief;
  if (subject.chiefQuestion !== null && move.what % 3 === 0) {
    const hers = await office.casework.view(chief, ref);
    assert.ok(hers !== null && 'decisions' in hers);
    assert.ok(hers.decisions.length > 0, `the chief can answer ${subject.chiefQuestion}`);
    const decision = picked(hers.decisions, move.which) ?? '';
    await office.casework.act(chief, { do: 'flowChiefDecides', ref, rev: subject.version, decision });
    return;
  }
  if (move.what >= 92) {
    // Somebody of a unit that has been told or invited makes it hers.
    await desk.try({ do: 'take', tell: null }, `${picked(recipients, move.which) ?? 'FFS'}.official2`);
    return;
  }
  const step = stepFor(view, move);
  if (step === null) return;
  if (step.do === 'seekTimes' && isDiscreet(subject)) await nameTheOther(desk);
  const done = await desk.try(step);
  if (step.do !== 'seekTimes' || done.result !== 'done' || move.which % 5 === 0) return;
  await office.until(office.now());
  const sought = (await desk.case()).meetings.findLast(({ state }) => state === 'proposed');
  await desk.try({
    do: 'book',
    meeting: sought?.id ?? '',
    start: sought?.proposals[0]?.start ?? '',
    despiteClash: false,
  });
  // Half of the bookings leave before the next move, the others are still held then.
  if (move.which % 2 === 0) await desk.pass();
}

async function nameTheOther(desk: Desk): Promise<void> {
  for (const unit of ['SAV', 'VUX', 'FFS', 'ÄVO'] as const)
    await desk.try({ do: 'assign', unit, person: samplePerson(`${unit}.official1`).id });
}

describe('casework/flows: random walks', () => {
  const hidden: Flow = { ...toy, name: 'W003', channels: false, starters: ['VUX'] };
  for (const [name, flow] of Object.entries({ toy, hidden, ...flows })) {
    it(`${name}: nothing is lost, nobody is told without a basis`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(99_999),
          fc.array(anyMove, { minLength: 20, maxLength: 40, size: 'max' }),
          (seed, moves) => walk(flow, seed, moves),
        ),
        { numRuns: effort(40, 400) },
      );
    });
  }

  it('an answer that is not offered never fits', () => {
    const question: Question = { id: 'q', kind: 'one', options: ['a', 'b'], optional: false };
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(misfit(sampleOrganisation, [question], { q: text }) === null, text === 'a' || text === 'b');
      }),
    );
  });
});
