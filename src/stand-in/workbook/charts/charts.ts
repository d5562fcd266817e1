import { HostError } from '../../protocol/host-error';
import { cellArea, columnsOf, intersect, isUnbounded, rowsOf, type Area } from '../cells/area';
import type { Drawings } from './drawings';
import { freshSeries, type ChartModel, type ChartSource, type SeriesModel } from './chart-model';
import { isDay } from '../cells/fill-series';
import { guardPermission } from '../cells/guard';
import { leftOf, topOf } from '../styles/line-size';
import { Settings } from '../sheets/settings';
import type { Sheet } from '../sheets/workbook-model';

const size = { width: 360, height: 216 };

/** Puts a chart beside the cells that it shows. */
export function addChart(
  drawings: Drawings,
  sheet: Sheet,
  type: string,
  source: ChartSource,
  seriesBy: 'Auto' | 'Rows' | 'Columns',
): ChartModel {
  guardPermission(sheet, 'allowEditObjects');
  const { workbook } = sheet;
  const area = within(source);
  const chart: ChartModel = {
    id: workbook.nextGuid('chart'),
    sheet,
    name: drawings.freeName(sheet, 'Chart'),
    type,
    plotBy: 'Columns',
    left: source.sheet === sheet ? leftOf(sheet, area.right + 2) : 0,
    top: source.sheet === sheet ? topOf(sheet, area.top) : 0,
    ...size,
    series: [],
    settings: new Settings(),
  };
  showData(chart, source, seriesBy);
  drawings.charts.push(chart);
  workbook.emit({ kind: 'chartAdded', sheet, id: chart.id });
  return chart;
}

export function deleteChart(drawings: Drawings, chart: ChartModel): void {
  const { sheet, id } = chart;
  guardPermission(sheet, 'allowEditObjects');
  drawings.charts = drawings.charts.filter((each) => each !== chart);
  if (drawings.activeChart === chart) drawings.activeChart = null;
  sheet.workbook.emit({ kind: 'chartDeleted', sheet, id });
}

/** One chart at a time is active. */
export function activateChart(drawings: Drawings, chart: ChartModel): void {
  const before = drawings.activeChart;
  if (before === chart) return;
  chart.sheet.workbook.activate(chart.sheet);
  drawings.activeChart = chart;
  if (before) before.sheet.workbook.emit({ kind: 'chartDeactivated', sheet: before.sheet, id: before.id });
  chart.sheet.workbook.emit({ kind: 'chartActivated', sheet: chart.sheet, id: chart.id });
}

/** Whole rows and columns as far as they are used. */
function within({ sheet, area }: ChartSource): Area {
  return isUnbounded(area)
    ? (intersect(area, sheet.usedArea ?? cellArea(area.top, area.left)) ?? cellArea(area.top, area.left))
    : area;
}

/**
 * Reads series out of cells, as Excel does: texts (or days) in the first column are categories, texts in the first row
 * are names; with an empty corner both are, whatever they hold. Left alone, the longer side makes the categories.
 */
function showData(chart: ChartModel, source: ChartSource, seriesBy: 'Auto' | 'Rows' | 'Columns'): void {
  const { sheet } = source;
  sheet.workbook.calculation.settle();
  const area = within(source);
  const isScatter = /^(XYScatter|Bubble)/.test(chart.type);
  const { hasHeader, hasCategories } = findLabels(sheet, area);
  const height = rowsOf(area) - (hasHeader ? 1 : 0);
  const width = columnsOf(area) - (hasCategories ? 1 : 0);
  chart.plotBy = seriesBy === 'Auto' ? (width > height ? 'Rows' : 'Columns') : seriesBy;
  const byColumns = chart.plotBy === 'Columns';
  const top = area.top + (hasHeader ? 1 : 0);
  const left = area.left + (hasCategories ? 1 : 0);
  const part = (cut: Area): ChartSource => ({ sheet, area: cut });
  const lanes = byColumns ? lines(left, area.right) : lines(top, area.bottom);
  const own = byColumns
    ? { names: hasHeader, categories: hasCategories ? part({ ...area, top, right: area.left }) : null }
    : { names: hasCategories, categories: hasHeader ? part({ ...area, left, bottom: area.top }) : null };
  const all = lanes.map((lane): SeriesModel => ({
    ...freshSeries(),
    name: own.names ? part(byColumns ? cellArea(area.top, lane) : cellArea(lane, area.left)) : null,
    values: part(
      byColumns
        ? { top, bottom: area.bottom, left: lane, right: lane }
        : { top: lane, bottom: lane, left, right: area.right },
    ),
    categories: own.categories,
  }));
  chart.series = isScatter && own.categories === null ? withAbscissas(all) : all;
}

function lines(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Whether the first row names series, and the first column categories (or the other way round). */
function findLabels(sheet: Sheet, area: Area): { readonly hasHeader: boolean; readonly hasCategories: boolean } {
  const [isTall, isWide] = [rowsOf(area) > 1, columnsOf(area) > 1];
  const isLabel = (row: number, column: number) => {
    const value = sheet.valueAt(row, column);
    return typeof value === 'string' || (typeof value === 'number' && isDay(sheet.styleAt(row, column).numberFormat));
  };
  const isBlankCorner = sheet.valueAt(area.top, area.left) === undefined && isTall && isWide;
  const isHeader = () => lines(area.left + (isWide ? 1 : 0), area.right).every((column) => isLabel(area.top, column));
  const isFirst = () => lines(area.top + (isTall ? 1 : 0), area.bottom).every((row) => isLabel(row, area.left));
  return {
    hasHeader: isTall && (isBlankCorner || isHeader()),
    hasCategories: isWide && (isBlankCorner || isFirst()),
  };
}

/** The first series of a scatter without categories gives the others their places. */
function withAbscissas(series: SeriesModel[]): SeriesModel[] {
  const [first, ...rest] = series;
  return first && rest.length > 0 ? rest.map((each) => ({ ...each, categories: first.values })) : series;
}

/** Puts a chart over cells, from the first's corner to the last's. */
export function placeChart(chart: ChartModel, { sheet, area }: ChartSource): void {
  guardPermission(chart.sheet, 'allowEditObjects');
  if (sheet !== chart.sheet) throw new HostError('InvalidArgument');
  chart.left = leftOf(sheet, area.left);
  chart.top = topOf(sheet, area.top);
  chart.width = leftOf(sheet, area.right + 1) - chart.left;
  chart.height = topOf(sheet, area.bottom + 1) - chart.top;
}
