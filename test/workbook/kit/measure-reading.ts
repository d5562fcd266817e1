import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/workbook/book/book';
import { Fault } from '../../../src/workbook/book/fault';
import type { Words } from '../../../src/workbook/book/words';
import { findFiles } from '../../../src/cli/find-files';
import { readBytes } from '../../../src/cli/read-bytes';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { readDocx } from '../../../src/workbook/word/read-docx';
import { measureSlowness } from './slowness';
import { mostMilliseconds } from './trial-bounds';

/** What reading one file came to, in a process that did nothing else. */
export interface Reading {
  /** Null where it was read. */
  readonly fault: { readonly code: string; readonly sentence: Words } | null;
  /** Of the first sheet, where it was read. */
  readonly cells: readonly Cell[];
  readonly milliseconds: number;
  /** Those that the processor worked on it. */
  readonly busy: number;
  /** What the process ever held, less what it held before it looked for the file. */
  readonly megabytes: number;
  /** Of the machine, right after the reading; 1 where the reading was within its time as it is. */
  readonly slowness: number;
}

/** Reads the file as the terminal does. */
async function read(file: string): Promise<Fault | readonly Cell[]> {
  let cells: readonly Cell[] = [];
  try {
    if (file.endsWith('.docx')) readDocx(await readBytes(file));
    for (const found of file.endsWith('.docx') ? [] : await findFiles([file])) {
      cells = readXlsx(await found.read()).sheets[0]?.cells ?? [];
    }
    return cells;
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}

/** Linux counts in maxRSS what the parent held when it started this process; its status file does not. */
function readPeak(): number {
  const own =
    process.platform === 'linux' ? /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Number(own ?? process.resourceUsage().maxRSS) * 1024;
}

async function measure(file: string): Promise<Reading> {
  const idle = process.memoryUsage().rss;
  const start = performance.now();
  const before = process.cpuUsage();
  const outcome = await read(file);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const fault = outcome instanceof Fault ? { code: outcome.code, sentence: outcome.sentence } : null;
  const megabytes = (readPeak() - idle) / 1024 / 1024;
  const busy = (user + system) / 1000;
  return {
    fault,
    cells: outcome instanceof Fault ? [] : outcome,
    milliseconds,
    busy,
    megabytes,
    slowness: Math.min(milliseconds, busy) < mostMilliseconds ? 1 : measureSlowness(),
  };
}

void measure(process.argv[2] ?? '').then((reading) => process.stdout.write(JSON.stringify(reading)));
