// An office with a case of a workflow beside W001 on the desk.
import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../../infra/local/people.ts';
import type { ActResult } from '../../../src/casework/casework.ts';
import type { Flows } from '../../../src/casework/flows/flow.ts';
import type { Action } from '../../../src/domain/action.ts';
import type { Consent } from '../../../src/domain/consent.ts';
import type { Answers, FlowCase, FlowName } from '../../../src/domain/flow.ts';
import type { IntentContent, IntentKind } from '../../../src/domain/intent.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { addMinutes } from '../../../src/domain/time.ts';
import { openOffice, type Office } from '../office.ts';
import { toy } from './toy.ts';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type OnCase = Extract<Action, { readonly ref: string }>;
/** An action without what the case itself knows. */
export type Step = Without<OnCase, 'ref' | 'rev' | 'meetingRev'>;

const rarelyMs = 90 * 24 * 60 * 60 * 1000;

export interface Desk {
  readonly office: Office;
  readonly ref: string;
  case(): Promise<FlowCase>;
  try(step: Step, who?: string): Promise<ActResult>;
  /** Fails when it is not carried out. */
  act(step: Step, who?: string): Promise<void>;
  consent(kind: 'FFS' | 'ÄVO', more?: Partial<Pick<Consent, 'purpose' | 'validUntil'>>): Promise<void>;
  withdraw(kind: string): Promise<void>;
  /** Looks for times, takes the first and lets the invitations leave. */
  book(kind: 'jointFollowUp' | 'planningMeeting' | 'sipMeeting'): Promise<void>;
  /** What has been delivered of a kind, oldest first. */
  left<K extends IntentKind>(kind: K): readonly Extract<IntentContent, { kind: K }>[];
  /** Lets the held time pass. */
  pass(minutes?: number): Promise<void>;
}

export async function onDesk(
  follow: (desk: Desk) => Promise<void>,
  options: {
    flows?: Flows;
    workflow?: FlowName;
    answers?: Answers;
    who?: string;
    pollMs?: number;
    organisation?: Organisation;
  } = {},
): Promise<void> {
  const office = await openOffice(
    '2027-01-11T09:00',
    options.pollMs ?? rarelyMs,
    () => options.organisation ?? sampleOrganisation,
    options.flows ?? { W000: toy },
  );
  try {
    const who = options.who ?? 'VUX.official1';
    const made = await office.as(who, {
      do: 'startFlow',
      workflow: options.workflow ?? 'W000',
      form: 'desk',
      answers: options.answers ?? { how: 'plain' },
      treserva: null,
      from: null,
    });
    assert.ok(made.result === 'done', JSON.stringify(made));
    await follow(deskOf(office, made.ref, who));
  } finally {
    await office.close();
  }
}

export function deskOf(office: Office, ref: string, own: string): Desk {
  const desk: Desk = {
    office,
    ref,
    async case() {
      const found = await office.store.cases.load(ref);
      assert.ok(found !== undefined && found.workflow !== 'W001');
      return found;
    },
    async try(step, who = own) {
      const now = await desk.case();
      const meeting = 'meeting' in step ? now.meetings.find(({ id }) => id === step.meeting) : undefined;
      return office.as(who, {
        ...step,
        ref,
        rev: now.version,
        meetingRev: meeting?.revision ?? 0,
      } as unknown as Action);
    },
    async act(step, who) {
      const result = await desk.try(step, who);
      assert.equal(result.result, 'done', `${JSON.stringify(step)}: ${JSON.stringify(result)}`);
    },
    consent: (kind, more = {}) =>
      desk.act({
        do: 'noteConsent',
        recipient: { to: 'unit', kind, administration: administrationOf(kind) },
        purpose: more.purpose ?? 'coordination',
        answer: 'given',
        covers: ['measures'],
        except: [],
        form: 'paper',
        on: office.now().slice(0, 10),
        validUntil: more.validUntil ?? null,
      }),
    async withdraw(kind) {
      const given = (await desk.case()).consents.find(
        ({ recipient, state }) => recipient.to === 'unit' && recipient.kind === kind && state === 'given',
      );
      assert.ok(given);
      await desk.act({ do: 'withdrawConsent', consent: given.id });
    },
    async book(kind) {
      await desk.act({ do: 'seekTimes', kind, skip: 0 });
      await office.until(office.now());
      const sought = (await desk.case()).meetings.findLast((each) => each.kind === kind && each.together === null);
      assert.ok(sought);
      await desk.act({ do: 'book', meeting: sought.id, start: sought.proposals[0]?.start ?? '', despiteClash: false });
      await desk.pass();
    },
    left: (kind) => office.delivered.flatMap(({ content }) => (content.kind === kind ? [content as never] : [])),
    pass: (minutes = 2) => office.until(addMinutes(office.now(), minutes)),
  };
  return desk;
}

export function administrationOf(kind: string): string {
  return sampleOrganisation.units.find((unit) => unit.kind === kind)?.administration ?? '';
}
