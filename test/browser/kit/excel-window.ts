import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { type Command, toCommandUrl } from '../../../src/taskpane/commands';

/** An Excel without a shared runtime: a workbook that stays, and beside it a pane whose page every ribbon button loads anew. */
export class ExcelWindow {
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
  }

  /** The window, with the pane open in it. `script` makes the workbook. */
  static async open(context: BrowserContext, address: string, script: string): Promise<ExcelWindow> {
    const page = await context.newPage();
    await page.route(`${address}/window.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><iframe style="width: 360px; height: 760px"></iframe>',
      }),
    );
    await page.addInitScript({ content: script });
    const opened = new ExcelWindow(page, address);
    await page.goto(`${address}/window.html`);
    await opened.press('open');
    return opened;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  private get frame(): Frame {
    const [frame] = this.page.mainFrame().childFrames();
    if (!frame) throw new Error('the pane is closed');
    return frame;
  }

  /** A ribbon button. */
  async press(command: Command): Promise<void> {
    await this.page.evaluate(
      (url) =>
        new Promise<void>((resolve) => {
          window.host.disconnect();
          const frame = document.querySelector('iframe') ?? document.body.appendChild(document.createElement('iframe'));
          frame.style.cssText = 'width: 360px; height: 760px';
          frame.addEventListener('load', () => resolve(), { once: true });
          frame.src = url;
        }),
      `${this.address}/${toCommandUrl(command)}`,
    );
    await this.ready();
  }

  /** The pane's own page once more. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => {
      window.host.disconnect();
    });
    await this.frame.evaluate(() => {
      Object.assign(window, { isLeft: true });
      location.reload();
    });
    await this.frame.waitForFunction(() => !('isLeft' in window) && document.readyState === 'complete');
    await this.ready();
  }

  /** Closes the pane and opens it again, a window of its own with a session of its own. */
  async reopen(): Promise<void> {
    await this.frame.evaluate(() => sessionStorage.clear());
    await this.page.evaluate(() => document.querySelector('iframe')?.remove());
    await this.press('open');
  }

  private async ready(): Promise<void> {
    await this.pane.locator('main h1').first().waitFor({ state: 'attached' });
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }

  async chosenTab(): Promise<string> {
    return this.pane.getByRole('tab', { selected: true }).innerText();
  }

  /** Renames, hides or shows a sheet. */
  async change(
    sheet: string,
    patch: { readonly name?: string; readonly visibility?: 'Visible' | 'Hidden' },
  ): Promise<void> {
    await this.frame.evaluate(
      ({ name, given }) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).set(given);
          await context.sync();
        }),
      { name: sheet, given: patch },
    );
  }

  /** How many workbooks something is kept for, and how many parts and files of them. */
  async kept(): Promise<{ labels: number; parts: number; files: number }> {
    return this.frame.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.open('district-ledger', 1);
          asked.onerror = () => reject(asked.error ?? new Error('closed'));
          asked.onsuccess = () => {
            const database = asked.result;
            const transaction = database.transaction(['labels', 'parts']);
            const [labels, parts] = [
              transaction.objectStore('labels').count(),
              transaction.objectStore('parts').getAllKeys(),
            ];
            transaction.oncomplete = () => {
              database.close();
              const all = parts.result as string[][];
              const files = all.filter((key) => key.length === 3).length;
              resolve({ labels: labels.result, parts: all.length - files, files });
            };
          };
        }),
    );
  }

  /** Waits until so many files are kept. */
  async keeps(files: number): Promise<void> {
    while ((await this.kept()).files < files) await this.page.waitForTimeout(50);
  }

  /** What is kept was kept so many hours ago. */
  async age(hours: number): Promise<void> {
    await this.frame.evaluate(
      (milliseconds) =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('district-ledger', 1);
          asked.onerror = () => reject(asked.error ?? new Error('closed'));
          asked.onsuccess = () => {
            const transaction = asked.result.transaction('labels', 'readwrite');
            const labels = transaction.objectStore('labels');
            labels.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              const label = cursor.value as { keptAt: number };
              cursor.update({ ...label, keptAt: label.keptAt - milliseconds });
              cursor.continue();
            };
            transaction.oncomplete = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
      hours * 3_600_000,
    );
  }
}
