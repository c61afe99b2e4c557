import type { Routine } from '../../routine.ts';
import { vemOmfattas } from './01-vem-omfattas.ts';
import { bakgrund } from './02-bakgrund.ts';
import { rutin } from './03-rutin.ts';
import { roller } from './04-roller.ts';
import { rollerFunktionsstod } from './05-roller-funktionsstod.ts';
import { rollerAldreVardOmsorg } from './06-roller-aldre-vard-omsorg.ts';
import { rollerSocialforvaltningarna } from './07-roller-socialforvaltningarna.ts';
import { rutinForSamverkan } from './08-rutin-for-samverkan.ts';
import { riskIdentifieradAvFfsEllerAvo } from './09-risk-identifierad-av-ffs-eller-avo.ts';
import { riskIdentifieradAvSf } from './10-risk-identifierad-av-sf.ts';
import { kontaktvagar } from './11-kontaktvagar.ts';
import { kontaktFunktionsstod } from './12-kontakt-funktionsstod.ts';
import { kontaktAldreVardOmsorg } from './13-kontakt-aldre-vard-omsorg.ts';
import { kontaktSocialforvaltningarna } from './14-kontakt-socialforvaltningarna.ts';

export const routine000 = {
  document: '000',
  title: 'Rutin för samverkan mellan förvaltningarna i arbetet med att förebygga avhysning',
  rank: 'governing',
  // The front page gives a revision date before the decision date, and "links updated 2024-02-06", which changed no rule.
  version: {
    decidedOn: '2022-02-02',
    revisedOn: '2022-01-27',
    validFrom: '2022-02-15',
    owner: 'Processledare boendesociala frågor SF, verksamhetsutvecklare FFS och ÄVO',
    publishedBy: 'Kvarbos projektgrupp',
    approvedBy: { awaited: 'Processledare boendesociala frågor, Göteborgs Stad' },
  },
  sections: [
    vemOmfattas,
    bakgrund,
    rutin,
    roller,
    rollerFunktionsstod,
    rollerAldreVardOmsorg,
    rollerSocialforvaltningarna,
    rutinForSamverkan,
    riskIdentifieradAvFfsEllerAvo,
    riskIdentifieradAvSf,
    kontaktvagar,
    kontaktFunktionsstod,
    kontaktAldreVardOmsorg,
    kontaktSocialforvaltningarna,
  ],
  flags: [
    {
      id: '000-GAP-19',
      when: [
        { phase: 'investigating', needsOther: { atLeast: 1 }, consent: false, otherSecrecyBasis: { not: [true] } },
      ],
      code: 'FLAG.not-covered:consent-refused-no-fallback',
      text: 'Rutinen är tyst om vad ni gör när personen säger nej till samtycke.',
      see: ['R-G-19'],
      rows: ['000-RS-2b', '000-RS-2c'],
    },
  ],
} satisfies Routine;
