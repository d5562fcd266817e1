import { Fault } from '../../workbook/book/fault';
import type { Job, Progress, Results, WorkerWord } from './jobs';

/** As much of a Worker as is used. */
export interface JobWorker {
  postMessage(job: Job): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerWord>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RunningJob<Result> {
  readonly result: Promise<Result>;
  /** Ends the worker at once; `result` rejects with a Fault `cancelled`. */
  readonly cancel: () => void;
}

export type RunJob = <Kind extends Job['kind']>(
  job: Extract<Job, { kind: Kind }>,
  onProgress?: (progress: Progress) => void,
) => RunningJob<Results[Kind]>;

const cancelled = { zh: '已取消，什么都没有改动。', en: 'Cancelled; nothing was changed.' };

const crashed = {
  zh: '后台程序没有启动起来，或者中途停了。请关闭任务窗格再打开；仍不行，请联系系统维护人员。',
  en:
    'The background program did not start, or stopped on the way. Close the pane and ' +
    'open it again; if it fails again, tell whoever maintains it.',
};

/** Runs each job in a worker of its own, which is ended with the job. */
export function jobRunner(startWorker: () => JobWorker): RunJob {
  return <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>, onProgress?: (progress: Progress) => void) => {
    const worker = startWorker();
    let resolve: (result: Results[Kind]) => void = () => undefined;
    let reject: (fault: Fault) => void = () => undefined;
    const promise = new Promise<Results[Kind]>((fulfil, refuse) => {
      resolve = fulfil;
      reject = refuse;
    });
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') {
        onProgress?.(data.progress);
        return;
      }
      worker.terminate();
      if (data.kind === 'done') resolve(data.result as Results[Kind]);
      else reject(new Fault(data.code, data.sentence, { cause: data.details }));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Fault('workerCrashed', crashed, { cause: event.message }));
    };
    worker.postMessage(job);
    return {
      result: promise,
      cancel: () => {
        worker.terminate();
        reject(new Fault('cancelled', cancelled));
      },
    };
  };
}
