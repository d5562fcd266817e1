import { readWord, toCellText } from '../../workbook/book/cell-text';
import { Decimal } from 'decimal.js';
import type { Book, Cell } from '../../workbook/book/book';
import { type FoundRow, readTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import { type Rating, ratingWords } from '../../ledger/rating';
import { states } from '../../ledger/rating-formula';
import { splitRowId } from '../../ledger/split-row-id';
import { isPeriod, toInstanceOf, toPeriod } from '../../plan/period';
import type { Comparator, Indicator, Plan } from '../../plan/plan';
import { collectWords, comparatorWords } from '../../plan/book/plan-columns';
import { trimText } from '../../returns/trim-text';
import {
  checkWords,
  correctionWords,
  detailColumns,
  type DetailKey,
  resultColumns,
  type ResultKey,
  seriesColumns,
  type SeriesKey,
  wholeDistrict,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { toUnitRating } from '../result/to-unit-rating';
import { mergeSeries } from './merge-series';
import type { SeriesLine } from './series';
import { readRound } from '../sheets/summary-identity';
import { toShownNumber } from '../to-shown-number';

type Figures = Pick<SeriesLine, 'value' | 'numerator' | 'denominator'>;
type Meaning = Omit<SeriesLine, keyof Figures | 'unit' | 'rating'>;

const noFigures: Figures = { value: null, numerator: null, denominator: null };

function toNumber(cell: Cell | undefined): number | null {
  return typeof cell?.value === 'number' ? cell.value : null;
}

function rowsOf<Key extends string>(
  book: Book,
  name: string,
  columns: readonly Column<Key>[],
  anchor: Key,
): readonly FoundRow<Key>[] {
  const sheet = book.sheets.find((each) => each.name === name);
  return (sheet && readTable(sheet, columns, anchor))?.rows ?? [];
}

/** The lines of 历年: what the summary carries on from earlier periods. */
export function readCarriedSeries(book: Book): SeriesLine[] {
  return rowsOf<SeriesKey>(book, summarySheets.series, seriesColumns, 'instance').flatMap(({ cells }): SeriesLine[] => {
    const [unit, id, instance, period] = [
      toCellText(cells.unit).trim(),
      squeeze(cells.id?.value),
      toCellText(cells.instance).trim(),
      toCellText(cells.period).trim(),
    ];
    if (unit === '' || id === '' || !isPeriod(instance)) return [];
    return [
      {
        unit: unit === wholeDistrict ? null : unit,
        id,
        name: toCellText(cells.name).trim(),
        instance,
        period: isPeriod(period) ? period : null,
        value: toNumber(cells.value),
        numerator: toNumber(cells.numerator),
        denominator: toNumber(cells.denominator),
        unitOfMeasure: cells.definition === undefined ? null : toCellText(cells.unitOfMeasure).trim(),
        definition: toCellText(cells.definition).trim() || null,
        comparator: readWord<Comparator>(cells.comparator, comparatorWords),
        target: toNumber(cells.target),
        upper: toNumber(cells.upper),
        rating: readWord<Rating>(cells.rating, ratingWords),
      },
    ];
  });
}

function indexIndicators(plan: Plan): ReadonlyMap<string, Indicator> {
  return new Map(
    plan.indicators.flatMap((indicator) =>
      [indicator.id, ...indicator.parts.map(({ id }) => id)].map((id) => [id, indicator] as const),
    ),
  );
}

/** Which instance a row of a summary is about; the plan says it where the summary does not. */
function toInstanceId(
  rowId: string,
  stated: string,
  period: string,
  indicators: ReadonlyMap<string, Indicator>,
): string {
  if (isPeriod(stated)) return stated;
  const { id, instance } = splitRowId(rowId);
  if (instance !== null) return instance;
  const cadence = indicators.get(id)?.cadence ?? 'byEnd';
  return cadence === 'byEnd' ? period : toInstanceOf(cadence, toPeriod(period)).id;
}

/** The 核查值 that rated, or else the 更正值 that was used. */
function toUsedCorrection({ correctionState, correction, checkState, check }: FoundRow<DetailKey>['cells']): unknown {
  const isChecked = [checkWords.used, checkWords.changed].some((word) => word === squeeze(checkState?.value));
  // a summary of a former version does not say whether it was used: it always was
  const isUsed = correctionState === undefined || squeeze(correctionState.value) === correctionWords.used;
  const typed = isChecked ? check?.value : isUsed ? correction?.value : undefined;
  return typeof typed === 'string' && trimText(typed) === '' ? undefined : typed;
}

/** What counted in a row of 明细, a 更正值 in the place of what was reported; a corrected ratio keeps its denominator. */
function toCountedFigures(cells: FoundRow<DetailKey>['cells']): Figures | undefined {
  if (squeeze(cells.counted?.value) !== yesNo.yes || squeeze(cells.finalState?.value) === states.inError)
    return undefined;
  const denominator = toNumber(cells.denominator);
  const corrected = toUsedCorrection(cells);
  if (typeof corrected === 'number') {
    return {
      value: corrected,
      numerator: denominator === null ? null : toShownNumber(new Decimal(corrected).mul(denominator)),
      denominator,
    };
  }
  const value = toNumber(cells.value);
  if (corrected !== undefined || value === null || squeeze(cells.state?.value) !== states.figure) return undefined;
  return { value, numerator: toNumber(cells.numerator), denominator };
}

/** The figures of the summary's own period, as 汇总 and 明细 have them. */
function readOwnSeries(book: Book, plan: Plan): SeriesLine[] {
  const { period } = readRound(book);
  if (!isPeriod(period)) return [];
  const indicators = indexIndicators(plan);
  const toMeaning = (rowId: string, name: string, cells: FoundRow<ResultKey>['cells'] | undefined): Meaning => ({
    id: splitRowId(rowId).id,
    name,
    instance: toInstanceId(rowId, toCellText(cells?.instance).trim(), period, indicators),
    period,
    unitOfMeasure: cells?.definition === undefined ? null : toCellText(cells.figureUnit).trim(),
    definition: toCellText(cells?.definition).trim() || null,
    comparator: readWord<Comparator>(cells?.comparator, comparatorWords),
    target: toNumber(cells?.bound),
    upper: toNumber(cells?.upperBound),
  });
  const meanings = new Map<string, { readonly units: Meaning; readonly rating: Rating | null }>();
  const district = rowsOf<ResultKey>(book, summarySheets.results, resultColumns, 'id').map(({ cells }): SeriesLine => {
    const rowId = squeeze(cells.id?.value);
    const meaning = toMeaning(rowId, toCellText(cells.name).trim(), cells);
    const rating = readWord<Rating>(cells.rating, ratingWords);
    meanings.set(rowId, { units: meaning, rating });
    const value = toNumber(cells.actual);
    const isPartial = rating === 'unreported' || rating === 'inError';
    const figures =
      value === null || isPartial
        ? noFigures
        : { value, numerator: toNumber(cells.numerator), denominator: toNumber(cells.denominator) };
    // of how many units meet it
    const unitOfMeasure = toCellText(cells.collect).trim() === collectWords.each ? '%' : meaning.unitOfMeasure;
    return { ...meaning, ...figures, unitOfMeasure, unit: null, rating };
  });
  const entries = rowsOf<DetailKey>(book, summarySheets.details, detailColumns, 'rowId');
  const counts = new Map<string, number>();
  for (const { cells } of entries) {
    const rowId = squeeze(cells.rowId?.value);
    if (squeeze(cells.counted?.value) === yesNo.yes) counts.set(rowId, (counts.get(rowId) ?? 0) + 1);
  }
  const units = entries.flatMap(({ cells }): SeriesLine[] => {
    const figures = toCountedFigures(cells);
    const [rowId, unit] = [squeeze(cells.rowId?.value), toCellText(cells.unit).trim()];
    if (!figures || unit === '') return [];
    const meaning = meanings.get(rowId);
    const rating = toUnitRating(
      readWord<Rating>(cells.rating, ratingWords),
      counts.get(rowId) ?? 0,
      meaning?.rating ?? null,
    );
    return [
      { ...(meaning?.units ?? toMeaning(rowId, toCellText(cells.name).trim(), undefined)), ...figures, unit, rating },
    ];
  });
  return [...district, ...units];
}

/** All figures that a summary knows: of its own period, and of those before. */
export function readSeries(book: Book, plan: Plan): SeriesLine[] {
  return mergeSeries(readCarriedSeries(book), readOwnSeries(book, plan));
}
