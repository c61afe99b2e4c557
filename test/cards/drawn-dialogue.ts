// Dialogue meetings at every state, and the forms they are told in.
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { dialogueCard, dialoguesView, dialogueView, unclearView } from '../../src/cards/dialogue.ts';
import { answersForm, itemForm, startDialogueForm } from '../../src/cards/dialogue-forms.ts';
import { button } from '../../src/cards/button.ts';
import { formCard } from '../../src/cards/form.ts';
import { messageCard, messageView } from '../../src/cards/message.ts';
import type { Dialogue, DialogueBooking } from '../../src/domain/dialogue.ts';

const booking: DialogueBooking = {
  state: 'none',
  round: 0,
  slots: [],
  skipped: 0,
  start: null,
  event: null,
  failure: null,
};
const begun: Dialogue = {
  ref: 'D-7K3Q',
  version: 3,
  form: 'f-1',
  administration: 'sf',
  units: ['vux', 'eb', 'bou'],
  startedBy: samplePerson('VUX.chief').id,
  startedAt: 0,
  state: 'notPlanned',
  booking,
  answers: null,
  points: [],
  actions: [],
};
const booked: Dialogue = {
  ...begun,
  state: 'planned',
  booking: { ...booking, state: 'booked', start: '2027-01-20T10:00', event: { mailbox: 'm', id: 'e' } },
};
const answered: Dialogue = {
  ...booked,
  state: 'answered',
  answers: ['Ja, oftast.', 'Det är oklart vem som ringer först.', 'En gemensam lathund.', '', 'Tidigare kontakt.'],
  points: [{ id: 'i-1', text: 'Vem ringer först?' }],
  actions: [
    {
      id: 'i-2',
      kind: 'action',
      text: 'Skriv en gemensam lathund',
      person: samplePerson('EB.official1').id,
      on: '2027-02-01',
      doneBy: null,
    },
    {
      id: 'i-3',
      kind: 'routine',
      text: 'Ändra vår jourlista så att den stämmer med rutinen',
      person: samplePerson('BoU.chief').id,
      on: '2027-01-08',
      doneBy: null,
    },
  ],
};

const draw = (dialogue: Dialogue, now = '2027-01-11T09:00', right: 'leads' | 'hasWork' = 'leads'): AdaptiveCard =>
  dialogueCard(
    dialogueView({
      dialogue,
      right,
      viewer: samplePerson('EB.official1').id,
      organisation: sampleOrganisation,
      now,
    }),
  );
const units = sampleOrganisation.units.filter(({ administration }) => administration === 'sf');

/** As full as one can be. */
export const fullDialogue: Dialogue = {
  ...answered,
  state: 'actionsOpen',
  answers: answered.answers!.map(() => 'å'.repeat(300)),
  points: Array.from({ length: 7 }, (_, index) => ({ id: `p-${index}`, text: 'ä'.repeat(120) })),
  actions: Array.from({ length: 7 }, (_, index) => ({
    ...answered.actions[0]!,
    id: `a-${index}`,
    text: 'ö'.repeat(120),
  })),
};

export const drawnDialogue: Readonly<Record<string, AdaptiveCard>> = {
  'dialogue (list)': dialogueCard(dialoguesView([booked, begun], sampleOrganisation, true)),
  'dialogue (empty list)': dialogueCard(dialoguesView([], sampleOrganisation, false)),
  dialogue: draw(begun),
  'dialogue (times)': draw({
    ...begun,
    booking: {
      ...booking,
      state: 'proposed',
      slots: [
        { start: '2027-01-20T10:00', clashes: [] },
        { start: '2027-01-21T13:00', clashes: [{ unit: 'EB', as: 'busy' }] },
      ],
    },
  }),
  'dialogue (booked)': draw(booked),
  'dialogue (held)': draw(booked, '2027-01-20T11:30'),
  'dialogue (answered)': draw(answered),
  'dialogue (actions)': draw({ ...answered, state: 'actionsOpen' }),
  'dialogue (hers)': draw({ ...answered, state: 'actionsOpen' }, undefined, 'hasWork'),
  'dialogue (full)': draw(fullDialogue),
  'dialogue (full, answered)': draw({ ...fullDialogue, state: 'answered' }),
  'dialogue (unclear)': dialogueCard(unclearView(answered, sampleOrganisation)),
  'form (a dialogue meeting)': formCard(startDialogueForm('f-1', units, {})),
  'form (what a dialogue gave)': formCard(answersForm(booked, { answer2: { typed: '', problem: 'aboutPerson' } })),
  'form (what is unclear)': formCard(itemForm(answered, 'point', sampleOrganisation, {})),
  'form (what is to be done)': formCard(itemForm(answered, 'action', sampleOrganisation, {})),
  'message (a dialogue is called off)': messageCard(
    messageView(
      'Ställ in dialogmötet?',
      ['Alla som är inbjudna får besked att mötet är inställt.'],
      [
        button('cancelDialogue', 'Ställ in', { dialogue: booked.ref, rev: 3 }, 'destructive'),
        button('openDialogue', 'Behåll mötet', { dialogue: booked.ref }),
      ],
    ),
  ),
};
