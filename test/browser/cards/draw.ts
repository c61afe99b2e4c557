// Draws a card in a browser with Microsoft's own renderer, with fonts, sizes and colours like those of Teams.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../src/cards/card.ts';

const { resolve } = createRequire(import.meta.url);
const renderer = readFileSync(resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['KVARBO_CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
}

/** Sizes and spaces as Teams has them; colours of its light theme. */
const colours = Object.fromEntries(
  [
    ['default', '#242424', '#616161'],
    ['dark', '#242424', '#616161'],
    ['light', '#ffffff', '#e0e0e0'],
    ['accent', '#4f52b2', '#4f52b2'],
    ['good', '#0e700e', '#0e700e'],
    ['warning', '#835b00', '#835b00'],
    ['attention', '#b10e1c', '#b10e1c'],
  ].map(([name, strong, subtle]) => [name, { default: strong, subtle }]),
);
const fontSizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  fontTypes: {
    default: {
      fontFamily: 'Segoe UI, system-ui, sans-serif',
      fontSizes,
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: { fontFamily: 'monospace', fontSizes, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: { foregroundColors: colours, backgroundColor: '#ffffff' },
    emphasis: { foregroundColors: colours, backgroundColor: '#f5f5f5' },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline' },
  },
};

/** The renderer's own styles cover little; this is what a host adds. */
const css = `
  body { margin: 0; font-family: 'Segoe UI', system-ui, sans-serif; font-size: 14px; background: #fff; color: #242424 }
  button { font: inherit; padding: 6px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424;
    max-width: 100%; white-space: normal; overflow-wrap: anywhere }
  button.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff }
  button.style-destructive { border-color: #b10e1c; color: #b10e1c }
  .ac-actionSet { flex-wrap: wrap; gap: 8px }
  .ac-actionSet > div { flex: none !important; width: 0; height: 0; display: none }
  input, select, textarea { font: inherit; color: #242424; max-width: 100%; box-sizing: border-box }
  .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-input.ac-multichoiceInput { width: 100%; padding: 6px; border: 1px solid #8a8a8a; border-radius: 4px }
  .ac-selectable:focus, button:focus { outline: 2px solid #4f52b2 }
`;

/** What a press of the drawn card sent: the verb, and the data with the inputs in it. */
export interface Pressed {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A new page with the card drawn `width` pixels wide; everything that unfolds is unfolded when `unfold` is true. */
export async function draw(browser: Browser, card: AdaptiveCard, width: number, unfold = false): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await drawOn(page, card, unfold);
  return page;
}

/** Draws in place of what the page showed. */
export async function drawOn(page: Page, card: AdaptiveCard, unfold = false): Promise<void> {
  const head = `<head><title>Kort</title><style>${css}</style></head>`;
  await page.setContent(`<!doctype html><html lang="sv">${head}<body><main id="card"></main></body></html>`);
  await page.addScriptTag({ content: renderer });
  await page.addScriptTag({ content: axe });
  await page.evaluate(
    ({ json, config, all }) => {
      interface Action {
        readonly verb: string;
        readonly data: object;
      }
      interface Renderer {
        hostConfig: unknown;
        onExecuteAction: (action: Action) => void;
        parse(json: unknown): void;
        render(): HTMLElement;
      }
      const kit = (window as unknown as { AdaptiveCards: Record<string, unknown> }).AdaptiveCards;
      const CardClass = kit['AdaptiveCard'] as (new () => Renderer) & { onProcessMarkdown: unknown };
      const HostConfig = kit['HostConfig'] as new (config: unknown) => unknown;
      // Enough Markdown to see that escapes are taken away and blank lines part paragraphs.
      CardClass.onProcessMarkdown = (text: string, result: { outputHtml: string; didProcess: boolean }) => {
        const plain = text
          .replace(/&/g, '&amp;')
          .replace(/\\?</g, '&lt;')
          .replace(/\\([\\`*_[\]~#+.>)-])/g, '$1');
        result.outputHtml = plain
          .split('\n\n')
          .map((part) => `<p>${part}</p>`)
          .join('');
        result.didProcess = true;
      };
      const shown = all
        ? (JSON.parse(JSON.stringify(json).replaceAll('"isVisible":false', '"isVisible":true')) as unknown)
        : json;
      const drawing = new CardClass();
      const pressed: object[] = [];
      (window as unknown as { pressed: object[] }).pressed = pressed;
      drawing.onExecuteAction = ({ verb, data }) => pressed.push({ verb, data });
      drawing.hostConfig = new HostConfig(config);
      drawing.parse(shown);
      document.getElementById('card')?.append(drawing.render());
    },
    { json: card, config: hostConfig, all: unfold },
  );
}

export function pressedOn(page: Page): Promise<readonly Pressed[]> {
  return page.evaluate<readonly Pressed[]>('window.pressed');
}

/** The rules that a whole page breaks. */
export async function withAxe(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate<{ violations: readonly { id: string }[] }>('axe.run()');
  return violations.map(({ id }) => id);
}
