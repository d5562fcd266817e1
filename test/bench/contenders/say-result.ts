import { fingerprint } from '../../../src/book/fingerprint';

/** What one process has to say of itself, on stdout. */
export interface RunResult {
  readonly files: number;
  readonly milliseconds: number;
  /** Of the whole process, at its highest. */
  readonly peakMegabytes: number;
  /** The same for every contender that came to the same sums. */
  readonly print: string | null;
}

export type Sums = readonly (readonly [id: string, valueOrNumerator: number, denominator: number | null])[];

export function toPrint(sums: Sums): string {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return fingerprint(JSON.stringify(sums.map(([id, first, second]) => [id, round(first), second === null ? null : round(second)])));
}

export function sayResult(files: number, milliseconds: number, sums: Sums | null): void {
  const result: RunResult = { files, milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, print: sums && toPrint(sums) };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
