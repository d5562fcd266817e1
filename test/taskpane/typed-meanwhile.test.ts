import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { readTable } from '../../src/workbook/book/read-table';
import { openWorkbook } from '../../src/excel/open-workbook';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import type { Host } from '@district-ledger/excel-stand-in';
import { detailColumns, followUpColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { ConsolidateDesk } from '../../src/taskpane/bureau/consolidate-desk';
import { PlanDesk } from '../../src/taskpane/bureau/plan-desk';
import { WorkbookWatch } from '../../src/taskpane/state/workbook-watch';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { atIntervals } from '../kit/thorough';
import { openBook } from '../stand-in/kit/open-office';
import { fileOf } from './kit/files';
import { runHere } from './kit/run-here';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });

/** The bureau's pane over the real library, a plan and a summary in the open workbook. */
async function openPane(): Promise<{ host: Host; desk: PlanDesk; consolidate: ConsolidateDesk }> {
  const { host, Excel, Office } = await openBook(toPlanBook(plan, toRuleLines()), { apiSet: '1.9' });
  Object.assign(globalThis, { Excel, Office });
  const desk = new PlanDesk(openWorkbook, runHere);
  const consolidate = new ConsolidateDesk(desk, {
    workbook: openWorkbook,
    runJob: runHere,
    save: () => undefined,
    openNew: () => Promise.resolve(),
  });
  await desk.readWorkbook();
  const book = fillLedger(issueOne(plan, '甲局'), {
    cover: { filledOn: 45_280 },
    indicators: { 'T01-1': { actual: 8 } },
  });
  consolidate.add([fileOf('甲局.xlsx', await writeXlsx(book))]);
  await consolidate.run('2023', 'workbook');
  expect(consolidate.store.get()).toMatchObject({ fault: null, isWritten: true });
  return { host, desk, consolidate };
}

/** The cell of a column in the only row about 甲局. */
function placeOf(book: Book, name: string, header: string): { row: number; column: number } {
  const columns = name === summarySheets.details ? detailColumns : followUpColumns;
  const sheet = book.sheets.find((each) => each.name === name);
  const table = sheet && readTable<string>(sheet, columns, 'unit');
  const row = table?.rows.find(({ cells }) => cells['unit']?.value === '甲局')?.row;
  const column = table?.positions[columns.find((each) => each.header === header)?.key ?? ''];
  if (row === undefined || column === undefined) throw new Error(`No ${header} on ${name}`);
  return { row, column };
}

const typed = [
  ['明细', '批示', '请核实', '请核实'],
  ['明细', '更正值', '9', 9],
  ['督办清单', '整改情况', '正在整改', '正在整改'],
] as const;

// the plan is read, the workbook looked at, the summary read; then 4: looked at, 5: written, 6: what speaks of
// it, 7: exchanged, 8: old ones deleted
const moments = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) =>
  typed.slice(at % 3, (at % 3) + 1).map((entry) => [at, ...entry] as const),
);

test.each(atIntervals(moments, 4))(
  'just before request %d of an update, typed into %s, %s: it is in the new summary',
  async (at, sheet, header, text, value) => {
    const { host, consolidate } = await openPane();
    const place = placeOf(host.book(), sheet, header);
    let isTyped = false;
    host.trouble({
      request: (request) => {
        if (request === at) {
          isTyped = true;
          host.type(sheet, place.row, place.column, text);
        }
        return undefined;
      },
    });
    await consolidate.run('2023', 'workbook');
    host.trouble(null);
    expect(isTyped).toBe(true);
    expect(consolidate.store.get()).toMatchObject({ fault: null, isWritten: true, isWriting: false, progress: null });
    const { row, column } = placeOf(host.book(), sheet, header);
    expect(host.value(sheet, row, column)).toBe(value);
    expect(
      host
        .book()
        .sheets.map(({ name }) => name)
        .filter((name) => /~|_district/.test(name)),
    ).toEqual([]);
  },
);

test('a bureau that goes on typing is told, after three tries, and has lost nothing', async () => {
  const { host, consolidate } = await openPane();
  const { row, column } = placeOf(host.book(), '明细', '批示');
  let last = '';
  host.trouble({
    request: (request) => {
      last = `第${String(request)}次`;
      const sheet = host.workbook.findSheet('明细');
      if (sheet?.visibility === 'Visible') host.type('明细', row, column, last);
      return undefined;
    },
  });
  await consolidate.run('2023', 'workbook');
  host.trouble(null);
  const { fault, isWritten } = consolidate.store.get();
  expect([fault?.code, fault?.sentence.zh, isWritten]).toEqual([
    'excelChanged',
    '写入期间“明细”又有改动，为免丢掉，没有换上新表，改动都在。请再写一次。',
    false,
  ]);
  expect(host.value('明细', row, column)).toBe(last);
});

test('an update that cannot clear up yet says so, beside its result; a later start clears up', async () => {
  const { host, consolidate } = await openPane();
  let isPlaced = false;
  host.trouble({
    request: () => {
      isPlaced ||= host.workbook.findSheet('明细~old') !== undefined;
      return isPlaced ? 'cellEdit' : undefined;
    },
  });
  await consolidate.run('2023', 'workbook');
  host.trouble(null);
  expect(consolidate.store.get()).toMatchObject({ isWritten: true, fault: { code: 'excelNotCleared' } });
  const watch = new WorkbookWatch(openWorkbook);
  const end = watch.start();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  end();
  expect(watch.store.get()).toMatchObject({
    fault: null,
    news: { zh: '上次写入的新表已经换上，当时没删完的旧表现在删掉了。' },
    occupancy: { plan: true, summary: true },
  });
  expect(
    host
      .book()
      .sheets.map(({ name }) => name)
      .filter((name) => /~|_district/.test(name)),
  ).toEqual([]);
});

test('a start that cannot clear up says why, and goes on', async () => {
  const { host, consolidate } = await openPane();
  host.trouble({
    request: (request) => (host.workbook.findSheet('_district_write') || request > 50 ? 'gone' : undefined),
  });
  await consolidate.run('2023', 'workbook');
  expect(consolidate.store.get().fault?.code).toBe('excelGone');
  host.trouble({ command: (request, _, changes) => (request === 1 && changes ? 'GeneralException' : undefined) });
  const watch = new WorkbookWatch(openWorkbook);
  const end = watch.start();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  end();
  host.trouble(null);
  expect(watch.store.get()).toMatchObject({ occupancy: { plan: true, summary: true } });
  expect(watch.store.get().news).not.toBeNull();
  expect(await openWorkbook.recover()).not.toBeInstanceOf(Fault);
  expect(
    host
      .book()
      .sheets.map(({ name }) => name)
      .filter((name) => /~|_district/.test(name)),
  ).toEqual([]);
});
