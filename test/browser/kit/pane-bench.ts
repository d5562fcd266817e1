import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Book } from '../../../src/workbook/book/book';
import { loadWireTable, officeFolder } from '@district-ledger/excel-stand-in/load-office';
import { bundleHost } from './bundle-host';
import { ExcelWindow } from './excel-window';
import { findBrowser } from './find-browser';
import { findViolations } from './find-violations';
import { giveChineseGlyphs } from './give-chinese-glyphs';
import type { Given } from './host-in-page';
import { type ServedFolder, serveFolder } from './serve-folder';

const root = path.join(__dirname, '../../..');

export interface PaneOptions {
  readonly book?: Book;
  readonly apiSet?: string;
  readonly language?: 'zh-CN' | 'en-US';
  readonly isDark?: boolean;
  /** The system forces its own colours. */
  readonly isContrast?: boolean;
  readonly search?: string;
  readonly width?: number;
  /** A file of the add-in that the server does not have. */
  readonly without?: string;
  /** No Excel around the page. */
  readonly isAlone?: boolean;
}

/** The built pane in a real browser, over the unmodified office.js and the preview host. */
export class Pane {
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
    readonly loaded: Set<string>,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith(`${this.address}/`)) this.loaded.add(new URL(url).pathname.slice(1));
      else if (!url.startsWith('blob:') && !url.startsWith('data:')) this.problems.push(`foreign request: ${url}`);
    });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** A sheet of the workbook beside the pane: its name, and what its cells say. */
  async sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.host.book().sheets.map(({ name }) => name));
  }

  async type(
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    text: string,
  ): Promise<void> {
    await this.page.evaluate(({ sheet, row, column, typed }) => window.host.type(sheet, row, column, typed), {
      ...place,
      typed: text,
    });
  }

  async paste(
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    text: string,
  ): Promise<void> {
    await this.page.evaluate(({ sheet, row, column, typed }) => window.host.paste(sheet, row, column, [[typed]]), {
      ...place,
      typed: text,
    });
  }

  async selection(): Promise<{ sheet: string; row: number; column: number }> {
    return this.page.evaluate(() => {
      const { activeSheet } = window.host.workbook;
      return { sheet: activeSheet.name, ...window.host.workbook.selectionOn(activeSheet).cell };
    });
  }

  /** What axe finds on the page as it is. */
  violations(): Promise<string[]> {
    return findViolations(this.page);
  }

  async shoot(name: string): Promise<void> {
    const folder = process.env.PANE_SHOTS;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await giveChineseGlyphs(this.page);
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  isWide(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }
}

/** Starts the browser once; every pane is a page of its own with a workbook of its own. */
export class PaneBench {
  private readonly served: ServedFolder[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly host: string,
    private readonly wires: Given['wires'],
  ) {}

  static async start(): Promise<PaneBench> {
    const wires = loadWireTable(officeFolder(__filename), path.join(root, 'node_modules/.cache/district-ledger'));
    const [host, executablePath] = [await bundleHost(), await findBrowser()];
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    return new PaneBench(browser, host, wires);
  }

  async open({
    book,
    apiSet = '1.17',
    language = 'zh-CN',
    isDark,
    isContrast,
    search = '',
    width = 360,
    without,
    isAlone,
  }: PaneOptions = {}): Promise<Pane> {
    const served = await serveFolder(path.join(root, 'dist/addin'), without);
    this.served.push(served);
    const context = await this.browser.newContext({
      viewport: { width, height: 780 },
      reducedMotion: 'reduce',
      forcedColors: isContrast ? 'active' : 'none',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    if (!isAlone)
      await page.addInitScript({
        content: this.script({
          book: book ?? null,
          apiSet,
          language,
          background: isDark ? 0x262626 : 0xffffff,
          isPrivate: false,
        }),
      });
    const pane = new Pane(page, served.address, new Set());
    await page.goto(`${served.address}/taskpane.html${search}`);
    return pane;
  }

  private script(given: Omit<Given, 'wires'>): string {
    return `window.given = ${JSON.stringify({ ...given, wires: this.wires })};\n${this.host}`;
  }

  /** A machine on which workbooks are opened in windows of Excel, with what pages keep there. */
  async boot({ isPrivate = false, apiSet = '1.9' } = {}): Promise<(book?: Book) => Promise<ExcelWindow>> {
    const served = await serveFolder(path.join(root, 'dist/addin'));
    this.served.push(served);
    const context = await this.browser.newContext({ viewport: { width: 380, height: 800 }, reducedMotion: 'reduce' });
    return (book) =>
      ExcelWindow.open(
        context,
        served.address,
        this.script({ book: book ?? null, apiSet, language: 'zh-CN', background: 0xffffff, isPrivate }),
      );
  }

  /** Closes what a test opened, so that the next has the machine to itself. */
  async clear(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    for (const { close } of this.served.splice(0)) await close();
  }

  async stop(): Promise<void> {
    await this.clear();
    await this.browser.close();
  }
}
