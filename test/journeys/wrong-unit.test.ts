import assert from 'node:assert/strict';
import { enterFamilyDebt, keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';
const eb = 'EB.official1';

describe('a post that reached the wrong unit', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    await town.meet(eb);
    ref = await enterFamilyDebt(town, vux);
    await town.until('2027-01-11T09:05');
  });
  afterEach(() => town.close());

  const matter = () => keptCase(town, ref);

  const posts = (kind: 'EB' | 'BoU'): readonly string[] => town.posts(kind).filter((text) => text.includes(ref));

  async function pressedWrong(): Promise<string> {
    const post = (await matter()).tells.find(({ unit }) => unit === 'eb')?.post;
    assert.ok(post);
    const answer = await town.teams.press(town.person(eb), post.activity, 'Fel enhet');
    await town.settle();
    return JSON.stringify(answer);
  }

  it('asks in one-to-one chat which it is, and the channel learns nothing', async () => {
    const answer = await pressedWrong();
    assert.ok(answer.includes('Jag frågar dig i vår egen chatt'));
    assert.ok(town.sees(eb).includes(`${ref} Vilken enhet är det till?`));
    assert.equal((await matter()).tells[0]?.state, 'sent');
    assert.deepEqual(posts('EB'), [`Ref ${ref}: nytt att ta emot. Öppna boten.`]);
  });

  it('takes the post back neutrally, tells the one who sent it, and tells nobody else of itself', async () => {
    await pressedWrong();
    await town.press(eb, 'Skicka svaret');
    assert.ok(town.sees(eb).includes('Välj ett svar.'));
    await town.press(eb, 'Skicka svaret', { unit: 'bou' });
    assert.ok(town.sees(eb).includes('har fått veta det'));
    await town.until('2027-01-11T09:10');
    assert.deepEqual(posts('EB'), [`Ref ${ref}: inte längre aktuellt.`]);
    assert.deepEqual(posts('BoU'), []);
    const seen = town.sees(vux);
    for (const words of [
      `${ref} Fel enhet?`,
      'Ekonomiskt bistånd säger att beskedet inte är till dem',
      'Ge besked till',
    ])
      assert.ok(seen.includes(words), `${words} in ${seen}`);
    await town.type(eb, ref);
    assert.ok(!town.sees(eb).includes('Din enhet deltar'));
  });

  it('tells the right unit when the official who answers for the case says so, once', async () => {
    await pressedWrong();
    await town.press(eb, 'Skicka svaret', { unit: 'bou' });
    await town.until('2027-01-11T09:10');
    await town.press(vux, 'Ge besked till Barn och unga');
    assert.ok(town.sees(vux).includes('Att göra nu'));
    await town.until('2027-01-11T09:15');
    assert.deepEqual(posts('BoU'), [`Ref ${ref}: nytt att ta emot. Öppna boten.`]);
    const again = await town.kvarbo.casework.act(town.person(vux).id, {
      do: 'answerWrongUnit',
      ref,
      tell: (await matter()).tells[0]!.id,
      then: 'tellMeant',
    });
    assert.equal(again.result, 'again');
    assert.equal((await matter()).tells.filter(({ kind }) => kind === 'BoU').length, 1);
  });

  it('goes back to the same unit when it was for it after all', async () => {
    await pressedWrong();
    await town.press(eb, 'Skicka svaret', { unit: 'unknown' });
    await town.until('2027-01-11T09:10');
    assert.ok(town.sees(vux).includes('De vet inte vilken enhet det är.'));
    await town.press(vux, 'Skicka igen till EB');
    await town.until('2027-01-11T09:15');
    assert.deepEqual(posts('EB'), [`Ref ${ref}: inte längre aktuellt.`, `Ref ${ref}: nytt att ta emot. Öppna boten.`]);
  });

  it('tells another förvaltning nothing, whoever says so', async () => {
    await pressedWrong();
    await town.press(eb, 'Skicka svaret', { unit: 'ffs' });
    await town.until('2027-01-11T09:10');
    assert.ok(town.sees(vux).includes('bara med samtycke'), town.sees(vux));
    const told = await town.kvarbo.casework.act(town.person(vux).id, {
      do: 'answerWrongUnit',
      ref,
      tell: (await matter()).tells[0]!.id,
      then: 'tellMeant',
    });
    assert.deepEqual(told, { result: 'refused', why: 'consentMissing', ref });
  });

  it('tells the right unit at once where the routine tells it and it has not been told', async () => {
    const chief = town.person('VUX.chief').id;
    const { version: rev, entry } = await matter();
    await town.kvarbo.casework.act(chief, { do: 'correctFact', ref, rev, entry: { ...entry, occurrence: 'repeated' } });
    await town.until('2027-01-11T09:06');
    const tells = (await matter()).tells.filter(({ kind }) => kind === 'BoU');
    assert.ok(tells.length > 0);
    await town.teams.install(town.person('BoU.official1'));
    for (const { post } of tells.slice(0, 1)) {
      assert.ok(post);
      await town.teams.press(town.person('BoU.official1'), post.activity, 'Fel enhet');
    }
    await town.settle();
    await town.press('BoU.official1', 'Skicka svaret', { unit: 'eb' });
    await town.until('2027-01-11T09:10');
    assert.ok((await matter()).tells.filter(({ kind }) => kind === 'BoU').every(({ state }) => state === 'withdrawn'));
    // EB has been told already, and is not told twice.
    assert.equal(posts('EB').length, 1);
    assert.ok(town.sees(vux).includes('som redan har fått besked'));
  });
});
