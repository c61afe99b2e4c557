// Every transition of the workflows beside W001: found by trying everything that is offered, state by state, on paper. Each is kept with
// the shortest way to it.
import { consentChoices } from '../../src/domain/consent-choices.ts';
import type { Answers, FlowName, Question } from '../../src/domain/flow.ts';
import type { MeetingOutcome } from '../../src/domain/meeting.ts';
import type { UnitKind } from '../../src/domain/organisation.ts';
import { flows } from '../../src/casework/flows/registry.ts';
import { outcomesOfKind } from '../../src/casework/decide/follow-outcome.ts';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { meeting } from '../cards/samples.ts';
import { Paper } from './flows/paper.ts';

export interface FlowTransition {
  readonly workflow: FlowName;
  readonly from: string;
  readonly event: string;
  readonly to: string;
  /** From the entry on; the last step is the transition. */
  readonly way: readonly Way[];
}

export type Way =
  | { readonly do: 'begin'; readonly unit: UnitKind; readonly answers: Answers }
  | { readonly do: 'tell'; readonly what: string; readonly answers: Answers }
  | { readonly do: 'word'; readonly to: number; readonly state: 'given' | 'refused' | 'withdrawn' }
  | { readonly do: 'chief'; readonly decision: string }
  | { readonly do: 'met'; readonly kind: keyof typeof outcomesOfKind; readonly outcome: MeetingOutcome };

const today = '2027-01-11';
const later = '2027-01-20';
/** Deep enough for every state; a way that is longer repeats another. */
const longest = 10;

export function transitionsOf(name: FlowName): readonly FlowTransition[] {
  const flow = flows[name];
  if (flow === undefined) throw new Error(`no ${name}`);
  const found = new Map<string, FlowTransition>();
  const seen = new Set<string>();
  const note = (before: Paper | null, paper: Paper, way: readonly Way[]): void => {
    const event = eventOf(way.at(-1));
    const [from, to] = ends(before, paper, way);
    const key = `${from} · ${event} → ${to}`;
    if (from !== to && !found.has(key)) found.set(key, { workflow: name, from, event, to, way });
  };
  let front: (readonly [Paper, readonly Way[]])[] = [];
  for (const way of flow.starters.flatMap((unit) => entries(name, unit))) {
    const paper = walked(name, way);
    if (paper === null) continue;
    note(null, paper, way);
    front.push([paper, way]);
  }
  for (let depth = 0; depth < longest && front.length > 0; depth += 1) {
    const next: (readonly [Paper, readonly Way[]])[] = [];
    for (const [paper, way] of front) {
      const place = placeOf(paper, way);
      if (seen.has(place)) continue;
      seen.add(place);
      for (const step of stepsFrom(paper, way)) {
        const after = copied(paper);
        if (!stepped(after, unitOfWay(way), step)) continue;
        const further = [...way, step];
        note(paper, after, further);
        if (!seen.has(placeOf(after, further))) next.push([after, further]);
      }
    }
    front = next;
  }
  return [...found.values()].sort((a, b) => titleOfFlow(a).localeCompare(titleOfFlow(b)));
}

/** Where a step leads from and to. What waits for the chief is told of where it is asked and where it is answered. */
export function ends(before: Paper | null, after: Paper, way: readonly Way[]): readonly [string, string] {
  const asked = after.subject.chiefQuestion !== (before?.subject.chiefQuestion ?? null);
  const to = asked ? standing(after) : after.subject.state;
  if (before === null) return ['(begins)', to];
  return [way.at(-1)?.do === 'chief' ? standing(before) : before.subject.state, to];
}

/** What a paper holds is never changed, only exchanged. */
function copied(paper: Paper): Paper {
  return Object.assign(Object.create(Object.getPrototypeOf(paper) as object) as Paper, paper);
}

function unitOfWay([first]: readonly Way[]): UnitKind {
  return first?.do === 'begin' ? first.unit : 'VUX';
}

export function standing({ subject }: Paper): string {
  return subject.chiefQuestion === null ? subject.state : `${subject.state} (asks: ${subject.chiefQuestion})`;
}

/** What has been answered makes no difference to what can be tried but by what is then offered. */
function placeOf(paper: Paper, way: readonly Way[]): string {
  const { subject, flow, now } = paper;
  const kinds = flow.meetings(subject, now).map(({ kind }) => kind);
  const asked = flow
    .happenings(subject, now)
    .map(({ what, questions }) => [what.split(':')[0], questions.map(({ options }) => options)]);
  return JSON.stringify([unitOfWay(way), standing(paper), asked, kinds]);
}

function eventOf(step: Way | undefined): string {
  switch (step?.do) {
    case undefined:
      return '';
    case 'begin':
      return `begins at ${step.unit}`;
    case 'tell':
      return step.what.split(':')[0] ?? '';
    case 'word':
      return `consent ${step.state}`;
    case 'chief':
      return `the chief: ${step.decision}`;
    case 'met':
      return `${step.kind}: ${step.outcome}`;
  }
}

function entries(name: FlowName, unit: UnitKind): readonly (readonly Way[])[] {
  const flow = flows[name];
  if (flow === undefined) return [];
  const now = { today, now: `${today}T10:00`, unit, id: () => 'x', setting: (_: string, usual: number) => usual };
  const open: Answers[] = [{}];
  const whole: Answers[] = [];
  while (open.length > 0) {
    const answers = open.pop() ?? {};
    const next = flow.questions(answers, now).find(({ id }) => answers[id] === undefined);
    if (next === undefined) whole.push(answers);
    else for (const answer of answersTo(next)) open.push({ ...answers, [next.id]: answer });
  }
  return whole.map((answers) => [{ do: 'begin', unit, answers }]);
}

function answersTo({ kind, options, optional }: Question): readonly (string | readonly string[])[] {
  switch (kind) {
    case 'one':
      return options;
    case 'many':
      return [...options.map((each) => [each]), ...(options.length > 1 ? [options] : [])];
    case 'date':
      return optional ? [today, ''] : [today];
    case 'time':
      return ['13:00'];
    case 'person':
      return [sampleOrganisation.people.find(({ unit }) => unit === 'vux')?.id ?? ''];
  }
}

function stepsFrom({ subject, flow, now }: Paper, way: readonly Way[]): readonly Way[] {
  if (subject.ended) return [];
  const unit = unitOfWay(way);
  const question = subject.chiefQuestion;
  const decided = question === null ? [] : flow.decisions(question).map((decision): Way => ({ do: 'chief', decision }));
  const told = flow
    .happenings(subject, now)
    .flatMap(({ what, questions }) => combined(questions).map((answers): Way => ({ do: 'tell', what, answers })));
  const words = choicesAt(unit, subject.workflow).flatMap((_choice, to): readonly Way[] => {
    const given = subject.consents.some(({ id }) => id === `word-${String(to)}`);
    return given
      ? []
      : [
          { do: 'word', to, state: 'given' },
          { do: 'word', to, state: 'refused' },
        ];
  });
  const met = flow
    .meetings(subject, now)
    .flatMap(({ kind }) => outcomesOfKind[kind].map((outcome): Way => ({ do: 'met', kind, outcome })));
  return [...decided, ...told, ...(way.filter((each) => each.do === 'word').length < 2 ? words : []), ...met];
}

function combined(questions: readonly Question[]): readonly Answers[] {
  return questions.reduce<readonly Answers[]>(
    (all, question) =>
      all.flatMap((answers) => answersTo(question).map((answer) => ({ ...answers, [question.id]: answer }))),
    [{}],
  );
}

export function choicesAt(unit: UnitKind, workflow: FlowName) {
  const at = sampleOrganisation.units.find(({ kind }) => kind === unit);
  const seen = new Set<string>();
  return consentChoices(sampleOrganisation, { workflow, unit: at?.id ?? '' }).filter(({ recipient, purpose }) => {
    const key = recipient.to === 'unit' ? `${recipient.kind} ${purpose}` : `${recipient.party} ${purpose}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Null where the workflow refuses. What is agreed on ahead lies in the week after. */
export function walked(name: FlowName, way: readonly Way[]): Paper | null {
  const flow = flows[name];
  const [first, ...rest] = way;
  if (flow === undefined || first?.do !== 'begin') return null;
  try {
    const paper = new Paper(flow, first.unit, today, first.answers);
    for (const step of rest) if (!stepped(paper, first.unit, step)) return null;
    return paper;
  } catch (error) {
    // What the workflow refuses at its door.
    if (error instanceof Error && /^[a-z][A-Za-z]+$/.test(error.message)) return null;
    throw error;
  }
}

function stepped(paper: Paper, unit: UnitKind, step: Way): boolean {
  switch (step.do) {
    case 'begin':
      return false;
    case 'tell':
      return paper.tell(step.what, dated(step.answers)) === null;
    case 'chief':
      paper.chief(step.decision);
      return true;
    case 'word': {
      const choice = choicesAt(unit, paper.flow.name)[step.to];
      if (choice === undefined) return false;
      paper.word({ ...choice, id: `word-${String(step.to)}`, state: step.state, givenOn: today });
      return true;
    }
    case 'met': {
      paper.met(
        meeting('booked', {
          kind: step.kind,
          start: `${today}T09:00`,
          outcome: step.outcome,
          together: null,
          id: 'met',
        }),
        step.outcome,
      );
      return true;
    }
  }
}

/** Appointments lie ahead; what has happened, today. */
function dated(answers: Answers): Answers {
  const ahead = ['weeklyFrom', 'monthlyOn', 'followUpOn', 'planBy'];
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, ahead.includes(id) ? later : answer]));
}

export function titleOfFlow({ workflow, from, event, to }: FlowTransition): string {
  return `${workflow}: ${from} · ${event} → ${to}`;
}
