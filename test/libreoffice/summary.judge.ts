/** 达标率, 名次 and the arrows beside 上期, which are formulas over 明细, as LibreOffice works them out. */
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import type { Column } from '../../src/workbook/book/table';
import { reportingColumns, resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { letCalculate } from './let-calculate';

function toPlain(value: Value | undefined): Value | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function readColumns(book: Book | undefined, name: string, columns: readonly Column[], keys: readonly string[]) {
  const [anchor] = columns;
  const sheet = book?.sheets.find((each) => each.name === name);
  const table = sheet && anchor && readTable<string>(sheet, columns, anchor.key);
  return (table?.rows ?? []).map(({ cells }) => keys.map((key) => toPlain(cells[key]?.value)));
}

const read = (book: Book | undefined) => ({
  reporting: readColumns(book, summarySheets.reporting, reportingColumns, ['unit', 'met', 'rated', 'metShare', 'rank']),
  results: readColumns(book, summarySheets.results, resultColumns, ['id', 'prior', 'trend', 'rating']),
});

const towns = ['甲局', '乙局', '丙局'];
const plan = planOf({
  units: towns.map((name) => ({ name, aliases: [], isClass: false, members: [] })),
  tasks: [taskOf({ number: 1, responsible: towns.slice(1) })],
  indicators: [
    ...[1, 2, 3].map((at) => indicatorOf({ id: `T01-${String(at)}`, collect: 'each', reporters: towns, target: 10 })),
    indicatorOf({ id: 'T01-4', reporters: ['甲局'] }),
    indicatorOf({
      id: 'T01-5',
      reporters: ['甲局'],
      measure: 'ratio',
      entry: 'parts',
      unitOfMeasure: '%',
      baseline: { value: 30, numerator: 30, denominator: 100, date: '2022-12-31' },
    }),
  ],
});

const filled = (...figures: readonly Value[]) => ({
  indicators: Object.fromEntries(figures.map((actual, at) => [`T01-${String(at + 1)}`, { actual }])),
});

test('our own calculation and LibreOffice give the same, before and after a 更正值', async () => {
  const first = filled(10, 10, 0, 9).indicators;
  const { book } = roundOf(plan, {
    甲局: { indicators: { ...first, 'T01-5': { numerator: 27, denominator: 90 } } },
    乙局: filled(10, 3, 11),
  });
  const corrected = typeIntoSummary(book, {
    details: { 'T01-4|甲局': { correction: 11 }, 'T01-5|甲局': { correction: 0.2 } },
  });
  const { saved } = await letCalculate([book, corrected]);
  expect(read(book).reporting).toEqual([
    ['甲局', 3, 5, 0.6, 2],
    ['乙局', 2, 3, 0.6666666667, 1],
    ['丙局', 0, 3, 0, 3],
  ]);
  expect(saved.map(read)).toEqual([read(book), read(corrected)]);
}, 300_000);
