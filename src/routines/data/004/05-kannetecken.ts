import type { Section } from '../../routine.ts';

export const kannetecken = {
  heading: ['Bild: Fungerande intern samverkan kännetecknas av'],
  rows: [
    {
      id: '004-09',
      type: 'secondary',
      paragraph: 1,
      line: '170–184',
      when: [{}],
      actor: 'Enheterna',
      codes: [
        'SHOULD.IFO.take-joint-responsibility',
        'SHOULD.IFO.keep-known-and-followed-up-routines',
        'SHOULD.IFO.hold-joint-method-meetings',
        'SHOULD.IFO.do-joint-outreach',
      ],
      strength: 'should',
      text: 'Dela ansvaret, håll rutinerna kända och uppföljda, mötas över enheterna och sök upp hushållen ihop.',
      note: 'Samma kännetecken som i 001 Bakgrund.',
    },
  ],
} satisfies Section;
