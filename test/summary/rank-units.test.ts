import fc from 'fast-check';
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { toSummaryJson } from '../../src/cli/to-json';
import { planSchema } from '../../src/plan/plan';
import type { DistrictSummary, ReportingLine } from '../../src/summary/district-summary';
import { findUnitLines, rankUnits } from '../../src/summary/reporting/rank-units';
import { reportingColumns, type ReportingKey } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { anyRound } from '../kit/any-round';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { orASixth } from '../kit/thorough';
import { typeIntoSummary } from '../kit/type-into-summary';

type Line = readonly (Value | null)[];

/** 单位, 差错数, 达标项数, 评定项数, 达标率, 名次 of the lines that speak for a unit. */
function toSheetRanks(book: Book): Line[] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.reporting);
  const table = sheet && readTable(sheet, reportingColumns, 'unit');
  const keys: readonly ReportingKey[] = ['unit', 'errors', 'met', 'rated', 'metShare', 'rank'];
  return (table?.rows ?? [])
    .filter(({ cells }) => cells.rank?.formula !== undefined)
    .map(({ cells }) => keys.map((key) => (cells[key]?.value === '' ? null : (cells[key]?.value ?? null))));
}

/** 核查相符, 核查项数, 可信度 of the same lines. */
function toSheetChecks(book: Book): Line[] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.reporting);
  const rows = (sheet && readTable(sheet, reportingColumns, 'unit'))?.rows ?? [];
  return rows
    .filter(({ cells }) => cells.rank?.formula !== undefined)
    .map(({ cells }) =>
      (['unit', 'agreed', 'checked', 'credibility'] as const).map((key) => cells[key]?.value ?? null),
    );
}

function toCoreChecks(summary: DistrictSummary): Line[] {
  return [...rankUnits(summary)].map(([unit, { agreed, checked }]) => [
    unit,
    agreed,
    checked,
    checked === 0 ? '' : Number((agreed / checked).toFixed(10)),
  ]);
}

function toCoreRanks(summary: DistrictSummary): Line[] {
  return [...rankUnits(summary)].map(([unit, { errors, met, of, rank }]) => [
    unit,
    errors,
    met,
    of,
    of === 0 ? null : Number((met / of).toFixed(10)),
    rank,
  ]);
}

const each = { collect: 'each' as const, reporters: ['甲局', '乙局', '丙局', '丁局', '戊局'] };
const plan = planOf({
  units: ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'].map((name) => ({
    name,
    aliases: [],
    isClass: false,
    members: [],
  })),
  tasks: [taskOf({ number: 1, lead: ['甲局'], responsible: ['乙局', '丙局', '丁局', '戊局', '己局'] })],
  indicators: [
    indicatorOf({ id: 'T01-1', ...each, target: 10 }),
    indicatorOf({ id: 'T01-2', ...each, target: 10 }),
    indicatorOf({ id: 'T01-3', ...each, target: 10, due: '2025-12-31' }),
    indicatorOf({ id: 'T01-4', collect: 'single', reporters: ['甲局'], target: 10 }),
    indicatorOf({ id: 'T01-5', collect: 'sumOf', reporters: ['甲局', '乙局'], target: 10 }),
  ],
});
const filled = (...figures: readonly Value[]) => ({
  indicators: Object.fromEntries(figures.map((actual, at) => [`T01-${String(at + 1)}`, { actual }])),
});
const fillings = {
  甲局: filled(10, 10, 0, 9, 1),
  乙局: filled(10, 3, 11, '', 1),
  丙局: filled(12, 9, 10),
  丁局: filled('不适用', '不适用', 0),
};

describe('报送情况 says how each unit stands', () => {
  const { book, summary } = roundOf(plan, fillings);

  test(
    'by its own figures: what is not due, not rated or a part of a sum is left out, what is missing or in error is ' +
      'not met; equal shares share a rank, and a unit without a figure that is decided has none',
    () => {
      expect(toSheetRanks(book)).toEqual([
        ['甲局', 0, 2, 3, 0.6666666667, 1],
        ['乙局', 0, 2, 3, 0.6666666667, 1],
        ['丙局', 0, 2, 3, 0.6666666667, 1],
        ['丁局', 0, 0, 0, null, null],
        ['戊局', null, 0, 3, 0, 4],
        ['己局', null, 0, 0, null, null],
      ]);
    },
  );

  test('the core says the same, and so does --json, a share of 75 being three of four', () => {
    expect(toCoreRanks(summary)).toEqual(toSheetRanks(book));
    expect(toSummaryJson(summary, (name) => name).units.slice(0, 1)).toEqual([
      {
        unit: '甲局',
        errors: 0,
        met: 2,
        rated: 3,
        metShare: expect.closeTo(66.6666666667, 9) as number,
        rank: 1,
        agreed: 0,
        checked: 0,
        credibility: null,
      },
    ]);
  });

  test('a 更正值 typed into 明细 moves share and rank at once', () => {
    const typed = typeIntoSummary(book, { details: { 'T01-4|甲局': { correction: 10 } } });
    expect(toSheetRanks(typed).map(([unit, , met, rated, , rank]) => [unit, met, rated, rank])).toEqual([
      ['甲局', 3, 3, 1],
      ['乙局', 2, 3, 2],
      ['丙局', 2, 3, 2],
      ['丁局', 0, 0, null],
      ['戊局', 0, 3, 4],
      ['己局', 0, 0, null],
    ]);
  });

  test('errors are those of the ledger that counts', () => {
    const wrong = roundOf(plan, { ...fillings, 丙局: filled(-1, 9, 10) });
    expect(toSheetRanks(wrong.book)[2]).toEqual(['丙局', 1, 1, 3, 0.3333333333, 3]);
  });
});

test('of several ledgers of one unit one line speaks for it: the one that counts, or the first of those that tie', () => {
  const line = (unit: string, status: ReportingLine['status'], rivals: readonly string[] = []): ReportingLine => ({
    unit,
    status,
    rivals,
    file: null,
    filledOn: null,
    submission: null,
    issuedTo: null,
    contacts: null,
    reason: null,
    isAside: false,
  });
  const lines = [
    line('甲局', 'superseded'),
    line('甲局', 'late'),
    line('乙局', 'rejected', ['2.xlsx']),
    line('乙局', 'rejected', ['1.xlsx']),
    line('丙局', 'rejected'),
    line('丙局', 'outstanding'),
  ];
  expect([...findUnitLines(lines)].map(([each, unit]) => [lines.indexOf(each), unit])).toEqual([
    [1, '甲局'],
    [2, '乙局'],
    [5, '丙局'],
  ]);
});

test('units whose names differ in case only, or would mean something to COUNTIFS, are not taken for one another', () => {
  const names = ['甲A局', '甲a局', '甲*', '>乙局'];
  const odd = planSchema.parse({
    ...plan,
    units: names.map((name) => ({ name, aliases: [], isClass: false, members: [] })),
    tasks: [taskOf({ number: 1, lead: ['甲A局'], responsible: names.slice(1) })],
    indicators: [indicatorOf({ id: 'T01-1', collect: 'each', reporters: names, target: 10 })],
  });
  const { book } = roundOf(odd, { 甲A局: filled(10), '甲*': filled(9) });
  expect(toSheetRanks(book).map(([unit, , met, rated, , rank]) => [unit, met, rated, rank])).toEqual([
    ['甲A局', 1, 1, 1],
    ['甲a局', 0, 1, 2],
    ['甲*', 0, 1, 2],
    ['>乙局', 0, 1, 2],
  ]);
});

test('whatever the plan, the entries and the corrections, the formulas say what the core says', () => {
  fc.assert(
    fc.property(anyRound, ({ plan: any, fillings: entries, corrections }) => {
      const round = roundOf(any, entries);
      expect(toSheetRanks(round.book)).toEqual(toCoreRanks(round.summary));
      const corrected = typeIntoSummary(round.book, { details: corrections });
      const again = roundOf(any, entries, { existing: corrected });
      expect(toSheetRanks(again.book)).toEqual(toCoreRanks(again.summary));
      expect(toSheetChecks(again.book)).toEqual(toCoreChecks(again.summary));
      expect(toSheetChecks(corrected)).toEqual(toCoreChecks(again.summary));
      expect(toSheetRanks(corrected).map(([unit, , ...rest]) => [unit, ...rest])).toEqual(
        toCoreRanks(again.summary).map(([unit, , ...rest]) => [unit, ...rest]),
      );
    }),
    { numRuns: orASixth(60) },
  );
}, 60_000);
