// Random walks through the definition of a workflow, without a store: every code it gives out on the way.
import { flows } from '../../src/casework/flows/registry.ts';
import type { Flow, Now, Step } from '../../src/casework/flows/flow.ts';
import type { Consent, ConsentPurpose } from '../../src/domain/consent.ts';
import type { Answer, Answers, FlowCase, FlowName, Question } from '../../src/domain/flow.ts';
import type { UnitKind } from '../../src/domain/organisation.ts';
import { addDays } from '../../src/domain/time.ts';
import { consent, flowCase } from '../cards/flow-samples.ts';
import { seriesOnPaper } from './flows/series-on-paper.ts';

export interface Met {
  readonly states: readonly string[];
  readonly questions: readonly string[];
  readonly options: readonly (readonly [question: string, option: string])[];
  readonly happenings: readonly string[];
  readonly dates: readonly string[];
  readonly chief: readonly string[];
  readonly decisions: readonly (readonly [question: string, decision: string])[];
}

/** A stream of numbers that is the same every time. */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at / 2_147_483_648;
  };
}

/** `visit` is shown the case wherever the walk comes. */
export function walkFlow(
  name: FlowName,
  walks: number,
  visit: (subject: FlowCase, now: Now) => void = () => undefined,
): Met {
  const flow = flows[name];
  if (flow === undefined) throw new Error(`no ${name}`);
  const found = {
    states: new Set(Object.keys(flow.states)),
    questions: new Set<string>(),
    options: new Map<string, readonly [string, string]>(),
    happenings: new Set<string>(),
    dates: new Set<string>(),
    chief: new Set<string>(),
    decisions: new Map<string, readonly [string, string]>(),
  };
  const meet = (question: Question): void => {
    found.questions.add(question.id);
    for (const option of question.options) found.options.set(`${question.id} ${option}`, [question.id, option]);
  };
  for (let walk = 0; walk < walks; walk += 1) {
    const random = numbers(walk + 1);
    const unit = flow.starters[walk % flow.starters.length] ?? 'VUX';
    let now: Now = at('2027-01-11', unit);
    const answers = filledIn((given) => flow.questions(given, now), random, meet, now);
    const begun = flow.begin(answers, now);
    if (typeof begun === 'string') continue;
    // Half of them have said yes to everybody beforehand, so that what hangs on a consent is come by too.
    const consents = walk % 2 === 0 ? [] : everyConsent;
    const fresh = flowCase({ workflow: name, state: begun.state, answers: {}, consents });
    let subject = stepped(flow, fresh, begun, found.chief, now);
    for (let step = 0; step < 14 && !subject.ended; step += 1) {
      now = at(addDays(now.today, Math.floor(random() * 6)), unit);
      visit(subject, now);
      for (const { what } of flow.dates(subject, now)) found.dates.add(what);
      if (subject.chiefQuestion !== null) {
        const question = subject.chiefQuestion;
        const decisions = flow.decisions(question);
        found.chief.add(question);
        for (const decision of decisions) found.decisions.set(`${question} ${decision}`, [question, decision]);
        const settled = { ...subject, chiefQuestion: null };
        subject = stepped(
          flow,
          settled,
          flow.afterChief(settled, question, pick(decisions, random) ?? '', now),
          found.chief,
          now,
        );
        continue;
      }
      const offered = flow.happenings(subject, now);
      for (const { what, questions } of offered) {
        found.happenings.add(what);
        questions.forEach(meet);
      }
      const chosen = pick(offered, random);
      if (random() < 0.3 || chosen === undefined) {
        const word = consented(random);
        subject = { ...subject, consents: [...subject.consents, word] };
        subject = stepped(flow, subject, flow.afterConsent(subject, word, now), found.chief, now);
        continue;
      }
      const told = filledIn(() => chosen.questions, random, meet, now);
      const next = flow.happen(subject, chosen.what, told, now);
      if (typeof next !== 'string') subject = stepped(flow, subject, next, found.chief, now);
    }
  }
  return {
    states: [...found.states],
    questions: [...found.questions],
    options: [...found.options.values()],
    happenings: [...found.happenings],
    dates: [...found.dates],
    chief: [...found.chief],
    decisions: [...found.decisions.values()],
  };
}

let ids = 0;

function at(today: string, unit: UnitKind): Now {
  return {
    today,
    now: `${today}T10:00`,
    unit,
    id: () => {
      ids += 1;
      return `id-${ids}`;
    },
    setting: (_name, fallback) => fallback,
  };
}

function pick<T>(among: readonly T[], random: () => number): T | undefined {
  return among[Math.floor(random() * among.length)];
}

function filledIn(
  asks: (answers: Answers) => readonly Question[],
  random: () => number,
  meet: (question: Question) => void,
  now: Now,
): Answers {
  let answers: Answers = {};
  for (;;) {
    const questions = asks(answers);
    questions.forEach(meet);
    const next = questions.find(({ id }) => answers[id] === undefined);
    if (next === undefined) return answers;
    answers = { ...answers, [next.id]: answer(next, random, now) };
  }
}

function answer(question: Question, random: () => number, now: Now): Answer {
  switch (question.kind) {
    case 'one':
      return pick(question.options, random) ?? '';
    case 'many':
      return question.options.filter(() => random() < 0.6);
    case 'date':
      return addDays(now.today, random() < 0.7 ? 0 : 30);
    case 'time':
      return '10:00';
    case 'person':
      return 'vux-1';
  }
}

const purposes: readonly ConsentPurpose[] = [
  'coordination',
  'planMeeting',
  'visitWithLandlord',
  'threatContact',
  'handover',
  'carePlan',
  'homeToHome',
];
const units: readonly UnitKind[] = ['FFS', 'ÄVO', 'VUX', 'SAV', 'EB', 'BoH'];

const everyConsent: readonly Consent[] = purposes.flatMap((purpose) => [
  ...units.map((kind) =>
    consent({
      id: `all-${purpose}-${kind}`,
      purpose,
      recipient: { to: 'unit', kind, administration: 'another' },
      validUntil: null,
    }),
  ),
  consent({ id: `all-${purpose}`, purpose, recipient: { to: 'party', party: 'police' }, validUntil: null }),
]);

function consented(random: () => number): Consent {
  const purpose = pick(purposes, random) ?? 'coordination';
  const party = purpose === 'threatContact' ? 'police' : purpose === 'homeToHome' ? 'leavingHome' : 'landlord';
  const toParty = purpose === 'threatContact' || purpose === 'visitWithLandlord' || purpose === 'homeToHome';
  return consent({
    id: `consent-${random()}`,
    purpose,
    recipient: toParty
      ? { to: 'party', party }
      : { to: 'unit', kind: pick(units, random) ?? 'FFS', administration: 'another' },
    state: random() < 0.75 ? 'given' : 'refused',
    givenOn: '2027-01-04',
    validUntil: null,
  });
}

function stepped(flow: Flow, before: FlowCase, step: Step, chief: Set<string>, { today }: Now): FlowCase {
  const subject = seriesOnPaper(before, step, today);
  if (step.askChief !== undefined) chief.add(step.askChief);
  const state = step.state ?? subject.state;
  const settled = new Set(step.settle ?? []);
  return {
    ...subject,
    state,
    ended: flow.states[state]?.ended ?? false,
    facts: { ...subject.facts, ...step.facts },
    answers: { ...subject.answers, ...step.answers },
    clocks: [
      ...subject.clocks.map((clock) => (settled.has(clock.clock) ? { ...clock, settledOn: '2027-01-11' } : clock)),
      ...(step.start ?? []),
    ],
    chiefQuestion: subject.chiefQuestion ?? step.askChief ?? null,
  };
}
