import type { Sheet } from '../../workbook/book/book';
import { numberFormats, styles } from '../../workbook/book/style';
import { type Content, type Contents, drawTable } from '../../workbook/book/table';
import { ratingWords } from '../../ledger/rating';
import { comparatorWords } from '../../plan/book/plan-columns';
import { seriesColumns, type SeriesKey, wholeDistrict } from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import type { DistrictSummary } from '../district-summary';
import { frameOf, frameSummarySheet } from '../sheets/frame-summary-sheet';
import type { SeriesLine } from './series';

function toContents(line: SeriesLine): Contents<SeriesKey> {
  const isPercent = line.unitOfMeasure === '%';
  const value: Content | undefined =
    line.value === null
      ? undefined
      : isPercent
        ? { value: line.value, style: { numberFormat: numberFormats.percent } }
        : line.value;
  return {
    unit: line.unit ?? wholeDistrict,
    id: line.id,
    name: line.name || undefined,
    instance: line.instance,
    period: line.period ?? undefined,
    value,
    numerator: line.numerator ?? undefined,
    denominator: line.denominator ?? undefined,
    unitOfMeasure: line.unitOfMeasure ?? undefined,
    comparator: line.comparator === null ? undefined : comparatorWords[line.comparator],
    target: line.target ?? undefined,
    upper: line.upper ?? undefined,
    rating: line.rating === null ? undefined : ratingWords[line.rating],
    definition: line.definition ?? undefined,
  };
}

/** `历年`: the figures of all earlier periods, from one summary to the next; undefined where there are none yet. */
export function drawSeriesSheet(summary: DistrictSummary): Sheet | undefined {
  if (summary.series.length === 0) return undefined;
  const frame = frameOf(summarySheets.series, seriesColumns, summary.series.length);
  const note = '以前各期的数，下发时据此填“上期完成值”，下次汇总接着往下带；本期的数在“汇总”和“明细”。请不要改动。';
  return frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, summary.series.map(toContents)), 4);
}
