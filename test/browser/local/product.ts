// One running local product with a browser, for journeys that follow each other under one clock.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { View } from '../../../infra/local/page/view.ts';
import { instantOf, type LocalDateTime } from '../../../src/domain/time.ts';
import { temporaryFolder, type TemporaryFolder } from '../../infra/local/folder.ts';
import { start, type Terminal } from '../../infra/local/terminal.ts';
import { openBrowser } from '../cards/draw.ts';
import { moveClock, openWindow, picture, type Window } from './windows.ts';

export class Product {
  readonly #folder: TemporaryFolder;
  readonly #windows = new Map<string, Window>();
  readonly #terminal: Terminal;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #url: string;

  /** Starts at that Swedish time, with windows beside the usual four by the names of `seats.ts`. */
  static async begin(at: LocalDateTime, more: readonly string[]): Promise<Product> {
    const folder = temporaryFolder();
    mkdirSync(folder.root, { recursive: true });
    const begins = instantOf(at);
    writeFileSync(folder.at('clock.json'), JSON.stringify({ shift: begins - Date.now(), latest: begins }));
    const terminal = start(['--port', '0', '--folder', folder.root, '--with', more.join(',')]);
    const browser = await openBrowser();
    const context = await browser.newContext({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      viewport: { width: 1280, height: 1400 },
    });
    context.setDefaultTimeout(20_000);
    // A calendar that unfolds in a card opens on the month in which the journeys begin.
    await context.clock.setFixedTime(begins);
    const url = await terminal.ready();
    const page = await context.newPage();
    await page.goto(url);
    return new Product({ folder, terminal, browser, context, page, url });
  }

  private constructor(parts: {
    readonly folder: TemporaryFolder;
    readonly terminal: Terminal;
    readonly browser: Browser;
    readonly context: BrowserContext;
    readonly page: Page;
    readonly url: string;
  }) {
    this.#folder = parts.folder;
    this.#terminal = parts.terminal;
    this.#browser = parts.browser;
    this.#context = parts.context;
    this.#page = parts.page;
    this.#url = parts.url;
  }

  /** Her window, opened when it is first asked for. */
  async window(name: string): Promise<Window> {
    const open = this.#windows.get(name);
    if (open !== undefined) return open;
    const found = (await this.view()).people.find((person) => person.name === name);
    assert.ok(found, name);
    const window = await openWindow(this.#context, found.url);
    this.#windows.set(name, window);
    return window;
  }

  async view(): Promise<View> {
    return (await (await fetch(`${this.#url}/view`)).json()) as View;
  }

  /** What left for a mailbox, a person or a channel: newest first, one line each. */
  async leftFor(to: string): Promise<readonly string[]> {
    const { left } = await this.view();
    return left.filter((each) => each.to === to).map(({ lines }) => lines.join(' · '));
  }

  /** Moves the clock on the start page and gives what happened on the way. */
  async goTo(at: LocalDateTime): Promise<readonly string[]> {
    await this.#page.bringToFront();
    await this.#page.getByLabel('Till', { exact: true }).fill(at);
    return moveClock(this.#page, () => this.#page.getByRole('button', { name: 'Gå dit' }).click());
  }

  async pictures(name: string): Promise<void> {
    for (const [place, one] of this.#context.pages().entries()) await picture(one, `${name}-${place}`);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#terminal.stop();
    this.#folder.remove();
  }
}
