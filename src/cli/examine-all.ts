import { availableParallelism } from 'node:os';
import { Fault } from '../workbook/book/fault';
import type { CheckOrder } from '../round/check-ledger';
import { type FileVerdict, giveUp, patience } from '../round/file-verdict';
import type { PackedExamined } from '../round/packed-examined';
import { isAside } from '../round/received-file';
import { askAll } from '../round/worker-pool';
import { FileExaminer, type OpenedFile } from './file-examiner';
import type { FoundFile } from './find-files';
import type { ReturnCache } from './return-cache';
import { showProgress } from './show-progress';
import { startReadingWorker } from './start-reading-worker';

/** Fewer files are read before a worker has started. */
const worthWorkers = 100;
const mostWorkers = 4;

export interface ExamineOrder {
  readonly order: CheckOrder;
  readonly cache: ReturnCache;
  /** Null: as many as pay. */
  readonly workers: number | null;
}

/** Reads and checks all files, several at a time; `take` hears of each as it comes, in no order. */
export async function examineAll(
  files: readonly FoundFile[],
  { order, cache, workers }: ExamineOrder,
  take: (file: FoundFile, came: PackedExamined) => void,
): Promise<void> {
  const size = workers ?? (files.length < worthWorkers ? 0 : Math.min(availableParallelism(), mostWorkers));
  const progress = showProgress(files.length);
  const byName = new Map(files.map((file) => [file.name, file]));
  const keep = ({ hash, came }: FileVerdict, { name }: Pick<OpenedFile, 'name'>) => {
    const file = byName.get(name);
    if (!file) throw new Error(`No file ${name} was found`);
    take(file, cache.settle(hash, came));
    progress();
  };
  async function* open(): AsyncGenerator<OpenedFile> {
    for (const { name, read } of files) {
      try {
        yield { name, bytes: await read() };
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        keep(
          { hash: null, came: { kind: 'rejected', unit: null, reason: fault.sentence, isAside: isAside(fault) } },
          { name },
        );
      }
    }
  }
  const { known } = cache;
  if (size > 0) {
    await askAll(
      open(),
      { start: () => startReadingWorker({ order, known }), size: Math.min(size, files.length), patience, giveUp },
      keep,
    );
    return;
  }
  const examiner = new FileExaminer(order, known);
  for await (const file of open()) keep(examiner.examine(file), file);
}
