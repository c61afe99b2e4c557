import type { Routine } from '../../routine.ts';
import { vemOmfattas } from './01-vem-omfattas.ts';
import { bakgrund } from './02-bakgrund.ts';
import { rutin } from './03-rutin.ts';
import { definitionAvAvhoppare } from './04-definition-av-avhoppare.ts';
import { initieringMottagande } from './05-initiering-mottagande.ts';
import { initieringAnsokanTillSav } from './06-initiering-ansokan-till-sav.ts';
import { initieringKanInteTillgodogora } from './07-initiering-kan-inte-tillgodogora.ts';
import { initieringInteSarskild } from './08-initiering-inte-sarskild.ts';
import { initieringAnsokanTillStadsomradet } from './09-initiering-ansokan-till-stadsomradet.ts';
import { initieringIVantanPaSav } from './10-initiering-i-vantan-pa-sav.ts';
import { initieringSamtycke } from './11-initiering-samtycke.ts';
import { akutPlacering } from './12-akut-placering.ts';
import { ekonomisktBistand } from './13-ekonomiskt-bistand.ts';
import { forandradeBehov } from './14-forandrade-behov.ts';
import { anmalan } from './15-anmalan.ts';
import { sekretess } from './16-sekretess.ts';
import { anhoriga } from './17-anhoriga.ts';

export const routine003 = {
  document: '003',
  title: 'Göteborgs Stads rutin för samverkan mellan de fyra socialförvaltningarna och samlad avhopparverksamhet, SAV',
  rank: 'governing',
  // The front page names no first day, so the routine counts from its decision; the revision date before it is as printed.
  version: {
    decidedOn: '2024-06-27',
    revisedOn: '2024-06-07',
    validFrom: '2024-06-27',
    owner: 'Processledare, enheten för kvalitet',
    publishedBy: 'Kvarbos projektgrupp',
    approvedBy: { awaited: 'Processledare, enheten för kvalitet, Göteborgs Stad' },
  },
  sections: [
    vemOmfattas,
    bakgrund,
    rutin,
    definitionAvAvhoppare,
    initieringMottagande,
    initieringAnsokanTillSav,
    initieringKanInteTillgodogora,
    initieringInteSarskild,
    initieringAnsokanTillStadsomradet,
    initieringIVantanPaSav,
    initieringSamtycke,
    akutPlacering,
    ekonomisktBistand,
    forandradeBehov,
    anmalan,
    sekretess,
    anhoriga,
  ],
  flags: [
    {
      id: '003-GAP-25',
      when: [{ age: { below: 20 } }, { lvuApplicable: true }],
      code: 'FLAG.out-of-scope:SAV-routine',
      text: 'Personen är under 20 år eller kan få vård enligt LVU, så rutinen gäller inte.',
      see: ['R-G-25'],
      rows: ['003-RU-1', '003-DEF-1'],
    },
    {
      id: '003-GAP-22',
      when: [{ avhoppare: false }],
      code: 'FLAG.not-covered:not-avhoppare',
      text: 'Rutinen är tyst om hur ni går vidare med den som inte räknas som avhoppare.',
      see: ['R-G-22'],
      rows: ['003-DEF-1n'],
    },
    {
      id: '003-GAP-I32',
      when: [{ LVM: true, handlingUnit: 'SAV', consentSAVSTO: { not: [true] } }],
      code: 'FLAG.conflict:whole-case-handed-over-without-consent',
      text: 'Två ställen krockar: hela ärendet ska till stadsområdet, men utan samtycke får ingen kontakt tas. Lämna inget över; enhetschefen avgör.',
      see: ['I-32'],
      rows: ['003-FOR-3a', '003-INI-8a'],
    },
  ],
} satisfies Routine;
