import { spawnSync } from 'node:child_process';
import { type Contender, measure } from '../measure';
import { makeReturns } from '../returns/make-returns';
import { toRatio, toShort, toTable } from '../table';

const count = 300;
const rounds = 3;

function hasOpenpyxl(): boolean {
  return spawnSync('python3', ['-c', 'import openpyxl']).status === 0;
}

/** Reading and merging 300 returns, one process and one core each. */
export async function benchReading(): Promise<string> {
  const { folder, plan, rows } = await makeReturns(count);
  const contenders: Contender[] = [
    { name: 'exceljs', script: 'merge-exceljs.js', args: [folder, rows] },
    { name: '@e965/xlsx', script: 'merge-e965-xlsx.js', args: [folder, rows] },
    { name: 'hucre', script: 'merge-hucre.js', args: [folder, rows] },
    ...(hasOpenpyxl() ? [{ name: 'openpyxl', script: 'merge_openpyxl.py', args: [folder, rows] }] : []),
    { name: '**District Ledger**, to the summary', script: 'ours.js', args: [folder, plan] },
    { name: '**District Ledger**, to the summary’s file', script: 'ours.js', args: [folder, plan, 'write'] },
    { name: 'unzip alone', script: 'unzip-alone.js', args: [folder] },
  ];
  const measured = measure(contenders, rounds);
  const prints = new Set(measured.flatMap(({ print }) => (print === null ? [] : [print])));
  if (prints.size !== 1) throw new Error(`The contenders came to different sums: ${measured.map(({ name, print }) => `${name} ${String(print)}`).join(', ')}`);
  const speed = (name: string) => {
    const found = measured.find((each) => each.name === name);
    return found ? found.files / found.processorMilliseconds : NaN;
  };
  const table = measured.map(({ name, files, processorMilliseconds, peakMegabytes }) => [
    name,
    toShort((files / processorMilliseconds) * 1000),
    toRatio(files / processorMilliseconds / speed('exceljs')),
    toRatio(files / processorMilliseconds / speed('@e965/xlsx')),
    toShort(peakMegabytes),
  ]);
  return toTable([`Reading and merging ${String(count)} returns`, 'files per second of one core', 'to exceljs', 'to @e965/xlsx', 'peak MB'], table);
}
