import { config } from 'zod';
import { doJob } from './do-job';
import { gatherProgress } from './gather-progress';
import type { Job, WorkerWord } from './jobs';

// compiling a schema needs eval, which the content security policy forbids
config({ jitless: true });

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
  void doJob(data, tell).then(say);
});
