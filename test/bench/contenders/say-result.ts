import { fingerprint } from '../../../src/workbook/book/fingerprint';

/** What one process has to say of itself, on stdout. */
export interface RunResult {
  readonly files: number;
  /** Of the clock. */
  readonly milliseconds: number;
  /** Of the processor, over the same stretch. */
  readonly processorMilliseconds: number;
  /** Of the whole process, at its highest. */
  readonly peakMegabytes: number;
  /** The same for every contender that came to the same sums. */
  readonly print: string | null;
}

export type Sums = readonly (readonly [id: string, valueOrNumerator: number, denominator: number | null])[];

export function toPrint(sums: Sums): string {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return fingerprint(
    JSON.stringify(sums.map(([id, first, second]) => [id, round(first), second === null ? null : round(second)])),
  );
}

/** Starts a watch; stopped, it gives the stretch's times. */
export function startWatch(): () => Pick<RunResult, 'milliseconds' | 'processorMilliseconds'> {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { milliseconds: performance.now() - clock, processorMilliseconds: (user + system) / 1000 };
  };
}

/** `came`: the sums, or a print of what else it came to. */
export function sayResult(
  files: number,
  times: ReturnType<ReturnType<typeof startWatch>>,
  came: Sums | string | null,
): void {
  const print = typeof came === 'string' ? came : came && toPrint(came);
  const result: RunResult = { files, ...times, peakMegabytes: process.resourceUsage().maxRSS / 1024, print };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
