import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import type { CaseRef } from '../../src/domain/case.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

const anna = samplePerson('VUX.official1').id;
const jonas = samplePerson('VUX.official2').id;

describe('the card that is kept current', () => {
  let office: Office;
  let ref: CaseRef;
  beforeEach(async () => {
    office = await openOffice();
    ({ ref } = await office.register(entryOf()));
  });
  afterEach(() => office.close());

  const live = (person: string): Promise<void> =>
    office.store.liveCards.put({ ref, person, conversation: 'c', activity: 'a', screen: 'plan', shown: '' });
  const refreshed = (): readonly string[] =>
    office.delivered.flatMap(({ content }) => (content.kind === 'refreshCard' ? [content.person] : []));
  const tick = async (): Promise<void> => {
    const { version } = await office.load(ref);
    await office.as('VUX.official1', { do: 'tick', ref, rev: version, act: 'register' });
  };

  it('is renewed at once for others, and for whoever pressed only when her answer has had time to become it', async () => {
    await live(anna);
    await live(jonas);
    await tick();
    await office.until('2027-01-11T09:00');
    assert.deepEqual(refreshed(), [jonas]);
    await office.until('2027-01-11T09:01');
    assert.deepEqual(refreshed().slice(0, 2), [jonas, anna]);
  });

  it('is renewed when the case went on while it was on its way', async () => {
    const { version } = await office.load(ref);
    await tick();
    await live(jonas);
    await office.casework.shown(jonas, ref, version);
    assert.equal(await office.store.outbox.unfinished(`${ref}:card:${jonas}`), true);
    await office.until('2027-01-11T09:01');
    assert.equal(refreshed()[0], jonas);
  });

  for (const outcome of [
    { outcome: 'waiting', code: 'personNotReached' },
    { outcome: 'refused', code: 'teamsTooBig' },
  ] as const) {
    it(`is tried once when it is ${outcome.outcome}, and changes nothing in the case that every card would follow`, async () => {
      await live(jonas);
      let tries = 0;
      office.answers.set('refreshCard', () => {
        tries += 1;
        // More would go on without end.
        return tries < 10 ? outcome : { outcome: 'done', result: { is: 'nothing' } };
      });
      await tick();
      const { version } = await office.load(ref);
      await office.until('2027-01-11T09:00');
      assert.equal(tries, 1);
      assert.equal((await office.load(ref)).version, version);
      assert.deepEqual(
        (await office.store.outbox.stuck()).map(({ code }) => code),
        [outcome.code],
      );
    });
  }

  it('is left alone when it shows the case as it stands', async () => {
    await live(anna);
    await office.casework.shown(anna, ref, (await office.load(ref)).version);
    assert.equal(await office.store.outbox.unfinished(`${ref}:card:${anna}`), false);
  });
});
