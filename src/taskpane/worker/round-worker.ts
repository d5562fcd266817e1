import { config } from 'zod';
import { doJob } from './do-job';
import { gatherProgress } from './gather-progress';
import type { Job, WorkerWord } from './jobs';
import { startReadingWorker } from './start-reading-worker';

// compiling a schema needs eval, which the content security policy forbids
config({ jitless: true });

// WebKit before 15.5 has no workers inside workers
const readers =
  typeof Worker === 'undefined' ? null : { start: startReadingWorker, count: navigator.hardwareConcurrency };

function say(word: WorkerWord): void {
  self.postMessage(word);
}

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const tell = gatherProgress(
    (progress) => {
      say({ kind: 'progress', progress });
    },
    () => performance.now(),
  );
  void doJob(data, readers, tell).then(say);
});
