// What a story may say and the product does not do yet.
import { may, inCase, type ActionShape } from './field.ts';

export const laterActions = {
  snooze: inCase('Påminn mig senare. Finns inte i produkten än.', { until: may('moment', 'till') }),
} satisfies Readonly<Record<string, ActionShape>>;
