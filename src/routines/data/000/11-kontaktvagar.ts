import type { Section } from '../../routine.ts';

export const kontaktvagar = {
  heading: ['Rutin', 'Kontaktvägar'],
  rows: [
    {
      id: '000-KV-1',
      type: 'rule',
      paragraph: 1,
      sentence: '1',
      line: '172',
      when: [{ contactTarget: { in: ['FFS', 'ÄVO', 'SF'] }, knownHandler: true }],
      actor: 'Den som söker kontakt',
      codes: ['{D}.contact-known-handler'],
      strength: 'must',
      text: 'Hör först av dig till den handläggare som redan har ärendet.',
      to: ['inkopplad handläggare'],
    },
  ],
} satisfies Section;
