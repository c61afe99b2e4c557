// Views of cases of the workflows beside W001, as casework would hand them out.
import type { FlowLine, FlowView } from '../../src/domain/case-view.ts';
import type { Consent } from '../../src/domain/consent.ts';
import type { FlowCase, FlowMeeting, Happening, Question } from '../../src/domain/flow.ts';
import type { Duty } from '../../src/domain/plan.ts';
import { instantOf } from '../../src/domain/time.ts';
import { anna, chief, meeting, names, staff, today } from './samples.ts';

export const one = (id: string, ...options: readonly string[]): Question => ({
  id,
  kind: 'one',
  options,
  optional: false,
});
export const many = (id: string, ...options: readonly string[]): Question => ({ ...one(id, ...options), kind: 'many' });
export const day = (id: string): Question => ({ ...one(id), kind: 'date' });

export const duty = (row: string, text: string, strength: Duty['strength'] = 'must'): Duty => ({
  row,
  code: `VUX.${row}`,
  unit: 'VUX',
  with: [],
  to: [],
  strength,
  deadline: null,
  text,
  source: { document: '000', heading: ['Rutin', 'Beskrivning av processen'], paragraph: 3, sentence: 1 },
  because: { process: 'cross' },
});

export const line = (code: string, text: string, extra: Partial<FlowLine> = {}): FlowLine => ({
  code,
  unit: 'VUX',
  strength: 'must',
  deadline: null,
  text,
  duties: [duty(code, text)],
  tick: null,
  control: 'tick',
  ...extra,
});

export const consent = (extra: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  recipient: { to: 'unit', kind: 'FFS', administration: 'ffs' },
  purpose: 'coordination',
  state: 'given',
  covers: ['housing', 'needs'],
  except: ['health'],
  form: 'paper',
  askedOn: '2027-01-08',
  givenOn: today,
  takenBy: anna.id,
  validUntil: '2027-04-09',
  refusedOn: null,
  withdrawnOn: null,
  ground: null,
  groundBy: null,
  at: instantOf(`${today}T10:00`),
  ...extra,
});

export function flowCase(extra: Partial<FlowCase> = {}): FlowCase {
  return {
    ref: 'K4TD',
    version: 5,
    workflow: 'W000',
    administration: 'hisingen',
    unit: 'vux',
    registeredBy: anna.id,
    registeredAt: instantOf(`${today}T09:00`),
    responsible: anna.id,
    treserva: '2027-4711',
    form: 'form-1',
    routines: [{ document: '000', version: '2023-05-16 / 2024-06-01', validFrom: '2023-05-16' }],
    ticks: {},
    appointed: { VUX: anna.id },
    tells: [],
    meetings: [],
    consents: [],
    linked: [],
    disputes: [],
    state: 'coordinatedPlan',
    since: today,
    ended: false,
    facts: {},
    answers: {},
    clocks: [],
    series: [],
    happened: [],
    reminded: [],
    chiefQuestion: null,
    chiefWaiting: [],
    told: null,
    ...extra,
  };
}

const happening = (what: string, place: Happening['place'], ...questions: readonly Question[]): Happening => ({
  what,
  questions,
  place,
  by: 'responsible',
});

export const planMeeting: FlowMeeting = {
  kind: 'coordinatedPlanMeeting',
  units: ['FFS', 'ÄVO'],
  minutes: 60,
  latest: '2027-02-05',
  missing: ['ÄVO'],
  open: true,
};

export function flowView(extra: Partial<FlowCase> = {}, more: Partial<FlowView> = {}): FlowView {
  return {
    access: 'flow',
    viewer: anna,
    case: flowCase(extra),
    unit: 'VUX',
    lines: [
      line('VUX.write-reference', 'Skriv K4TD i Treserva', { duties: [] }),
      line('VUX.call-coordinated-plan-meeting', 'Kalla till möte om samordnad plan'),
      line('VUX.help-with-contact', 'Hjälp till med kontakt med budget- och skuldrådgivning', {
        strength: 'should',
        tick: { by: anna.id, at: instantOf(`${today}T11:15`) },
      }),
    ],
    consider: [
      line('MAY.VUX.visit', 'Gemensamt hembesök kan bokas om det behövs', { strength: 'may', control: 'none' }),
    ],
    silent: [
      {
        code: 'FLAG.silent',
        text: 'Rutinen säger inte vem som kallar till uppföljningen.',
        sources: [{ document: '000', heading: ['Rutin', 'Uppföljning'], paragraph: 1, sentence: null }],
      },
    ],
    happenings: [
      happening('planMade', 'main', one('homeVisit', 'yes', 'no')),
      happening('needsFound', 'beside', one('needs', 'onlyUs', 'others'), many('needsFrom', 'FFS', 'ÄVO', 'SF')),
      happening('closed', 'beside'),
      happening('needsDebtAdvice', 'more'),
      happening('childConcern', 'more'),
    ],
    meetings: [planMeeting],
    dates: [{ what: 'followUp', due: '2027-03-05', from: 'unit', late: false }],
    outcome: null,
    movable: [],
    cancellable: [],
    chiefQuestion: null,
    decisions: [],
    correction: null,
    undoOutcome: false,
    misregistered: true,
    begins: ['W001'],
    stuck: [],
    isChief: false,
    today,
    now: `${today}T12:00`,
    staff,
    unitOfPerson: { [anna.id]: 'VUX' },
    names,
    ...more,
  };
}

/** Everything there can be at once: what has to stay within the size of a message. */
export function busyFlow(): FlowView {
  const long = 'Säkerställ att den enskilde får stöd att ansöka hos rätt förvaltning';
  const booked = meeting('booked', { kind: 'jointFollowUp', units: ['VUX', 'FFS', 'ÄVO'] });
  return flowView(
    {
      meetings: [
        booked,
        meeting('booked', { id: 'm-2', together: 'meeting-1', circle: 'ffs', units: ['FFS'] }),
        meeting('proposed', { id: 'm-3', kind: 'crossAdministrationHomeVisit', units: ['VUX', 'FFS'] }),
      ],
      consents: [
        consent(),
        consent({
          id: 'c-2',
          recipient: { to: 'party', party: 'landlord' },
          purpose: 'visitWithLandlord',
          state: 'asked',
        }),
        consent({ id: 'c-3', recipient: { to: 'unit', kind: 'ÄVO', administration: 'avo' }, state: 'groundWaiting' }),
      ],
      linked: ['7K3Q'],
    },
    {
      lines: Array.from({ length: 8 }, (_, index) =>
        line(`VUX.duty-${index}`, `${long} ${index}`, {
          duties: [duty(`a-${index}`, long)],
          deadline: { rule: 'immediately', due: '2027-01-08' },
        }),
      ),
      consider: Array.from({ length: 12 }, (_, index) =>
        line(`MAY.VUX.pointer-${index}`, `${long} ${index}`, { strength: 'may', control: 'none' }),
      ),
      dates: Array.from({ length: 6 }, (_, index) => ({
        what: 'followUp',
        due: `2027-01-0${index + 4}`,
        from: index % 2 === 0 ? ('routine' as const) : ('unit' as const),
        late: index < 3,
      })),
      meetings: [
        planMeeting,
        { ...planMeeting, kind: 'crossAdministrationHomeVisit', missing: ['FFS', 'ÄVO'], open: false },
      ],
      outcome: { meeting: booked, outcomes: ['held', 'notHeld', 'rebooked'] },
      viewer: chief,
      isChief: true,
      begins: ['W001', 'W002'],
    },
  );
}

/** Weekly talks that run, the first of them held. */
export const weekly: FlowCase['series'][number] = {
  id: 'series-1',
  kind: 'weeklyCheckIn',
  units: ['VUX', 'BoH'],
  rhythm: { weekday: 2, time: '10:00', minutes: 45, from: '2027-01-05', tolerance: { least: 5, most: 9 } },
  days: ['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26', '2027-02-02'].map((date, index) => ({
    number: index + 1,
    regular: date,
    day: date,
    time: '10:00',
    as: 'own',
    state: index === 0 ? 'held' : 'planned',
  })),
  parts: [],
  endedFrom: null,
};
