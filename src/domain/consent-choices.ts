// Whom a consent can be about in each workflow, and what for. Never general: each is one recipient and one purpose.
import type { Case } from './case.ts';
import type { ConsentPurpose, Party, Recipient } from './consent.ts';
import type { MeetingKind } from './meeting.ts';
import { unitOf, type Organisation, type UnitKind } from './organisation.ts';

export interface ConsentChoice {
  readonly recipient: Recipient;
  readonly purpose: ConsentPurpose;
}

interface Choices {
  /** Kinds that need one although they are of the case's own förvaltning; those of another always do. */
  readonly within: readonly UnitKind[];
  readonly units: readonly (readonly [readonly UnitKind[], readonly ConsentPurpose[]])[];
  readonly parties: readonly (readonly [Party, ConsentPurpose])[];
}

const visit: Choices['parties'] = [
  ['landlord', 'visitWithLandlord'],
  ['disturbanceOnCall', 'visitWithLandlord'],
];

const choices: Readonly<Record<Case['workflow'], Choices>> = {
  W001: { within: [], units: [[['FFS', 'ÄVO', 'VUX'], ['coordination']]], parties: visit },
  W000: {
    within: [],
    units: [
      [
        ['FFS', 'ÄVO', 'VUX'],
        ['coordination', 'planMeeting'],
      ],
    ],
    parties: visit,
  },
  W002: {
    within: [],
    units: [
      [['BoH', 'VUX'], ['coordination']],
      [['EB', 'FFS', 'ÄVO'], ['carePlan']],
    ],
    parties: [
      ['leavingHome', 'homeToHome'],
      ['receivingHome', 'homeToHome'],
      ['healthCare', 'carePlan'],
      ['legalRepresentative', 'carePlan'],
      ['otherProvider', 'carePlan'],
    ],
  },
  W003: {
    within: ['VUX', 'EB', 'SAV'],
    units: [
      [
        ['SAV', 'VUX'],
        ['advice', 'coordination', 'handover'],
      ],
      [['EB', 'FFS', 'ÄVO'], ['coordination']],
    ],
    parties: [
      ['police', 'threatContact'],
      ['prisonService', 'coordination'],
    ],
  },
};

/** Every recipient and purpose that can be asked for in the case, the units of the organisation first. */
export function consentChoices(
  organisation: Organisation,
  subject: Pick<Case, 'workflow' | 'unit'>,
): readonly ConsentChoice[] {
  const { within, units, parties } = choices[subject.workflow];
  const own = unitOf(organisation, subject.unit).administration;
  const ofUnits = units.flatMap(([kinds, purposes]) =>
    organisation.units
      .filter(
        ({ id, kind, administration }) =>
          id !== subject.unit && kinds.includes(kind) && (within.includes(kind) || administration !== own),
      )
      .flatMap(({ kind, administration }) =>
        purposes.map((purpose): ConsentChoice => ({ recipient: { to: 'unit', kind, administration }, purpose })),
      ),
  );
  return [
    ...ofUnits,
    ...parties.map(([party, purpose]): ConsentChoice => ({ recipient: { to: 'party', party }, purpose })),
  ];
}

/** What is asked for, so that a unit can be invited to a meeting of the kind. */
export function purposeOfMeeting(kind: MeetingKind): ConsentPurpose {
  if (kind === 'sipMeeting') return 'carePlan';
  return kind === 'handoverMeeting' ? 'handover' : 'coordination';
}
