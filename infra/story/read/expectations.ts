// What a story expects, each as one of the things that can be looked at.
import type { Cast } from '../cast.ts';
import { StoryMistake } from '../mistake.ts';
import type { Expectation, ExpectedConsent, ExpectedEvent, Step } from '../story-shape.ts';
import * as consentWords from './consent-words.ts';
import { recipientIn, word } from './fields.ts';
import { caseIn } from './steps.ts';
import { count, list, moment, notes, object, onlyKnown, optional, text, texts, type Loose } from './loose.ts';

const kinds = ['plan', 'sent', 'calendar', 'case', 'refused', 'result', 'stuck', 'next', 'consents', 'never'] as const;

/** One written expectation may look at several things. */
export function expectationsIn(given: readonly unknown[], steps: readonly Step[], cast: Cast): readonly Expectation[] {
  const named = new Set(steps.flatMap((step) => (step.step === 'do' && step.as !== null ? [step.as] : [])));
  return given.flatMap((one, index): readonly Expectation[] => {
    const n = index + 1;
    const at = `expect ${String(n)}`;
    const written = object(one, at);
    onlyKnown(written, ['after', ...notes, ...kinds], at);
    const after = optional(written['after'], `${at}: after`, count);
    if (after !== null && (after < 1 || after > steps.length))
      throw new StoryMistake(`${at}: after ska vara ett steg från 1 till ${String(steps.length)}.`);
    const wanted = kinds.filter((kind) => written[kind] !== undefined);
    if (wanted.length === 0) throw new StoryMistake(`${at} väntar sig inget. Det som finns är ${kinds.join(', ')}.`);
    return wanted.flatMap(oneByOne(written)).map(([kind, value]): Expectation => {
      const looked = { n, after, ...readers[kind](value, `${at}: ${kind}`, { cast, named }) };
      if (looked.expects === 'refused' || looked.expects === 'result') {
        if (after === null || steps[after - 1]?.step !== 'do')
          throw new StoryMistake(`${at}: ${kind} gäller ett steg där någon gör något; ange det med after.`);
      }
      return looked;
    });
  });
}

type Kind = (typeof kinds)[number];

/** What must never leave may be several things in a list; each is looked for by itself. */
function oneByOne(written: Loose): (kind: Kind) => readonly (readonly [Kind, unknown])[] {
  return (kind) => {
    const value = written[kind];
    if (kind !== 'never' || typeof value !== 'object' || value === null) return [[kind, value]];
    const parts = Object.entries(value);
    if (parts.length === 0) return [[kind, value]];
    return parts.flatMap(([name, each]: [string, unknown]) =>
      (Array.isArray(each) && each.length > 0 ? (each as readonly unknown[]) : [each]).map(
        (one) => [kind, { [name]: one }] as const,
      ),
    );
  };
}

interface Known {
  readonly cast: Cast;
  readonly named: ReadonlySet<string>;
}

type Bare = Expectation extends infer One ? (One extends Expectation ? Omit<One, 'n' | 'after'> : never) : never;
type Reader = (value: unknown, at: string, known: Known) => Bare;

const readers: Readonly<Record<Kind, Reader>> = {
  plan(value, at, { named }) {
    const given = only(value, ['case', 'include', 'exclude'], at);
    return {
      expects: 'plan',
      case: caseIn(given['case'], named, at),
      include: optional(given['include'], `${at}.include`, texts) ?? [],
      exclude: optional(given['exclude'], `${at}.exclude`, texts) ?? [],
    };
  },
  sent(value, at, { cast }) {
    const given = only(value, ['channel', 'person', 'mailbox', 'to', 'count', 'text'], at);
    return {
      expects: 'sent',
      to: receiver(given, at, cast),
      text: optional(given['text'], `${at}.text`, text),
      count: optional(given['count'], `${at}.count`, count),
    };
  },
  calendar(value, at, { cast }) {
    const given = only(value, ['mailbox', 'events', 'count'], at);
    const events = optional(given['events'], `${at}.events`, list);
    return {
      expects: 'calendar',
      mailbox: someone(given['mailbox'], `${at}.mailbox`, cast),
      events: events?.map((event, index) => eventIn(event, `${at}.events[${String(index)}]`, cast)) ?? null,
      count: optional(given['count'], `${at}.count`, count),
    };
  },
  case(value, at, { named }) {
    const given = only(value, ['case', ...caseParts], at);
    const is = Object.fromEntries(
      caseParts.flatMap((part) => (given[part] === undefined ? [] : [[part, text(given[part], `${at}.${part}`)]])),
    );
    if (Object.keys(is).length === 0) throw new StoryMistake(`${at}: ange ${caseParts.join(', ')}.`);
    return { expects: 'case', case: caseIn(given['case'], named, at), is };
  },
  refused(value, at) {
    return { expects: 'refused', why: typeof value === 'boolean' ? value : text(value, at) };
  },
  result(value, at) {
    return { expects: 'result', is: text(value, at) };
  },
  stuck(value, at, { cast }) {
    if (typeof value === 'number' || typeof value === 'boolean')
      return { expects: 'stuck', channel: null, person: null, code: null, count: Number(value) };
    const given = only(value, ['channel', 'person', 'code', 'count'], at);
    return {
      expects: 'stuck',
      channel: optional(given['channel'], `${at}.channel`, (one, where) => unitIn(one, where, cast)),
      person: optional(given['person'], `${at}.person`, (one, where) => personIn(one, where, cast)),
      code: optional(given['code'], `${at}.code`, text),
      count: optional(given['count'], `${at}.count`, count),
    };
  },
  next(value, at, { named }) {
    const given = only(value, ['case', 'next', 'act', 'date', 'late', 'unit', 'start', 'code'], at);
    const { case: of, ...is } = given;
    return { expects: 'next', case: caseIn(of, named, at), is };
  },
  consents(value, at, { cast, named }) {
    const given = only(value, ['case', 'include', 'recipient', 'to', 'purpose', 'state'], at);
    const { case: of, include, ...one } = given;
    const all = include === undefined ? [one] : list(include, `${at}.include`);
    return { expects: 'consents', case: caseIn(of, named, at), consents: all.map((each) => consentIn(each, at, cast)) };
  },
  never(value, at, { cast }) {
    const given = only(value, ['anywhere', 'sentTo'], at);
    if (given['anywhere'] !== undefined)
      return { expects: 'neverAnywhere', text: text(given['anywhere'], `${at}.anywhere`) };
    return { expects: 'neverSentTo', name: someone(given['sentTo'], `${at}.sentTo`, cast) };
  },
};

export const caseParts = [
  'state',
  'stage',
  'approval',
  'responsible',
  'branch',
  'checkOn',
  'workflow',
  'chiefQuestion',
] as const;

function only(value: unknown, known: readonly string[], at: string): Loose {
  const given = object(value, at);
  onlyKnown(given, known, at);
  return given;
}

function receiver(given: Loose, at: string, cast: Cast): Extract<Expectation, { expects: 'sent' }>['to'] {
  if (given['channel'] !== undefined)
    return { place: 'channel', names: [unitIn(given['channel'], `${at}.channel`, cast)] };
  if (given['person'] !== undefined) return { place: 'chat', names: [personIn(given['person'], `${at}.person`, cast)] };
  if (given['mailbox'] !== undefined)
    return { place: 'calendar', names: [someone(given['mailbox'], `${at}.mailbox`, cast)] };
  return given['to'] === undefined ? null : { place: null, names: [someone(given['to'], `${at}.to`, cast)] };
}

function eventIn(value: unknown, at: string, cast: Cast): ExpectedEvent {
  const given = only(value, ['start', 'minutes', 'attendees', 'subject', 'responses'], at);
  const responses = optional(given['responses'], `${at}.responses`, object);
  return {
    start: optional(given['start'], `${at}.start`, moment),
    minutes: optional(given['minutes'], `${at}.minutes`, count),
    attendees:
      optional(given['attendees'], `${at}.attendees`, texts)?.map((one) => someone(one, `${at}.attendees`, cast)) ??
      null,
    subject: optional(given['subject'], `${at}.subject`, text),
    responses:
      responses === null
        ? null
        : Object.fromEntries(
            Object.entries(responses).map(([who, answer]) => [
              someone(who, `${at}.responses`, cast),
              text(answer, `${at}.responses.${who}`),
            ]),
          ),
  };
}

function consentIn(value: unknown, at: string, cast: Cast): ExpectedConsent {
  const given = only(value, ['recipient', 'to', 'purpose', 'state'], at);
  const recipient = recipientIn(given['recipient'] ?? given['to'], cast, at);
  const [kind = '', administration] = recipient.split('@');
  const unit =
    administration === undefined
      ? cast.unit(kind)
      : cast.organisation.units.find((each) => each.kind === kind && each.administration === administration);
  return {
    recipient: unit === undefined ? recipient : cast.unitName(unit.id),
    purpose: optional(given['purpose'], `${at}.purpose`, (one, where) => word(one, consentWords.purposes, where)),
    state: optional(given['state'], `${at}.state`, (one, where) => word(one, consentWords.states, where)),
  };
}

function unitIn(value: unknown, at: string, cast: Cast): string {
  const unit = cast.unit(text(value, at));
  if (unit === undefined) throw new StoryMistake(`${at}: ${String(value)} är ingen enhet i organisationen.`);
  return cast.unitName(unit.id);
}

function personIn(value: unknown, at: string, cast: Cast): string {
  const person = cast.person(text(value, at));
  if (person === undefined) throw new StoryMistake(`${at}: ${String(value)} är ingen i organisationen.`);
  return cast.nameOf(person.id);
}

/** The short name of a unit, a person or a mailbox. */
function someone(value: unknown, at: string, cast: Cast): string {
  const key = text(value, at);
  const unit = cast.unit(key);
  if (unit !== undefined) return cast.unitName(unit.id);
  const person = cast.person(key);
  if (person !== undefined) return cast.nameOf(person.id);
  const mailbox = cast.mailbox(key) ?? cast.mailboxes.find(({ name }) => name === key);
  if (mailbox === undefined) throw new StoryMistake(`${at}: ${key} är ingen enhet, person eller brevlåda.`);
  return mailbox.name;
}
