// W002: supported housing after repeated discharge (document 002), between the official who placed the person and BoH.
import type { Flow } from '../flow.ts';
import { afterConsent, afterMeeting } from './after-meeting.ts';
import { afterChief, decisions } from './chief.ts';
import { dates } from './dates.ts';
import { begin, questions } from './entry.ts';
import { factsOf } from './facts.ts';
import { happen } from './happen.ts';
import { happenings } from './happenings.ts';
import { meetings } from './meetings.ts';

const open = { ended: false };
const end = { ended: true };

export const w002: Flow = {
  name: 'W002',
  document: '002',
  starters: ['VUX'],
  channels: true,
  states: {
    scopeUnclear: open,
    assignmentDraft: open,
    formSent: open,
    matched: open,
    planning: open,
    startUp: open,
    placed: open,
    placedSteady: open,
    untenable: open,
    dischargePlanned: open,
    dischargedAcutely: open,
    stableClosed: end,
    newCycle: end,
    movedOnPlanned: end,
    outOfScope: end,
  },
  questions,
  begin,
  factsOf,
  happenings,
  happen,
  meetings,
  afterMeeting,
  afterConsent,
  decisions,
  afterChief,
  // A new cycle is a case of its own, linked to this one: its consents, its plan and its follow-ups are new.
  begins: ({ state }) => (state === 'dischargePlanned' || state === 'dischargedAcutely' ? ['W002'] : []),
  dates,
};
