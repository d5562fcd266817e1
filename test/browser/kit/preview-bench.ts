import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Download, type Locator, type Page } from 'playwright-core';
import type { Listening } from '../../../src/preview/server/listen-locally';
import { servePreview } from '../../../src/preview/server/serve-preview';
import { findBrowser } from './find-browser';
import { findViolations } from './find-violations';
import { giveChineseGlyphs } from './give-chinese-glyphs';

const root = path.join(__dirname, '../../..');

export interface PreviewOptions {
  readonly language?: 'zh-CN' | 'en-US';
  readonly isDark?: boolean;
}

/** The preview page as `npm start` serves it, in a real browser, by keys, mouse and files. */
export class Preview {
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.address}/`) && !url.startsWith('blob:') && !url.startsWith('data:'))
        this.problems.push(`foreign request: ${url}`);
    });
  }

  /** The pane of the workbook in front. */
  get pane() {
    return this.page.frameLocator('.window:not([hidden]) iframe');
  }

  get editor(): Locator {
    return this.page.locator('.cell-editor');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  cell(address: string): Locator {
    return this.page.locator(`#cell-${address}`);
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('.name-box');
    await box.fill(address);
    await box.press('Enter');
    await this.page.locator(`#cell-${address}.active`).waitFor();
    await this.editor.focus();
  }

  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async sheet(name: string): Promise<void> {
    await this.page.locator('.sheet-tabs').getByRole('tab', { name, exact: true }).click();
  }

  /** The sheet in front and its active cell. */
  async place(): Promise<{ sheet: string; address: string }> {
    const sheet = await this.page.locator('.sheet-tabs [aria-selected=true]').innerText();
    const id = await this.page.locator('.cell.active').getAttribute('id');
    return { sheet, address: (id ?? '').replace('cell-', '') };
  }

  async save(click: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), click()]);
    return download;
  }

  /** What axe finds on the page, and in the pane beside it. */
  async violations(): Promise<string[]> {
    const pane = await this.page.locator('.window:not([hidden]) iframe').elementHandles();
    const frames = [this.page.mainFrame(), ...(await Promise.all(pane.map((each) => each.contentFrame())))];
    const found = await Promise.all(frames.map((frame) => (frame ? findViolations(frame) : Promise.resolve([]))));
    return found.flat();
  }

  async shoot(name: string): Promise<void> {
    const folder = process.env.PANE_SHOTS;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await giveChineseGlyphs(this.page);
    await this.page.screenshot({ path: path.join(folder, `preview-${name}.png`) });
  }
}

export class PreviewBench {
  private constructor(
    private readonly browser: Browser,
    private readonly served: Listening,
  ) {}

  static async start(): Promise<PreviewBench> {
    const [served, executablePath] = [await servePreview(root), await findBrowser()];
    return new PreviewBench(await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }), served);
  }

  get address(): string {
    return this.served.address;
  }

  async open({ language = 'zh-CN', isDark = false }: PreviewOptions = {}): Promise<Preview> {
    const context = await this.browser.newContext({
      viewport: { width: 1_440, height: 860 },
      locale: language,
      colorScheme: isDark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const preview = new Preview(page, this.address);
    await page.goto(this.address);
    await page.locator('.start').waitFor();
    return preview;
  }

  /** Closes what a test opened, so that the next has the machine to itself. */
  async clear(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}
