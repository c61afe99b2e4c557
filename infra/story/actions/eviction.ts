// The day of an eviction: who is there, and what becomes of it.
import { need, may, inCase, type ActionShape } from './field.ts';

export const evictionActions = {
  bookAttendance: inCase('Bokar vem som ska vara med vid avhysningen.', { time: need('time', 'klockslag') }),
  nameWhoGoes: inCase('Enheten säger vem som åker.', { person: may('person', 'vem; annars den som gör det') }),
  evictionMoved: inCase('Avhysningen flyttas.', { date: need('date', 'ny dag'), time: need('time', 'ny tid') }),
  evictionCancelled: inCase('Avhysningen ställs in.'),
  evictionCarriedOut: inCase('Avhysningen har verkställts.'),
  exemptAttendance: inCase('Chefen, efter samråd med Kronofogden: ingen behöver vara med.'),
} satisfies Readonly<Record<string, ActionShape>>;
