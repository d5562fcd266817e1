import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Words } from '../../../src/workbook/book/words';
import type { Plan } from '../../../src/plan/plan';
import { findBrowser } from './find-browser';
import { type ServedFolder, serveFolder } from './serve-folder';

const folder = path.join(__dirname, '../../../dist/addin');

/** What reading one file came to in the pane's worker. */
export interface WorkerReading {
  /** Why it did not count; null where it did. */
  readonly sentence: Words | null;
  /** What the page's process ever held, less what it held when the page was new; null where the system does not tell. */
  readonly megabytes: number | null;
}

interface Renderer {
  readonly id: number;
  readonly seconds: number;
}

/** The built worker of the pane in a real browser, without the pane. */
export class ReadingBench {
  private shared: { readonly page: Page; readonly idle: number } | null = null;

  private constructor(
    private readonly browser: Browser,
    private readonly session: CDPSession,
    private readonly served: ServedFolder,
    private readonly worker: string,
    private readonly plan: Plan,
  ) {}

  static async start(plan: Plan): Promise<ReadingBench> {
    const worker = readdirSync(folder).find((file) => file.includes('round-worker'));
    if (worker === undefined) throw new Error('The worker is not built');
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return new ReadingBench(browser, await browser.newBrowserCDPSession(), await serveFolder(folder), worker, plan);
  }

  /** `isHeavy`: in a page of its own, so that what was read before does not hide what this one takes. */
  async read(file: string, isHeavy: boolean): Promise<WorkerReading> {
    if (!isHeavy) {
      this.shared ??= await this.open();
      return this.readIn(this.shared.page, this.shared.idle, file);
    }
    const { page, idle } = await this.open();
    try {
      return await this.readIn(page, idle, file);
    } finally {
      await page.context().close();
    }
  }

  private async open(): Promise<{ page: Page; idle: number }> {
    const page = await (await this.browser.newContext()).newPage();
    // no such file: an empty page of the pane's origin
    await page.goto(`${this.served.address}/empty`);
    await page.setContent('<input type="file">');
    return { page, idle: readMemory((await this.rendererOf(page)).id, 'VmRSS') ?? 0 };
  }

  /** The process of a page, told by having just worked. */
  private async rendererOf(page: Page): Promise<Renderer> {
    const before = new Map((await this.renderers()).map(({ id, seconds }) => [id, seconds]));
    await page.evaluate(() => {
      for (const end = performance.now() + 60; performance.now() < end;);
    });
    const worked = ({ id, seconds }: Renderer) => seconds - (before.get(id) ?? 0);
    const [first] = (await this.renderers()).sort((a, b) => worked(b) - worked(a));
    if (!first) throw new Error('The page has no process');
    return first;
  }

  private async renderers(): Promise<Renderer[]> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => ({ id, seconds: cpuTime }));
  }

  private async readIn(page: Page, idle: number, file: string): Promise<WorkerReading> {
    await page.setInputFiles('input', file);
    const { id } = await this.rendererOf(page);
    const sentence = await page.evaluate(
      ({ worker, plan }) =>
        new Promise<Words | null>((resolve, reject) => {
          const chosen = document.querySelector('input')?.files?.[0];
          if (!chosen) throw new Error('no file');
          const running = new Worker(worker);
          running.onerror = (event) => reject(new Error(event.message));
          running.onmessage = ({
            data,
          }: MessageEvent<{ kind: string; sentence?: Words; result?: { verdicts?: { reason: Words | null }[] } }>) => {
            if (data.kind === 'progress') return;
            running.terminate();
            const reason = data.result?.verdicts?.find((verdict) => verdict.reason !== null)?.reason ?? null;
            resolve(data.sentence ?? reason);
          };
          running.postMessage(
            chosen.name.endsWith('.docx')
              ? { kind: 'readPlan', source: { kind: 'file', file: chosen } }
              : {
                  kind: 'consolidate',
                  plan,
                  period: '2023',
                  files: [{ name: chosen.name, file: chosen }],
                  previous: null,
                  evidence: null,
                  use: [],
                  existing: null,
                  known: new Map(),
                },
          );
        }),
      { worker: this.worker, plan: this.plan },
    );
    const peak = readMemory(id, 'VmHWM');
    return { sentence, megabytes: peak === null ? null : (peak - idle) / 1024 };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}

/** In KB; null where the system does not tell. */
function readMemory(process: number, what: string): number | null {
  try {
    return Number(
      new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${String(process)}/status`, 'utf8'))?.[1],
    );
  } catch {
    return null;
  }
}
