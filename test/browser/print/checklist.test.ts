// The checklist in a browser: on one sheet of A4 whatever the case, and for everybody on screen.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { checklistPage, openingPage } from '../../../src/cards/checklist.ts';
import { entries, fullView, meeting } from '../../cards/samples.ts';
import { openBrowser, withAxe } from '../cards/draw.ts';

describe('the checklist in a browser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  const pages = {
    ...Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [
        name,
        checklistPage(fullView(entry, { meetings: [meeting('booked')] })),
      ]),
    ),
    opening: openingPage(),
  };
  for (const [name, html] of Object.entries(pages)) {
    it(`${name} fits one sheet of A4 and passes axe`, async () => {
      await page.setContent(html);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal([...pdf.matchAll(/\/Type\s*\/Page[^s]/g)].length, 1);
      assert.deepEqual(await withAxe(page), []);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 320'));
    });
  }
});
