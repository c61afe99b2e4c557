import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleOrganisation } from '../../infra/local/people.ts';
import {
  OrganisationError,
  organisationFrom,
  problemsIn,
  readOrganisation,
} from '../../src/organisation/organisation-file.ts';
import { lineOf } from '../../src/organisation/problem.ts';

type Loose = Record<string, unknown>;
type Copy = { units: Loose[]; people: Loose[]; administrations: Loose[] } & Loose;

function copied(): Copy {
  return JSON.parse(JSON.stringify(sampleOrganisation)) as Copy;
}

/** What is said of the sample organisation after one change, as it would stand in a file. */
function changed(change: (copy: Copy) => unknown): readonly string[] {
  const copy = copied();
  change(copy);
  return organisationFrom(copy).problems.map(lineOf);
}

const faults: readonly (readonly [string, (copy: Copy) => unknown, readonly string[]])[] = [
  [
    'an unknown kind',
    (copy) => (copy.units[1]!['kind'] = 'XYZ'),
    ['units[1].kind: "XYZ" går inte att använda. Ska vara en av VUX, EB, BoU, FFS, ÄVO, SAV, BoH.'],
  ],
  [
    'a chief nobody knows',
    (copy) => (copy.units[1]!['chief'] = 'nobody'),
    [
      'units[1].chief: "nobody" finns inte. Ska vara ett id i people.',
      'people[3].role: är chief men leder inte eb. Ange henne som chief eller deputies där.',
    ],
  ],
  [
    'a chief of another unit',
    (copy) => (copy.people[3]!['unit'] = 'bou'),
    [
      'units[1].chief: "00000000-0000-4000-8000-000000000020" hör inte till enheten. Hennes unit ska vara "eb".',
      'people[3].role: är chief men leder inte bou. Ange henne som chief eller deputies där.',
    ],
  ],
  [
    'a unit without a mailbox',
    (copy) => delete copy.units[0]!['mailbox'],
    ['units[0].mailbox: saknas. Fältet måste finnas.'],
  ],
  [
    'what is no address',
    (copy) => (copy.people[0]!['mailbox'] = 'karin'),
    ['people[0].mailbox: "karin" går inte att använda. Ska vara en e-postadress som namn@kommunen.se.'],
  ],
  [
    'the same person in two units',
    (copy) => copy.people.push({ ...copy.people[1], unit: 'eb', mailbox: 'annan@kommunen.example' }),
    [
      `people[${sampleOrganisation.people.length}].id: "00000000-0000-4000-8000-000000000011" står två gånger. ` +
        'En människa står i en enhet, en gång.',
    ],
  ],
  [
    'two units of one kind in an administration',
    (copy) => (copy.units[7]!['administration'] = 'sf'),
    ['units[7].kind: "VUX i sf" står två gånger. En förvaltning har en enhet av varje slag.'],
  ],
  [
    'an administration nobody knows',
    (copy) => (copy.units[2]!['administration'] = 'nowhere'),
    ['units[2].administration: "nowhere" finns inte. Ska vara ett id i administrations.'],
  ],
  [
    'a chief as her own deputy',
    (copy) => (copy.units[0]!['deputies'] = [copy.units[0]!['chief']]),
    ['units[0].deputies: enhetens chef står som sin egen ersättare. Ta bort henne ur listan.'],
  ],
  [
    'nobody to administer',
    (copy) => (copy.people = copy.people.filter(({ role }) => role !== 'administrator')),
    ['people: ingen administratör finns. Minst en ska ha role administrator.'],
  ],
  [
    'an official without a unit',
    (copy) => (copy.people[1]!['unit'] = null),
    ['people[1].unit: en handläggare utan enhet. Ange hennes unit.'],
  ],
  [
    'an id that Entra never gave',
    (copy) => (copy.people[1]!['id'] = 'anna'),
    ['people[1].id: "anna" är inget objekt-id. Ska vara hennes id i Entra.'],
  ],
  [
    'office hours backwards',
    (copy) => (copy.units[0]!['officeHours'] = { from: '16:00', to: '08:00' }),
    ['units[0].officeHours: 16:00–08:00 går baklänges. from ska vara före to.'],
  ],
  [
    'a field nobody reads',
    (copy) => (copy.people[0]!['telefon'] = '031-123'),
    ['people[0].telefon: är inget känt fält. Kända fält är id, name, mailbox, unit, role, title.'],
  ],
  [
    'a role that is not the product’s and no local word',
    (copy) => (copy.people[1]!['role'] = 'boss'),
    ['people[1].role: "boss" finns inte. Ska vara en av official, chief, processLeader, administrator.'],
  ],
  [
    'too many days',
    (copy) => ((copy.units[0]!['settings'] as Loose)['letterWorkdays'] = 400),
    ['units[0].settings.letterWorkdays: 400 går inte att använda. Ska vara ett heltal från 0 till 60.'],
  ],
];

describe('the organisation’s file', () => {
  it('holds the sample organisation', () => {
    assert.deepEqual(organisationFrom(sampleOrganisation).problems, []);
  });

  for (const [what, change, lines] of faults) {
    it(`is refused for ${what}, with the place and what is expected`, () => {
      assert.deepEqual(changed(change), lines);
    });
  }

  it('tells every fault at once', () => {
    const told = changed((copy) => {
      for (const unit of copy.units) delete unit['settings'];
    });
    assert.equal(told.length, sampleOrganisation.units.length);
  });

  it('lets local words stand for roles', () => {
    const copy = copied();
    copy['localRoles'] = [{ name: 'förste socialsekreterare', role: 'official' }];
    copy.people[1]!['role'] = 'förste socialsekreterare';
    const { organisation } = organisationFrom(copy);
    assert.equal(organisation?.people[1]?.role, 'official');
    assert.equal(organisation.people[1].title, 'förste socialsekreterare');
  });

  it('to practise on needs no administrator and no ids of Entra’s', () => {
    const copy = copied();
    copy.people = copy.people.filter(({ role }) => role !== 'administrator');
    const { id } = copy.people[1]!;
    copy.people[1]!['id'] = 'anna';
    assert.equal(typeof id, 'string');
    assert.deepEqual(problemsIn(copy), []);
  });

  it('what is no organisation at all is told, not thrown', () => {
    for (const value of [null, 7, 'x', [], {}]) assert.ok(problemsIn(value).length > 0);
  });

  it('a file that is not there is one clear line, and so is one that is no JSON', () => {
    assert.throws(() => readOrganisation('/nowhere/organisation.json'), OrganisationError);
    const folder = mkdtempSync(path.join(tmpdir(), 'kvarbo-organisation-'));
    try {
      const file = path.join(folder, 'organisation.json');
      writeFileSync(file, '{ "tenantId": ');
      assert.throws(() => readOrganisation(file), { problems: ['Organisationens fil är inte hel JSON.'] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
