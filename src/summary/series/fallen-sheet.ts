import type { Sheet } from '../../workbook/book/book';
import { colours, numberFormats, styles } from '../../workbook/book/style';
import { type Content, type Contents, drawTable, type Frame } from '../../workbook/book/table';
import { linked } from '../../workbook/book/linked';
import { trendFormats } from '../../ledger/number-format';
import { toRatingHighlights } from '../../ledger/indicator-sheet';
import { ratingWords } from '../../ledger/rating';
import { comparatorWords } from '../../plan/book/plan-columns';
import type { DistrictSummary } from '../district-summary';
import { frameOf, frameSummarySheet } from '../sheets/frame-summary-sheet';
import { linkTo } from '../sheets/link-to';
import { fallenColumns, type FallenKey, type ResultKey, wholeDistrict } from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import type { Fallen, FallenFigure, LeftOut } from './fallen';

const leftOutWords: Readonly<Record<LeftOut, string>> = {
  noEarlier: '以前没有数的',
  incomparable: '口径、计量单位或者类型变了、那一期没有完的',
  noTarget: '没有目标值的',
  words: '文字和是否',
};

function toNote({ lines, compared, leftOut }: Fallen): string {
  const left = Object.entries(leftOutWords).flatMap(([reason, words]) => {
    const count = leftOut[reason as LeftOut];
    return count === 0 ? [] : [`${words} ${String(count)} 个`];
  });
  return (
    `比了 ${String(compared)} 个数，变差的 ${String(lines.length)} 个（要求不高于、下降的，升了是变差）。` +
    `只算当期的数同上年同期比，别的同上一次的数比。${left.length > 0 ? `没有比的：${left.join('，')}。` : ''}` +
    '更正值改了的，重新汇总后更新。'
  );
}

function toName({ name, isShareOfUnits }: FallenFigure): string {
  return isShareOfUnits ? `${name}（达标单位占比）` : name;
}

function toContents(figure: FallenFigure, name: Content | undefined): Contents<FallenKey> {
  const { before, now } = figure;
  const isPercent = figure.unitOfMeasure === '%';
  const show = (value: number): Content =>
    isPercent ? { value, style: { numberFormat: numberFormats.percent } } : value;
  return {
    unit: figure.unit ?? wholeDistrict,
    id: figure.id,
    name,
    comparator: comparatorWords[figure.isShareOfUnits ? 'atLeast' : figure.comparator],
    earlier: before.instance,
    earlierValue: show(before.value),
    earlierNumerator: before.numerator ?? undefined,
    earlierDenominator: before.denominator ?? undefined,
    instance: now.instance,
    value: show(now.value),
    numerator: now.numerator ?? undefined,
    denominator: now.denominator ?? undefined,
    change: { value: figure.change, style: { numberFormat: isPercent ? trendFormats.points : trendFormats.plain } },
    unitOfMeasure: figure.unitOfMeasure || undefined,
    rating: figure.rating === null ? undefined : ratingWords[figure.rating],
  };
}

/** `下降清单`: the figures that went the wrong way; none where there is no earlier figure to hold against. */
export function drawFallenSheet(summary: DistrictSummary, results: Frame<ResultKey>): Sheet[] {
  const { fallen } = summary;
  if (fallen.compared === 0) return [];
  const at = new Map(summary.results.map(({ row }, index) => [row.id, index]));
  const frame = frameOf(summarySheets.fallen, fallenColumns, fallen.lines.length);
  const rows = fallen.lines.map((figure) =>
    toContents(figure, linked(toName(figure), linkTo(results, 'id', at.get(figure.id)))),
  );
  const sheet = frameSummarySheet(frame, summary, toNote(fallen), drawTable(frame, styles.header, rows), 3);
  return [{ ...sheet, highlights: toRatingHighlights(frame, 'rating'), tabColour: colours.behind }];
}
