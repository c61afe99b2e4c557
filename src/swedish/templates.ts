// The letters that Treserva has templates for. They are filled in there; the product only says which one.
import type { ActId } from '../domain/case-plan.ts';

const templates: Readonly<Partial<Record<ActId, string>>> = {
  sendLetter: 'Informationsbrev',
  homeVisitLetter: 'Brev inför hembesök',
};

const place = 'ligger i Treserva under IFO Vräkningsförebyggande';

/** `Mallen Informationsbrev ligger i Treserva under IFO Vräkningsförebyggande`, or nothing where no letter goes out. */
export function templateInWords(act: ActId): string {
  const template = templates[act];
  return template === undefined ? '' : `Mallen ${template} ${place}`;
}

export const consentTemplate = `Mallen Samtyckesblankett ${place}.`;
