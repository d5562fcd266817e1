import { doJob } from '../../../src/taskpane/worker/do-job';
import type { Job, WorkerWord } from '../../../src/taskpane/worker/jobs';
import { jobRunner, type JobWorker } from '../../../src/taskpane/worker/run-job';

/** A worker on this thread: the same jobs, copied on their way in as between threads. */
export class HereWorker implements JobWorker {
  onmessage: JobWorker['onmessage'] = null;
  onerror: JobWorker['onerror'] = null;
  isEnded = false;

  postMessage(job: Job): void {
    const say = (data: WorkerWord) => {
      if (!this.isEnded) this.onmessage?.({ data } as MessageEvent<WorkerWord>);
    };
    void doJob(job, null, (progress) => {
      say({ kind: 'progress', progress });
    }).then(say);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

export const runHere = jobRunner(() => new HereWorker());
