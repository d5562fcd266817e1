import { parentPort, workerData } from 'node:worker_threads';
import { FileExaminer, type ReadingOrder } from '../round/file-examiner';
import { nodeFiles, type OpenedFile } from './node-files';

const examiner = new FileExaminer(workerData as ReadingOrder, nodeFiles);
parentPort?.on('message', (file: OpenedFile) => {
  // what it throws ends the worker, and the pool hears of it
  void examiner.examine(file).then((verdict) => {
    parentPort?.postMessage(verdict);
  });
});
parentPort?.postMessage('ready');
