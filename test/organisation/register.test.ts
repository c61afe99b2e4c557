import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import type { Organisation, Person } from '../../src/domain/organisation.ts';
import { instantOf } from '../../src/domain/time.ts';
import { coherenceProblems } from '../../src/organisation/coherence.ts';
import { saidAt, type Change } from '../../src/organisation/changes.ts';
import { openRegister, type Register } from '../../src/organisation/register.ts';
import type { KeptChange, Roster } from '../../src/organisation/ports.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { effort } from '../effort.ts';

const admin = samplePerson('administrator').id;
const anna = samplePerson('VUX.official1');
const jonas = samplePerson('VUX.official2');
const karin = samplePerson('VUX.chief');
const sara = samplePerson('EB.official1');

describe('the register of the organisation', () => {
  let store: Store;
  let file: Organisation;
  let now: number;
  let register: Register;

  let folder: string;
  const open = async (): Promise<Register> =>
    openRegister({
      file: () => file,
      changes: store.organisationChanges,
      rosters: store.rosters,
      clock: { now: () => now },
    });
  const change = (by: string, ...changes: readonly Change[]) => {
    now += 1;
    return register.change(by, changes, register.revision());
  };
  const unit = (id: string) => register.current().units.find((each) => each.id === id)!;
  const person = (id: string) => register.current().people.find((each) => each.id === id);

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kvarbo-register-'));
    store = await openStore({ url: `sqlite:${path.join(folder, 'kvarbo.sqlite')}` });
    file = sampleOrganisation;
    now = instantOf('2027-01-11T09:00');
    register = await open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins as the file', () => {
    assert.deepEqual({ ...register.current(), standIns: undefined }, { ...sampleOrganisation, standIns: undefined });
  });

  it('keeps an administrator’s change over a restart, with who and when', async () => {
    await change(admin, { unit: 'vux', part: 'mailbox', value: 'ny@kommunen.example' });
    assert.equal(unit('vux').mailbox, 'ny@kommunen.example');
    register = await open();
    assert.equal(unit('vux').mailbox, 'ny@kommunen.example');
    assert.deepEqual(
      register.made().map(({ by, at, revision }) => ({ by, at, revision })),
      [{ by: admin, at: instantOf('2027-01-11T09:00') + 1, revision: 1 }],
    );
  });

  it('lets the file win where the file says something new, and says so', async () => {
    await change(admin, { unit: 'vux', part: 'mailbox', value: 'kort@kommunen.example' });
    await change(admin, { unit: 'eb', part: 'mailbox', value: 'eb.kort@kommunen.example' });
    file = {
      ...sampleOrganisation,
      units: sampleOrganisation.units.map((each) =>
        each.id === 'vux' ? { ...each, mailbox: 'fil@kommunen.example' } : each,
      ),
    };
    assert.equal(unit('vux').mailbox, 'fil@kommunen.example');
    assert.equal(unit('eb').mailbox, 'eb.kort@kommunen.example');
    assert.deepEqual(
      register.setAside().map(({ made, why }) => [made.revision, why]),
      [[1, 'fileChanged']],
    );
  });

  it('makes the new chief chief and the old one an official', async () => {
    const result = await change(admin, { unit: 'vux', part: 'chief', value: anna.id });
    assert.equal(result.result, 'changed');
    assert.equal(unit('vux').chief, anna.id);
    assert.equal(person(anna.id)?.role, 'chief');
    assert.equal(person(karin.id)?.role, 'official');
  });

  it('refuses what does not hold together, and changes nothing', async () => {
    const before = register.current();
    const gone = await change(admin, { person: karin.id, value: null });
    assert.equal(gone.result, 'refused');
    const stranger = await change(admin, { unit: 'vux', part: 'chief', value: sara.id });
    assert.equal(stranger.result, 'refused');
    assert.deepEqual(register.current(), before);
    assert.equal(register.revision(), 0);
  });

  it('lets nobody but an administrator change a unit or a person', async () => {
    for (const by of [anna.id, karin.id, samplePerson('processLeader').id, objectId(999)]) {
      const result = await change(by, { unit: 'vux', part: 'mailbox', value: 'x@y.example' });
      assert.equal(result.result, 'notAllowed');
      assert.equal((await change(by, { person: sara.id, value: null })).result, 'notAllowed');
    }
  });

  it('takes an absence from her, her chief and an administrator only', async () => {
    const away = { id: 'a1', person: anna.id, from: '2027-01-12', to: '2027-01-13', substitute: jonas.id };
    for (const [by, result] of [
      [jonas.id, 'notAllowed'],
      [samplePerson('EB.chief').id, 'notAllowed'],
      [anna.id, 'changed'],
      [karin.id, 'changed'],
      [admin, 'changed'],
    ] as const) {
      assert.equal((await change(by, { absence: by, value: { ...away, id: by } })).result, result);
    }
  });

  it('says that a card is out of date, also when another process was quicker', async () => {
    await change(admin, { unit: 'vux', part: 'mailbox', value: 'ett@kommunen.example' });
    const late = await register.change(admin, [{ unit: 'eb', part: 'mailbox', value: 'x@kommunen.example' }], 0);
    assert.equal(late.result, 'stale');
    const other = await open();
    assert.equal(
      (await other.change(admin, [{ unit: 'eb', part: 'mailbox', value: 'a@kommunen.example' }], 1)).result,
      'changed',
    );
    assert.equal((await change(admin, { unit: 'eb', part: 'mailbox', value: 'b@kommunen.example' })).result, 'stale');
    assert.equal(unit('eb').mailbox, 'a@kommunen.example');
  });

  it('has a substitute stand in on the days of the absence, and her chief when the substitute is away too', async () => {
    await change(anna.id, {
      absence: 'a1',
      value: { id: 'a1', person: anna.id, from: '2027-01-12', to: '2027-01-14', substitute: jonas.id },
    });
    await change(jonas.id, {
      absence: 'a2',
      value: { id: 'a2', person: jonas.id, from: '2027-01-14', to: '2027-01-14', substitute: anna.id },
    });
    const on = (day: string): string | undefined => {
      now = instantOf(`${day}T09:00`);
      return register.current().standIns?.[anna.id];
    };
    assert.deepEqual(['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'].map(on), [
      undefined,
      jonas.id,
      jonas.id,
      karin.id,
      undefined,
    ]);
  });

  it('follows the Teams team of a unit that wants it', async () => {
    const member = (of: Person): Roster['members'][number] => ({ id: of.id, name: of.name, mailbox: of.mailbox });
    const nova = { id: objectId(700), name: 'Nova Nordin', mailbox: 'nova@kommunen.example' };
    await change(admin, { unit: 'vux', part: 'membership', value: 'team' });
    assert.ok(person(jonas.id), 'nobody is put out before the team has been read');
    await register.keepRoster('vux', { readAt: now, members: [member(anna), member(sara), nova] });
    assert.equal(person(jonas.id), undefined);
    assert.deepEqual(person(nova.id), { ...nova, unit: 'vux', role: 'official' });
    assert.equal(person(sara.id)?.unit, 'eb', 'she keeps the place she has');
    assert.equal(person(karin.id)?.role, 'chief', 'the unit names its chief');
    register = await open();
    assert.equal(person(jonas.id), undefined);
  });

  it('holds together whatever is changed, by cards and by file', async () => {
    const people = sampleOrganisation.people.map(({ id }) => id);
    const units = sampleOrganisation.units.map(({ id }) => id);
    const aUnit = fc.constantFrom(...units);
    const aPerson = fc.constantFrom(...people);
    const mail = fc.constantFrom('a@b.example', 'c@d.example', 'enhet.vux@kommunen.example');
    const oneChange: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ unit: aUnit, part: fc.constant('chief' as const), value: aPerson }),
      fc.record({ unit: aUnit, part: fc.constant('deputies' as const), value: fc.array(aPerson, { maxLength: 2 }) }),
      fc.record({ unit: aUnit, part: fc.constant('mailbox' as const), value: mail }),
      aPerson.map((id) => ({ person: id, value: null })),
      fc.record({ person: aPerson, to: aUnit }).map(({ person: id, to }) => {
        const was = sampleOrganisation.people.find((each) => each.id === id)!;
        return { person: id, value: { ...was, unit: to, role: 'official' as const } };
      }),
    );
    const step = fc.oneof(
      { weight: 5, arbitrary: oneChange.map((one) => ({ card: one })) },
      { weight: 1, arbitrary: fc.tuple(aUnit, mail).map(([id, mailbox]) => ({ file: { id, mailbox } })) },
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const kept: KeptChange[] = [];
        let base: Organisation = sampleOrganisation;
        const one = await openRegister({
          file: () => base,
          changes: { all: () => Promise.resolve(kept), add: (more) => (kept.push(...more), Promise.resolve(true)) },
          rosters: { all: () => Promise.resolve([]), keep: () => Promise.resolve() },
          clock: { now: () => (now += 1) },
        });
        for (const each of steps) {
          if ('file' in each) {
            const next = {
              ...base,
              units: base.units.map((u) => (u.id === each.file.id ? { ...u, mailbox: each.file.mailbox } : u)),
            };
            if (coherenceProblems(next).length === 0) base = next;
          } else {
            const result = await one.change(admin, [each.card], null);
            if (result.result === 'refused') refused += 1;
            else if ('unit' in each.card)
              assert.equal(saidAt(one.current(), each.card), JSON.stringify(each.card.value));
          }
          assert.deepEqual(coherenceProblems(one.current()), []);
        }
      }),
      { numRuns: effort(150, 5_000) },
    );
    assert.ok(refused > 20);
  });
});
