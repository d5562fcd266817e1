import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOrder } from '../round/check-ledger';
import { FileExaminer, type OpenedFile } from './file-examiner';

/** What a worker starts with. */
export interface ReadingOrder {
  readonly order: CheckOrder;
  /** Hashes of files that need not be looked into. */
  readonly known: ReadonlySet<string>;
}

const { order, known } = workerData as ReadingOrder;
const examiner = new FileExaminer(order, known);
parentPort?.on('message', (file: OpenedFile) => {
  // what it throws ends the worker, and the pool hears of it
  parentPort?.postMessage(examiner.examine(file));
});
parentPort?.postMessage('ready');
