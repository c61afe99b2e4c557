// The page of the stand-in calendar in a browser: readable at two widths, workable by keyboard, nothing from outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { anna, attendee, openOffice, organiser, unit } from '../../infra/graph/office.ts';
import type { Office } from '../../infra/graph/office.ts';
import { openBrowser } from '../cards/draw.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('the stand-in’s calendars as a page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let office: Office;
  let page: Page;
  let strayed: string[];

  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  beforeEach(async () => {
    office = await openOffice();
    office.setNow('2026-12-07T07:00:00Z');
    await office.book({ attendees: [attendee(anna), attendee(unit)], sensitivity: 'private' });
  });
  afterEach(async () => {
    await page.close();
    await office.close();
    assert.deepEqual(strayed, []);
  });

  async function open(width: number): Promise<void> {
    strayed = [];
    page = await browser.newPage({ viewport: { width, height: 1000 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(office.graph.url) && !request.url().startsWith('data:'))
        strayed.push(request.url());
    });
    page.on('pageerror', (error) => strayed.push(error.message));
    await page.goto(office.graph.url);
    await page.locator('.ec-event').first().waitFor();
  }

  async function passesAxe(): Promise<void> {
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResult>('axe.run(document)');
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
      [],
    );
  }

  for (const [width, shown] of [
    [1280, 'Vecka'],
    [800, 'Dag'],
  ] as const) {
    it(`at ${width} pixels shows the ${shown.toLowerCase()} of the given clock, passes axe and does not scroll sideways`, async () => {
      await open(width);
      assert.equal(await page.getByRole('button', { name: shown, exact: true }).getAttribute('aria-pressed'), 'true');
      assert.match(await page.locator('#period').innerText(), /7.*december 2026/);
      assert.equal(await page.locator('.ec-event').count(), 2);
      await passesAxe();
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
      await page.getByRole('button', { name: /^Möte 7K3Q.*anna/ }).click();
      await page.getByRole('button', { name: 'Acceptera', exact: true }).waitFor();
      await passesAxe();
    });
  }

  it('leads to the week after, the week before, and back to today', async () => {
    await open(1280);
    const period = page.locator('#period');
    await page.getByRole('button', { name: 'Nästa vecka' }).click();
    assert.match(await period.innerText(), /^14/);
    await page.getByRole('button', { name: 'Idag' }).click();
    assert.match(await period.innerText(), /^7/);
    await page.getByRole('button', { name: 'Föregående vecka' }).click();
    assert.match(await period.innerText(), /^30 november/);
  });

  it('shows another mailbox when it is ticked', async () => {
    await open(1280);
    await page.getByLabel('Ekonomiskt bistånd').check();
    await page.locator('.ec-event').nth(2).waitFor();
    assert.equal(await page.locator('.ec-event').count(), 3);
  });

  it('answers an invitation by keyboard alone, and shows the answer', async () => {
    await open(1280);
    await page.getByRole('button', { name: /^Möte 7K3Q.*anna/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Preliminärt' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.answer-tentativelyAccepted').waitFor();
    assert.equal((await office.copy(anna)).responseStatus.response, 'tentativelyAccepted');
  });

  it('shows the organiser who has answered what, and offers the organiser no answer', async () => {
    await office.respond(anna, 'accept');
    await open(1280);
    await page.getByRole('button', { name: /^Möte 7K3Q.*moten/ }).click();
    const facts = await page.locator('#facts').innerText();
    assert.match(facts, /anna.*accepterat/);
    assert.match(facts, /ekonomiskt.*inte svarat/);
    assert.match(facts, /privat/);
    assert.equal(await page.getByRole('button', { name: 'Acceptera', exact: true }).count(), 0);
  });

  it('orders a fault, shows it waiting, and takes it back', async () => {
    await open(1280);
    await page.getByRole('button', { name: 'Nästa bokning: tar emot men tappar svaret' }).click();
    const takeBack = page.getByRole('button', { name: 'Ta tillbaka: Nästa bokning: tar emot men tappar svaret' });
    await takeBack.waitFor();
    await assert.rejects(office.book({ attendees: [] }), /fetch failed/);
    assert.equal(office.graph.events(organiser).length, 2);
    await page.getByRole('button', { name: 'Nästa bokning: 429 i 5 s' }).click();
    await page.getByRole('button', { name: 'Ta tillbaka: Nästa bokning: 429 i 5 s' }).click();
    await page.getByText('Inget.').waitFor();
    await office.book({ attendees: [] });
  });
});
