import { spawnSync } from 'node:child_process';
import { type Contender, measure, type Measured } from '../measure';
import { type BenchReturns, makeReturns } from '../returns/make-returns';
import { toRatio, toShort, toTable } from '../table';

/** A district's returns, where starting up weighs; and a city's. */
const counts = [300, 1000] as const;
const rounds = 3;

function hasOpenpyxl(): boolean {
  return spawnSync('python3', ['-c', 'import openpyxl']).status === 0;
}

function toContenders({ folder, plan, rows }: BenchReturns): readonly Contender[] {
  return [
    { name: 'exceljs', script: 'merge-exceljs.js', args: [folder, rows] },
    { name: '@e965/xlsx', script: 'merge-e965-xlsx.js', args: [folder, rows] },
    { name: 'hucre', script: 'merge-hucre.js', args: [folder, rows] },
    ...(hasOpenpyxl() ? [{ name: 'openpyxl', script: 'merge_openpyxl.py', args: [folder, rows] }] : []),
    { name: '**District Ledger**, to the summary', script: 'ours.js', args: [folder, plan] },
    { name: '**District Ledger**, to the summary’s file', script: 'ours.js', args: [folder, plan, 'write'] },
    { name: 'unzip alone', script: 'unzip-alone.js', args: [folder] },
  ];
}

function toCells(measured: readonly Measured[], name: string): string[] {
  const speedOf = (wanted: string) => {
    const found = measured.find((each) => each.name === wanted);
    return found ? found.files / found.processorMilliseconds : NaN;
  };
  const speed = speedOf(name);
  const peak = measured.find((each) => each.name === name)?.peakMegabytes ?? NaN;
  return [
    toShort(speed * 1000),
    toRatio(speed / speedOf('exceljs')),
    toRatio(speed / speedOf('@e965/xlsx')),
    toShort(peak),
  ];
}

/** Reading and merging returns, one process and one core each. */
export async function benchReading(): Promise<string> {
  const all: Measured[][] = [];
  for (const count of counts) {
    const measured = measure(toContenders(await makeReturns(count)), rounds);
    const prints = new Set(measured.flatMap(({ print }) => (print === null ? [] : [print])));
    if (prints.size !== 1)
      throw new Error(
        `The contenders came to different sums: ${measured.map(({ name, print }) => `${name} ${String(print)}`).join(', ')}`,
      );
    all.push(measured);
  }
  const header = counts.flatMap((count) => [
    `${String(count)} returns: files per second of one core`,
    'to exceljs',
    'to @e965/xlsx',
    'peak MB',
  ]);
  const names = all[0]?.map(({ name }) => name) ?? [];
  return toTable(
    ['Reading and merging', ...header],
    names.map((name) => [name, ...all.flatMap((measured) => toCells(measured, name))]),
  );
}
