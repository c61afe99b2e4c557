import type { Section } from '../../routine.ts';

export const kontaktSocialforvaltningarna = {
  heading: ['Rutin', 'Kontaktvägar', 'Kontakt socialförvaltningarna'],
  rows: [
    {
      id: '000-KV-4',
      type: 'rule',
      paragraph: 1,
      line: '184',
      when: [{ contactTarget: 'SF', knownHandler: false }],
      actor: 'Den som söker kontakt',
      codes: ['{D}.contact-SF-vuxenenhet-duty-phone'],
      strength: 'must',
      text: 'Ring vuxenenhetens mottagnings- och jourtelefon; numret står i telefonkatalogen.',
      to: ['vuxenenheten vid aktuell SF'],
      note: 'Bara telefon. Samma väg även när frågan gäller EB eller BoU.',
    },
  ],
} satisfies Section;
