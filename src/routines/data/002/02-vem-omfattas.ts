import type { Section } from '../../routine.ts';

export const vemOmfattas = {
  heading: ['Inledning', 'Vem omfattas av rutinen'],
  rows: [
    {
      id: '002-SC-2',
      type: 'scope',
      paragraph: 1,
      line: '95',
      when: [{}],
      actor: 'Rutinen',
      codes: [],
      strength: 'info',
      text: 'Rutinen gäller de myndighetsenheter som beviljar socialt boende med stöd, och Boende och hemlöshet i Sydväst.',
      note: 'I-27.',
    },
  ],
} satisfies Section;
