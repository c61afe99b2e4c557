// W002: its words.
import type { FlowWords } from './words.ts';

export const w002Words: FlowWords = {
  name: 'Stöd i boende',
  about: 'När någon behöver ett stöd som håller över tid i ett boende.',
  states: {},
  questions: {},
  happenings: {},
  dates: {},
  chief: {},
};
