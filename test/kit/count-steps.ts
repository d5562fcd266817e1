import { Session } from 'node:inspector/promises';

/** V8's own count of how often each block of the code under `src` ran: the same on every machine, whatever else it does. */
export interface StepCounter {
  readonly countSteps: (work: () => unknown) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts counting. Only code that is loaded afterwards is counted block by block, so load what is to be counted by
 * `require` behind it. What the engine does inside one call (a search, a copy) counts as one step.
 */
export async function startCounting(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/src/'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    countSteps: async (work) => {
      await take();
      work();
      return take();
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
