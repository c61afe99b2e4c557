import type { Section } from '../../routine.ts';

export const initieringSamtycke = {
  heading: ['Rutin', 'Initiering av ett avhopparärende'],
  rows: [
    {
      id: '003-INI-8a',
      type: 'gate',
      paragraph: 8,
      line: '115',
      when: [{ consentSAVSTO: { not: [true] } }],
      actor: 'SAV; STO',
      codes: ['BLOCK.SAV.communicate-case>STO', 'BLOCK.STO.communicate-case>SAV', 'BLOCK.STO.consult>SAV'],
      strength: 'must-not',
      text: 'Samtycke saknas: ingen kontakt om ärendet mellan SAV och stadsområdet.',
      legal: 'Samtycke krävs alltid.',
      note: 'Undantag: 003-SEK-2a, 003-SEK-2b och anmälan enligt 003-ANM-2a (I-32). Oklart: 003-FOR-3a.',
    },
    {
      id: '003-INI-8b',
      type: 'gate',
      paragraph: 8,
      line: '115',
      when: [{ consentPolice: { not: [true] } }],
      actor: 'SAV; STO; handläggande enhet',
      codes: [
        'BLOCK.SAV.contact-LAS',
        'BLOCK.STO.contact-LAS',
        'BLOCK.SAV.contact-police',
        'BLOCK.STO.contact-police',
        'BLOCK.STO.obtain-threat-assessment-with-police',
        'BLOCK.HANDL.assess-with-police-if-process-suitable',
      ],
      strength: 'must-not',
      text: 'Samtycke till poliskontakt saknas: ingen kontakt med polisen.',
      legal: 'Samtycke krävs alltid.',
      note: 'Gäller båda enheterna (I-33).',
    },
  ],
} satisfies Section;
