import assert from 'node:assert/strict';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { createMembership, freshMs, usableMs, type Membership } from '../../src/organisation/membership.ts';
import { openRegister, type Register } from '../../src/organisation/register.ts';
import type { Roster } from '../../src/organisation/ports.ts';

const anna = samplePerson('VUX.official1');
const jonas = samplePerson('VUX.official2');
const sara = samplePerson('EB.official1');

describe('a unit that follows its Teams team', () => {
  let now: number;
  let members: Roster['members'] | 'silent';
  let asked: string[];
  let told: (number | 'unread')[];
  let register: Register;
  let membership: Membership;

  beforeEach(async () => {
    now = 1_800_000_000_000;
    asked = [];
    told = [];
    members = [anna];
    const file = {
      ...sampleOrganisation,
      units: sampleOrganisation.units.map((unit) =>
        unit.id === 'vux' ? { ...unit, membership: 'team' as const } : unit,
      ),
    };
    const clock = { now: () => now };
    register = await openRegister({
      file: () => file,
      clock,
      changes: { all: () => Promise.resolve([]), add: () => Promise.resolve(true) },
      rosters: { all: () => Promise.resolve([]), keep: () => Promise.resolve() },
    });
    membership = createMembership({
      register,
      clock,
      read: (unit) => {
        asked.push(unit.id);
        return members === 'silent' ? Promise.reject(new Error('Teams is away')) : Promise.resolve(members);
      },
      told: (count) => told.push(count),
    });
  });
  const check = (person: string): Promise<void> => membership.check(person);
  const has = (id: string): boolean => register.current().people.some((person) => person.id === id);

  it('is read when somebody of it does something, and puts out who has left the team', async () => {
    await check(jonas.id);
    assert.deepEqual([asked, told], [['vux'], [1]]);
    assert.deepEqual([has(anna.id), has(jonas.id)], [true, false]);
  });

  it('is not read for people of other units', async () => {
    await check(sara.id);
    assert.deepEqual(asked, []);
  });

  it('is read again when what is known is older than ten minutes, once for all who come', async () => {
    await Promise.all([check(anna.id), check(anna.id), check(jonas.id)]);
    now += freshMs;
    await check(anna.id);
    assert.equal(asked.length, 1);
    now += 1;
    members = [anna, jonas];
    await check(jonas.id);
    assert.equal(asked.length, 2);
    assert.ok(has(jonas.id), 'who is in the team again is let in at once');
  });

  it('is used as it was while Teams cannot be asked, for a day and no longer', async () => {
    await check(anna.id);
    members = 'silent';
    now += usableMs;
    await check(anna.id);
    assert.ok(has(anna.id));
    now += 1;
    await check(anna.id);
    assert.ok(!has(anna.id));
    assert.ok(has(samplePerson('VUX.chief').id), 'whom the unit names stays');
    members = [anna];
    await check(anna.id);
    assert.ok(has(anna.id));
    assert.deepEqual(told, [1, 'unread', 'unread', 1]);
  });
});
