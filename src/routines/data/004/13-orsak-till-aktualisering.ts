import type { Section } from '../../routine.ts';

export const orsakTillAktualisering = {
  heading: ['Bild: Orsak till aktualisering'],
  rows: [
    {
      id: '004-18',
      type: 'rule',
      paragraph: 1,
      line: '358–368',
      when: [{ stage: 'new', notice: { in: ['hyresskuld', 'störning', 'KFM', 'annan'] } }],
      actor: 'VUX (registrerande)',
      codes: ['SHOULD.VUX.record-cause-code-in-Treserva'],
      strength: 'should',
      text: 'Registrera rätt orsakskod i Treserva: elskuld, obetald hyra, olovlig andrahandsuthyrning, anmodan om rättelse vid störningar eller besked från Kronofogden.',
      note: 'Fem koder. "Ska möjliggöra uppföljning", läst som bör.',
    },
  ],
} satisfies Section;
