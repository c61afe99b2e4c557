// A small workflow that can do everything a workflow may: for testing what carries them.
import type { Flow, FlowDate } from '../../../src/casework/flows/flow.ts';
import { addDays } from '../../../src/domain/time.ts';

const open = { ended: false };

export const toy: Flow = {
  name: 'W000',
  document: '000',
  starters: ['VUX', 'FFS'],
  channels: true,
  states: { begun: open, running: open, done: { ended: true } },
  questions: (answers) => {
    const how = { id: 'how', kind: 'one', options: ['plain', 'over', 'refuse'], optional: false } as const;
    const since = { id: 'since', kind: 'date', options: [], optional: true } as const;
    return answers['how'] === 'plain' ? [how, since] : [how];
  },
  begin: (answers) => {
    if (answers['how'] === 'refuse') return 'dateAhead';
    return { state: answers['how'] === 'over' ? 'done' : 'begun', answers: { kept: 'yes' } };
  },
  factsOf: (_subject, now) => ({
    process: 'eviction',
    discoveredBy: now.unit === 'FFS' ? 'FFS' : 'SF',
    phase: 'identified',
    today: now.today,
  }),
  happenings: (subject) => [
    {
      what: 'go',
      questions: [{ id: 'on', kind: 'date', options: [], optional: false }],
      place: 'main',
      by: 'responsible',
    },
    { what: 'tell', questions: [], place: 'beside', by: 'responsible' },
    { what: 'ask', questions: [], place: 'more', by: 'responsible' },
    { what: 'askMore', questions: [], place: 'more', by: 'responsible' },
    { what: 'overrule', questions: [], place: 'more', by: 'chief' },
    ...(subject.state === 'running'
      ? [{ what: 'finish', questions: [], place: 'main', by: 'responsible' } as const]
      : []),
  ],
  happen: (_subject, what, answers, now) => {
    switch (what) {
      case 'go': {
        const on = String(answers['on']);
        if (on > now.today) return 'dateAhead';
        const due = addDays(on, 14);
        return {
          state: 'running',
          settle: ['period'],
          start: [{ id: now.id(), clock: 'period', starts: on, due, from: 'routine', settledOn: null }],
        };
      }
      case 'tell':
        return {
          tell: [
            { kind: 'FFS', text: 'R1' },
            { kind: 'ÄVO', text: 'R1' },
            { kind: 'EB', text: 'R2' },
          ],
        };
      case 'ask':
        return { askChief: 'silent' };
      case 'askMore':
        return { askChief: 'more' };
      default:
        return { state: 'done' };
    }
  },
  meetings: () => [
    { kind: 'jointFollowUp', units: ['FFS', 'ÄVO'], minutes: 60, earliest: null, latest: null, without: 'others' },
    { kind: 'sipMeeting', units: ['FFS'], minutes: 60, earliest: null, latest: null, without: 'wait' },
    { kind: 'planningMeeting', units: ['EB'], minutes: 30, earliest: null, latest: null, without: 'wait' },
  ],
  afterMeeting: (_subject, _meeting, outcome) => {
    if (outcome === 'came') return { state: 'running', tell: [{ kind: 'EB', text: 'R1' }] };
    return outcome === 'missed' ? { askChief: 'missed' } : {};
  },
  afterConsent: (_subject, consent) => ({ answers: { lastWord: consent.state } }),
  decisions: (question) => (['silent', 'more', 'missed'].includes(question) ? ['goOn', 'close'] : []),
  afterChief: (_subject, _question, decision) => (decision === 'close' ? { state: 'done' } : { state: 'running' }),
  begins: () => ['W001', 'W000'],
  dates: (subject) =>
    subject.clocks
      .filter(({ settledOn }) => settledOn === null)
      .flatMap(({ due, from }): readonly FlowDate[] => [
        { id: `early:${due}`, what: 'period', at: `${addDays(due, -7)}T08:30`, due, from, to: 'channel', text: 'R8' },
        { id: `own:${due}`, what: 'period', at: `${due}T08:30`, due, from, to: 'responsible', text: 'R7' },
        { id: `ffs:${due}`, what: 'period', at: `${due}T08:30`, due, from, to: { unit: 'FFS' }, text: 'F5' },
      ]),
};
