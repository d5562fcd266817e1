import { quote } from '../../workbook/book/table';
import { toFigureFormat, toTrendFormat } from '../../ledger/number-format';
import type { ResultKey } from '../sheets/summary-columns';
import type { Ground, Part } from './ground';
import { heading, type PageRow, pageStyles, span, toHeight } from './page';

const mostGoals = 5;
const widths = { name: 7, target: 4, actual: 3, trend: 2, rating: 2 } as const;

/** The overall goals against their targets. */
export function drawGoals({ summary, formula }: Ground): Part {
  const goals = summary.results.filter(({ row, repeats }) => row.task === null && repeats === null).slice(0, mostGoals);
  if (goals.length === 0) return { rows: [] };
  const body = goals.map(({ row }): PageRow => {
    const value = (key: ResultKey) => {
      const cell = `INDEX([汇总!${key}],MATCH(${quote(row.id)},[汇总!id],0))`;
      return formula(`IFERROR(IF(${cell}="","",${cell}),"")`);
    };
    return {
      height: toHeight(row.name, widths.name),
      spans: [
        span(widths.name, row.name),
        span(widths.target, value('periodTarget'), pageStyles.centred),
        span(widths.actual, value('actual'), { ...pageStyles.centred, numberFormat: toFigureFormat(row.yardstick) }),
        span(widths.trend, value('trend'), { ...pageStyles.centred, numberFormat: toTrendFormat(row.yardstick) }),
        span(widths.rating, value('rating'), pageStyles.centred),
      ],
    };
  });
  return {
    rows: [
      heading('总体目标'),
      {
        height: 20,
        spans: [
          span(widths.name, '指标', pageStyles.header),
          span(widths.target, '本期目标', pageStyles.header),
          span(widths.actual, '完成值', pageStyles.header),
          span(widths.trend, '较上期', pageStyles.header),
          span(widths.rating, '达标情况', pageStyles.header),
        ],
      },
      ...body,
    ],
  };
}
