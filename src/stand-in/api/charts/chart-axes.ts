import { rowsOf, columnsOf } from '../../workbook/cells/area';
import { guardPermission } from '../../workbook/cells/guard';
import type { Arguments } from '../../protocol/arguments';
import { isA, refer } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { below } from './chart-look';
import { amount, automatic, flag, keep, readOnly, text, whole, word } from '../kept-fields';
import type { ChartPart, Targets } from '../targets';

type Axis = Targets['ChartAxis'];

const units =
  'None Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions Custom';
const marks = 'None Cross Inside Outside';

function axis(part: ChartPart, type: Axis['type'], group: Axis['group']) {
  return refer('ChartAxis', { ...part, type, group, settings: part.settings.part(`${type} ${group}`) });
}

export const chartAxes = define('ChartAxes', {
  open: {
    categoryAxis: (part) => axis(part, 'Category', 'Primary'),
    valueAxis: (part) => axis(part, 'Value', 'Primary'),
  },
  call: {
    getItem: (part, given) =>
      axis(
        part,
        given.oneOf(0, ['Category', 'Value', 'Series'] as const),
        given.oneOf(1, ['Primary', 'Secondary'] as const, 'Primary'),
      ),
  },
});

interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** A scale of round numbers over the figures that the chart shows; it begins with 0 unless they are close together. */
function scaleOf({ chart }: Axis): Scale {
  const figures = chart.series.flatMap(({ values }) => {
    if (!values) return [];
    values.sheet.workbook.calculation.settle();
    return [...values.sheet.cells.within(values.area)].flatMap(({ cell }) =>
      typeof cell.value === 'number' ? [cell.value] : [],
    );
  });
  if (figures.length === 0) return { least: 0, most: 1, step: 0.2 };
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const isClose = low > 0 && high > 0 && (high - low) / high < 1 / 6;
  const from = isClose ? low - (high - low) / 2 : Math.min(0, low);
  const to = Math.max(0, high);
  const span = to - from || 1;
  const rough = span / 7;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const most = Math.ceil((to + span / 20) / step - 1e-9) * step;
  return { least: to === high && low >= 0 && !isClose ? 0 : Math.floor(from / step) * step, most, step };
}

const isValue = ({ type }: Axis) => type === 'Value';
const scaled = (part: keyof Scale) => (target: Axis) => (isValue(target) ? scaleOf(target)[part] : '');

function source(given: Arguments): {
  readonly area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  readonly sheet: Axis['sheet'];
} {
  const range = given.raw(0);
  if (!isA(range, 'Range')) throw new HostError('InvalidArgument');
  return range.target;
}

export const chartAxis = define('ChartAxis', {
  ...keep<Axis>({
    majorUnit: automatic(scaled('step')),
    maximum: automatic(scaled('most')),
    minimum: automatic(scaled('least')),
    displayUnit: word(units, 'None'),
    showDisplayUnitLabel: flag(true),
    type: readOnly(({ type }) => type),
    scaleType: word('Linear Logarithmic', 'Linear'),
    logBase: amount(10, 2, 1_000),
    left: readOnly(0),
    top: readOnly(0),
    height: readOnly(({ chart, type }) => (type === 'Value' ? chart.height * 0.7 : 20)),
    width: readOnly(({ chart, type }) => (type === 'Value' ? 30 : chart.width * 0.9)),
    reversePlotOrder: flag(false),
    visible: flag(({ type, group }) => type !== 'Series' && group === 'Primary'),
    isBetweenCategories: flag(true),
    majorTickMark: word(marks, 'None'),
    tickMarkSpacing: whole(1, 1, 31_999),
    tickLabelPosition: word('NextToAxis High Low None', 'NextToAxis'),
    tickLabelSpacing: automatic(1),
    alignment: word('Center Left Right', 'Center'),
    numberFormat: text('General'),
    offset: whole(100, 0, 1_000),
    textOrientation: whole(0, -90, 180),
    position: word('Automatic Maximum Minimum Custom', 'Automatic'),
  }),
  open: {
    format: below('ChartAxisFormat', 'format'),
    majorGridlines: below('ChartGridlines', 'majorGridlines'),
    minorGridlines: below('ChartGridlines', 'minorGridlines'),
    title: below('ChartAxisTitle', 'title'),
  },
  call: {
    setCategoryNames: ({ chart, sheet }, given) => {
      guardPermission(sheet, 'allowEditObjects');
      const { sheet: of, area } = source(given);
      if (rowsOf(area) > 1 && columnsOf(area) > 1) throw new HostError('InvalidArgument');
      for (const series of chart.series) series.categories = { sheet: of, area };
    },
    setPositionAt: ({ settings }, given) => {
      settings.set('position', 'Custom');
      settings.set('positionAt', Number(given.raw(0)));
    },
  },
});

export const chartGridlines = define('ChartGridlines', {
  ...keep<ChartPart>({ visible: flag(false) }),
  open: { format: below('ChartGridlinesFormat', 'format') },
});
