import assert from 'node:assert/strict';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('a checklist to print', () => {
  let town: Town;
  let ref = '';
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'hyresskuld' });
    await town.press(vux, 'Ekonomiskt bistånd');
    await town.press(vux, 'Visa vad som gäller', { occurrence: 'first', treserva: '20274711' });
    ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
  });
  afterEach(() => town.close());

  async function offered(): Promise<string> {
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Skriv ut');
    const chat = town.teams.chatOf(town.person(vux));
    const activity = town.teams.standing(chat).at(-1)?.activity ?? '';
    const card = JSON.stringify(town.teams.seen(town.person(vux), activity));
    return /http:[^"]+\/utskrift\/[0-9a-f]+/.exec(card)?.[0] ?? '';
  }

  it('is opened once, by an address that says nothing, and shows the plan by reference alone', async () => {
    const url = await offered();
    assert.match(url, /\/utskrift\/[0-9a-f]{64}$/);
    assert.ok(!url.includes(ref));
    // Looking, as a scanner does, uses nothing up and shows nothing.
    for (let times = 0; times < 2; times += 1) {
      const looked = await fetch(url);
      assert.equal(looked.status, 200);
      assert.ok(!(await looked.text()).includes(ref));
    }
    const opened = await fetch(url, { method: 'POST' });
    assert.equal(opened.status, 200);
    assert.equal(opened.headers.get('cache-control'), 'no-store');
    assert.match(opened.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
    const html = await opened.text();
    for (const words of [`Checklista ${ref}`, 'Att göra nu', '☐', 'Rutin 001', 'Ring familjen'])
      assert.ok(html.includes(words), words);
    for (const words of ['20274711', ...['VUX.official1', 'VUX.chief'].map((key) => town.person(key).name)])
      assert.ok(!html.includes(words), words);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
    assert.equal((await fetch(url)).status, 404);
    assert.ok(town.logged.every((line) => !line.includes('utskrift')));
  });

  it('holds for two minutes, and only for as long as she may see the case', async () => {
    const late = await offered();
    await town.until('2027-01-11T09:03');
    assert.equal((await fetch(late, { method: 'POST' })).status, 404);
    assert.equal((await fetch(late.replace(/[0-9a-f]{64}$/, '0'.repeat(64)), { method: 'POST' })).status, 404);
  });

  it('is not for a unit that takes part', async () => {
    await town.until('2027-01-11T09:02');
    await town.meet('EB.official1');
    await town.type('EB.official1', ref);
    await town.click('EB.official1', 'printOut', { verb: 'printOut', ref });
    assert.ok(town.sees('EB.official1').includes('Det gick inte') || !town.sees('EB.official1').includes('checklista'));
  });
});
