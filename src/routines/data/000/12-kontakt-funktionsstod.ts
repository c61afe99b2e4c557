import type { Section } from '../../routine.ts';

export const kontaktFunktionsstod = {
  heading: ['Rutin', 'Kontaktvägar', 'Kontakt förvaltningen för funktionsstöd'],
  rows: [
    {
      id: '000-KV-2',
      type: 'rule',
      paragraph: 1,
      sentence: '1',
      line: '176',
      when: [{ contactTarget: 'FFS', knownHandler: false }],
      actor: 'Den som söker kontakt',
      codes: ['{D}.contact-FFS-authority-unit-by-mail-or-phone'],
      strength: 'must',
      text: 'Mejla eller ring myndighetsenheten i funktionsstöd när du inte vet vem som handlägger.',
      to: ['FFS myndighetsenhet'],
      note: 'Villkoret står i stycket under rubriken Kontaktvägar, mening 2.',
    },
    {
      id: '000-KV-2b',
      type: 'rule',
      paragraph: 1,
      sentence: '2–3',
      line: '176',
      when: [{ contactTarget: 'FFS', knownHandler: false }],
      actor: 'Den som söker kontakt',
      codes: ['SHOULD.{D}.look-up-current-address:hitta-funktionsstödsenhet'],
      strength: 'should',
      text: 'Slå upp adressen på goteborg.se, sidan "hitta funktionsstödsenhet", varje gång. Den kan ha ändrats.',
    },
  ],
} satisfies Section;
