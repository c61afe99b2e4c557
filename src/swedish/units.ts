// Units as they are named on cards.
import type { UnitKind } from '../domain/organisation.ts';

const full: Readonly<Record<UnitKind, string>> = {
  VUX: 'Vuxenenheten',
  EB: 'Ekonomiskt bistånd',
  BoU: 'Barn och unga',
  FFS: 'Förvaltningen för funktionsstöd',
  ÄVO: 'Äldre samt vård och omsorg',
  SAV: 'Samlad avhopparverksamhet',
  BoH: 'Boende och hemlöshet',
};

export function unitName(unit: UnitKind): string {
  return full[unit];
}

/** `VUX + EB`. */
export function unitsTogether(units: readonly UnitKind[]): string {
  return units.join(' + ');
}

/** `EB`, `EB och BoU`, `VUX, EB och BoU`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`;
}
