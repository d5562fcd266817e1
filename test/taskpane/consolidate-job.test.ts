import { createHash } from 'node:crypto';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { FileExaminer, type ReadingOrder } from '../../src/round/file-examiner';
import { browserFiles } from '../../src/taskpane/worker/browser-files';
import type { Readers } from '../../src/taskpane/worker/consolidate-job';
import { doJob } from '../../src/taskpane/worker/do-job';
import type { Consolidated, Job, NamedFile } from '../../src/taskpane/worker/jobs';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

const towns = Array.from({ length: 70 }, (_, at) => `第${String(at + 1)}镇`);
const plan = planOf({
  units: [
    { name: '甲局', aliases: [], isClass: false, members: [] },
    { name: '乙局', aliases: [], isClass: false, members: [] },
    { name: '镇(街)', aliases: [], isClass: true, members: towns },
  ],
  tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
  indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns })],
});

async function fileOf(unit: string, actual: number): Promise<NamedFile> {
  const name = `${unit}.xlsx`;
  const bytes = await writeXlsx(
    fillLedger(issueOne(plan, unit), { indicators: { 'T01-1': { actual, explanation: '=说明' } } }),
  );
  return { name, file: new File([new Uint8Array(bytes)], name) };
}

/** Readers on this thread; a file called after `fatal` ends its reader. */
function readersHere(fatal = ''): NonNullable<Readers> & { readonly started: () => number } {
  let started = 0;
  return {
    count: 3,
    started: () => started,
    start: (reading: ReadingOrder) => {
      started += 1;
      const examiner = new FileExaminer(structuredClone(reading), browserFiles);
      return {
        ready: Promise.resolve(),
        ask: async (file) =>
          file.name === fatal
            ? Promise.reject(new Error('out of memory'))
            : structuredClone(await examiner.examine(file)),
        end: () => undefined,
      };
    },
  };
}

async function run(
  files: readonly NamedFile[],
  readers: Readers = null,
  known: Consolidated['examined'] = new Map(),
): Promise<Consolidated> {
  const job: Job = {
    kind: 'consolidate',
    plan,
    period: '2023',
    files,
    previous: null,
    evidence: null,
    use: [],
    existing: null,
    known,
  };
  const word = await doJob(job, readers, () => undefined);
  if (word.kind !== 'done') throw new Error(JSON.stringify(word));
  return word.result as Consolidated;
}

let files: NamedFile[] = [];
beforeAll(async () => {
  files = await Promise.all(towns.map((unit, at) => fileOf(unit, at)));
});

test('read by several, from memory or anew, the files give the same summary', async () => {
  const alone = await run(files);
  const readers = readersHere();
  const beside = await run(files, readers);
  const again = await run(files, null, alone.examined);
  expect(readers.started()).toBe(3);
  expect(Buffer.from(beside.bytes).equals(alone.bytes)).toBe(true);
  expect(Buffer.from(again.bytes).equals(alone.bytes)).toBe(true);
  expect([beside.verdicts, again.verdicts]).toEqual([alone.verdicts, alone.verdicts]);
  expect(again.examined).toEqual(alone.examined);
});

test('what is remembered is not read again; what has changed is', async () => {
  const [first, second] = files;
  if (!first || !second) throw new Error('no files');
  const hash = createHash('sha256')
    .update(new Uint8Array(await first.file.arrayBuffer()))
    .digest('hex');
  const known = new Map([
    [
      hash,
      {
        kind: 'rejected' as const,
        unit: null,
        reason: { zh: '上次的结论。', en: 'What it was before.' },
        isAside: false,
      },
    ],
  ]);
  const { verdicts } = await run([first, second], null, known);
  expect(verdicts.find(({ file }) => file === first.name)).toMatchObject({
    status: 'rejected',
    reason: { zh: '上次的结论。' },
  });
  const changed = { ...(await fileOf('第1镇', 99)), name: first.name };
  expect((await run([changed, second], null, known)).verdicts.map(({ status }) => status)).toEqual([
    'received',
    'received',
  ]);
});

test('a file that ends its reader is rejected with a reason, and all others count', async () => {
  const alone = await run(files);
  const { verdicts } = await run(files, readersHere('第7镇.xlsx'));
  const others = (each: Consolidated['verdicts']) => each.filter(({ file }) => file !== '第7镇.xlsx');
  expect(others(verdicts)).toEqual(others(alone.verdicts));
  expect(verdicts.find(({ file }) => file === '第7镇.xlsx')).toMatchObject({
    status: 'rejected',
    reason: { zh: expect.stringContaining('读这个文件时程序停了') as string },
  });
});
