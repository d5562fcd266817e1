import { toSerial } from '../../src/workbook/book/date';
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { replyColumns, type ReplyKey, replySheetName } from '../../src/ledger/reply-sheet';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { readPreviousSeries, readPriors } from '../../src/round/read-priors';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger, typeInto } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', cadence: 'yearly', due: '2025-12-31' })] });

function consolidate(period: string, files: Readonly<Record<string, Book>>, previous?: Book, existing?: Book) {
  const order = { plan, appVersion, period: toPeriod(period), deadline: null, asOf: `${period}-12-31`, use: [] };
  const carried = previous && readPreviousSeries({ file: 's.xlsx', book: previous }, plan, order.period);
  const consolidation = new Consolidation({ ...order, ...(carried && { matters: carried.matters }) });
  for (const [file, book] of Object.entries(files)) consolidation.add({ file: `${file}.xlsx`, book });
  return consolidation.finish(existing);
}

const filled = (book: Book, period: string, actual: number) =>
  fillLedger(book, {
    cover: { filledOn: toSerial(`${period}-12-31`) },
    tasks: { T01: { status: '推进中' } },
    indicators: { 'T01-1': { actual, explanation: '两所尚未竣工' } },
  });

/** The summary of 2023 with 甲局's red light issued. */
function issued2023(): Book {
  const files = { 甲局: filled(issueOne(plan, '甲局'), '2023', 8) };
  const typed = typeIntoSummary(consolidate('2023', files).book, {
    followUp: { 'figure|T01-1': { issue: '是', remedyBy: toSerial('2024-03-31') } },
  });
  return consolidate('2023', files, undefined, typed).book;
}

function issue2024(unit: string): Book {
  const { figures, matters } = readPriors({ file: 's.xlsx', book: issued2023() }, plan, toPeriod('2024'), [unit]);
  const [issued] = [
    ...issueLedgers({
      plan,
      period: toPeriod('2024'),
      appVersion,
      language: 'zh',
      units: [unit],
      previous: figures,
      matters,
    }),
  ];
  if (!issued) throw new Error(`No ledger for ${unit}`);
  return issued.book;
}

const replySheet = ({ sheets }: Book) => sheets.find(({ name }) => name === replySheetName);

function reply(book: Book, typed: { readonly [K in ReplyKey]?: Value }): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const table = sheet.name === replySheetName ? readTable(sheet, replyColumns, 'number') : undefined;
      const [row] = table?.rows ?? [];
      if (!table || !row) return sheet;
      return Object.entries(typed).reduce(
        (each, [key, value]) => typeInto(each, row.row, table.positions[key as ReplyKey] ?? 0, value),
        sheet,
      );
    }),
  };
}

test('a unit that has an open matter is asked about it in its next ledger, and nobody else', () => {
  const sheet = replySheet(issue2024('甲局'));
  const [row] = (sheet && readTable(sheet, replyColumns, 'number'))?.rows ?? [];
  expect(Object.fromEntries(Object.entries(row?.cells ?? {}).map(([key, cell]) => [key, cell?.value]))).toEqual({
    number: '〔2023〕1号',
    level: '红',
    reason: '未达标：指标T01-1（目标不低于10所）',
    actual: '8所',
    target: '不低于10所',
    replyBy: toSerial('2024-03-31'),
    reply: undefined,
    doneBy: undefined,
  });
  expect(replySheet(issue2024('乙局'))).toBeUndefined();
  expect(replySheet(issueOne(plan, '甲局', '2024'))).toBeUndefined();
});

test.each([
  ['words', { reply: '用地已批，三月开工' }, '用地已批，三月开工'],
  ['a day', { reply: '在建', doneBy: '2024-06-30' }, '在建；预计办结：2024-06-30'],
  ['what looks like a formula', { reply: '=1+1' }, '=1+1'],
  ['nothing', {}, ''],
])('its reply stands beside the matter: %s', async (_, typed, shown) => {
  const ledger = readXlsx(await writeXlsx(reply(filled(issue2024('甲局'), '2024', 9), typed)));
  const { summary, book } = consolidate('2024', { 甲局: ledger }, issued2023());
  expect(summary.followUp.filter(({ number }) => number !== '').map((line) => [line.number, line.reply])).toEqual([
    ['〔2023〕1号', shown],
  ]);
  const cells = book.sheets.find(({ name }) => name === '督办清单')?.cells.filter(({ value }) => value === shown);
  expect(cells?.every(({ formula }) => formula === undefined)).toBe(true);
});

test('a reply changes what a ledger says: two that differ in it are not the same', () => {
  const ledger = filled(issue2024('甲局'), '2024', 9);
  const { summary } = consolidate(
    '2024',
    { 一: reply(ledger, { reply: '已办结' }), 二: reply(ledger, { reply: '还没有' }) },
    issued2023(),
  );
  expect(summary.reporting.filter(({ rivals }) => rivals.length > 0).map(({ file }) => file)).toEqual([
    '一.xlsx',
    '二.xlsx',
  ]);
});
