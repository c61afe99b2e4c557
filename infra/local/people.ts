// The invented town the local run and the tests live in. No person, address or unit here exists.
import type {
  Administration,
  Organisation,
  Person,
  Unit,
  UnitKind,
  UnitSettings,
} from '../../src/domain/organisation.ts';

const settings: UnitSettings = {
  letterWorkdays: 5,
  officeVisitMinutes: 60,
  homeVisitMinutes: 60,
  letterReminderWorkdays: 2,
  checkWorkdays: 10,
  kfmChiefHour: 15,
};

const domain = 'kommunen.example';

/** Entra object ids are made from a small number so that tests can name them. */
export function objectId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

interface Staff {
  readonly key: string;
  readonly name: string;
  readonly number: number;
}

/** Socialsekreterare are the officials of a VUX. */
interface SampleUnit {
  readonly kind: UnitKind;
  readonly id: string;
  readonly name: string;
  readonly administration: string;
  readonly chief: Staff;
  readonly officials: readonly Staff[];
}

const sampleUnits: readonly SampleUnit[] = [
  {
    kind: 'VUX',
    id: 'vux',
    name: 'Vuxenenheten',
    administration: 'sf',
    chief: { key: 'VUX.chief', name: 'Karin Lindeborg', number: 10 },
    officials: [
      { key: 'VUX.official1', name: 'Anna Viksten', number: 11 },
      { key: 'VUX.official2', name: 'Jonas Hallgrim', number: 12 },
    ],
  },
  {
    kind: 'EB',
    id: 'eb',
    name: 'Ekonomiskt bistånd',
    administration: 'sf',
    chief: { key: 'EB.chief', name: 'Mikael Sandvall', number: 20 },
    officials: [
      { key: 'EB.official1', name: 'Sara Ekmark', number: 21 },
      { key: 'EB.official2', name: 'Ali Rostami', number: 22 },
    ],
  },
  {
    kind: 'BoU',
    id: 'bou',
    name: 'Barn och unga',
    administration: 'sf',
    chief: { key: 'BoU.chief', name: 'Helena Brodin', number: 30 },
    officials: [
      { key: 'BoU.official1', name: 'Petra Ny', number: 31 },
      { key: 'BoU.official2', name: 'Omar Dahlin', number: 32 },
    ],
  },
  {
    kind: 'FFS',
    id: 'ffs',
    name: 'Funktionsstöd',
    administration: 'ffs',
    chief: { key: 'FFS.chief', name: 'Lena Torsby', number: 40 },
    officials: [
      { key: 'FFS.official1', name: 'David Frisk', number: 41 },
      { key: 'FFS.official2', name: 'Ingrid Malmsjö', number: 42 },
    ],
  },
  {
    kind: 'ÄVO',
    id: 'avo',
    name: 'Äldre, vård och omsorg',
    administration: 'avo',
    chief: { key: 'ÄVO.chief', name: 'Gun Åkerman', number: 50 },
    officials: [
      { key: 'ÄVO.official1', name: 'Emma Öberg', number: 51 },
      { key: 'ÄVO.official2', name: 'Birger Sundelin', number: 52 },
    ],
  },
  {
    kind: 'SAV',
    id: 'sav',
    name: 'Samlad avhopparverksamhet',
    administration: 'sf-centrum',
    chief: { key: 'SAV.chief', name: 'Torsten Hedblad', number: 60 },
    officials: [
      { key: 'SAV.official1', name: 'Miriam Sköld', number: 61 },
      { key: 'SAV.official2', name: 'Kent Rosling', number: 62 },
    ],
  },
  {
    kind: 'BoH',
    id: 'boh',
    name: 'Boende och hemlöshet',
    administration: 'sf-sydvast',
    chief: { key: 'BoH.chief', name: 'Agneta Furuhed', number: 70 },
    officials: [
      { key: 'BoH.official1', name: 'Samuel Ekdahl', number: 71 },
      { key: 'BoH.official2', name: 'Nadia Lundbeck', number: 72 },
    ],
  },
  {
    kind: 'VUX',
    id: 'vux-centrum',
    name: 'Vuxenenheten Centrum',
    administration: 'sf-centrum',
    chief: { key: 'vux-centrum.chief', name: 'Viveka Norling', number: 80 },
    officials: [
      { key: 'vux-centrum.official1', name: 'Josef Bergmark', number: 81 },
      { key: 'vux-centrum.official2', name: 'Disa Holmlund', number: 82 },
    ],
  },
  {
    kind: 'VUX',
    id: 'vux-sydvast',
    name: 'Vuxenenheten Sydväst',
    administration: 'sf-sydvast',
    chief: { key: 'vux-sydvast.chief', name: 'Göran Tallvik', number: 85 },
    officials: [
      { key: 'vux-sydvast.official1', name: 'Frida Åslund', number: 86 },
      { key: 'vux-sydvast.official2', name: 'Hamid Karimi', number: 87 },
    ],
  },
];

const others: readonly (Staff & { readonly role: Person['role'] })[] = [
  { key: 'administrator', name: 'Rolf Systerman', number: 90, role: 'administrator' },
  { key: 'processLeader', name: 'Ylva Processon', number: 91, role: 'processLeader' },
];

function mailboxOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return `${plain.replace(/[^a-z]+/g, '.')}@${domain}`;
}

function unit(sample: SampleUnit): Unit {
  return {
    id: sample.id,
    kind: sample.kind,
    name: sample.name,
    administration: sample.administration,
    mailbox: `enhet.${sample.id}@${domain}`,
    chief: objectId(sample.chief.number),
    deputies: [],
    settings,
  };
}

function person(staff: Staff, unitId: string | null, role: Person['role']): Person {
  return { id: objectId(staff.number), name: staff.name, mailbox: mailboxOf(staff.name), unit: unitId, role };
}

/** Each area has its own nämnd, so that one socialförvaltning is another authority to the next. */
function socialServices(id: string, area: string): Administration {
  return {
    id,
    name: `Socialförvaltningen ${area}`,
    committee: `Socialnämnden ${area}`,
    organiserMailbox: `moten.${id}@${domain}`,
  };
}

export const sampleOrganisation: Organisation = {
  tenantId: '00000000-0000-4000-8000-0000000000aa',
  treservaNumbers: true,
  administrations: [
    socialServices('sf', 'Nordost'),
    socialServices('sf-centrum', 'Centrum'),
    socialServices('sf-sydvast', 'Sydväst'),
    {
      id: 'ffs',
      name: 'Förvaltningen för funktionsstöd',
      committee: 'Nämnden för funktionsstöd',
      organiserMailbox: `moten.ffs@${domain}`,
    },
    {
      id: 'avo',
      name: 'Äldre samt vård- och omsorgsförvaltningen',
      committee: 'Äldrenämnden',
      organiserMailbox: `moten.avo@${domain}`,
    },
  ],
  units: sampleUnits.map(unit),
  people: [
    ...sampleUnits.flatMap((sample) => [
      person(sample.chief, sample.id, 'chief'),
      ...sample.officials.map((official) => person(official, sample.id, 'official')),
    ]),
    ...others.map((other) => person(other, null, other.role)),
  ],
};

const byKey: ReadonlyMap<string, string> = new Map(
  [...sampleUnits.flatMap((sample) => [sample.chief, ...sample.officials]), ...others].map((staff) => [
    staff.key,
    objectId(staff.number),
  ]),
);

/**
 * The person behind a short name such as `VUX.official1`; where another unit of the kind comes first it is `vux-centrum.official1`.
 * Throws for a name nobody has.
 */
export function samplePerson(key: string): Person {
  const found = sampleOrganisation.people.find((each) => each.id === byKey.get(key));
  if (found === undefined) throw new Error(`no sample person ${key}`);
  return found;
}
