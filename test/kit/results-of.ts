import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { toSummaryJson } from '../../src/cli/to-json';
import { ratingWords } from '../../src/ledger/rating';
import { type Figure, toValue } from '../../src/ledger/yardstick';
import { resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { toTrend } from '../../src/summary/result/to-trend';
import type { DistrictSummary, Result } from '../../src/summary/district-summary';
import { shownText } from './shown-text';

/** A row of `汇总` as its formulas have it; blank is null, numbers to 12 digits. */
export interface ResultLine {
  readonly id: string;
  readonly prior: number | string | null;
  readonly trend: number | string | null;
  readonly numerator: number | string | null;
  readonly denominator: number | string | null;
  readonly actual: number | string | null;
  readonly gap: number | string | null;
  readonly rating: number | string | null;
}

type Plain = number | string | null;

function toPlain(value: Value | undefined): Plain {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0;
  if (typeof value === 'object') return value.error;
  return String(value);
}

/** What the sheet says, found by its headers. */
export function toSheetLines(book: Book): ResultLine[] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.results);
  const table = sheet && readTable(sheet, resultColumns, 'id');
  if (!table) throw new Error('No 汇总');
  return table.rows.map(({ cells }) => ({
    id: shownText(cells.id?.value),
    prior: toPlain(cells.prior?.value),
    trend: toPlain(cells.trend?.value),
    numerator: toPlain(cells.numerator?.value),
    denominator: toPlain(cells.denominator?.value),
    actual: toPlain(cells.actual?.value),
    gap: toPlain(cells.gap?.value),
    rating: toPlain(cells.rating?.value),
  }));
}

function toActual({ actual, text, row, reason, each }: Result): Plain {
  const { measure } = row.yardstick;
  if (each) return toPlain(actual?.toNumber());
  if (measure === 'text') return toPlain(text);
  if (actual === null) return reason?.zh.includes('无法汇总') ? '无法汇总' : null;
  return measure === 'yesNo' ? (actual.eq(1) ? '是' : '否') : toPlain(actual.toNumber());
}

function toPrior(prior: Figure | undefined): Plain {
  return prior ? toPlain(toValue(prior).toNumber()) : null;
}

/** What the core says, as the sheet should show it. */
export function toCoreLines(summary: DistrictSummary): ResultLine[] {
  return summary.results.map((result) => ({
    id: result.row.id,
    prior:
      result.row.yardstick.measure === 'text' || result.row.yardstick.measure === 'yesNo'
        ? null
        : toPrior(result.prior),
    trend: toPlain(toTrend(result)?.toNumber()),
    numerator: toPlain(result.numerator?.toNumber()),
    denominator: toPlain(result.denominator?.toNumber()),
    actual: toActual(result),
    gap: toPlain(result.gap?.toNumber()),
    rating: ratingWords[result.rating],
  }));
}

/** What is open in each row, as the formulas have it. */
function toSheetDoubts(book: Book): Plain[][] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.results);
  return ((sheet && readTable(sheet, resultColumns, 'id'))?.rows ?? []).map(({ cells }) =>
    [cells.id, cells.errors, cells.openQueries].map((cell) => toPlain(cell?.value)),
  );
}

/** The formulas of `汇总` over `明细` give what the core gives. */
export function expectFormulasAgree({
  summary,
  book,
}: {
  readonly summary: DistrictSummary;
  readonly book: Book;
}): void {
  expect(toSheetLines(book)).toEqual(toCoreLines(summary));
  expect(toSheetDoubts(book)).toEqual(
    summary.results.map(({ row, errors, openQueries }) => [row.id, errors, openQueries]),
  );
}

/** The indicators as `consolidate --json` prints them, without what the plan already says; the formulas agree. */
export function resultsOf(round: { readonly summary: DistrictSummary; readonly book: Book }) {
  expectFormulasAgree(round);
  return toSummaryJson(round.summary, (name) => name).indicators.map(
    ({ id, actual, numerator, denominator, prior, gap, rating, reason, contributions }) => ({
      id,
      actual,
      numerator,
      denominator,
      prior,
      gap,
      rating,
      reason,
      contributions,
    }),
  );
}

type Contribution = ReturnType<typeof resultsOf>[number]['contributions'][number];

/** What a unit gave, as `consolidate --json` prints it: by default a counted figure in 本期完成值 of the first row. */
export function gave(unit: string, given: Partial<Contribution> = {}): Contribution {
  const isThere = given.file !== null;
  return {
    unit,
    counted: true,
    state: 'figure',
    value: null,
    numerator: null,
    denominator: null,
    correction: null,
    corrects: null,
    correctionState: null,
    explanation: '',
    file: isThere ? `${unit}.xlsx` : null,
    sheet: isThere ? '指标填报' : null,
    cell: isThere ? (given.numerator === undefined ? 'F5' : 'D5') : null,
    ...given,
  };
}

/** One result; what is not given is null. */
export function result(
  id: string,
  given: Partial<ReturnType<typeof resultsOf>[number]>,
): ReturnType<typeof resultsOf>[number] {
  return {
    id,
    actual: null,
    numerator: null,
    denominator: null,
    prior: null,
    gap: null,
    rating: 'notRated',
    reason: null,
    contributions: [],
    ...given,
  };
}
