import type { Section } from '../../routine.ts';

export const kontaktAldreVardOmsorg = {
  heading: ['Rutin', 'Kontaktvägar', 'Kontakt äldre- samt vård och omsorgsförvaltningen'],
  rows: [
    {
      id: '000-KV-3',
      type: 'rule',
      paragraph: 1,
      sentence: '1',
      line: '180',
      when: [{ contactTarget: 'ÄVO', knownHandler: false }],
      actor: 'Den som söker kontakt',
      codes: ['{D}.contact-ÄVO-authority-unit-by-mail-or-phone'],
      strength: 'must',
      text: 'Mejla eller ring myndighetsenheten i äldre- samt vård- och omsorg när du inte vet vem som handlägger.',
      to: ['ÄVO myndighetsenhet'],
    },
    {
      id: '000-KV-3b',
      type: 'rule',
      paragraph: 1,
      sentence: '2–3',
      line: '180',
      when: [{ contactTarget: 'ÄVO', knownHandler: false }],
      actor: 'Den som söker kontakt',
      codes: ['SHOULD.{D}.look-up-current-address:hitta-biståndshandläggare'],
      strength: 'should',
      text: 'Slå upp adressen på goteborg.se, sidan "hitta biståndshandläggare", varje gång. Den kan ha ändrats.',
    },
  ],
} satisfies Section;
