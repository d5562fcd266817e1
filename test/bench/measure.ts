import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { RunResult } from './contenders/say-result';
import { toPrint } from './contenders/say-result';

/** Something to run in a process of its own. */
export interface Contender {
  readonly name: string;
  /** A bundle in dist/bench, or a Python file. */
  readonly script: string;
  readonly args: readonly string[];
}

export interface Measured {
  readonly name: string;
  readonly files: number;
  /** Medians over the rounds. */
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
  readonly print: string | null;
}

const saidSchema = z.object({
  files: z.number(),
  milliseconds: z.number(),
  processorMilliseconds: z.number(),
  peakMegabytes: z.number(),
  print: z.string().nullable().default(null),
  sums: z.array(z.tuple([z.string(), z.number(), z.number().nullable()])).optional(),
});

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** Runs one process to its end. Throws where it fails. */
function runOnce({ name, script, args }: Contender): RunResult {
  const isPython = script.endsWith('.py');
  const command = isPython
    ? ['python3', path.join('test/bench/contenders', script)]
    : [process.execPath, path.join('dist/bench', script)];
  const [program = '', ...first] = command;
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const { sums, ...said } = saidSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  return sums ? { ...said, print: toPrint(sums) } : said;
}

/** All contenders once, then all again, so that what else the machine does falls on each alike. */
export function measure(contenders: readonly Contender[], rounds: number): Measured[] {
  const results = contenders.map((): RunResult[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) results[at]?.push(runOnce(contender));
  }
  return contenders.map(({ name }, at) => {
    const runs = results[at] ?? [];
    return {
      name,
      files: runs[0]?.files ?? 0,
      milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
      processorMilliseconds: median(runs.map(({ processorMilliseconds }) => processorMilliseconds)),
      peakMegabytes: median(runs.map(({ peakMegabytes }) => peakMegabytes)),
      print: runs[0]?.print ?? null,
    };
  });
}
