// How a document is built: which fact says where one is in it, which headings hold the branches, where it may end.
import type { FactName } from '../../domain/facts.ts';
import type { DocumentId } from '../routine.ts';

export interface Shape {
  /** The fact whose values are the stages, or null where the document has none. */
  readonly stage: FactName | null;
  /** The stages in the order they come, as far as they come in an order. */
  readonly ladder: readonly string[];
  /** Stages after which nothing more is due. */
  readonly final: readonly string[];
  /** True for the headings under which every matter should meet something to do. */
  readonly isBranch: (heading: readonly string[]) => boolean;
}

const shapes: Readonly<Record<DocumentId, Shape>> = {
  '000': {
    stage: 'phase',
    ladder: ['identified', 'investigating', 'visit', 'execution', 'follow-up'],
    final: ['follow-up'],
    isBranch: (heading) => heading.some((part) => part.startsWith('När risk för avhysning')),
  },
  '001': {
    stage: 'stage',
    ladder: ['new', 'no-reply', 'missed-office-visit', 'not-home'],
    final: ['eviction-day'],
    isBranch: (heading) => heading.length === 4 || /^3\./.test(heading[1] ?? ''),
  },
  '002': {
    stage: 'phase',
    ladder: ['before-placement', 'moving-in', 'during', 'untenable'],
    final: ['untenable'],
    isBranch: (heading) => heading[0] === 'Rutin',
  },
  '003': {
    stage: null,
    ladder: [],
    final: [],
    isBranch: (heading) => heading.length > 1 && heading[0] === 'Rutin',
  },
  '004': { stage: 'stage', ladder: [], final: [], isBranch: () => false },
};

export function shapeOf(document: DocumentId): Shape {
  return shapes[document];
}

/** Every unit that may stand first in a code. */
export const units: ReadonlySet<string> = new Set(
  'VUX EB BoU IFO SOC ENH HANDL SF FFS ÄVO FÖRV OTHER-FÖRV KFM SSK BoH SPINK SAV STO SJ LAS ADM ALL PLACEMENT OLD-HOME DEF DECISION LANDLORD TENANT {D} {R} {U}'.split(
    ' ',
  ),
);
