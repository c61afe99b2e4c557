// Cases, promises and changes as the store meets them. What they say does not matter here, so it is as little as the types allow.
import assert from 'node:assert/strict';
import type { CaseChange, ClaimedIntent } from '../../src/casework/ports.ts';
import type { Case, EvictionCase, Tell } from '../../src/domain/case.ts';
import { newCourse } from '../../src/domain/course.ts';
import type { NewIntent, Outcome } from '../../src/domain/intent.ts';
import type { Meeting, MeetingState } from '../../src/domain/meeting.ts';
import type { Entry } from '../../src/domain/notice.ts';
import type { UnitKind } from '../../src/domain/organisation.ts';
import type { Store } from '../../src/store/open-store.ts';

const entry: Entry = {
  kind: 'hyresskuld',
  receivedOn: '2026-03-02',
  receivedAt: null,
  children: 'no',
  open: [],
  occurrence: 'first',
  eviction: null,
};

export function caseOf(given: Partial<EvictionCase> = {}): EvictionCase {
  return {
    ref: '7K3Q',
    version: 1,
    workflow: 'W001',
    administration: 'sydvast',
    unit: 'vux-sydvast',
    registeredBy: 'anna',
    registeredAt: 1000,
    responsible: 'anna',
    treserva: null,
    form: `form-of-${given.ref ?? '7K3Q'}`,
    forms: [],
    entry,
    notices: [entry],
    assumptions: [],
    routines: [],
    stage: 'new',
    state: 'registered',
    ticks: {},
    appointed: {},
    phoneBy: null,
    tells: [],
    meetings: [],
    consents: [],
    linked: [],
    disputes: [],
    approval: 'notNeeded',
    checkOn: null,
    course: newCourse,
    ...given,
  };
}

export function tellOf(unit: string, kind: UnitKind, state: Tell['state']): Tell {
  return {
    id: `${kind}-${state}`,
    unit,
    kind,
    text: 'R1',
    state,
    repeats: 0,
    escalated: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
    post: null,
  };
}

export function meetingOf(units: readonly UnitKind[], state: MeetingState): Meeting {
  return {
    id: `meeting-${state}`,
    revision: 1,
    kind: 'officeVisit',
    state,
    units,
    minutes: 60,
    attendees: units.map((unit) => ({ unit, person: null, mailbox: `${unit}@example.org`, response: 'none' })),
    proposals: [],
    earliest: '2026-03-10',
    start: null,
    clashes: [],
    confirmClash: false,
    event: null,
    failure: null,
    outcome: null,
    moving: null,
    circle: null,
    together: null,
    skipped: 0,
  };
}

export const happened: CaseChange['history'] = [{ at: 900, by: null, event: { event: 'proposalApproved' } }];

/** A new case, or with `of` the next version of one. */
export function changeOf(given: Partial<CaseChange> & { readonly of?: Case } = {}): CaseChange {
  const { of, ...rest } = given;
  const value = given.case ?? (of === undefined ? caseOf() : { ...of, version: of.version + 1 });
  return { case: value, expectedVersion: value.version - 1, history: happened, promises: [], withdrawn: [], ...rest };
}

let promised = 0;

export function promiseOf(given: Partial<NewIntent> = {}): NewIntent {
  promised += 1;
  const id = `id-${String(promised).padStart(6, '0')}`;
  return {
    id,
    key: `7K3Q:${id}`,
    ref: '7K3Q',
    lane: 'channel:eb',
    runAt: 1000,
    content: { kind: 'refreshCard', person: 'anna' },
    ...given,
  };
}

/** Registers a case that makes these promises. */
export async function withPromises(store: Store, ...promises: Partial<NewIntent>[]): Promise<Case> {
  const value = caseOf();
  const change = changeOf({ case: value, promises: promises.map(promiseOf) });
  assert.equal(await store.cases.commit(change), 'committed');
  return value;
}

export const leaseMs = 100;

/** Claims the one promise that is expected to be free. */
export async function claimOne(store: Store, now: number): Promise<ClaimedIntent> {
  const claimed = await store.outbox.claim(now, 10, leaseMs);
  assert.equal(claimed.length, 1);
  return claimed[0]!;
}

/** Keys of what can be claimed now; they are leased by asking. */
export async function claimKeys(store: Store, now: number, limit = 10): Promise<readonly string[]> {
  return (await store.outbox.claim(now, limit, leaseMs)).map(({ key }) => key);
}

export const done: Outcome = { outcome: 'done', result: { is: 'nothing' } };
export const unknown: Outcome = { outcome: 'unknown', code: 'calendarSilent' };
export const refused: Outcome = { outcome: 'refused', code: 'calendarDenied' };
export const waiting: Outcome = { outcome: 'waiting', code: 'channelNotBound' };
export const again = (at: number | null): Outcome => ({ outcome: 'again', at, code: 'calendarBusy' });

/** The change that a child makes over and over: everything in it names the version it makes. */
export function doomedChange(before: Case | undefined): CaseChange {
  const version = (before?.version ?? 0) + 1;
  return {
    case: caseOf({ version, tells: [tellOf(`unit-${String(version)}`, 'EB', 'sent')] }),
    expectedVersion: version - 1,
    history: [{ at: version, by: null, event: { event: 'proposalApproved' } }],
    promises: [promiseOf({ id: `id-${String(version)}`, key: `7K3Q:${String(version)}`, runAt: version })],
    withdrawn: [`7K3Q:${String(version - 1)}`],
  };
}
