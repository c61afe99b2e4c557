// The workflows beside W001: begun, told of, ticked, and decided on where the routine is silent.
import * as flowWords from '../read/flow-words.ts';
import { answers, inCase, may, need, of, treserva, type ActionShape } from './field.ts';

const occurrences = of({
  held: 'held',
  hölls: 'held',
  genomförd: 'held',
  notheld: 'missed',
  missed: 'missed',
  'blev inte av': 'missed',
  moved: 'moved',
  flyttad: 'moved',
  cancelled: 'cancelled',
  inställd: 'cancelled',
});

export const flowsActions = {
  startFlow: {
    about:
      'Börjar ett ärende i ett annat arbetsflöde. "as" ger det ett namn i berättelsen. Frågor som inte nämns får det vanligaste svaret.',
    inCase: false,
    fields: {
      workflow: need(of(flowWords.workflows), 'W000, W002 eller W003', 'flow'),
      answers,
      from: may('case', 'ärendet det växer fram ur'),
      treserva,
    },
  },
  happen: inCase('Berättar vad som har hänt i ett sådant ärende. Dagen är i dag om inget annat sägs.', {
    what: need('happening', 'vad: kodens namn eller knappens text', 'event', 'happening'),
    answers,
  }),
  occurrence: inCase('En av veckoavstämningarna: held, notHeld, moved eller cancelled.', {
    event: need(occurrences, 'vad som hände', 'what', 'outcome'),
    occurrence: may(
      'date',
      'vilken dag; annars den äldsta som ingen har berättat om, eller nästa',
      'on',
      'date',
      'day',
    ),
    to: may('moment', 'ny dag och tid, vid moved', 'start'),
  }),
  tickTask: inCase('Bockar av en rad i ett sådant ärende.', { code: need('text', 'rutinens kod') }),
  untickTask: inCase('Ångrar bocken.', { code: need('text', 'rutinens kod') }),
  flowChiefDecides: inCase('Chefen avgör där rutinen är tyst.', {
    decision: need(of(flowWords.decisions), 'beslutet'),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
