// The workflows beside W001.
import { need, inCase, treserva, type ActionShape } from './field.ts';

export const flowsActions = {
  startFlow: {
    about: 'Börjar ett ärende i ett annat arbetsflöde: W000, W002 eller W003. "as" ger det ett namn i berättelsen.',
    inCase: false,
    fields: { treserva },
  },
  happen: inCase('Berättar vad som har hänt i ett sådant ärende.', { what: need('text', 'vad') }),
  tickTask: inCase('Bockar av en rad i ett sådant ärende.', { code: need('text', 'rutinens kod') }),
  untickTask: inCase('Ångrar bocken.', { code: need('text', 'rutinens kod') }),
  flowChiefDecides: inCase('Chefen avgör där rutinen är tyst.', { decision: need('text', 'beslutet') }),
} satisfies Readonly<Record<string, ActionShape>>;
