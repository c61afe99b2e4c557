import type { Section } from '../../routine.ts';

export const framgangsfaktorTextruta = {
  heading: ['Bild: Samverkan – en viktig framgångsfaktor (textruta)'],
  rows: [
    {
      id: '004-04',
      type: 'secondary',
      paragraph: 3,
      line: '96–102',
      when: [{}],
      actor: '—',
      codes: [],
      strength: 'info',
      text: 'Lägg märke till rutan om egenavgift: den rör inte ärenden om avhysning.',
      note: 'Felplacerad ruta, hänvisas inte till (I-25).',
    },
    {
      id: '004-05',
      type: 'secondary',
      paragraph: 4,
      line: '104–118',
      when: [{}],
      actor: 'IFO',
      codes: ['IFO.mobilise-all-necessary-partners'],
      strength: 'must',
      text: 'Få med alla parter som ärendet kräver.',
      note: '000 säger bara interna parter; 000 gäller (I-20).',
    },
  ],
} satisfies Section;
