import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../workbook/book/fault';
import type { PoolWorker } from '../round/worker-pool';
import type { FileVerdict } from '../round/file-verdict';
import type { ReadingOrder } from '../round/file-examiner';
import type { OpenedFile } from './node-files';

/** Megabytes: a file that needs more ends its worker, not the program. */
const mostMemory = 1024;

interface Waiting {
  readonly resolve: (answer: FileVerdict) => void;
  readonly reject: (cause: Error) => void;
}

/** A worker that reads and checks files beside the program; its bundle lies beside the program's. */
export function startReadingWorker(workerData: ReadingOrder): PoolWorker<OpenedFile, FileVerdict> {
  const worker = new Worker(path.join(__dirname, 'reading-worker.js'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  let waiting: Waiting | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => {
      resolve();
    });
    worker.once('exit', () => {
      reject(
        new Fault('workerCrashed', {
          zh: '后台读取程序没有启动起来。请加上 --workers 0 再试。',
          en: 'The background reader did not start. Try again with --workers 0.',
        }),
      );
    });
  });
  const fail = (cause: Error) => {
    waiting?.reject(cause);
    waiting = undefined;
  };
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('The worker ended'));
  });
  worker.on('message', (answer: FileVerdict | 'ready') => {
    if (answer === 'ready') return;
    waiting?.resolve(answer);
    waiting = undefined;
  });
  return {
    ready,
    ask: (file) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(file);
      }),
    end: () => {
      void worker.terminate();
    },
  };
}
