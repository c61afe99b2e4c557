// The printed routine in a browser: accessible, readable without a mouse, whole on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { catalogue } from '../../../src/routines/catalogue.ts';
import { htmlPage } from '../../../src/routines/commands/routine-page.ts';
import { openBrowser } from '../cards/draw.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('a routine as a page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  });

  after(async () => {
    await browser.close();
  });

  for (const routine of catalogue) {
    it(`passes axe: ${routine.document}`, async () => {
      await page.setContent(htmlPage(routine, routine.sections));
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResult>('axe.run(document)');
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
        [],
      );
    });
  }

  it('lets the keyboard skip to the rows, reach every section and scroll every table', async () => {
    const [routine] = catalogue;
    assert.ok(routine);
    await page.setContent(htmlPage(routine, routine.sections));
    const focused = () => page.evaluate<string>('document.activeElement.outerHTML.slice(0, 60)');
    await page.keyboard.press('Tab');
    assert.match(await focused(), /class="skip"/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.match(await focused(), /role="region"/);
    for (const link of await page.locator('nav a').all()) {
      const target = await link.getAttribute('href');
      assert.equal(await page.locator(`[id="${target?.slice(1) ?? ''}"]`).count(), 1);
    }
  });

  it('loads nothing and prints without the menu, no wider than the paper', async () => {
    const routine = catalogue.find(({ document }) => document === '001');
    assert.ok(routine);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(htmlPage(routine, routine.sections));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1032, height: 730 });
    assert.equal(await page.locator('nav').isVisible(), false);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= 1032, `${width}`);
    assert.deepEqual(asked, []);
    await page.emulateMedia({ media: 'screen' });
  });
});
