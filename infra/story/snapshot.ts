// How everything stands at the end of a step: each case, every mailbox, what is stuck, what has been sent so far.
import { casePlanOf, readingOf } from '../../src/casework/case-plan.ts';
import { standing } from '../../src/casework/consent.ts';
import { upcomingFor } from '../../src/casework/next-step.ts';
import type { StuckPromise } from '../../src/casework/ports.ts';
import type { Case, EvictionCase } from '../../src/domain/case.ts';
import type { NextStep } from '../../src/domain/case-view.ts';
import { localDate, localDateTime, type Instant } from '../../src/domain/time.ts';
import { instantOf as instantOfWall } from '../local/graph/model/zones.ts';
import { instancesIn } from '../local/graph/model/instances.ts';
import type { StoredEvent } from '../local/graph/model/event.ts';
import { flowCaseNow, type FlowNow } from './flow-now.ts';
import type { Left } from './town/left.ts';
import type { Town } from './town/town.ts';

export interface CaseNow {
  readonly ref: string;
  readonly workflow: Case['workflow'];
  readonly state: string;
  /** Of W001. */
  readonly stage: string | null;
  readonly branch: string | null;
  readonly approval: string | null;
  /** Short name. */
  readonly responsible: string;
  readonly checkOn: string | null;
  /** Codes of the plan as it holds now; those of a proposal only when it is approved. */
  readonly codes: readonly string[];
  /** The proposal's, while it waits for the chief. */
  readonly proposed: readonly string[];
  readonly next: NextStep & { readonly date: string | null; readonly late: boolean };
  readonly meetings: readonly {
    readonly kind: string;
    readonly state: string;
    readonly start: string | null;
    readonly outcome: string | null;
    readonly units: readonly string[];
    /** A förvaltning whose own event it is, beside the case's. */
    readonly circle: string | null;
  }[];
  /** The latest word on each recipient and purpose. */
  readonly consents: readonly ConsentNow[];
  /** Of the workflows beside W001. */
  readonly flow: FlowNow | null;
}

export interface ConsentNow {
  /** Short name of a unit, or the party. */
  readonly recipient: string;
  readonly purpose: string;
  /** As in the register, or `expired`. */
  readonly state: string;
  readonly validUntil: string | null;
}

export interface EventNow {
  /** Id of the series it is one of; null for a single event. */
  readonly series: string | null;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly location: string;
  readonly cancelled: boolean;
  readonly organiser: boolean;
  readonly attendees: readonly {
    readonly address: string;
    /** Short name of the mailbox. */
    readonly name: string;
    /** Short name of the unit it is of. */
    readonly unit: string | null;
    readonly response: string;
  }[];
}

export interface MailboxNow {
  readonly address: string;
  /** Whether an invitation has ever come here. */
  readonly invited: boolean;
  readonly events: readonly EventNow[];
}

export interface Snapshot {
  readonly at: Instant;
  readonly cases: Readonly<Record<string, CaseNow>>;
  /** By short name. */
  readonly mailboxes: Readonly<Record<string, MailboxNow>>;
  readonly stuck: readonly StuckPromise[];
  /** How many of what has left had left by now. */
  readonly left: number;
}

export async function snapshotOf(town: Town, refs: ReadonlyMap<string, string>): Promise<Snapshot> {
  const cases = await Promise.all(
    [...refs].map(async ([name, ref]) => {
      const subject = await town.store.cases.load(ref);
      if (subject === undefined) return [];
      const now = subject.workflow === 'W001' ? evictionCaseNow(town, subject) : flowCaseNow(town, subject);
      return [[name, { ...common(town, subject), ...now }] as const];
    }),
  );
  const invited = new Set(town.left.filter(({ how }) => how === 'invitation').map(({ to }) => to));
  return {
    at: town.now(),
    cases: Object.fromEntries(cases.flat()),
    mailboxes: Object.fromEntries(
      town.cast.mailboxes.map(({ name, address }) => [
        name,
        {
          address,
          invited: invited.has(name),
          events: town.graph
            .events(address)
            .filter(({ folder }) => folder === 'calendar')
            .flatMap((event) => eventsNow(town, event))
            .toSorted((a, b) => a.start.localeCompare(b.start)),
        },
      ]),
    ),
    stuck: await town.store.outbox.stuck(),
    left: town.left.length,
  };
}

type OfWorkflow = Pick<
  CaseNow,
  'state' | 'stage' | 'branch' | 'approval' | 'checkOn' | 'codes' | 'proposed' | 'next' | 'flow'
>;

function evictionCaseNow(town: Town, subject: EvictionCase): OfWorkflow {
  const plan = casePlanOf(subject);
  const { duties, proposed } = readingOf(subject);
  const holds = !proposed || subject.approval === 'approved';
  const { step, date, late } = upcomingFor(subject, localDateTime(town.now()));
  return {
    state: subject.state,
    stage: subject.stage,
    branch: plan.branch,
    approval: subject.approval,
    checkOn: subject.checkOn,
    codes: [...new Set([...plan.plan.codes, ...(holds ? duties.map(({ code }) => code) : [])])],
    proposed: holds ? [] : (plan.plan.proposal?.codes ?? []),
    next: { ...step, date, late },
    flow: null,
  };
}

function common(town: Town, subject: Case): Omit<CaseNow, keyof OfWorkflow> {
  return {
    ref: subject.ref,
    workflow: subject.workflow,
    responsible: town.cast.nameOf(subject.responsible),
    meetings: subject.meetings.map(({ kind, state, start, outcome, units, circle }) => ({
      kind,
      state,
      start,
      outcome,
      units,
      circle,
    })),
    consents: consentsNow(town, subject),
  };
}

function consentsNow(town: Town, { consents }: Case): readonly ConsentNow[] {
  const { cast } = town;
  const today = localDate(town.now());
  return consents
    .filter((each) => standing(consents, each.recipient, each.purpose)?.id === each.id)
    .map(({ recipient, purpose, state, validUntil }) => {
      const unit =
        recipient.to === 'party'
          ? undefined
          : cast.organisation.units.find(
              ({ kind, administration }) => kind === recipient.kind && administration === recipient.administration,
            );
      const ended = state === 'given' && validUntil !== null && validUntil < today;
      return {
        recipient:
          recipient.to === 'party' ? recipient.party : unit === undefined ? recipient.kind : cast.unitName(unit.id),
        purpose,
        state: ended ? 'expired' : state,
        validUntil,
      };
    });
}

/** How far ahead the meetings of a series are told, in days. */
const aheadDays = 366;

/** A single event, or each meeting of a series. */
function eventsNow(town: Town, event: StoredEvent): readonly EventNow[] {
  const { content, isOrganizer } = event;
  if (content.recurrence === null) return [eventNow(town, { ...event, isOrganizer }, null)];
  const until = town.now() + aheadDays * 24 * 60 * 60 * 1000;
  return instancesIn(event, instantOfWall(content.start), until).map((one) =>
    eventNow(town, { ...one, isOrganizer }, event.iCalUId),
  );
}

type Shown = Pick<StoredEvent, 'content' | 'attendees' | 'isCancelled' | 'isOrganizer'>;

function eventNow(
  { cast }: Town,
  { content, attendees, isCancelled, isOrganizer }: Shown,
  series: string | null,
): EventNow {
  return {
    series,
    start: localDateTime(instantOfWall(content.start)),
    end: localDateTime(instantOfWall(content.end)),
    subject: content.subject,
    location: content.location.displayName,
    cancelled: isCancelled,
    organiser: isOrganizer,
    attendees: attendees.map(({ emailAddress: { address }, status }) => {
      const mailbox = cast.mailbox(address);
      const unit = mailbox?.unit ?? null;
      return {
        address,
        name: mailbox?.name ?? address,
        unit: unit === null ? null : cast.unitName(unit),
        response: responses[status.response] ?? status.response,
      };
    }),
  };
}

const responses: Readonly<Record<string, string>> = {
  none: 'none',
  notResponded: 'none',
  tentativelyAccepted: 'tentative',
};

/** One line of what left, for a result. */
export function leftAsTold({ at, to, place, how, card, text, answer }: Left): object {
  const address = place === 'channel' ? { channel: to } : place === 'chat' ? { person: to } : { mailbox: to };
  return { at: localDateTime(at), ...address, how, card, text, answer };
}
