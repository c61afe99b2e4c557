// The Playground's page and the start page as a person uses them.
import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** One person's Playground. */
export interface Window {
  readonly page: Page;
  /** Her one-to-one chat with the bot. */
  chat(): Promise<void>;
  /** Her unit's channel. */
  channel(): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  choose(option: string): Promise<void>;
  check(option: string): Promise<void>;
  /** From a list that unfolds; the newest of the card. */
  pick(option: string | RegExp): Promise<void>;
  /** From the calendar of the field with that label, a day as the calendar names it: `27, January, 2027`. */
  pickDay(label: string, day: string): Promise<void>;
  write(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** The same, in the newest card alone. */
  reads(text: string | RegExp): Promise<void>;
  /** The newest message, without the page around it. */
  newest(): Locator;
}

export async function openWindow(context: BrowserContext, url: string): Promise<Window> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('treeitem', { name: /Personal Chat/ }).waitFor();
  const newest = () => page.locator('.ac-adaptiveCard').last();
  const open = (name: RegExp) => page.getByRole('treeitem', { name }).click();
  return {
    page,
    chat: () => open(/Personal Chat/),
    channel: () => open(/General/),
    async press(name) {
      await page.bringToFront(); // a page behind others is drawn once a second
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .last()
        .click();
    },
    async choose(name) {
      await page.bringToFront();
      await page.getByRole('radio', { name }).last().check();
    },
    async check(name) {
      await page.bringToFront();
      await page.getByRole('checkbox', { name }).first().check();
    },
    async pick(name) {
      await page.bringToFront();
      await newest().getByRole('combobox').last().click();
      await page.getByRole('option', { name, exact: typeof name === 'string' }).click();
    },
    async pickDay(label, day) {
      await page.bringToFront();
      await newest().getByRole('combobox', { name: label }).click();
      await page.getByRole('button', { name: day, exact: true }).click();
    },
    async write(text) {
      await page.bringToFront();
      await page.getByRole('textbox').last().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    sees: (text) => page.getByText(text).last().waitFor(),
    reads: (text) => newest().getByText(text).first().waitFor(),
    newest,
  };
}

/** Presses a button of the clock and gives what happened on the way, line by line. */
export async function moveClock(start: Page, press: () => Promise<void>): Promise<readonly string[]> {
  const moved = start.waitForResponse((response) => response.url().endsWith('/clock'));
  await press();
  const { happened = [], problem } = (await (await moved).json()) as {
    readonly happened?: readonly string[];
    readonly problem?: string;
  };
  if (problem !== undefined) throw new Error(problem);
  return happened;
}

/** A picture, when a folder for pictures is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KVARBO_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
