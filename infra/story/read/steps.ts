// The steps of a story, in order, each at a time that exists.
import { Temporal } from 'temporal-polyfill';
import type { FlowName } from '../../../src/domain/flow.ts';
import { ZONE, type Instant, type LocalDateTime } from '../../../src/domain/time.ts';
import { actions, isStoryAction } from '../actions.ts';
import type { Cast } from '../cast.ts';
import { StoryMistake } from '../mistake.ts';
import type { Faulting, Step } from '../story-shape.ts';
import { fieldNames, fieldsIn } from './fields.ts';
import { gathered } from './flow-answers.ts';
import { workflows } from './flow-words.ts';
import { fold } from './fold.ts';
import type { Known } from './known.ts';
import { count, momentWithSeconds, notes, object, onlyKnown, optional, text, type Loose } from './loose.ts';

export function stepsIn(given: readonly unknown[], cast: Cast): readonly Step[] {
  const steps: Step[] = [];
  const cases = new Map<string, FlowName | 'W001'>();
  for (const [index, one] of given.entries()) {
    const known = { cast, cases, flow: null };
    const step = stepOf(object(one, `steg ${String(index + 1)}`), index + 1, steps.at(-1)?.at ?? null, known);
    if (step.step === 'do' && step.as !== null) {
      if (cases.has(step.as))
        throw new StoryMistake(`steg ${String(step.n)}: ett annat ärende heter redan ${step.as}.`);
      cases.set(step.as, step.does === 'startFlow' ? (step.fields['workflow'] as FlowName) : 'W001');
    }
    steps.push(step);
  }
  return steps;
}

function stepOf(given: Loose, n: number, before: Instant | null, known: Known): Step {
  const at = `steg ${String(n)}`;
  const local = momentWithSeconds(given['at'], `${at}: at`);
  const placed = { n, local, at: instantAfter(local, before, at) };
  if (before !== null && placed.at < before)
    throw new StoryMistake(`${at}: tiden går baklänges, ${local} ligger före steget innan.`);
  if (given['fault'] !== undefined) {
    onlyKnown(given, ['at', 'fault', ...notes], at);
    return { ...placed, step: 'fault', ...faultIn(given['fault'], at) };
  }
  if (given['do'] === undefined) {
    onlyKnown(given, ['at', ...notes], at);
    return { ...placed, step: 'wait' };
  }
  const does = text(given['do'], `${at}: do`);
  if (!isStoryAction(does)) throw new StoryMistake(`${at}: do ${does} är okänt. Det som finns visas av --actions.`);
  const shape = actions[does];
  const everywhere = ['at', 'by', 'do', 'with', 'as', 'case', ...notes, ...fieldNames(shape)];
  const own = optional(given['with'], `${at}: with`, object) ?? {};
  const asked = 'answers' in shape.fields;
  const [outer, inner] = asked
    ? [gathered(given, everywhere), gathered(own, fieldNames(shape))]
    : [flat(given), flat(own)];
  onlyKnown(outer, everywhere, at);
  onlyKnown(inner, fieldNames(shape), `${at}: with`);
  const answers = asked ? { answers: { ...answersOf(outer, at), ...answersOf(inner, at) } } : {};
  const flow = shape.inCase ? flowOf(given['case'], known) : workflowIn({ ...outer, ...inner });
  const fields = fieldsIn({ ...outer, ...inner, ...answers }, shape, { ...known, flow }, at);
  const makes =
    does === 'registerNotice' ||
    does === 'startFlow' ||
    (does === 'kfm' && fields['event'] === 'received' && given['case'] === undefined);
  return {
    ...placed,
    step: 'do',
    by: personIn(given['by'], known.cast, at),
    does,
    fields,
    in: shape.inCase && !makes ? caseIn(given['case'], new Set(known.cases.keys()), at) : null,
    as: makes ? (optional(given['as'], `${at}: as`, text) ?? freeName(known.cases)) : null,
  };
}

function personIn(value: unknown, cast: Cast, at: string): Extract<Step, { step: 'do' }>['by'] {
  const key = text(value, `${at}: by`);
  const person = cast.person(key);
  if (person === undefined) throw new StoryMistake(`${at}: by ${key} är ingen i organisationen.`);
  return person;
}

/** The only case there is need not be named. */
export function caseIn(value: unknown, named: ReadonlySet<string>, at: string): string {
  const [only, second] = named;
  if (value === undefined && only !== undefined && second === undefined) return only;
  const name = text(value, `${at}: case`);
  if (!named.has(name)) throw new StoryMistake(`${at}: inget steg före har gett ett ärende namnet ${name}.`);
  return name;
}

function answersOf({ answers }: Loose, at: string): Loose {
  return optional(answers, `${at}: answers`, object) ?? {};
}

/** Workflow of the case a step names, or of the only one there is. */
function flowOf(value: unknown, { cases }: Known): FlowName | null {
  const [only] = cases.keys();
  const name = value ?? (cases.size === 1 ? only : undefined);
  const workflow = typeof name === 'string' ? cases.get(name) : undefined;
  return workflow === undefined || workflow === 'W001' ? null : workflow;
}

function workflowIn({ workflow, flow }: Loose): FlowName | null {
  const named = workflow ?? flow;
  return typeof named === 'string' ? ((workflows[fold(named)] as FlowName | undefined) ?? null) : null;
}

function freeName(named: Pick<ReadonlySet<string>, 'has'> & { readonly size: number }): string {
  const letters = Array.from({ length: 26 }, (_none, place) => String.fromCharCode(65 + place));
  return letters.find((letter) => !named.has(letter)) ?? `A${String(named.size)}`;
}

/** An hour that is there twice is the first one, unless the story has passed it. */
function instantAfter(local: LocalDateTime, before: Instant | null, at: string): Instant {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(ZONE, { disambiguation: 'earlier' }).epochMilliseconds;
  const later = plain.toZonedDateTime(ZONE, { disambiguation: 'later' });
  if (!later.toPlainDateTime().equals(plain))
    throw new StoryMistake(`${at}: tiden ${local} finns inte, klockan ställs fram då.`);
  return before !== null && earlier < before ? later.epochMilliseconds : earlier;
}

/** An eviction may be written as an object of its own, and a corrected fact as a name and a value. */
function flat(given: Loose): Loose {
  const { eviction, fact, value, ...others } = given;
  const apart =
    typeof eviction === 'object' && eviction !== null
      ? Object.fromEntries(
          Object.entries(eviction).map(([name, part]) => [evictionNames[name] ?? name, part as unknown]),
        )
      : eviction === undefined
        ? {}
        : { eviction };
  const corrected = typeof fact === 'string' ? { [fact]: value } : {};
  return { ...others, ...apart, ...corrected };
}

const evictionNames: Readonly<Record<string, string>> = { date: 'evictionDate', time: 'evictionTime' };

const faultPlaces = ['graph', 'teams', 'store', 'process'] as const;
const faultKinds = ['acceptThenDrop', 'acceptThenStatus', 'drop', 'delay', 'kill'] as const;

function faultIn(value: unknown, step: string): Omit<Faulting, 'step' | 'n' | 'local' | 'at'> {
  const at = `${step}: fault`;
  const given = object(value, at);
  onlyKnown(given, ['on', 'do', 'match', 'times', 'retryAfter', 'delayMs', 'status'], at);
  const on = faultPlaces.find((place) => place === given['on']);
  if (on === undefined) throw new StoryMistake(`${at}: on ska vara ${faultPlaces.join(', ')}.`);
  const match = optional(given['match'], `${at}: match`, object) ?? {};
  onlyKnown(match, ['method', 'path'], `${at}: match`);
  const path = optional(match['path'], `${at}: match.path`, text) ?? '';
  try {
    new RegExp(path);
  } catch {
    throw new StoryMistake(`${at}: match.path är inget reguljärt uttryck.`);
  }
  const retryAfter = optional(given['retryAfter'], `${at}: retryAfter`, count);
  return {
    on,
    do: kindOf(given, on, at),
    match: { method: optional(match['method'], `${at}: match.method`, text)?.toUpperCase() ?? null, path },
    times: optional(given['times'], `${at}: times`, count) ?? 1,
    retryAfter,
    delayMs: optional(given['delayMs'], `${at}: delayMs`, count),
  };
}

function kindOf(given: Loose, on: Faulting['on'], at: string): Faulting['do'] {
  const named = given['do'] === 'status' ? given['status'] : given['do'];
  const kind = faultKinds.find((each) => each === named);
  const status = typeof named === 'number' ? named : Number(named);
  const known = kind ?? (Number.isInteger(status) && status >= 400 && status <= 599 ? status : undefined);
  if (known === undefined)
    throw new StoryMistake(`${at}: do ska vara en HTTP-status från 400, ${faultKinds.join(', ')}.`);
  if (on === 'process' && known !== 'kill') throw new StoryMistake(`${at}: på process finns bara kill.`);
  return known;
}
