import type { Book } from '../../src/workbook/book/book';
import { calculate } from '../../src/workbook/formula/calculate';
import { toPeriod } from '../../src/plan/period';
import type { Indicator } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { type Entries, fillMany } from '../kit/fill-many';
import { indicatorOf, planOf } from '../kit/plan-of';
import { readCells } from '../kit/read-cells';

const quarters = (figures: Entries): Entries =>
  Object.fromEntries(Object.entries(figures).map(([quarter, entries]) => [`T01-1@2023${quarter}`, entries]));

function fill(indicator: Partial<Indicator>, figures: Entries) {
  const plan = planOf({
    indicators: [
      indicatorOf({ id: 'T01-1', cadence: 'quarterly', accrual: 'inPeriod', due: '2025-12-31', ...indicator }),
    ],
  });
  const [issued] = [
    ...issueLedgers({ plan, period: toPeriod('2023'), appVersion: '0.0.0', language: 'zh', units: ['甲局'] }),
  ];
  if (!issued) throw new Error('No ledger');
  return { plan, book: fillMany(issued.book, quarters(figures)) };
}

function show(book: Book, columns: readonly string[]): unknown {
  const cells = readCells(calculate(book));
  return ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) =>
    columns.map((column) => cells.get(`T01-1@2023${quarter}`)?.[column] ?? ''),
  );
}

const baseline = { value: 40, numerator: null, denominator: null, date: '2022-12-31' };

test('a later instance is compared with the row before it, not with what is typed again', () => {
  const { plan, book } = fill(
    { comparator: 'riseBy', target: 5, baseline },
    { Q1: { actual: 45 }, Q2: { actual: 49 }, Q3: { actual: 60 }, Q4: { actual: '不适用' } },
  );
  expect(show(book, ['prior', 'gap', 'rating'])).toEqual([
    [40, 0, '已达标'],
    [45, -1, '未达标'],
    [49, 6, '已达标'],
    [60, '', '不评定'],
  ]);
  const { rows } = checkLedger(book, { plan, appVersion: '0.0.0' });
  expect(rows.map(({ rating }) => rating)).toEqual(['met', 'unmet', 'met', 'notRated']);
});

test('ratios are compared by numerator and denominator', () => {
  const { book } = fill(
    { measure: 'ratio', entry: 'parts', unitOfMeasure: '百分点', comparator: 'riseBy', target: 1 },
    { Q1: { prior: 0.3, numerator: 1, denominator: 3 }, Q2: { numerator: 103, denominator: 300 }, Q3: {}, Q4: {} },
  );
  expect(show(book, ['priorNumerator', 'priorDenominator', 'rating'])).toEqual([
    ['', '', '已达标'],
    [1, 3, '已达标'],
    [103, 300, '未填报'],
    ['', '', '未填报'],
  ]);
});

test('a figure that an error voids is nothing to compare with, and what is left blank is not 0', () => {
  const { plan, book } = fill(
    { comparator: 'riseBy', target: 5, baseline },
    { Q1: { actual: -45 }, Q2: { actual: 49 }, Q3: {}, Q4: { actual: 60 } },
  );
  expect(show(book, ['prior', 'rating'])).toEqual([
    [40, '有差错'],
    ['', '不评定'],
    [49, '未填报'],
    ['', '不评定'],
  ]);
  const { rows } = checkLedger(book, { plan, appVersion: '0.0.0' });
  expect(rows.map(({ rating }) => rating)).toEqual(['inError', 'notRated', 'unreported', 'notRated']);
});

test('in rows that somebody sorted, no figure of another row stands for last period’s', () => {
  const { book } = fill(
    { comparator: 'riseBy', target: 5, baseline },
    { Q1: { actual: 45 }, Q2: { actual: 49 }, Q3: { actual: 60 }, Q4: { actual: 70 } },
  );
  const turned = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === '指标填报'
        ? {
            ...sheet,
            cells: sheet.cells
              .map((cell) => (cell.row >= 4 && cell.row <= 7 ? { ...cell, row: 11 - cell.row } : cell))
              .sort((a, b) => a.row - b.row || a.column - b.column),
          }
        : sheet,
    ),
  };
  expect(show(turned, ['prior', 'rating'])).toEqual([
    [40, '已达标'],
    ['', '不评定'],
    ['', '不评定'],
    ['', '不评定'],
  ]);
});
