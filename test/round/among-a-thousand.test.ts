import { Fault } from '../../src/workbook/book/fault';
import { defaultLimits } from '../../src/workbook/package/limits';
import { ReadingMemory } from '../../src/workbook/xlsx/read/reading-memory';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { hostileFiles } from '../workbook/kit/hostile-files';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { isThorough } from '../kit/thorough';

/** As many as `npm run check` takes, or a fifth of them. */
const size = isThorough ? 1000 : 100;
const towns = Array.from({ length: size }, (_, at) => `第${String(at + 1)}镇`);
const plan = planOf({
  units: [
    { name: '甲局', aliases: [], isClass: false, members: [] },
    { name: '乙局', aliases: [], isClass: false, members: [] },
    { name: '镇(街)', aliases: [], isClass: true, members: towns },
  ],
  tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
  indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns, target: 500_000 })],
});
const period = toPeriod('2023');

function faultOf(bytes: Uint8Array): Fault | null {
  try {
    readXlsx(bytes);
    return null;
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
}

/** Those that are quick to make. */
const broken = Object.entries(hostileFiles)
  .filter(([name]) => !/bomb|million|\d,000|MB|GB|endless|crumbs|without end|deeply|sheets|twice over/.test(name))
  .slice(0, size / 20)
  .map(([name, { make }]) => [`${name.replace(/[/\\]/g, '-')}.xlsx`, make()] as const);

test('broken and hostile files among a thousand returns change no number, and each is listed with its reason', async () => {
  const good: (readonly [string, Uint8Array])[] = [];
  for (const { book } of issueLedgers({ plan, period, appVersion, language: 'zh', units: towns })) {
    const at = good.length;
    good.push([
      `${String(at)}.xlsx`,
      await writeXlsx(fillLedger(book, { cover: { filledOn: 45275 }, indicators: { 'T01-1': { actual: at + 1 } } })),
    ]);
  }
  expect([good.length, broken.length]).toEqual([size, size / 20]);
  const order = { plan, appVersion, period, deadline: null, asOf: period.end, use: [] };
  const [alone, among] = [new Consolidation(order), new Consolidation(order)];
  for (const [file, bytes] of good) alone.add({ file, book: () => readXlsx(bytes) });
  // what one file leaves in the memory is there when the next is read
  const memory = new ReadingMemory();
  const addAmong = (file: string, bytes: Uint8Array) => {
    among.add({ file, book: () => readXlsx(bytes, defaultLimits, memory) });
  };
  for (const [at, [file, bytes]] of good.entries()) {
    const bad = at % 20 === 0 ? broken[at / 20] : undefined;
    if (bad) addAmong(...bad);
    addAmong(file, bytes);
  }
  const [without, summary] = [alone.summarize(), among.summarize()];

  expect(summary.results[0]?.actual?.toNumber()).toBe((size * (size + 1)) / 2);
  expect(summary.results).toEqual(without.results);
  expect(summary.details).toEqual(without.details);
  expect(summary.progress).toEqual(without.progress);
  expect(summary.findings).toEqual(without.findings);
  expect(summary.followUp).toEqual(without.followUp);
  const listed = summary.reporting.filter(({ status }) => status === 'rejected');
  expect(summary.reporting.filter(({ status }) => status !== 'rejected')).toEqual(without.reporting);
  expect(new Map(listed.map(({ file, reason }) => [file, reason]))).toEqual(
    new Map(broken.map(([file, bytes]) => [file, faultOf(bytes)?.sentence ?? null])),
  );
});
