import { toR1C1 } from '../../workbook/formulas/formula-text';
import type { ChartModel, ChartSource, SeriesModel } from '../../workbook/charts/chart-model';
import { freshSeries } from '../../workbook/charts/chart-model';
import { guardPermission } from '../../workbook/cells/guard';
import { toText, type Arguments } from '../../protocol/arguments';
import { isA, refer, type Reference } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { below } from './chart-look';
import { chartTypes } from './chart-types';
import { color, flag, keep, readOnly, text, whole, word } from '../kept-fields';
import { toWireValue } from '../cells/range-cells';
import { seriesName } from './series-name';
import type { Targets } from '../targets';

type Series = Targets['ChartSeries'];

const markers = 'Invalid Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture';

function toSeries(chart: ChartModel, series: SeriesModel): Reference {
  return refer('ChartSeries', { chart, series, sheet: chart.sheet, settings: series.settings });
}

function cellsOf(source: ChartSource | null): { readonly row: number; readonly column: number }[] {
  if (!source) return [];
  const { top, left, bottom, right } = source.area;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

function valuesOf(source: ChartSource | null): unknown[] {
  source?.sheet.workbook.calculation.settle();
  return cellsOf(source).map(({ row, column }) => toWireValue(source?.sheet.valueAt(row, column)));
}

function taken(given: Arguments): ChartSource {
  const range = given.raw(0);
  if (!isA(range, 'Range')) throw new HostError('InvalidArgument');
  return { sheet: range.target.sheet, area: range.target.area };
}

function alive({ chart, series }: Series): SeriesModel {
  if (!chart.series.includes(series)) throw new HostError('ItemNotFound');
  return series;
}

/** The source that a dimension is read from. */
function dimension({ series }: Series, given: Arguments): ChartSource | null {
  switch (given.oneOf(0, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const)) {
    case 'Values':
    case 'YValues':
      return series.values;
    case 'BubbleSizes':
      return series.bubbleSizes;
    default:
      return series.categories;
  }
}

export const chartSeriesCollection = define('ChartSeriesCollection', {
  items: (chart) => chart.series.map((series) => toSeries(chart, series)),
  read: { count: ({ series }) => series.length },
  call: {
    add: (chart, given) => {
      guardPermission(chart.sheet, 'allowEditObjects');
      const index = given.wholeOr(1, chart.series.length);
      if (index < 0 || index > chart.series.length) throw new HostError('InvalidArgument');
      const series: SeriesModel = { ...freshSeries(), name: given.textOr(0, null) };
      chart.series.splice(index, 0, series);
      return toSeries(chart, series);
    },
    getCount: ({ series }) => series.length,
    getItemAt: (chart, given) => {
      const series = chart.series[given.whole(0)];
      if (!series) throw new HostError('InvalidArgument');
      return toSeries(chart, series);
    },
  },
});

const settings = keep<Series>({
  chartType: word(chartTypes, ({ chart }) => chart.type),
  hasDataLabels: flag(({ chart }) => chart.settings.part('dataLabels').get('showValue') === true),
  filtered: flag(false),
  markerSize: whole(5, 2, 72),
  markerStyle: word(markers, 'Automatic'),
  showShadow: flag(false),
  markerBackgroundColor: color('#4472C4'),
  markerForegroundColor: color('#4472C4'),
  plotOrder: whole(({ chart, series }) => chart.series.indexOf(series) + 1, 0, 255),
  doughnutHoleSize: whole(75, 10, 90),
  showLeaderLines: flag(false),
  gapWidth: whole(({ chart }) => (chart.type.startsWith('Bar') ? 182 : 219), 0, 500),
  overlap: whole(({ chart }) => (/stacked/i.test(chart.type) ? 100 : -27), -100, 100),
});

export const chartSeries = define('ChartSeries', {
  read: { ...settings.read, name: ({ chart, series }) => seriesName(chart, series) },
  write: {
    ...settings.write,
    name: ({ sheet, series }, given) => {
      guardPermission(sheet, 'allowEditObjects');
      series.name = toText(given);
    },
  },
  open: {
    dataLabels: (target) => refer('ChartDataLabels', { ...target, settings: target.settings.part('dataLabels') }),
    format: below('ChartSeriesFormat', 'format'),
    points: (target) => refer('ChartPointsCollection', target),
    trendlines: (target) => refer('ChartTrendlineCollection', target),
  },
  call: {
    delete: (target) => {
      guardPermission(target.sheet, 'allowEditObjects');
      const series = alive(target);
      target.chart.series = target.chart.series.filter((each) => each !== series);
    },
    getDimensionDataSourceString: (target, given) => {
      const source = dimension(target, given);
      return source ? target.sheet.workbook.formulas.toA1(toR1C1(source.sheet.name, source.area), 0, 0).slice(1) : '';
    },
    getDimensionDataSourceType: (target, given) => (dimension(target, given) ? 'LocalRange' : 'List'),
    getDimensionValues: (target, given) => valuesOf(dimension(target, given)),
    setBubbleSizes: ({ series }, given) => {
      series.bubbleSizes = taken(given);
    },
    setValues: ({ series }, given) => {
      series.values = taken(given);
    },
    setXAxisValues: ({ series }, given) => {
      series.categories = taken(given);
    },
  },
});

function toPoint(target: Series, index: number): Reference {
  if (index < 0 || index >= cellsOf(target.series.values).length) throw new HostError('InvalidArgument');
  return refer('ChartPoint', { ...target, index, settings: target.settings.part(`point ${String(index)}`) });
}

export const chartPointsCollection = define('ChartPointsCollection', {
  items: (target) => cellsOf(target.series.values).map((_, index) => toPoint(target, index)),
  read: { count: ({ series }) => cellsOf(series.values).length },
  call: {
    getCount: ({ series }) => cellsOf(series.values).length,
    getItemAt: (target, given) => toPoint(target, given.whole(0)),
  },
});

export const chartPoint = define('ChartPoint', {
  ...keep<Targets['ChartPoint']>({
    value: readOnly(({ series, index }) => valuesOf(series.values)[index] ?? null),
    hasDataLabel: flag(({ series }) => series.settings.get('hasDataLabels') === true),
    markerStyle: word(markers, 'Automatic'),
    markerSize: whole(5, 2, 72),
    markerBackgroundColor: color('#4472C4'),
    markerForegroundColor: color('#4472C4'),
  }),
  open: {
    dataLabel: (target) => refer('ChartDataLabel', { ...target, settings: target.settings.part('dataLabel') }),
    format: below('ChartPointFormat', 'format'),
  },
});

const trendlineTypes = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const;

function toTrendline(target: Series, line: SeriesModel['trendlines'][number] | undefined): Reference {
  if (!line) throw new HostError('InvalidArgument');
  return refer('ChartTrendline', { ...target, line, settings: line.settings });
}

export const chartTrendlineCollection = define('ChartTrendlineCollection', {
  items: (target) => target.series.trendlines.map((line) => toTrendline(target, line)),
  call: {
    add: (target, given) => {
      guardPermission(target.sheet, 'allowEditObjects');
      const line = { id: target.sheet.workbook.next('trendline'), settings: freshSeries().settings };
      line.settings.set('type', given.oneOf(0, trendlineTypes, 'Linear'));
      target.series.trendlines.push(line);
      return toTrendline(target, line);
    },
    getCount: ({ series }) => series.trendlines.length,
    getItem: (target, given) => toTrendline(target, target.series.trendlines[given.whole(0)]),
  },
});

export const chartTrendline = define('ChartTrendline', {
  ...keep<Targets['ChartTrendline']>({
    type: word(trendlineTypes.join(' '), 'Linear'),
    polynomialOrder: whole(2, 2, 6),
    name: text(({ chart, series, settings: own }) => `${String(own.get('type'))} (${seriesName(chart, series)})`),
  }),
  open: { format: below('ChartTrendlineFormat', 'format'), label: below('ChartTrendlineLabel', 'label') },
  call: {
    delete: ({ series, line }) => {
      series.trendlines = series.trendlines.filter((each) => each !== line);
    },
  },
});
