import type { Routine } from '../../routine.ts';
import { handboken } from './01-handboken.ts';
import { framgangsfaktor } from './02-framgangsfaktor.ts';
import { framgangsfaktorTextruta } from './03-framgangsfaktor-textruta.ts';
import { inomSocialforvaltningarna } from './04-inom-socialforvaltningarna.ts';
import { kannetecken } from './05-kannetecken.ts';
import { vuxenenheternasAnsvar } from './06-vuxenenheternas-ansvar.ts';
import { ekonomisktBistandsAnsvar } from './07-ekonomiskt-bistands-ansvar.ts';
import { barnOchUngasAnsvar } from './08-barn-och-ungas-ansvar.ts';
import { rutinForInternSamordning } from './09-rutin-for-intern-samordning.ts';
import { rutinForInternSamordningTextruta } from './10-rutin-for-intern-samordning-textruta.ts';
import { underrattelseBarnfamilj } from './11-underrattelse-barnfamilj.ts';
import { kronofogden } from './12-kronofogden.ts';
import { orsakTillAktualisering } from './13-orsak-till-aktualisering.ts';
import { mallarITreserva } from './14-mallar-i-treserva.ts';

export const routine004 = {
  document: '004',
  title: 'Presentation av handbok för socialförvaltningarnas arbete med att förebygga avhysning',
  rank: 'presentation',
  // Slides carry no decision date and no owner; the only date is the day from which the handbook applies.
  version: {
    decidedOn: '2022-02-15',
    validFrom: '2022-02-15',
    owner: 'Ingen dokumentansvarig angiven',
    publishedBy: 'Kvarbos projektgrupp',
    approvedBy: { awaited: 'Processledare boendesociala frågor, Göteborgs Stad' },
  },
  sections: [
    handboken,
    framgangsfaktor,
    framgangsfaktorTextruta,
    inomSocialforvaltningarna,
    kannetecken,
    vuxenenheternasAnsvar,
    ekonomisktBistandsAnsvar,
    barnOchUngasAnsvar,
    rutinForInternSamordning,
    rutinForInternSamordningTextruta,
    underrattelseBarnfamilj,
    kronofogden,
    orsakTillAktualisering,
    mallarITreserva,
  ],
  flags: [],
} satisfies Routine;
