import type { Book } from '../../src/workbook/book/book';
import { blankSheet, drawCell } from '../../src/workbook/book/table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { coverStale } from '../../src/summary/sheets/cover-stale';
import { ConsolidateDesk } from '../../src/taskpane/bureau/consolidate-desk';
import { PlanDesk } from '../../src/taskpane/bureau/plan-desk';
import { toEvidenceFolder } from '../../src/taskpane/bureau/to-evidence-folder';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { BookWorkbook } from './kit/book-workbook';
import { fileOf } from './kit/files';
import { runHere } from './kit/run-here';

const plan = planOf();
const planBook = toPlanBook(plan, toRuleLines());
const terminal = new Terminal();
let ledger: Uint8Array;

/** In no order, with what the browser lists besides. */
const folder = toEvidenceFolder(
  ['甲局/验收报告.pdf', '乙局/花絮.jpg', '.DS_Store', '甲局/~$合同.pdf', '甲局/台账.xlsx'].map((path) => ({
    name: `佐证/${path}`,
  })),
);

beforeAll(async () => {
  ledger = await writeXlsx(
    fillLedger(issueOne(plan, '甲局'), {
      cover: { filledOn: 45280 },
      tasks: { T01: { status: '推进中', evidence: '见附件' } },
      indicators: { 'T01-1': { actual: 12, evidence: '验收报告、合同.pdf' } },
    }),
  );
  terminal.write('plan.xlsx', await writeXlsx(planBook));
  terminal.write('佐证/甲局/台账.xlsx', ledger);
  terminal.write('佐证/甲局/验收报告.pdf', '');
  terminal.write('佐证/乙局/花絮.jpg', '');
});
afterAll(() => {
  terminal.close();
});

function paneOver(book: Book) {
  const saved: Uint8Array[] = [];
  const desk = new PlanDesk(new BookWorkbook(planBook), runHere);
  const workbook = new BookWorkbook(book);
  const consolidate = new ConsolidateDesk(desk, {
    workbook,
    runJob: runHere,
    save: (_, bytes) => saved.push(bytes),
    openNew: () => Promise.reject(new Error('no windows here')),
  });
  return { desk, consolidate, saved, workbook };
}

test('a chosen folder is called by its name, and its files by their paths in it', () => {
  expect(folder).toEqual({ name: '佐证', files: ['甲局/验收报告.pdf', '乙局/花絮.jpg', '甲局/台账.xlsx'] });
});

test('with the folder the pane makes the file that the terminal makes with --evidence, and says the same', async () => {
  const done = await terminal.call([
    ...['consolidate', '佐证/甲局/台账.xlsx', '--plan', 'plan.xlsx', '--period', '2023', '--out', 'out.xlsx'],
    ...['--evidence', '佐证'],
  ]);
  const { desk, consolidate, saved } = paneOver(planBook);
  await desk.readWorkbook();
  consolidate.add([fileOf('台账.xlsx', ledger)]);
  consolidate.takeEvidence(folder);
  await consolidate.run('2023', 'file');
  const { result, fault } = consolidate.store.get();
  expect(fault).toBeNull();
  expect(result?.evidence?.zh).toBe(
    '佐证材料应有 2 份：齐 1，缺 1；没有写明文件名的 1 处，没有单位写到的文件 1 个，见“佐证材料”',
  );
  expect(done.out.split('\n')).toContain(result?.evidence?.zh);
  expect(Buffer.from(saved[0] ?? []).equals(terminal.read('out.xlsx'))).toBe(true);

  consolidate.takeEvidence(null);
  await consolidate.run('2023', 'file');
  expect(consolidate.store.get().result?.evidence).toBeNull();
  const sheets = (bytes: Uint8Array = new Uint8Array()) => readXlsx(bytes).sheets.map(({ name }) => name);
  expect([0, 1].map((at) => sheets(saved[at]).includes('佐证材料'))).toEqual([true, false]);
});

test('made again without the folder, the sheet in the open workbook says nothing of the time before', async () => {
  const { desk, consolidate, workbook } = paneOver({ names: [], sheets: [] });
  await desk.readWorkbook();
  consolidate.add([fileOf('台账.xlsx', ledger)]);
  const run = async () => {
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().fault).toBeNull();
    return workbook.book.sheets.filter(({ name }) => name === '佐证材料').map(({ cells }) => cells.length > 1);
  };
  expect(await run()).toEqual([]);
  consolidate.takeEvidence(folder);
  expect(await run()).toEqual([true]);
  consolidate.takeEvidence(null);
  expect(await run()).toEqual([false]);
  expect(await run()).toEqual([false]);
  consolidate.takeEvidence(folder);
  expect(await run()).toEqual([true]);
});

test('somebody’s own sheet of that name stays', () => {
  const own = { ...blankSheet('佐证材料'), cells: [drawCell(0, 0, '佐证材料'), drawCell(1, 0, '我的')] };
  expect(coverStale({ names: [], sheets: [] }, { names: [], sheets: [own] }).sheets).toEqual([]);
});

test('a pane that goes on still has it', () => {
  const { consolidate } = paneOver(planBook);
  consolidate.restore({ evidence: folder });
  expect(consolidate.store.get().evidence).toBe(folder);
});
