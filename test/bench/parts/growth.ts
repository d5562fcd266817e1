import { rmSync } from 'node:fs';
import { type Contender, measure, type Measured } from '../measure';
import { type BenchReturns, makeReturns } from '../returns/make-returns';
import { toRatio, toShort, toTable } from '../table';

const counts = [300, 1000, 3000];
const rounds = 3;
const out = 'out/bench/growth';

function toContenders(returns: BenchReturns): readonly Contender[] {
  const { count, folder, plan } = returns;
  const command = (name: string, ...options: readonly string[]): Contender => ({
    name: `${name} ${String(count)}`,
    script: 'terminal.js',
    args: [String(count), 'consolidate', folder, '--plan', plan, '--period', '2023', ...options],
  });
  return [
    command('rows', '--rows', `${out}/${String(count)}.csv`, '--workers', '0'),
    command('one', '--rows', `${out}/${String(count)}.csv`, '--workers', '1'),
    command('two', '--rows', `${out}/${String(count)}.csv`, '--workers', '2'),
    command('known', '--rows', `${out}/${String(count)}.csv`, '--workers', '0', '--cache', `${out}/cache`),
    command('summary', '--out', `${out}/${String(count)}.xlsx`, '--workers', '0'),
  ];
}

const rows: readonly (readonly [key: string, words: string])[] = [
  ['rows', 'entries to CSV, one core'],
  ['one', 'the same beside one worker'],
  ['two', 'the same with two workers'],
  ['known', 'the same, every file known from the last time'],
  ['summary', 'the summary’s file'],
];

/** From 300 returns to 3,000: time for each file, and memory. */
export async function benchGrowth(): Promise<string> {
  const measured: Measured[] = [];
  for (const count of counts) {
    const contenders = toContenders(await makeReturns(count));
    rmSync(out, { recursive: true, force: true });
    // the first run fills the cache
    measure(
      contenders.filter(({ name }) => name.startsWith('known')),
      1,
    );
    measured.push(...measure(contenders, rounds));
  }
  const find = (key: string, count: number | undefined) =>
    measured.find(({ name }) => name === `${key} ${String(count)}`);
  const table = rows.map(([key, words]) => {
    const all = counts.map((count) => find(key, count));
    const [first, last] = [all[0], all.at(-1)];
    const cell = (each: Measured | undefined) =>
      each ? `${toShort(each.milliseconds / each.files)} ms, ${toShort(each.peakMegabytes)} MB` : '';
    return [words, ...all.map(cell), first && last ? toRatio(last.peakMegabytes / first.peakMegabytes) : ''];
  });
  return toTable(['Returns: time for each, peak memory', ...counts.map(String), 'memory'], table);
}
