import assert from 'node:assert/strict';
import { enterFamilyDebt, keptCase } from './family-debt.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('children, support and responsibilities, from the plan’s card', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    ref = await enterFamilyDebt(town, vux);
    await town.until('2027-01-11T09:05');
  });
  afterEach(() => town.close());

  const matter = () => keptCase(town, ref);

  it('a concern is noted, passed on, told to BoU as a role, and met over together', async () => {
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Oro för barn');
    await town.press(vux, 'Anteckna oron');
    assert.ok(town.sees(vux).includes('Välj ett svar.'));
    await town.press(vux, 'Anteckna oron', { from: 'landlord' });
    assert.ok(town.sees(vux).includes('För vidare oron för barnet'));
    await town.press(vux, 'Oro för barn');
    await town.press(vux, 'Lämna över till BoU');
    await town.until('2027-01-11T09:10');
    assert.deepEqual(
      town.posts('BoU').filter((text) => text.includes(ref)),
      [`Ref ${ref}: nytt att ta emot. Öppna boten.`],
    );
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Oro för barn');
    assert.ok(town.sees(vux).includes('Det är frivilligt'));
    await town.press(vux, 'Boka och bjud in', { date: '2027-01-20', time: '10:00' });
    await town.until('2027-01-11T09:20');
    assert.equal((await matter()).meetings.at(-1)?.state, 'booked');
    assert.ok(town.sees(vux).includes('Gemensam förhandsbedömning: VUX + BoU'));
    for (const said of [...town.posts('BoU'), ...town.posts('EB'), ...town.posts('VUX')])
      assert.doesNotMatch(said, /oro|barn|bedömning/i);
  });

  it('a need of another förvaltning offers to begin W000 from this case', async () => {
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Behov och stöd');
    await town.press(vux, 'Spara', { needs: 'needFFSorÄVO,needDebtAdvice' });
    assert.ok(town.sees(vux).includes('Hjälp familjen till rätt kontakt'));
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Börja samverkan');
    assert.ok(!town.sees(vux).includes('Det gick inte'), town.sees(vux));
  });

  it('the child’s perspective is a closed list, and responsibilities are shown on request', async () => {
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Barnets perspektiv');
    assert.ok(town.sees(vux).includes('låt barnet säga sin mening'));
    await town.press(vux, 'Spara', { rows: '001-S1-2b' });
    assert.deepEqual((await matter()).course.childView, ['001-S1-2b']);
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Enheternas ansvar');
    assert.ok(town.sees(vux).includes('EB: Uppmärksamma behov av god man'));
  });
});
