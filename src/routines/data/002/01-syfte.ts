import type { Section } from '../../routine.ts';

export const syfte = {
  heading: ['Inledning', 'Syftet med denna rutin'],
  rows: [
    {
      id: '002-SC-1',
      type: 'scope',
      paragraph: 1,
      sentence: '1',
      line: '91',
      when: [{}],
      actor: 'Rutinen',
      codes: ['PLACEMENT.routine-applies'],
      strength: 'info',
      text: 'Använd rutinen när hot eller våld gång på gång har lett till utskrivning från socialt boende med stöd, och allt talar för att det händer igen.',
      note: 'Två villkor, båda måste vara uppfyllda (I-27). "Upprepat" har ingen siffra (R-G-21).',
    },
  ],
} satisfies Section;
