import type { Routine } from '../../routine.ts';
import { syfte } from './01-syfte.ts';
import { vemOmfattas } from './02-vem-omfattas.ts';
import { inforPlacering } from './03-infor-placering.ts';
import { hotOchValdshistorik } from './04-hot-och-valdshistorik.ts';
import { kartlaggningOchPlanering } from './05-kartlaggning-och-planering.ts';
import { vidInflyttning } from './06-vid-inflyttning.ts';
import { underPlacering } from './07-under-placering.ts';
import { ohallbarSituation } from './08-ohallbar-situation.ts';

export const routine002 = {
  document: '002',
  title:
    'Göteborgs Stads rutin för samverkan kring personer som upprepat blir utskrivna från socialt boende med stöd pga hot och/eller våld',
  rank: 'governing',
  // The front page leaves the revision date blank and names no first day, so the routine counts from its decision.
  version: {
    decidedOn: '2024-10-17',
    validFrom: '2024-10-17',
    owner: 'Processledare, enheten för kvalitet',
    publishedBy: 'Kvarbos projektgrupp',
    approvedBy: { awaited: 'Processledare, enheten för kvalitet, Göteborgs Stad' },
  },
  sections: [
    syfte,
    vemOmfattas,
    inforPlacering,
    hotOchValdshistorik,
    kartlaggningOchPlanering,
    vidInflyttning,
    underPlacering,
    ohallbarSituation,
  ],
  flags: [
    {
      id: '002-GAP-1',
      when: [{ repeatedDischarge: false }, { riskAgain: false }],
      code: 'FLAG.out-of-scope:placement-routine',
      text: 'Personen hör inte till målgruppen, så rutinen styr inte det här ärendet.',
      see: [],
      rows: ['002-SC-1'],
    },
  ],
} satisfies Routine;
