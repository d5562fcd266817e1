import type { ChartModel, SeriesModel } from '../../workbook/charts/chart-model';
import { displayText } from '../../workbook/cells/display-text';

/** What a series is called: its text, what its cell shows, or its number. */
export function seriesName(chart: ChartModel, series: SeriesModel): string {
  const { name } = series;
  if (typeof name === 'string') return name;
  if (name === null) return `Series${String(chart.series.indexOf(series) + 1)}`;
  const { sheet, area } = name;
  sheet.workbook.calculation.settle();
  return displayText(sheet.valueAt(area.top, area.left), sheet.styleAt(area.top, area.left).numberFormat);
}
