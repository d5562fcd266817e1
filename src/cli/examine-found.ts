import { availableParallelism } from 'node:os';
import { Fault } from '../workbook/book/fault';
import type { CheckOrder } from '../round/check-ledger';
import { countWorkers, examineAll, type UnopenedFile } from '../round/examine-all';
import type { Judged } from '../round/judge-file';
import type { FoundFile } from './find-files';
import { nodeFiles, type OpenedFile } from './node-files';
import type { ReturnCache } from './return-cache';
import { showProgress } from './show-progress';
import { startReadingWorker } from './start-reading-worker';

/** Fewer files are read before a worker has started. */
const worthWorkers = 100;

export interface ExamineOrder {
  readonly order: CheckOrder;
  readonly cache: ReturnCache;
  /** Null: as many as pay. */
  readonly workers: number | null;
}

async function* open(files: readonly FoundFile[]): AsyncGenerator<OpenedFile | UnopenedFile> {
  for (const { name, read } of files) {
    try {
      yield { name, bytes: await read() };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      yield { name, fault };
    }
  }
}

/** Reads and checks all files, several at a time; `take` hears of each as it comes, in no order. */
export async function examineFound(
  files: readonly FoundFile[],
  { order, cache, workers }: ExamineOrder,
  take: (file: FoundFile, came: Judged<Uint8Array>) => void,
): Promise<void> {
  const asked = workers ?? countWorkers(files.length, worthWorkers, availableParallelism());
  const count = Math.min(asked, files.length);
  const host = { ...nodeFiles, workers: count > 0 ? { start: startReadingWorker, count } : null };
  const progress = showProgress(files.length);
  const byName = new Map(files.map((file) => [file.name, file]));
  await examineAll(open(files), { order, known: cache.known }, host, (name, came, hash) => {
    const file = byName.get(name);
    if (!file) throw new Error(`No file ${name} was found`);
    cache.use(hash, came);
    take(file, came);
    progress();
  });
}
