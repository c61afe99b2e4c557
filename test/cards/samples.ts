// Views to draw cards from: invented people, and plans read from the routine as it stands.
import { bookingSideOf } from '../../src/casework/booking-side.ts';
import { casePlanOf, unjudged } from '../../src/casework/case-plan.ts';
import { offersOf } from '../../src/casework/offers.ts';
import type { FullView, ParticipantView, Stuck } from '../../src/domain/case-view.ts';
import type { EvictionCase, Tell } from '../../src/domain/case.ts';
import { newCourse } from '../../src/domain/course.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Entry } from '../../src/domain/notice.ts';
import type { OfficeHours, Organisation, Person, Unit, UnitKind } from '../../src/domain/organisation.ts';
import { instantOf } from '../../src/domain/time.ts';

function person(id: string, name: string, unit: string, role: Person['role'] = 'official'): Person {
  return { id, name, mailbox: `${id}@exempel.se`, unit, role };
}

export const anna = person('vux-1', 'Anna Ek', 'vux');
export const bo = person('vux-2', 'Bo Lind', 'vux');
export const chief = person('vux-chef', 'Cecilia Stark', 'vux', 'chief');
export const eva = person('eb-1', 'Eva Berg', 'eb');
export const staff: readonly Person[] = [anna, bo, chief, eva, person('bou-1', 'Björn Ros', 'bou')];
export const names: Readonly<Record<string, string>> = Object.fromEntries(staff.map(({ id, name }) => [id, name]));

export const today = '2027-01-11';

const settings = { holdMs: 30_000, pollMs: 3_600_000 };
function unit(id: string, kind: UnitKind, chief: string): Unit {
  const own = { letterWorkdays: 5, officeVisitMinutes: 60, homeVisitMinutes: 60, letterReminderWorkdays: 2 };
  return {
    id,
    kind,
    name: id,
    administration: 'hisingen',
    mailbox: `${id}@exempel.se`,
    chief,
    deputies: [],
    settings: { ...own, checkWorkdays: 10, kfmChiefHour: 15 },
  };
}
const organisation: Organisation = {
  tenantId: 'town',
  administrations: [
    { id: 'hisingen', name: 'Hisingen', committee: 'hisingen', organiserMailbox: 'motesbokning@exempel.se' },
  ],
  units: [unit('vux', 'VUX', 'vux-chef'), unit('eb', 'EB', 'eb-chef'), unit('bou', 'BoU', 'bou-chef')],
  people: staff,
  treservaNumbers: true,
};

export const entries = {
  /** Branch 1A, the first debt. */
  familyEbDebt: {
    kind: 'hyresskuld',
    receivedOn: today,
    receivedAt: null,
    children: 'yes',
    open: ['EB'],
    occurrence: 'first',
    eviction: null,
  },
  /** Branch 1C, repeated debt. */
  familyRepeatedDebt: {
    kind: 'hyresskuld',
    receivedOn: today,
    receivedAt: null,
    children: 'yes',
    open: [],
    occurrence: 'repeated',
    eviction: null,
  },
  /** Both have a case: the routine gives no answer. */
  familyBothOpen: {
    kind: 'hyresskuld',
    receivedOn: today,
    receivedAt: null,
    children: 'yes',
    open: ['EB', 'BoU'],
    occurrence: null,
    eviction: null,
  },
  /** Kronofogden's information about a family; little is known yet. */
  familyKfm: {
    kind: 'KFM',
    receivedOn: '2027-01-08',
    receivedAt: '15:40',
    children: 'unknown',
    open: 'unknown',
    occurrence: 'unknown',
    eviction: { date: '2027-02-10', time: '09:00', ground: 'unknown' },
  },
  /** Branch 2A. */
  adultEbDebt: {
    kind: 'hyresskuld',
    receivedOn: today,
    receivedAt: null,
    children: 'no',
    open: ['EB'],
    occurrence: 'first',
    eviction: null,
  },
} as const satisfies Record<string, Entry>;

export type EntryName = keyof typeof entries;

export function tell(kind: 'EB' | 'BoU', text: Tell['text'], state: Tell['state'], extra: Partial<Tell> = {}): Tell {
  return {
    id: `tell-${kind}-${text}`,
    unit: kind.toLowerCase(),
    kind,
    text,
    state,
    repeats: 0,
    escalated: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
    post: null,
    ...extra,
  };
}

export const mottaget: Partial<Tell> = { acknowledgedBy: eva.id, acknowledgedAt: instantOf(`${today}T13:05`) };

export function meeting(state: Meeting['state'], extra: Partial<Meeting> = {}): Meeting {
  const timed = state !== 'seeking' && state !== 'proposed';
  return {
    id: 'meeting-1',
    revision: 2,
    kind: 'officeVisit',
    state,
    units: ['VUX', 'EB'],
    minutes: 60,
    attendees: [
      { unit: 'VUX', person: anna.id, mailbox: anna.mailbox, response: 'accepted' },
      { unit: 'EB', person: null, mailbox: 'eb@exempel.se', response: 'none' },
    ],
    proposals:
      state === 'seeking'
        ? []
        : [
            { start: '2027-01-20T10:00', clashes: [] },
            { start: '2027-01-20T13:00', clashes: [] },
            { start: '2027-01-21T09:00', clashes: [{ unit: 'EB', as: 'tentative' }] },
          ],
    skipped: 0,
    earliest: '2027-01-18',
    start: timed ? '2027-01-20T10:00' : null,
    clashes: [],
    confirmClash: false,
    event: state === 'booked' ? { mailbox: 'motesbokning@exempel.se', id: 'event-1' } : null,
    failure: null,
    outcome: null,
    moving: null,
    circle: null,
    together: null,
    ...extra,
  };
}

export function caseOf(entry: Entry, extra: Partial<EvictionCase> = {}): EvictionCase {
  const plan = casePlanOf(unjudged(entry));
  return {
    ref: '7K3Q',
    version: 3,
    workflow: 'W001',
    administration: 'hisingen',
    unit: 'vux',
    registeredBy: anna.id,
    registeredAt: instantOf(`${today}T09:00`),
    responsible: anna.id,
    treserva: '2027-4711',
    form: 'form-1',
    forms: [],
    entry,
    notices: [entry],
    assumptions: plan.assumptions,
    routines: plan.plan.routines,
    stage: 'new',
    state: 'registered',
    ticks: {},
    appointed: { VUX: anna.id },
    phoneBy: null,
    tells: [],
    meetings: [],
    consents: [],
    linked: [],
    disputes: [],
    approval: plan.proposed ? 'waiting' : 'notNeeded',
    checkOn: entry.children === 'no' ? '2027-01-25' : null,
    course: newCourse,
    ...extra,
  };
}

interface Rules {
  readonly settings?: Partial<Unit['settings']>;
  readonly officeHours?: OfficeHours;
}

function ruledBy({ settings: own = {}, officeHours }: Rules): Organisation {
  const units = organisation.units.map((each) =>
    each.kind === 'VUX'
      ? { ...each, settings: { ...each.settings, ...own }, ...(officeHours === undefined ? {} : { officeHours }) }
      : each,
  );
  return { ...organisation, units };
}

/** `rules`: what vuxenenheten has decided for itself. */
export function fullView(
  entry: Entry,
  extra: Partial<EvictionCase> = {},
  more: Partial<FullView> = {},
  rules: Rules = {},
): FullView {
  const matter = caseOf(entry, extra);
  const organisation = ruledBy(rules);
  return {
    access: 'full',
    viewer: anna,
    case: matter,
    plan: casePlanOf(matter),
    booking: bookingSideOf({ organisation }, matter),
    offers: offersOf(
      { organisation, settings, actor: more.viewer ?? anna, now: instantOf(more.now ?? `${today}T14:00`) },
      matter,
    ),
    stuck: [],
    isChief: false,
    today,
    now: `${today}T14:00`,
    staff,
    unitOfPerson: { 'vux-1': 'VUX', 'vux-2': 'VUX', 'vux-chef': 'VUX', 'eb-1': 'EB', 'bou-1': 'BoU' },
    names,
    ...more,
  };
}

export const stuck: readonly Stuck[] = [{ code: 'channelNotBound', unit: 'EB', since: instantOf(`${today}T09:01`) }];

export function participantView(extra: Partial<ParticipantView> = {}): ParticipantView {
  const { plan } = fullView(entries.familyEbDebt);
  return {
    access: 'participant',
    viewer: eva,
    ref: '7K3Q',
    version: 3,
    unit: 'EB',
    duties: plan.now.filter((line) => line.act === 'tellEB' || line.act === 'meet'),
    unanswered: ['tell-EB-R1'],
    others: [
      { id: 'vux', name: 'Vuxenenheten', administration: 'Socialförvaltningen' },
      { id: 'bou', name: 'Barn och unga', administration: 'Socialförvaltningen' },
    ],
    appointed: null,
    meetings: [
      { id: 'meeting-1', revision: 2, state: 'booked', start: '2027-01-20T10:00', minutes: 60, kind: 'officeVisit' },
    ],
    contact: anna,
    staff: [eva],
    today,
    ...extra,
  };
}
