import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/workbook/book/book';
import { Fault } from '../../../src/workbook/book/fault';
import type { Words } from '../../../src/workbook/book/words';
import { readAnyFile } from './read-any-file';

/** What reading one file came to, in a process that did nothing else. */
export interface Reading {
  /** Null where it was read. */
  readonly fault: { readonly code: string; readonly sentence: Words } | null;
  /** Of the first sheet, where it was read. */
  readonly cells: readonly Cell[];
  /** What the process ever held, less what it held before it looked for the file. */
  readonly megabytes: number;
}

/** Linux counts in maxRSS what the parent held when it started this process; its status file does not. */
function readPeak(): number {
  const own =
    process.platform === 'linux' ? /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Number(own ?? process.resourceUsage().maxRSS) * 1024;
}

async function measure(file: string): Promise<Reading> {
  const idle = process.memoryUsage().rss;
  const outcome = await readAnyFile(file);
  const fault = outcome instanceof Fault ? { code: outcome.code, sentence: outcome.sentence } : null;
  const megabytes = (readPeak() - idle) / 1024 / 1024;
  return { fault, cells: outcome instanceof Fault ? [] : outcome, megabytes };
}

void measure(process.argv[2] ?? '').then((reading) => process.stdout.write(JSON.stringify(reading)));
