import assert from 'node:assert/strict';
import { enterFamilyDebt } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('who has had a case before her, over HTTP', () => {
  let town: Town;
  let ref: string;
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    ref = await enterFamilyDebt(town, vux);
    await town.until('2027-01-11T09:05');
  });
  afterEach(() => town.close());

  const kept = async () => (await town.store.access.of(ref)).map(({ by, access }) => [by, access] as const);
  const by = async (key: string) =>
    (await kept()).filter(([person]) => person === town.person(key).id).map(([, access]) => access);

  it('is written down for her who made it, once, however often she presses', async () => {
    await town.press(vux, 'Boka mötet');
    await town.settle();
    assert.deepEqual(
      (await by(vux)).filter(({ what }) => what === 'opened'),
      [{ what: 'opened', as: 'full' }],
    );
  });

  it('is written down for a unit that was told, with what left for its channel', async () => {
    assert.deepEqual((await kept()).filter(([, { what }]) => what === 'left').map(([, access]) => access)[0], {
      what: 'left',
      kind: 'tellUnit',
      unit: town.person('EB.official1').unit,
      person: null,
    });
    await town.meet('EB.official1');
    await town.type('EB.official1', ref);
    assert.deepEqual(
      (await by('EB.official1')).map(({ what }) => what),
      ['found', 'opened'],
    );
  });

  it('is written down for a stranger who is told that there is no such case', async () => {
    await town.meet('BoU.official1');
    await town.type('BoU.official1', ref);
    assert.deepEqual(
      (await by('BoU.official1')).filter(({ what }) => what === 'refused'),
      [{ what: 'refused', tried: 'search', why: 'notFound' }],
    );
  });

  it('is shown to the chief who asks for it, with what stands out first, and to nobody else', async () => {
    await town.meet('BoU.official1');
    await town.type('BoU.official1', ref);
    await town.meet('VUX.chief');
    await town.type('VUX.chief', 'granska åtkomst');
    const seen = town.sees('VUX.chief');
    for (const words of [
      'Granska åtkomst',
      `${town.person('BoU.official1').name} nekades att se det`,
      `${town.person(vux).name} öppnade hela ärendet`,
      `Ref ${ref}`,
    ])
      assert.ok(seen.includes(words), words);
    await town.type(vux, 'granska åtkomst');
    assert.doesNotMatch(town.sees(vux), /nekades|öppnade/);
  });
});
