import { toSerial } from '../../src/workbook/book/date';
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { replyColumns, type ReplyKey, replySheetName } from '../../src/ledger/reply-sheet';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { FilledLedgers } from '../../src/round/filled-ledgers';
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

describe('a ledger that is made anew', () => {
  const carry = (filledIn: Book, fresh: Book) => {
    const ledgers = new FilledLedgers({ plan, appVersion, period: toPeriod('2024') });
    expect(ledgers.add('甲局.xlsx', filledIn)).toBeUndefined();
    const carried = ledgers.carryInto('甲局', fresh);
    const sheet = carried && replySheet(carried.book);
    const [row] = (sheet && readTable(sheet, replyColumns, 'number'))?.rows ?? [];
    return {
      cells: row && [row.cells.number, row.cells.reply, row.cells.doneBy].map((cell) => cell?.value),
      rows: carried?.rows,
      left: carried?.left.map(({ id, reason }) => [id, reason.zh]),
    };
  };

  test('has what the unit had replied, by the matter’s number', () => {
    const blank = issue2024('甲局');
    const replied = reply(blank, { reply: '用地已批', doneBy: toSerial('2024-06-30') });
    expect(carry(replied, blank)).toEqual({
      cells: ['〔2023〕1号', '用地已批', toSerial('2024-06-30')],
      rows: 2,
      left: [],
    });
    expect(carry(blank, blank)).toEqual({ cells: ['〔2023〕1号', undefined, undefined], rows: 1, left: [] });
  });

  test('that does not ask about the matter any more says so', () => {
    const replied = reply(filled(issue2024('甲局'), '2024', 9), { reply: '用地已批' });
    expect(carry(replied, issueOne(plan, '甲局', '2024'))).toEqual({
      cells: undefined,
      rows: 2,
      left: [['〔2023〕1号', '新台账不问这件督办：已经不在办，或者下发时没有带上期汇总表']],
    });
  });

  test('takes no reply that is a formula, nor one of two that differ', () => {
    const blank = issue2024('甲局');
    const typed = reply(blank, { reply: '在建' });
    const formula = {
      ...typed,
      sheets: typed.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.value === '在建' ? { ...cell, value: 2, formula: 'TODAY()' } : cell)),
      })),
    };
    expect(carry(formula, blank)).toMatchObject({
      cells: ['〔2023〕1号', undefined, undefined],
      left: [['〔2023〕1号', '有一格是公式']],
    });
    const twice = {
      ...typed,
      sheets: typed.sheets.map((sheet) => {
        if (sheet.name !== replySheetName) return sheet;
        const last = sheet.cells.filter(({ row }) => row === Math.max(...sheet.cells.map((cell) => cell.row)));
        const again = last.map((cell) => ({
          ...cell,
          row: cell.row + 1,
          ...(cell.value === '在建' && { value: '已办' }),
        }));
        return { ...sheet, cells: [...sheet.cells, ...again] };
      }),
    };
    expect(carry(twice, blank)).toMatchObject({
      cells: ['〔2023〕1号', undefined, undefined],
      rows: 1,
      left: [['〔2023〕1号', '表里有两行，填得不一样']],
    });
  });
});
