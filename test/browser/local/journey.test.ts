// A first debt of a family with financial aid, from the notice to the cancelled meeting, in the real windows of the local run.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { View } from '../../../infra/local/page/view.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { temporaryFolder, type TemporaryFolder } from '../../infra/local/folder.ts';
import { processesOf, start, type Terminal } from '../../infra/local/terminal.ts';
import { openBrowser } from '../cards/draw.ts';
import { moveClock, openWindow, picture, type Window } from './windows.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const monday = instantOf('2027-01-11T08:00');

describe('a notice on its way through the local run', function () {
  this.timeout(180_000);
  this.bail(true);

  let folder: TemporaryFolder;
  let terminal: Terminal;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let anna: Window;
  let sara: Window;
  let ref: string;
  const outside: string[] = [];

  before(async () => {
    folder = temporaryFolder();
    mkdirSync(folder.root, { recursive: true });
    writeFileSync(folder.at('clock.json'), JSON.stringify({ shift: monday - Date.now(), latest: monday }));
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
    context.setDefaultTimeout(20_000);
    context.on('requestfinished', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) outside.push(request.url());
    });
    await begin();
  });
  after(async () => {
    await browser.close();
    await terminal.stop();
    folder.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [place, one] of context.pages().entries()) await picture(one, `failed-${place}`);
  });

  async function begin(): Promise<void> {
    terminal = start(['--port', '0', '--folder', folder.root]);
    url = await terminal.ready();
    page = await context.newPage();
    await page.goto(url);
    anna = await openWindow(context, await windowOf('Anna Viksten'));
    sara = await openWindow(context, await windowOf('Sara Ekmark'));
  }

  const view = async (): Promise<View> => (await (await fetch(`${url}/view`)).json()) as View;

  async function windowOf(name: string): Promise<string> {
    const found = (await view()).people.find((person) => person.name === name);
    assert.ok(found, name);
    return found.url;
  }

  const button = (name: string) => () => page.getByRole('button', { name }).click();

  it('begins on a page that everybody can use, also on a telephone', async () => {
    await page.getByRole('link', { name: 'Anna Viksten' }).waitFor();
    await picture(page, 'start');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe)); // the page lets in no script of others
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    }
  });

  it('Anna registers a first debt; the plan says what the routine says', async () => {
    await anna.press('Ny underrättelse');
    await anna.press('Nej, nytt ärende');
    await anna.choose('Hyresskuld');
    await picture(anna.page, 'form');
    await anna.press('Ja');
    await anna.press('Ekonomiskt bistånd');
    await anna.choose('Ja, den första');
    await anna.press('Visa vad som gäller');
    await anna.sees('Att göra nu');
    ref = /\b[A-Z0-9]{4}\b/.exec(await anna.newest().innerText())?.[0] ?? '';
    await anna.sees(`Skriv ${ref} i Treserva`);
    await anna.sees('Barnfamilj, EB har ärende, inte BoU.');
    await picture(anna.page, 'plan');
  });

  it('she books a time that the letter has time to precede', async () => {
    await anna.press('Boka mötet');
    await anna.sees(/Tidigast måndag 18 januari/);
    await picture(anna.page, 'times');
    await anna.press('Boka och bjud in');
    await anna.sees(/Skickas/);
    await picture(anna.page, 'sending');
  });

  it('half a minute after each press it leaves: a word to EB’s channel, and the invitation', async () => {
    await page.getByLabel('Till', { exact: true }).fill('2027-01-11T08:10');
    const happened = await moveClock(page, button('Gå dit'));
    assert.deepEqual(
      happened.map((line) => line.replace(/^.*: /, '')),
      ['inlägg i en kanal', 'inbjudan till möte'],
    );
    await anna.sees(/Bokat mån 18 jan/);
    await picture(anna.page, 'booked');
  });

  it('EB’s channel is told nothing about anybody, and Sara takes it', async () => {
    await sara.channel();
    await sara.sees(`Ref ${ref}: nytt att ta emot. Öppna boten.`);
    await picture(sara.page, 'channel');
    await sara.press('Jag tar det');
    await sara.sees(`Ref ${ref}: mottaget av handläggare EB.`);
    await sara.chat();
    await sara.sees(/Ansvarig på vuxenenheten: Anna Viksten/);
    await picture(sara.page, 'taken');
  });

  it('she accepts in the calendar, and Anna sees it', async () => {
    const calendar = await context.newPage();
    await calendar.goto((await view()).calendars);
    await calendar.getByRole('button', { name: 'Nästa vecka' }).click();
    const invitation = calendar.getByRole('button', { name: new RegExp(`Möte ${ref}.*sara\\.ekmark`) });
    await invitation.click();
    await picture(calendar, 'calendar');
    await calendar.getByRole('button', { name: 'Acceptera' }).click();
    await calendar.getByText('Svaret är lämnat').waitFor();
    await calendar.close();
    await moveClock(page, button('+1 dag'));
    await anna.sees(/EB, Sara Ekmark: kommer/);
  });

  it('the day before, both channels are reminded', async () => {
    await page.getByLabel('Till', { exact: true }).fill('2027-01-15T09:30');
    await moveClock(page, button('Gå dit'));
    const reminders = (await view()).left.filter(({ lines }) => lines[0]?.includes('bokad tid 2027-01-18'));
    assert.deepEqual(reminders.map(({ to }) => to).toSorted(), [
      'Ekonomiskt bistånd, kanalen',
      'Vuxenenheten, kanalen',
    ]);
    await sara.channel();
    await sara.sees(new RegExp(`Ref ${ref}: bokad tid 2027-01-18`));
    await picture(page, 'left');
  });

  it('a page loaded anew still shows what was said', async () => {
    await anna.page.reload();
    await anna.sees(/EB, Sara Ekmark: kommer/);
  });

  it('Anna cancels, and the cancellation follows', async () => {
    await anna.press('Avboka mötet');
    await anna.press('Avboka');
    await anna.sees('Mötet är avbokat.');
    const cancelled = (await view()).left.find(({ what }) => what === 'Inställt');
    assert.deepEqual(cancelled?.lines, [`Inställt: Möte ${ref}`, 'Mötet är inställt']);
    await picture(anna.page, 'cancelled');
  });

  it('nothing that left says what it is about or whom it concerns', async () => {
    const said = (await view()).left.flatMap(({ lines }) => lines).join('\n');
    assert.match(said, new RegExp(ref));
    assert.doesNotMatch(said, /hyres|skuld|barn|famil|avhys|Viksten|Ekmark/i);
  });

  it('after a restart the case is there', async () => {
    await Promise.all([page, anna.page, sara.page].map((one) => one.close()));
    await terminal.stop();
    assert.deepEqual(processesOf(folder.root), []);
    await begin();
    await anna.write('Mina ärenden');
    await anna.sees(new RegExp(ref));
    await picture(anna.page, 'restarted');
  });

  it('no page fetched anything from elsewhere', () => {
    assert.deepEqual(outside, []);
  });
});
