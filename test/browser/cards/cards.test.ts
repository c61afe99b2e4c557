// Every card in a browser, on a telephone and on a desk: nothing sticks out, and everybody can use it.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { readCardData } from '../../../src/intake/card-data.ts';
import { drawn } from '../../cards/drawn.ts';
import { drawOn, openBrowser, pressedOn } from './draw.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What the renderer itself does and no card can help: rule, and where. Each is gone once the renderer is mended. */
const renderersOwn: readonly { readonly rule: string; readonly where: RegExp; readonly because: string }[] = [
  {
    rule: 'label-content-name-mismatch',
    where: /class="ac-columnSet ac-sele/,
    because:
      'axe joins the texts of a row without the space that stands between its blocks, so no name can hold them; ' +
      'that a name begins with what the row shows is checked by itself below.',
  },
];

/** Rows that can be tapped and whose name does not begin with the words they show. */
const misnamed = `[...document.querySelectorAll('#card .ac-selectable')]
  .map((row) => ({
    name: row.getAttribute('aria-label') ?? '',
    words: [...row.querySelectorAll('p')].map((text) => text.textContent.trim()).filter((text) => /[\\p{L}\\d]/u.test(text)).join(' '),
  }))
  .filter(({ name, words }) => !name.startsWith(words.replace(/^› /, '')))`;

const sticksOut = `[...document.querySelectorAll('#card *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((element) => element.outerHTML.slice(0, 120))`;

async function complaints(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResult>(`axe.run(document.getElementById('card'))`);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !renderersOwn.some(({ rule, where }) => rule === id && where.test(html)))
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

describe('cards in a browser', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  for (const width of [320, 600]) {
    for (const [name, card] of Object.entries(drawn)) {
      it(`${name} keeps within ${width} pixels and passes axe, folded and unfolded`, async () => {
        await page.setViewportSize({ width, height: 900 });
        for (const unfold of [false, true]) {
          await drawOn(page, card, unfold);
          assert.deepEqual(await page.evaluate(sticksOut), []);
          assert.ok((await page.locator('#card .ac-adaptiveCard').boundingBox()) !== null, 'it is drawn');
          assert.deepEqual(await complaints(page), []);
          assert.deepEqual(await page.evaluate(misnamed), []);
        }
      });
    }
  }

  it('a row is ticked by keyboard as by thumb', async () => {
    await drawOn(page, drawn['plan (1A)']!);
    await page.getByRole('button', { name: /^Aktualisera i Treserva/ }).focus();
    await page.keyboard.press('Enter');
    const [press] = await pressedOn(page);
    assert.deepEqual(readCardData(press?.data), { verb: 'tick', ref: '7K3Q', rev: 3, act: 'register' });
  });

  it('"Varför?" unfolds the places under the rows', async () => {
    await drawOn(page, drawn['plan (1A)']!);
    const place = page.getByText('stycke 2, mening 1').first();
    assert.ok(!(await place.isVisible()));
    await page.getByRole('button', { name: 'Varför?' }).click();
    assert.ok(await place.isVisible());
  });

  it('an answer that is tapped takes along what was filled in above it', async () => {
    await drawOn(page, drawn['notice-form (step 1)']!);
    await page.getByLabel('Störningar').check();
    await page.getByRole('button', { name: 'Vet inte' }).click();
    const [press] = await pressedOn(page);
    const read = readCardData(press?.data);
    assert.ok(read.verb === 'noticeNext');
    assert.deepEqual(read.answers, { kind: 'störning', receivedOn: '2027-01-11', children: 'unknown' });
  });
});
