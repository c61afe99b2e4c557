// A story as it is played, after everything in it has been understood.
import type { Instant, LocalDateTime } from '../../src/domain/time.ts';
import type { Person } from '../../src/domain/organisation.ts';
import type { StoryAction } from './actions.ts';
import type { Cast } from './cast.ts';
import type { FaultOrder } from '../local/graph/faults.ts';

/** By question, of a workflow beside W001. */
export type StoryAnswers = Readonly<Record<string, string | readonly string[]>>;
export type FieldValue = string | number | boolean | readonly string[] | StoryAnswers;
export type Fields = Readonly<Record<string, FieldValue>>;

interface Placed {
  /** From 1, faults and pauses counted. */
  readonly n: number;
  readonly local: LocalDateTime;
  readonly at: Instant;
}

export interface Doing extends Placed {
  readonly step: 'do';
  readonly by: Person;
  readonly does: StoryAction;
  readonly fields: Fields;
  /** Name of the case it is done in. */
  readonly in: string | null;
  /** Name it gives the case it makes. */
  readonly as: string | null;
}

export interface Faulting extends Placed {
  readonly step: 'fault';
  readonly on: 'graph' | 'teams' | 'store' | 'process';
  readonly do: FaultOrder['do'] | 'kill';
  readonly match: { readonly method: string | null; readonly path: string };
  readonly times: number;
  readonly retryAfter: number | null;
  readonly delayMs: number | null;
}

export interface Waiting extends Placed {
  readonly step: 'wait';
}

export type Step = Doing | Faulting | Waiting;

export type Expectation = {
  /** Place in the list, from 1. */
  readonly n: number;
  /** Step after which it is looked at; null: after the last one. */
  readonly after: number | null;
} & (
  | {
      readonly expects: 'plan';
      readonly case: string;
      readonly include: readonly string[];
      readonly exclude: readonly string[];
    }
  | {
      readonly expects: 'sent';
      /** Short names and addresses whose channel, chat or mailbox it may stand in; null for anybody. */
      readonly to: { readonly place: 'channel' | 'chat' | 'calendar' | null; readonly names: readonly string[] } | null;
      readonly text: string | null;
      readonly count: number | null;
    }
  | {
      readonly expects: 'calendar';
      readonly mailbox: string;
      readonly events: readonly ExpectedEvent[] | null;
      readonly count: number | null;
    }
  | { readonly expects: 'case'; readonly case: string; readonly is: Readonly<Record<string, string>> }
  | {
      readonly expects: 'consents';
      readonly case: string;
      readonly consents: readonly ExpectedConsent[];
    }
  /** True for any reason; false: that it was done. */
  | { readonly expects: 'refused'; readonly why: string | boolean }
  | { readonly expects: 'result'; readonly is: string }
  | {
      readonly expects: 'stuck';
      readonly channel: string | null;
      readonly person: string | null;
      readonly code: string | null;
      readonly count: number | null;
    }
  | { readonly expects: 'next'; readonly case: string; readonly is: Readonly<Record<string, unknown>> }
  | { readonly expects: 'neverAnywhere'; readonly text: string }
  | { readonly expects: 'neverSentTo'; readonly name: string }
);

export interface ExpectedConsent {
  /** Short name of a unit, or a party. */
  readonly recipient: string;
  readonly purpose: string | null;
  /** As in the register, `expired`, or `none`: nothing has been said. Null: anything has. */
  readonly state: string | null;
}

export interface ExpectedEvent {
  readonly start: LocalDateTime | null;
  readonly minutes: number | null;
  /** Short names of units or people, or addresses. */
  readonly attendees: readonly string[] | null;
  readonly subject: string | null;
  /** By attendee's name: `accepted`, `declined`, `tentative`, `none`. */
  readonly responses: Readonly<Record<string, string>> | null;
}

export interface Story {
  readonly title: string;
  readonly cast: Cast;
  readonly start: Instant;
  readonly steps: readonly Step[];
  readonly expect: readonly Expectation[];
  /** Short names of the units whose channels are bound when it begins. */
  readonly channels: readonly string[];
  /** Short names of those who have opened the bot when it begins. */
  readonly opened: readonly string[];
}

/** A field that is one word, a number or yes and no, as text; empty for what is left out, a list or answers. */
export function wordOf(value: FieldValue | undefined): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
