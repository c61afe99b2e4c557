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
  write(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** The newest message, without the page around it. */
  newest(): Locator;
}

export async function openWindow(context: BrowserContext, url: string): Promise<Window> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('treeitem', { name: /Personal Chat/ }).waitFor();
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
    async write(text) {
      await page.bringToFront();
      await page.getByRole('textbox').last().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    sees: (text) => page.getByText(text).last().waitFor(),
    newest: () => page.locator('.ac-adaptiveCard').last(),
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
