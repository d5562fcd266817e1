import { Fault } from '../../workbook/book/fault';
import type { PoolWorker } from '../../round/worker-pool';
import type { FileVerdict } from '../../round/file-verdict';
import type { ReadingOrder } from '../../round/file-examiner';
import type { NamedFile } from './jobs';
import type { ReadingMessage } from './reading-worker';

const notStarted = {
  zh: '后台读取程序没有启动起来。请关闭任务窗格再打开；仍不行，请联系系统维护人员。',
  en: 'The background reader did not start. Close the pane and open it again; if it fails again, tell whoever maintains it.',
};

/** A worker of the worker, that reads and checks files. */
export function startReadingWorker(reading: ReadingOrder): PoolWorker<NamedFile, FileVerdict> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url));
  const say = (message: ReadingMessage) => {
    worker.postMessage(message);
  };
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => {
      resolve();
    };
    worker.onerror = (event) => {
      reject(new Fault('workerCrashed', notStarted, { cause: event.message }));
    };
  });
  say({ kind: 'start', reading });
  return {
    ready,
    ask: (file) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FileVerdict>) => {
          resolve(data);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new Error(event.message));
        };
        say({ kind: 'file', file });
      }),
    end: () => {
      worker.terminate();
    },
  };
}
