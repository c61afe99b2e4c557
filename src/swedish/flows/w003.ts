// W003: its words.
import type { FlowWords } from './words.ts';

export const w003Words: FlowWords = {
  name: 'Nytt ärende enligt checklista',
  about: 'En checklista med datum som bara du ser.',
  states: {},
  questions: {},
  happenings: {},
  dates: {},
  chief: {},
};
