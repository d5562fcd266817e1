import type { Table, TableRow, Text } from '../workbook/word/document';
import { ratingWords } from '../ledger/rating';
import type { FigureLine, ReportedFigure } from './paper-round';
import { blank, nothing } from './paper-words';

const header = ['指标', '本期目标', '自评值', '区级汇总值', '市级认定值', '达标情况', '尚缺和时限'] as const;

/** One unit's own figure; of several, how many they are, since theirs are added up or counted in the district's. */
function toSelf(reported: readonly ReportedFigure[]): string {
  const [first, ...others] = reported;
  return others.length > 0 ? `${String(reported.length)}家` : (first?.value ?? '') || nothing;
}

/** What is missing, and by when; nothing where the target is met or not rated. */
function toMissing({ rating, gap, due }: FigureLine): string {
  if (rating === 'met' || rating === 'notRated') return nothing;
  return [gap, due && `时限 ${due}`].filter(Boolean).join('；') || nothing;
}

function toRow(figure: FigureLine): TableRow {
  const { id, name, periodTarget, actual, rating, reported } = figure;
  const texts: readonly Text[] = [
    `${id} ${name}`,
    periodTarget || nothing,
    toSelf(reported),
    actual || nothing,
    [blank('')],
    rating === null ? nothing : ratingWords[rating],
    toMissing(figure),
  ];
  return { cells: texts.map((text) => ({ text })) };
}

function toBand(text: string): TableRow {
  return { cells: [{ text, span: header.length, look: 'band' }] };
}

/** Every figure with its clause above it, said once where several share it; self, district and city side by side. */
export function toFigureTable(figures: readonly FigureLine[]): Table {
  const rows = figures.flatMap((figure, at) => {
    const before = figures[at - 1];
    const isNewTask = !figure.isGoal && figure.task !== before?.task;
    const isNewClause = figure.clause !== '' && (isNewTask || figure.clause !== before?.clause);
    return [
      ...(isNewTask ? [toBand(figure.task)] : []),
      ...(isNewClause ? [toBand(`方案依据：${figure.clause}`)] : []),
      toRow(figure),
    ];
  });
  return { kind: 'table', look: 'list', widths: [24, 15, 13, 15, 10, 9, 14], header, rows };
}
