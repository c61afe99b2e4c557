// Every silence and inconsistency of the documents that is known, by its numbers in the two readings of them.
import { allDocumentsSilences } from './silences/all-documents.ts';
import { betweenAdministrationsSilences } from './silences/between-administrations.ts';
import { internalSilences } from './silences/internal.ts';
import { placementSilences } from './silences/placement.ts';
import { savSilences } from './silences/sav.ts';
import type { KnownSilence } from './silences/silence.ts';

export const knownSilences: readonly KnownSilence[] = [
  ...internalSilences,
  ...betweenAdministrationsSilences,
  ...placementSilences,
  ...savSilences,
  ...allDocumentsSilences,
];

/** Pairs of rows that give one act for the same facts because the document says it in both places. */
export const sameRows: readonly (readonly [string, string])[] = [
  ['000-RU-3c', '000-SF-6'],
  ['000-DS-3', '000-SF-3'],
  ['000-DS-4', '000-RU-3c'],
  ['000-DS-4', '000-SF-6'],
  ['001-1A-0', '001-VUX-2'],
  ['001-1B-0', '001-VUX-2'],
  ['001-1C-0', '001-VUX-2'],
  ['001-2A-0', '001-VUX-2'],
  ['001-2B-0', '001-VUX-2'],
  ['001-BOU-4', '001-K-6'],
  ['001-K-5', '001-VUX-9'],
  ['001-K-6', '001-VUX-9'],
  ['003-INI-3b', '003-INI-8b'],
  ['003-AKU-1b', '003-INI-2c'],
  ['003-AKU-3', '003-FOR-3b'],
  ['003-FOR-1c', '003-INI-7c'],
  ['003-FOR-1c', '003-FOR-4d'],
  ['003-FOR-1d', '003-INI-7a'],
  ['003-FOR-4b', '003-INI-4c'],
  ['003-FOR-4c', '003-INI-5c'],
  ['003-FOR-4d', '003-INI-5d'],
  ['003-FOR-4d', '003-INI-7c'],
  ['003-FOR-4e', '003-INI-4f'],
];
