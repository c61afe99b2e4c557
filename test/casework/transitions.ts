// Every transition of the workflow, with the walk that tries it. docs/transitions.md is this list, written out.
import type { CaseState } from '../../src/domain/case.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { titleOfFlow, transitionsOf } from './flow-transitions.ts';
import { idOf, type Walk } from './walk.ts';

export interface Transition {
  readonly ladder: 'family' | 'adult' | 'contact' | 'eviction' | 'end';
  readonly from: CaseState;
  readonly event: string;
  readonly to: CaseState;
  /** What differs from a family's first rent debt. */
  readonly entry: Partial<Entry>;
  /** Up to the state it starts from. */
  readonly before: (walk: Walk) => Promise<void>;
  /** The one step that is tried. */
  readonly step: (walk: Walk) => Promise<void>;
}

const family: Partial<Entry> = {};
const adult: Partial<Entry> = { children: 'no', open: ['EB'] };
const noisy: Partial<Entry> = { children: 'no', kind: 'störning' };
const kfm: Partial<Entry> = {
  kind: 'KFM',
  receivedAt: '08:40',
  eviction: { date: '2027-03-11', time: '10:00', ground: 'hyresskuld' },
};

const nothing = async (): Promise<void> => undefined;

// Families
const called = (walk: Walk) => walk.book();
async function missedOffice(walk: Walk): Promise<void> {
  await walk.tick('sendLetter');
  await walk.tick('phone');
  await walk.meet('missed');
}
async function notHome(walk: Walk): Promise<void> {
  await missedOffice(walk);
  await walk.meet('notHome');
}
async function decided(walk: Walk): Promise<void> {
  await notHome(walk);
  await decide(walk);
}
async function decide(walk: Walk): Promise<void> {
  await walk.act({ do: 'answerSafety', danger: false });
  await walk.act({ do: 'decideUnannounced', decider: idOf('VUX.chief'), reason: 'noContact', concern: 'no' });
}
async function exhausted(walk: Walk): Promise<void> {
  await decided(walk);
  await walk.meet('notHome');
}

// Households without children
async function informed(walk: Walk): Promise<void> {
  await walk.tick('sendLetter');
  await walk.tick('phone');
}
async function silent(walk: Walk): Promise<void> {
  await informed(walk);
  await walk.act({ do: 'notHeardFrom' });
}
async function summoned(walk: Walk): Promise<void> {
  await silent(walk);
  await walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' });
  await walk.book();
}
async function missed(walk: Walk): Promise<void> {
  await summoned(walk);
  await walk.tell('missed');
}
async function visitPlanned(walk: Walk): Promise<void> {
  await missed(walk);
  await walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' });
}
async function adultNotHome(walk: Walk): Promise<void> {
  await visitPlanned(walk);
  await walk.meet('notHome');
}
async function adultDecided(walk: Walk): Promise<void> {
  await adultNotHome(walk);
  await decide(walk);
}
async function noisyMissed(walk: Walk): Promise<void> {
  await silent(walk);
  await walk.act({ do: 'landlordAnswer', answer: 'serious' });
  await walk.meet('missed');
}

// From contact on
const met = (walk: Walk) => walk.meet('came');
async function running(walk: Walk): Promise<void> {
  await met(walk);
  await walk.act({ do: 'planAgreed', ends: '2027-06-30' });
}
async function evaluated(walk: Walk): Promise<void> {
  await running(walk);
  await walk.act({ do: 'planEvaluated', goalsMet: false });
}
async function attending(walk: Walk): Promise<void> {
  await walk.act({ do: 'bookAttendance', time: '10:00' });
  await walk.office.until('2027-01-11T09:02');
}

type Row = Omit<Transition, 'ladder'>;
const of = (ladder: Transition['ladder'], ...rows: Row[]): readonly Transition[] =>
  rows.map((row) => ({ ladder, ...row }));

function row(
  entry: Partial<Entry>,
  from: CaseState,
  before: Row['before'],
  event: string,
  to: CaseState,
  step: Row['step'],
): Row {
  return { from, event, to, entry, before, step };
}

export const transitions: readonly Transition[] = [
  ...of(
    'family',
    row(family, 'registered', nothing, 'office visit booked', 'summoned', called),
    row(family, 'summoned', called, 'came', 'met', (walk) => walk.tell('came')),
    row(family, 'summoned', called, 'missed', 'announcedVisitPlanned', (walk) => walk.tell('missed')),
    row(family, 'summoned', called, 'rebooked', 'summoned', (walk) => walk.tell('rebooked')),
    row(family, 'summoned', called, 'ill', 'summoned', (walk) => walk.tell('ill')),
    row(family, 'summoned', called, 'no interpreter', 'summoned', (walk) => walk.tell('noInterpreter')),
    row(family, 'announcedVisitPlanned', missedOffice, 'talked', 'met', (walk) => walk.meet('talked')),
    row(family, 'announcedVisitPlanned', missedOffice, 'new time offered', 'summoned', (walk) =>
      walk.meet('newTimeOffered'),
    ),
    row(family, 'announcedVisitPlanned', missedOffice, 'not home', 'unannouncedGate', (walk) => walk.meet('notHome')),
    row(
      family,
      'announcedVisitPlanned',
      missedOffice,
      'declined (the chief decides)',
      'announcedVisitPlanned',
      (walk) => walk.meet('declined'),
    ),
    row(
      family,
      'unannouncedGate',
      notHome,
      'every attempt logged and a person decides',
      'unannouncedVisitPlanned',
      decide,
    ),
    row(family, 'unannouncedGate', notHome, 'the household makes contact', 'summoned', (walk) =>
      walk.act({ do: 'heardFrom', then: 'offerTime' }),
    ),
    row(family, 'unannouncedVisitPlanned', decided, 'talked', 'met', (walk) => walk.meet('talked')),
    row(family, 'unannouncedVisitPlanned', decided, 'new time offered', 'summoned', (walk) =>
      walk.meet('newTimeOffered'),
    ),
    row(family, 'unannouncedVisitPlanned', decided, 'not home', 'contactExhausted', (walk) => walk.meet('notHome')),
    row(family, 'contactExhausted', exhausted, 'the chief goes on', 'summoned', (walk) =>
      walk.act({ do: 'chiefDecides', decision: 'goOn' }, 'VUX.chief'),
    ),
    row(family, 'contactExhausted', exhausted, 'the chief closes', 'closedByChief', (walk) =>
      walk.act({ do: 'chiefDecides', decision: 'close' }, 'VUX.chief'),
    ),
  ),
  ...of(
    'adult',
    row(adult, 'registered', nothing, 'letter sent', 'informed', (walk) => walk.tick('sendLetter')),
    row(adult, 'informed', informed, 'the household makes contact and is met', 'met', (walk) =>
      walk.act({ do: 'heardFrom', then: 'met' }),
    ),
    row(adult, 'informed', informed, 'the household makes contact and is offered a time', 'summoned', (walk) =>
      walk.act({ do: 'heardFrom', then: 'offerTime' }),
    ),
    row(adult, 'informed', informed, 'not heard from', 'landlordCheck1', (walk) => walk.act({ do: 'notHeardFrom' })),
    row(adult, 'landlordCheck1', silent, 'debt unsettled', 'summoned', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' }),
    ),
    row(adult, 'landlordCheck1', silent, 'debt settled', 'standTaken', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'debtSettled' }),
    ),
    row(adult, 'landlordCheck1', silent, 'no answer', 'landlordCheck1', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'noAnswer' }),
    ),
    row(noisy, 'landlordCheck1', silent, 'more serious', 'summoned', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'serious' }),
    ),
    row(noisy, 'landlordCheck1', silent, 'unknown whether serious', 'summoned', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'unknown' }),
    ),
    row(noisy, 'landlordCheck1', silent, 'not serious', 'standTaken', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'notSerious' }),
    ),
    row(adult, 'summoned', summoned, 'came', 'met', (walk) => walk.tell('came')),
    row(adult, 'summoned', summoned, 'missed', 'landlordCheck2', (walk) => walk.tell('missed')),
    row(adult, 'landlordCheck2', missed, 'debt unsettled', 'announcedVisitPlanned', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' }),
    ),
    row(adult, 'landlordCheck2', missed, 'debt settled', 'standTaken', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'debtSettled' }),
    ),
    row(noisy, 'landlordCheck2', noisyMissed, 'disturbance continues', 'announcedVisitPlanned', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'continues' }),
    ),
    row(noisy, 'landlordCheck2', noisyMissed, 'disturbance stopped', 'standTaken', (walk) =>
      walk.act({ do: 'landlordAnswer', answer: 'stopped' }),
    ),
    row(
      { ...noisy, open: ['EB'] },
      'landlordCheck2',
      noisyMissed,
      'debt unsettled, by the slip in 2A',
      'announcedVisitPlanned',
      (walk) => walk.act({ do: 'landlordAnswer', answer: 'debtUnsettled' }),
    ),
    row(adult, 'announcedVisitPlanned', visitPlanned, 'talked', 'met', (walk) => walk.meet('talked')),
    row(adult, 'announcedVisitPlanned', visitPlanned, 'new time offered', 'summoned', (walk) =>
      walk.meet('newTimeOffered'),
    ),
    row(adult, 'announcedVisitPlanned', visitPlanned, 'not home', 'unannouncedGate', (walk) => walk.meet('notHome')),
    row(
      adult,
      'unannouncedGate',
      adultNotHome,
      'every attempt logged and a person decides',
      'unannouncedVisitPlanned',
      decide,
    ),
    row(adult, 'unannouncedVisitPlanned', adultDecided, 'not home', 'contactExhausted', (walk) => walk.meet('notHome')),
  ),
  ...of(
    'contact',
    row(family, 'met', met, 'plan agreed', 'planRunning', (walk) => walk.act({ do: 'planAgreed', ends: '2027-06-30' })),
    row(family, 'met', met, 'plan declined (the chief decides)', 'met', (walk) => walk.act({ do: 'planDeclined' })),
    row(family, 'planRunning', running, 'another notice', 'registered', (walk) =>
      walk.act({
        do: 'newNoticeInCase',
        form: 'another',
        entry: {
          kind: 'hyresskuld',
          receivedOn: '2027-03-01',
          receivedAt: null,
          children: 'yes',
          open: [],
          occurrence: 'repeated',
          eviction: null,
        },
      }),
    ),
    row(family, 'planRunning', running, 'goals met', 'closed', (walk) =>
      walk.act({ do: 'planEvaluated', goalsMet: true }),
    ),
    row(family, 'planRunning', running, 'goals not met', 'planEvaluated', (walk) =>
      walk.act({ do: 'planEvaluated', goalsMet: false }),
    ),
    row(family, 'planEvaluated', evaluated, 'new period agreed', 'planRunning', (walk) =>
      walk.act({ do: 'planAgreed', ends: '2027-12-17' }),
    ),
  ),
  ...of(
    'eviction',
    row(kfm, 'registered', attending, 'carried out', 'evictionCarriedOut', (walk) => walk.tell('carriedOut')),
    row(kfm, 'registered', attending, 'cancelled (the ladder goes on)', 'registered', (walk) =>
      walk.act({ do: 'evictionCancelled' }),
    ),
    row(kfm, 'registered', attending, 'postponed (the booking follows)', 'registered', (walk) =>
      walk.act({ do: 'evictionMoved', date: '2027-04-15', time: '09:00' }),
    ),
    row(
      kfm,
      'evictionCarriedOut',
      async (walk) => {
        await attending(walk);
        await walk.tell('carriedOut');
      },
      'followed up',
      'followedUp',
      (walk) => walk.act({ do: 'close', ending: 'followedUp' }),
    ),
    row(
      kfm,
      'registered',
      async (walk) => {
        await attending(walk);
        await walk.act({ do: 'evictionCancelled' });
      },
      'averted',
      'evictionAverted',
      (walk) => walk.act({ do: 'close', ending: 'evictionAverted' }),
    ),
  ),
  ...of(
    'end',
    row(family, 'summoned', called, 'handed over', 'handedOver', (walk) =>
      walk.act({ do: 'close', ending: 'handedOver' }),
    ),
    row(family, 'summoned', called, 'household dissolved', 'householdDissolved', (walk) =>
      walk.act({ do: 'close', ending: 'householdDissolved' }, 'VUX.chief'),
    ),
    row(family, 'summoned', called, 'registered by mistake', 'misregistered', (walk) =>
      walk.act({ do: 'misregistered' }),
    ),
  ),
];

export function titleOf({ ladder, from, event, to }: Transition): string {
  return `${ladder}: ${from} · ${event} → ${to}`;
}

/** The list as a page, before it is formatted. */
export function transitionsPage(): string {
  const lines = transitions.map(
    (each) => `| ${each.ladder} | \`${each.from}\` | ${each.event} | \`${each.to}\` | ${titleOf(each)} |`,
  );
  return [
    '# Transitions of a case',
    '',
    'Each is walked by the test named beside it, in `test/casework/transitions.test.ts`, which also holds this page to the list.',
    '',
    '| ladder | from | what happens | to | test |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '## The workflows beside W001',
    '',
    'Found by trying everything that each state offers. A test of that name walks each.',
    '',
    '| workflow | from | what happens | to | test |',
    '| --- | --- | --- | --- | --- |',
    ...(['W000', 'W002', 'W003'] as const).flatMap((name) =>
      transitionsOf(name).map(
        (each) => `| ${name} | \`${each.from}\` | ${each.event} | \`${each.to}\` | ${titleOfFlow(each)} |`,
      ),
    ),
    '',
  ].join('\n');
}
