import type { JobWorker } from './run-job';

/** The worker's code is loaded only now. */
export function startWorker(): JobWorker {
  return new Worker(new URL('./round-worker.ts', import.meta.url));
}
