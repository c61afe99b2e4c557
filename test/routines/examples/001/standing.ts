// What always holds.
import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '001',
    sentence: 'Vad som än har hänt: enheterna delar ansvaret, förebygger ihop och håller barnfamiljer i fokus.',
    date: '2027-01-11',
    facts: { process: 'eviction' },
    expected: [
      'SHOULD.IFO.take-joint-responsibility',
      'SHOULD.IFO.keep-known-and-followed-up-routines',
      'SHOULD.IFO.hold-joint-method-meetings',
      'SHOULD.IFO.do-joint-outreach',
      'IFO.act-proactively',
      'IFO.use-JB12-possibilities',
      'IFO.work-preventively-jointly',
      'IFO.cooperate-per-routine',
      'SHOULD.IFO.prioritise-families-with-children',
      'MAY.IFO.decide-own-function-for-task',
    ],
    forbidden: ['VUX.register-in-Treserva', 'BoU.attend-eviction'],
  },
];
