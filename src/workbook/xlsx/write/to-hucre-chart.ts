import type { SheetChart } from 'hucre';
import type { Chart, ChartRange } from '../../book/book';
import { quoteSheet, toA1Range } from '../../book/a1';
import { toFileText } from '../excel-text';

/** `'总览'!$A$5:$A$9`. */
export function toChartReference(range: ChartRange): string {
  return `${quoteSheet(range.sheet)}!${toA1Range(range).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`;
}

/** A chart in the words of the xlsx library: bars from left to right, the first at the top. */
export function toHucreChart({ kind, name, area, categories, series, most, numberFormat }: Chart): SheetChart {
  return {
    type: 'bar',
    barGrouping: kind === 'stackedBar' ? 'stacked' : 'clustered',
    altText: toFileText(name),
    gapWidth: 40,
    legend: false,
    plotAreaLayout: { x: 0, y: 0, w: 1, h: 1 },
    axes: {
      x: { reverse: true, hidden: true },
      y: { hidden: true, scale: { min: 0, ...(most !== undefined && { max: most }) } },
    },
    series: series.map(({ name: of, values, colour, numberColour }) => ({
      name: toFileText(of),
      values: toChartReference(values),
      categories: toChartReference(categories),
      color: colour.toUpperCase(),
      dataLabels: {
        showValue: true,
        numberFormat: { formatCode: numberFormat, sourceLinked: false },
        fontSize: 11,
        fontColor: numberColour.toUpperCase(),
      },
    })),
    anchor: { from: { row: area.top, col: area.left }, to: { row: area.bottom + 1, col: area.right + 1 } },
  };
}
