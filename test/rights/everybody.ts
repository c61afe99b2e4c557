// Somebody in every relation to a case there can be, made by the product itself.
import assert from 'node:assert/strict';
import { objectId, samplePerson, sampleOrganisation } from '../../infra/local/people.ts';
import type { Relation } from '../../src/casework/rights.ts';
import type { Action } from '../../src/domain/action.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Answers, FlowName } from '../../src/domain/flow.ts';
import { entryOf } from '../casework/entries.ts';
import type { Town } from '../journeys/town.ts';

export interface Somebody {
  /** Short name, as in `samplePerson`. */
  readonly who: string;
  readonly make: (town: Town) => Promise<string>;
}

let forms = 0;
async function acted(town: Town, who: string, action: Action): Promise<string> {
  const result = await town.kvarbo.casework.act(samplePerson(who).id, action);
  assert.ok(result.result === 'done', `${action.do} by ${who}: ${JSON.stringify(result)}`);
  return result.ref;
}

/** A case of vuxenenheten that EB has been told of. */
export async function eviction(town: Town): Promise<string> {
  forms += 1;
  const entry = entryOf({ open: ['EB'] });
  const ref = await acted(town, 'VUX.official1', {
    do: 'registerNotice',
    form: `eviction-${String(forms)}`,
    entry,
    treserva: null,
  });
  await passed(town, ref);
  return ref;
}

/** What was told has left. */
async function passed(town: Town, ref: string): Promise<void> {
  const minute = new Date(`${town.now()}:00Z`).getTime() + 60_000;
  await town.until(new Date(minute).toISOString().slice(0, 16));
  const subject = await town.store.cases.load(ref);
  assert.ok(subject);
}

/** EB took it, and its part was taken back. */
async function withdrawn(town: Town): Promise<string> {
  const ref = await eviction(town);
  const told = await town.store.cases.load(ref);
  for (const { id } of told?.tells ?? []) await acknowledge(town, ref, id);
  const answered = (await town.store.cases.load(ref)) as Case;
  const tells = answered.tells.map((tell) => ({ ...tell, state: 'withdrawn' as const }));
  const taken: Case = { ...answered, tells, version: answered.version + 1 };
  const history = tells.map(({ id }) => ({ at: 0, by: null, event: { event: 'tellWithdrawn' as const, tell: id } }));
  await town.store.cases.commit({
    case: taken,
    expectedVersion: answered.version,
    history,
    promises: [],
    withdrawn: [],
  });
  return ref;
}

async function acknowledge(town: Town, ref: string, tell: string): Promise<void> {
  await town.kvarbo.casework.act(samplePerson('EB.official1').id, { do: 'take', ref, tell });
}

/** Begun with the first answer to each question. */
async function begun(town: Town, who: string, workflow: FlowName): Promise<string> {
  forms += 1;
  const person = samplePerson(who).id;
  let answers: Answers = {};
  for (;;) {
    const asked = town.kvarbo.casework.flowStart(person, workflow, answers);
    assert.ok('questions' in asked, workflow);
    const open = asked.questions.filter(({ id, optional }) => !optional && answers[id] === undefined);
    if (open.length === 0) break;
    const given = open.map(({ id, kind, options: [first = ''] }) => [
      id,
      kind === 'many' ? [first] : kind === 'one' ? first : kind === 'date' ? '2027-01-11' : '10:00',
    ]);
    answers = { ...answers, ...(Object.fromEntries(given) as Answers) };
  }
  const form = `${workflow}-${String(forms)}`;
  return acted(town, who, { do: 'startFlow', workflow, form, answers, treserva: null, from: null });
}

const discreet = (town: Town): Promise<string> => begun(town, 'SAV.official1', 'W003');

/** Another ground than consent waits for the chief. */
async function asked(town: Town): Promise<string> {
  const ref = await discreet(town);
  const rev = (await town.store.cases.load(ref))?.version ?? 0;
  return acted(town, 'SAV.official1', {
    do: 'askGround',
    ref,
    rev,
    recipient: { to: 'party', party: 'police' },
    purpose: 'threatContact',
    ground: 'law',
  });
}

export const everybody: Readonly<Record<Relation, Somebody>> = {
  own: { who: 'VUX.official1', make: eviction },
  unit: { who: 'VUX.official2', make: eviction },
  chief: { who: 'VUX.chief', make: eviction },
  participant: { who: 'EB.official1', make: eviction },
  participantChief: { who: 'EB.chief', make: eviction },
  former: { who: 'EB.official2', make: withdrawn },
  otherChief: { who: 'BoU.chief', make: eviction },
  otherUnit: { who: 'BoU.official1', make: eviction },
  otherAdministration: { who: 'FFS.official1', make: eviction },
  administrator: { who: 'administrator', make: eviction },
  processLeader: { who: 'processLeader', make: eviction },
  none: { who: 'SAV.official2', make: discreet },
  asked: { who: 'SAV.chief', make: asked },
  sealed: { who: 'SAV.chief', make: discreet },
};

/** The same table holds in the other workflows. */
export const ofOthers: readonly (Somebody & { readonly relation: Relation; readonly workflow: FlowName })[] = (
  ['W000', 'W002'] as const
).flatMap((workflow) => {
  const make = (town: Town): Promise<string> => begun(town, 'VUX.official1', workflow);
  return [
    { relation: 'own', workflow, who: 'VUX.official1', make },
    { relation: 'chief', workflow, who: 'VUX.chief', make },
    { relation: 'otherUnit', workflow, who: 'BoU.official1', make },
  ] as const;
});

/** Nobody knows her: a guest, or somebody who has not been added. */
export const guest = { id: objectId(999_999), name: 'Gäst Gästsson' };

export function kindOf(who: string): (typeof sampleOrganisation.units)[number] | undefined {
  return sampleOrganisation.units.find(({ id }) => id === samplePerson(who).unit);
}
