import { toSerial } from '../../src/workbook/book/date';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { ConsolidateDesk } from '../../src/taskpane/bureau/consolidate-desk';
import { PlanDesk } from '../../src/taskpane/bureau/plan-desk';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { typeIntoSummary } from '../kit/type-into-summary';
import { BookWorkbook } from './kit/book-workbook';
import { fileOf } from './kit/files';
import { runHere } from './kit/run-here';

const plan = planOf({
  indicators: [
    indicatorOf({ id: 'T01-1', cadence: 'yearly', due: '2025-12-31' }),
    indicatorOf({ id: 'T01-2', cadence: 'yearly', due: '2025-12-31', comparator: 'riseBy', target: 1 }),
  ],
});
const planBook = toPlanBook(plan, toRuleLines());

const filling = (year: string, actual: number) => ({
  cover: { filledOn: toSerial(`${year}-12-31`) },
  tasks: { T01: { status: '推进中' } },
  indicators: { 'T01-1': { actual, explanation: '两所尚未竣工' }, 'T01-2': { actual } },
});

/** The summary of 2023 with a red light that somebody issued. */
function summaryOf2023(): Book {
  const { book } = roundOf(plan, { 甲局: filling('2023', 8) });
  const typed = typeIntoSummary(book, { followUp: { 'figure|T01-1': { issue: '是' } } });
  return roundOf(plan, { 甲局: filling('2023', 8) }, { existing: typed }).book;
}

const terminal = new Terminal();
let previous: Uint8Array;
let ledger: Uint8Array;

beforeAll(async () => {
  previous = await writeXlsx(summaryOf2023());
  ledger = await writeXlsx(fillLedger(issueOne(plan, '甲局', '2024'), filling('2024', 9)));
  terminal.write('plan.xlsx', await writeXlsx(planBook));
  terminal.write('上期.xlsx', previous);
  terminal.write('坏.xlsx', 'not a workbook');
  terminal.write('returns/甲局.xlsx', ledger);
});
afterAll(() => {
  terminal.close();
});

const byTerminal = (period: string, file: string) =>
  terminal.call([
    'consolidate',
    'returns',
    '--plan',
    'plan.xlsx',
    '--period',
    period,
    '--previous',
    file,
    '--out',
    `${period}.xlsx`,
  ]);

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

async function paneWith(name: string, bytes: Uint8Array | string, book: Book = planBook) {
  const pane = paneOver(book);
  await pane.desk.readWorkbook();
  pane.consolidate.add([fileOf('甲局.xlsx', ledger)]);
  pane.consolidate.takePrevious(fileOf(name, bytes).file);
  return pane;
}

test('with the earlier summary the pane makes the file that the terminal makes with --previous', async () => {
  const done = await byTerminal('2024', '上期.xlsx');
  expect([done.code, done.err]).toEqual([0, '']);
  const { consolidate, saved } = await paneWith('上期.xlsx', previous);
  await consolidate.run('2024', 'file');
  expect(consolidate.store.get().fault).toBeNull();
  expect(Buffer.from(saved[0] ?? []).equals(terminal.read('2024.xlsx'))).toBe(true);

  consolidate.takePrevious(null);
  await consolidate.run('2024', 'file');
  const numbersIn = (bytes: Uint8Array = new Uint8Array()) =>
    readXlsx(bytes)
      .sheets.flatMap(({ name, cells }) => (name === '督办清单' ? cells : []))
      .filter(({ value }) => value === '〔2023〕1号').length;
  expect([numbersIn(saved[0]), numbersIn(saved[1])]).toEqual([1, 0]);
});

test('a pane that goes on still has it', () => {
  const { consolidate } = paneOver(planBook);
  const { file } = fileOf('上期.xlsx', previous);
  consolidate.restore({ carriedOn: file });
  expect(consolidate.store.get().previous).toBe(file);
});

test('what was typed into the open summary of the period stays', async () => {
  const { consolidate, workbook } = await paneWith('上期.xlsx', previous, { names: [], sheets: [] });
  await consolidate.run('2024', 'workbook');
  workbook.book = typeIntoSummary(workbook.book, { followUp: { 'figure|T01-1': { remedy: '请抓紧' } } });
  await consolidate.run('2024', 'workbook');
  expect(consolidate.store.get().fault).toBeNull();
  const list = workbook.book.sheets.find(({ name }) => name === '督办清单')?.cells ?? [];
  expect(['〔2023〕1号', '请抓紧'].map((text) => list.some(({ value }) => value === text))).toEqual([true, true]);
});

test.each([
  ['坏.xlsx', () => 'not a workbook', '2024'],
  ['returns/甲局.xlsx', () => ledger, '2024'],
  ['上期.xlsx', () => previous, '2023'],
])('%s, which is none for the period, gets the sentence that the terminal says', async (file, give, period) => {
  const done = await byTerminal(period, file);
  const name = file.split('/').at(-1) ?? '';
  const { consolidate, saved } = await paneWith(name, give());
  await consolidate.run(period, 'file');
  const { fault } = consolidate.store.get();
  expect([done.code, done.err]).toEqual([2, `${fault?.sentence.zh.replace(name, file) ?? ''}\n`]);
  expect(fault?.sentence.zh).toContain(name);
  expect(saved).toEqual([]);
});
