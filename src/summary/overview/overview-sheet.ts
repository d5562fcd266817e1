import type { Chart, Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import { blankSheet, type Frame, toFormula } from '../../workbook/book/table';
import { toPeriodName } from '../../plan/period';
import type { DistrictSummary } from '../district-summary';
import { frameFollowUp } from '../matters/follow-up-sheet';
import { frameReporting } from '../sheets/draw-list-sheets';
import type { ResultKey } from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { drawDecisions } from './decisions';
import { drawGoals } from './goals';
import { drawProjects } from './projects';
import { drawReds } from './reds';
import { drawTiles } from './tiles';
import type { Ground, Part } from './ground';
import { drawUnits } from './units';
import { columnWidth, layOut, pageColumns, type PageRow, pageStyles, span } from './page';

const parts: readonly ((ground: Ground) => Part)[] = [
  drawTiles,
  drawProjects,
  drawUnits,
  drawGoals,
  drawReds,
  drawDecisions,
];

/** `总览`: one page for those who decide. Its numbers are formulas over the other sheets. */
export function drawOverviewSheet(summary: DistrictSummary, results: Frame<ResultKey>): Sheet {
  const frames = [frameReporting(summary), frameFollowUp(summary)];
  const formula = (template: string) => ({ formula: toFormula(template, results, frames) });
  const title: PageRow = {
    height: 30,
    spans: [span(pageColumns, `${summary.plan.title} ${toPeriodName(summary.period)}总览`, styles.title)],
  };
  const asOf: PageRow = {
    height: 18,
    spans: [
      span(
        pageColumns,
        `截至 ${summary.asOf}。数随“汇总”“报送情况”“督办清单”变，列出的单位和红灯是汇总时的。`,
        pageStyles.sentence,
      ),
    ],
  };
  const rows: PageRow[] = [title, asOf];
  const charts: Chart[] = [];
  for (const draw of parts) {
    const part = draw({ summary, formula, top: rows.length });
    rows.push(...part.rows);
    charts.push(...(part.charts ?? []));
  }
  return {
    ...blankSheet(summarySheets.overview),
    ...layOut(rows, 0),
    columns: Array.from({ length: pageColumns }, (_, column) => ({ column, width: columnWidth })),
    charts,
    print: { landscape: false, pagesWide: 1, pagesHigh: 1 },
  };
}
