import type { ChartModel } from '../../workbook/charts/chart-model';
import { activateChart, addChart, deleteChart, placeChart } from '../../workbook/charts/charts';
import { toRange } from '../cells/to-range';
import { guardPermission } from '../../workbook/cells/guard';
import type { Settings } from '../../workbook/sheets/settings';
import { toNumber, toText, toWord, type Arguments } from '../../protocol/arguments';
import { isA, refer, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Surroundings } from '../surroundings';
import { chartTypes } from './chart-types';
import { keep, whole } from '../kept-fields';
import type { ChartPart, Targets } from '../targets';

type Sheet = Targets['ChartCollection'];

function missing(): never {
  throw new HostError('ItemNotFound');
}

function alive(chart: ChartModel, { drawings }: Surroundings): ChartModel {
  return drawings.charts.includes(chart) ? chart : missing();
}

function find(sheet: Sheet, { drawings }: Surroundings, given: Arguments): ChartModel | undefined {
  const wanted = given.text(0);
  const charts = drawings.chartsOn(sheet);
  return (
    charts.find(({ id }) => id === wanted) ?? charts.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  );
}

const seriesBy = ['Auto', 'Columns', 'Rows'] as const;
const types = chartTypes.split(' ');

export const chartCollection = define('ChartCollection', {
  eventTarget: (sheet) => sheet.id,
  items: (sheet, { drawings }) => drawings.chartsOn(sheet).map((chart) => refer('Chart', chart)),
  read: { count: (sheet, { drawings }) => drawings.chartsOn(sheet).length },
  call: {
    add: (sheet, given, { drawings }) => {
      const source = given.raw(1);
      if (!isA(source, 'Range')) throw new HostError('InvalidArgument');
      return refer(
        'Chart',
        addChart(
          drawings,
          sheet,
          given.oneOf(0, types),
          { sheet: source.target.sheet, area: source.target.area },
          given.oneOf(2, seriesBy, 'Auto'),
        ),
      );
    },
    getCount: (sheet, _, { drawings }) => drawings.chartsOn(sheet).length,
    getItem: (sheet, given, host) => refer('Chart', find(sheet, host, given) ?? missing()),
    getItemAt: (sheet, given, { drawings }) => refer('Chart', drawings.chartsOn(sheet)[given.whole(0)] ?? missing()),
    getItemOrNullObject: (sheet, given, host) => referOrNull('Chart', find(sheet, host, given)),
    _GetItem: (sheet, given, host) => refer('Chart', find(sheet, host, given) ?? missing()),
  },
});

function part(chart: ChartModel, settings: Settings = chart.settings): ChartPart {
  return { chart, sheet: chart.sheet, settings };
}

const own = keep<ChartModel>({
  style: whole(201, 1),
});

function place(side: 'left' | 'top' | 'width' | 'height') {
  return {
    read: (chart: ChartModel, host: Surroundings) => alive(chart, host)[side],
    write: (chart: ChartModel, given: unknown, host: Surroundings) => {
      guardPermission(chart.sheet, 'allowEditObjects');
      const points = toNumber(given);
      if (points < 0) throw new HostError('InvalidArgument');
      alive(chart, host)[side] = points;
    },
  };
}

const [left, top, width, height] = [place('left'), place('top'), place('width'), place('height')];

export const chart = define('Chart', {
  identity: ({ id }) => ({ Id: id }),
  read: {
    ...own.read,
    id: ({ id }) => id,
    name: (target, host) => alive(target, host).name,
    chartType: ({ type }) => type,
    left: left.read,
    top: top.read,
    width: width.read,
    height: height.read,
  },
  write: {
    ...own.write,
    name: (target, given, { drawings }) => {
      guardPermission(target.sheet, 'allowEditObjects');
      const name = toText(given);
      if (
        name === '' ||
        drawings
          .chartsOn(target.sheet)
          .some((other) => other !== target && other.name.toLowerCase() === name.toLowerCase())
      )
        throw new HostError('InvalidArgument');
      target.name = name;
    },
    chartType: (target, given) => {
      guardPermission(target.sheet, 'allowEditObjects');
      target.type = toWord(given, types);
    },
    left: left.write,
    top: top.write,
    width: width.write,
    height: height.write,
  },
  open: {
    axes: (target) => refer('ChartAxes', part(target, target.settings.part('axes'))),
    dataLabels: (target) => refer('ChartDataLabels', part(target, target.settings.part('dataLabels'))),
    format: (target) => refer('ChartAreaFormat', part(target, target.settings.part('format'))),
    legend: (target) => refer('ChartLegend', part(target, target.settings.part('legend'))),
    plotArea: (target) => refer('ChartPlotArea', part(target, target.settings.part('plotArea'))),
    series: (target) => refer('ChartSeriesCollection', target),
    title: (target) => refer('ChartTitle', part(target, target.settings.part('title'))),
    worksheet: ({ sheet }) => refer('Worksheet', sheet),
  },
  call: {
    activate: (target, _, host) => {
      activateChart(host.drawings, alive(target, host));
    },
    delete: (target, _, host) => {
      deleteChart(host.drawings, alive(target, host));
    },
    getDataTableOrNullObject: (target) => refer('ChartDataTable', part(target, target.settings.part('dataTable'))),
    setPosition: (target, given) => {
      const first = toRange(given.raw(0), target.sheet);
      const last = given.has(1) ? toRange(given.raw(1), target.sheet) : first;
      if (first.sheet !== last.sheet) throw new HostError('InvalidArgument');
      placeChart(target, {
        sheet: first.sheet,
        area: {
          top: Math.min(first.area.top, last.area.top),
          left: Math.min(first.area.left, last.area.left),
          bottom: Math.max(first.area.bottom, last.area.bottom),
          right: Math.max(first.area.right, last.area.right),
        },
      });
    },
  },
});
